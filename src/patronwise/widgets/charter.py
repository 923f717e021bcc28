"""Charter: the rights that a group writes for its own library, beside a published list, and the poster that is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from patronwise.course.charter import POINTS, RIGHTS, Charter, Standing
from patronwise.course.paper import LONG, SENTENCE, SHORT
from patronwise.widgets.base import bundle
from patronwise.widgets.paper import PaperWidget

if TYPE_CHECKING:
    from patronwise.course.model import Static, UnitBank

STANDINGS: tuple[str, ...] = get_args(Standing)


class CharterWidget(PaperWidget):
    """The group's rights, as they were saved last, beside the published points."""

    _esm = bundle("charter.js")
    FORM = Charter
    STRINGS = (
        "charter.add", "charter.added", "charter.cited", "charter.compare", "charter.default-heading", "charter.does",
        "charter.heading", "charter.most", "charter.needs-title", "charter.nothing-yet", "charter.poster-does",
        "charter.poster-heading", "charter.poster-seen", "charter.print", "charter.published", "charter.right", "charter.save",
        "charter.seen", "charter.tally", "charter.title", "quiz.move-down", "quiz.move-up", "quiz.moved",
        *(f"charter.point.{point}" for point in POINTS),
        *(f"charter.standing.{standing}" for standing in STANDINGS),
    )  # fmt: skip

    def __init__(self, unit: UnitBank, static: Static, say: dict[str, str]) -> None:
        limits = {"short": SHORT, "sentence": SENTENCE, "long": LONG, "rights": RIGHTS}
        super().__init__(unit, "charter", static, {"limits": limits, "points": POINTS, "standings": STANDINGS}, say)
