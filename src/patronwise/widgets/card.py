"""Escalation card: whom to ring about what, for the wall beside the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.course.card import CLOCK, KINDS, LINES, MINUTES, ROWS, Card
from patronwise.course.paper import SHORT
from patronwise.widgets.base import bundle
from patronwise.widgets.paper import PaperWidget

if TYPE_CHECKING:
    from patronwise.course.model import Static, UnitBank


class CardWidget(PaperWidget):
    """The learner's card, as it was saved last, or with the kinds of matter that the course suggests."""

    _esm = bundle("card.js")
    FORM = Card
    STRINGS = (
        "card.add", "card.added", "card.clock", "card.emergency", "card.emergency-first", "card.first", "card.heading", "card.kind",
        "card.matter", "card.minutes", "card.minutes-invalid", "card.most", "card.paper", "card.paper-a4", "card.paper-a5",
        "card.save", "card.second", "card.send-along", "card.test-it", "card.weekday", "card.weekend", *CLOCK,
        *(f"card.kind.{kind}" for kind in KINDS),
        *(f"card.line.{line}" for line in LINES),
    )  # fmt: skip

    def __init__(self, unit: UnitBank, static: Static, say: dict[str, str]) -> None:
        limits = {"short": SHORT, "rows": ROWS, "minutes": MINUTES}
        super().__init__(unit, "card", static, {"limits": limits, "kinds": KINDS, "lines": LINES}, say)
