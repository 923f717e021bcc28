"""The desk model: people, colleagues and minutes in, waits out; computed in the browser, so that it answers at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.course.desk_model import LEAST, RANGES, START, WITHIN
from patronwise.widgets.base import CourseWidget, bundle, pick

if TYPE_CHECKING:
    from patronwise.course.model import Static, UnitBank

STRINGS = (
    "model.almost-none", "model.arrivals", "model.arrivals-unit", "model.assume-lengths", "model.assume-line",
    "model.assume-random", "model.assume-stay", "model.assume-steady", "model.assume-whole", "model.assumptions",
    "model.axis-staff", "model.axis-wait", "model.chosen", "model.compare", "model.grows", "model.grows-short",
    "model.head-busy", "model.head-staff", "model.head-wait", "model.head-within", "model.heading", "model.legend",
    "model.minutes", "model.minutes-n", "model.minutes-under", "model.minutes-unit", "model.percent",
    "model.percent-over", "model.percent-under", "model.picture", "model.purpose", "model.range", "model.said",
    "model.staff", "model.staff-unit", "model.table",
)  # fmt: skip


class DeskModelWidget(CourseWidget):
    """The model of *unit*; nothing is recorded of what is set, and so there is nothing to tell about records either."""

    _esm = bundle("desk_model.js")

    def __init__(self, unit: UnitBank, static: Static, say: dict[str, str]) -> None:
        payload = {
            "lang": unit.lang,
            "dir": unit.dir,
            "unit": unit.id,
            "part": "desk-model",
            "strings": pick(say, STRINGS),
            "ranges": RANGES,
            "set": dict(START),
            "within": WITHIN,
            "least": LEAST,
        }
        super().__init__(payload, static)
