"""The learner's journal: the if-then plans of all units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patronwise.widgets.base import bundle
from patronwise.widgets.live import LiveWidget
from patronwise.widgets.plan import versions
from patronwise.widgets.recorder import recorder

if TYPE_CHECKING:
    from patronwise.course.model import CourseBank

STRINGS = (
    "journal.empty", "journal.heading", "journal.intro", "plan.earlier", "plan.saved-on", "plan.sentence",
)  # fmt: skip


class JournalWidget(LiveWidget):
    """Plans, the unit with the newest first: ``now`` is ``[{unit, title, href, saved, earlier}]`` as in the plan's payload."""

    _esm = bundle("journal.js")

    def __init__(self, course: CourseBank, say: dict[str, str]) -> None:
        super().__init__(course, "journal", STRINGS, say)

    def look(self) -> list[dict[str, Any]]:
        """Give the plans of every unit that has one; a unit that has left the course keeps its id as its title."""
        on_map = {unit.id: unit for track in self._course.tracks for unit in track.units}
        plans: dict[str, list[Any]] = {}
        for attempt in recorder().plans():
            plans.setdefault(attempt.unit, []).append(attempt)
        found = []
        for name, attempts in plans.items():
            saved, earlier = versions(attempts)
            unit = on_map.get(name)
            found.append(
                {
                    "unit": name,
                    "title": unit.title if unit else name,
                    "href": unit.href if unit else None,
                    "saved": saved,
                    "earlier": earlier,
                }
            )
        return found
