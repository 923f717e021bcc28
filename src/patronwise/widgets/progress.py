"""The map of the course with what the learner has done in each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patronwise.course.bank import NoSuchUnitError, unit_bank
from patronwise.widgets.base import bundle
from patronwise.widgets.live import LiveWidget
from patronwise.widgets.recorder import recorder
from patronwise.widgets.roleplay import as_step

if TYPE_CHECKING:
    from patronwise.course.model import CourseBank, MapUnit
    from patronwise.records import ItemProgress

STRINGS = (
    "progress.done", "progress.drills", "progress.heading", "progress.not-started", "progress.nothing-yet", "progress.open-unit",
    "progress.plan-made", "progress.quiz", "progress.roleplay-ending", "progress.started", "progress.track-done",
    "roleplay.ending.bad", "roleplay.ending.good", "roleplay.ending.mixed",
)  # fmt: skip
WALKS = 10
"""How many walks back to look for one that reached an ending."""


class ProgressWidget(LiveWidget):
    """Tracks with their units that exist.

    ``now`` is ``[{id, title, total, units: [{id, title, href, state, answered, total, drills, ending, plan}]}]``; a track's *total*
    counts the units of the syllabus, a unit's *total* the questions of its quiz, or of all its drills where *drills* is true;
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
            units = [self._unit(unit, done.get(unit.id, [])) for unit in track.units if unit.href is not None]
            if units:
                tracks.append({"id": track.id, "title": track.title, "units": units, "total": len(track.units)})
        return tracks

    def _unit(self, unit: MapUnit, done: list[ItemProgress]) -> dict[str, Any]:
        answered = {one.item for one in done if one.kind == "answer"} & set(unit.items)
        plan = any(one.kind == "plan" for one in done)
        walked = any(one.kind == "step" for one in done)
        ending = last_ending(unit.id, self._course.lang) if walked else None
        finished = len(answered) == len(unit.items) and plan and (ending is not None or not unit.has_roleplay)
        return {
            "id": unit.id,
            "title": unit.title,
            "href": unit.href,
            "state": "done" if finished else "started" if done else "not-started",
            "answered": len(answered),
            "total": len(unit.items),
            "drills": unit.has_drills,
            "ending": ending,
            "plan": plan,
        }


def last_ending(unit: str, lang: str) -> str | None:
    """Give the outcome of the newest walk through the unit's role-play that reached an ending, or None."""
    try:
        script = unit_bank(unit, lang).roleplay.script
    except NoSuchUnitError:
        return None
    for _, responses in recorder().walks(unit, WALKS):
        steps = [step for step in map(as_step, responses) if step is not None]
        here = script.leads_to(steps)
        if here is not None and script.nodes[here].ending:
            return script.nodes[here].ending
    return None
