"""The map of the course with what the learner has done in each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET

from patronwise.course.bank import NoSuchUnitError, unit_bank
from patronwise.widgets.base import bundle
from patronwise.widgets.live import LiveWidget
from patronwise.widgets.recorder import recorder
from patronwise.widgets.roleplay import as_step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from patronwise.course.model import CourseBank, MapUnit
    from patronwise.records import ItemProgress

STRINGS = (
    "progress.done", "progress.drills", "progress.heading", "progress.not-started", "progress.nothing-yet", "progress.open-unit",
    "progress.plan-made", "progress.quiz", "progress.roleplay-ending", "progress.section", "progress.started",
    "progress.track-done",
    "roleplay.ending.bad", "roleplay.ending.good", "roleplay.ending.mixed",
)  # fmt: skip
WALKS = 10
"""How many walks back to look for one that reached an ending."""


class ProgressWidget(LiveWidget):
    """Tracks with their units that exist.

    ``now`` is ``[{id, title, total, units: [{id, title, href, state, answered, total, drills, section, ending, plan}]}]``; a
    track's *total* counts the units of the syllabus, a unit's *total* the questions of its quiz, or of all its drills where
    *drills* is true, or statements and questions where it is a *section* of the front desk, which is done when all are answered;
    *state* is ``not-started``, ``started`` or ``done``.
    """

    _esm = bundle("progress.js")

    def __init__(self, course: CourseBank, say: dict[str, str]) -> None:
        super().__init__(course, "progress", STRINGS, say)

    def look(self) -> list[dict[str, Any]]:
        """Give tracks that have units, and their units with what was done."""
        done: dict[str, list[ItemProgress]] = {}
        for one in recorder().progress():
            done.setdefault(one.unit, []).append(one)
        tracks = []
        for track in self._course.tracks:
            units = [self._unit(unit, done_in(unit, done)) for unit in track.units if unit.href is not None]
            if units:
                tracks.append({"id": track.id, "title": track.title, "units": units, "total": len(track.units)})
        return tracks

    def _unit(self, unit: MapUnit, done: list[ItemProgress]) -> dict[str, Any]:
        answered = {one.item for one in done if one.kind == "answer"} & set(unit.items)
        plan = any(one.kind == "plan" for one in done)
        walked = any(one.kind == "step" for one in done)
        ending = last_ending(unit.id, self._course.lang) if walked else None
        section = unit.section_of is not UNSET
        finished = len(answered) == len(unit.items) and (plan or section) and (ending is not None or not unit.has_roleplay)
        return {
            "id": unit.id,
            "title": unit.title,
            "href": unit.href,
            "state": "done" if finished else "started" if done else "not-started",
            "answered": len(answered),
            "total": len(unit.items),
            "drills": unit.has_drills,
            "section": section,
            "ending": ending,
            "plan": plan,
        }


def done_in(unit: MapUnit, done: Mapping[str, list[ItemProgress]]) -> list[ItemProgress]:
    """Give what of *done* belongs to *unit*: sections share their records and know their own by the items."""
    if unit.section_of is UNSET:
        return done.get(unit.id, [])
    return [one for one in done.get(unit.section_of, []) if one.item in unit.items]


def last_ending(unit: str, lang: str) -> str | None:
    """Give the outcome of the newest walk through the unit's role-play that reached an ending, or None."""
    try:
        play = unit_bank(unit, lang).roleplay
    except NoSuchUnitError:
        return None
    if play is None:
        return None
    script = play.script
    for _, responses in recorder().walks(unit, WALKS):
        steps = [step for step in map(as_step, responses) if step is not None]
        here = script.leads_to(steps)
        if here is not None and script.nodes[here].ending:
            return script.nodes[here].ending
    return None
