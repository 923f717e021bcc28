"""Checklist of the front desk: the course's lines, which a library changes into its own and prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.course.front_desk import LINE, LINES, Checklist
from patronwise.course.paper import SHORT
from patronwise.widgets.base import bundle
from patronwise.widgets.paper import PaperWidget

if TYPE_CHECKING:
    from patronwise.course.model import Desk, UnitBank


class ChecklistWidget(PaperWidget):
    """The learner's checklist, as it was saved last, or with the lines of the course."""

    _esm = bundle("checklist.js")
    FORM = Checklist
    STRINGS = (
        "checklist.add", "checklist.add-to", "checklist.added", "checklist.done", "checklist.heading", "checklist.library",
        "checklist.line", "checklist.most", "checklist.new-line", "checklist.not-done", "checklist.remove",
        "checklist.remove-line", "checklist.removed", "checklist.save", "checklist.tick",
    )  # fmt: skip

    def __init__(self, unit: UnitBank, desk: Desk, say: dict[str, str]) -> None:
        sections = [
            {"id": section.id, "title": section.title, "lines": [line.text for line in section.checklist]}
            for section in desk.sections
        ]
        limits = {"short": SHORT, "line": LINE, "lines": LINES}
        super().__init__(unit, "checklist", desk.checklist, {"limits": limits, "sections": sections}, say)
