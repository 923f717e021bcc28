"""A form that becomes a sheet of paper: its newest version comes back, and the browser prints and saves what is written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from patronwise.questions.base import ResponseError
from patronwise.widgets.base import pick
from patronwise.widgets.recorder import recorder
from patronwise.widgets.recording import SAVING, Entry, RecordingWidget

if TYPE_CHECKING:
    from patronwise.course.model import Static, UnitBank

PAPER = (
    "paper.as-of", "paper.change-hint", "paper.page-saved", "paper.print", "paper.print-opened", "paper.save-changed",
    "paper.save-page", "paper.stays-here", "plan.saved-on", "quiz.kept", "quiz.loose", "quiz.saving", "status.failed",
)  # fmt: skip
"""Interface strings of every such form and of the page that is made of it."""


class PaperWidget(RecordingWidget):
    """A form of *unit*. The response is the whole form, of the shape :attr:`FORM`, recorded as an answer without a score."""

    FORM: ClassVar[type[msgspec.Struct]]

    def __init__(self, unit: UnitBank, part: str, static: Static, more: dict[str, Any], say: dict[str, str]) -> None:
        """Show the form. *more* goes into the payload, among it ``limits``: what the browser lets be written."""
        self._item = f"{unit.id}-{part}"
        own = {
            "strings": pick(say, [*self.STRINGS, *PAPER, *SAVING]),
            "item": self._item,
            "version": unit.versions[self._item],
            "saved": self._saved(unit.id),
            **more,
        }
        super().__init__(unit, part, static, own, "survey")

    def judge(self, entry: Entry) -> None:
        """Refuse what this form cannot have given; nothing is scored.

        Raises:
            ResponseError: it is of another item or kind.
            msgspec.ValidationError: it does not have the form's shape, or is longer than its fields.
        """
        if entry.type != "answer" or entry.item != self._item:
            raise ResponseError(f"{entry.item}: this form is {self._item}, and its kind is 'answer'.")
        msgspec.convert(entry.response, self.FORM)

    def keep(self, entry: Entry) -> None:
        """Let the form come back with a page that is loaded anew."""
        self.payload["saved"] = {"form": entry.response, "at": entry.at}

    def _saved(self, unit: str) -> dict[str, Any] | None:
        """Give the newest form that is recorded as ``{"form", "at"}``; one of another shape is left where it is."""
        newest = recorder().newest(unit, self._item)
        if newest is None:
            return None
        try:
            msgspec.convert(newest.response, self.FORM)
        except msgspec.ValidationError:
            return None
        return {"form": newest.response, "at": newest.answered_at}
