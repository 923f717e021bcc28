"""If-then plan: what the learner will say, and when; every version is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patronwise.questions.base import ResponseError, text_in
from patronwise.widgets.base import bundle, pick
from patronwise.widgets.recorder import recorder
from patronwise.widgets.recording import SAVING, Entry, RecordingWidget

if TYPE_CHECKING:
    from patronwise.course.model import Planning, UnitBank
    from patronwise.records import Attempt

STRINGS = (
    "plan.earlier", "plan.example", "plan.heading", "plan.if", "plan.needed-both", "plan.save", "plan.saved-on", "plan.sentence",
    "plan.then", "quiz.kept", "quiz.loose", "quiz.saving", "status.failed",
)  # fmt: skip


class PlanWidget(RecordingWidget):
    """The plan of *unit*: an example, the learner's newest version, and the earlier ones."""

    _esm = bundle("plan.js")

    def __init__(self, unit: UnitBank, planning: Planning, say: dict[str, str]) -> None:
        self._item = planning.example.id
        saved, earlier = versions(recorder().plans(unit.id))
        own = {
            "strings": pick(say, [*STRINGS, *SAVING]),
            "item": self._item,
            "version": unit.versions[self._item],
            "cue": planning.example.cue,
            "reply": planning.example.reply,
            "saved": saved,
            "earlier": earlier,
        }
        super().__init__(unit, "plan", planning.static, own)

    def judge(self, entry: Entry) -> None:
        """Refuse what is not two halves; nothing is scored."""
        response = entry.response
        if entry.type != "plan" or entry.item != self._item or not isinstance(response, dict) or set(response) != {"if", "then"}:
            raise ResponseError(f"{entry.item}: a plan has 'if' and 'then', not {response!r}.")
        for half in ("if", "then"):
            if not text_in(response[half], self._item).strip():
                raise ResponseError(f"{entry.item}: the half '{half}' of the plan is empty.")

    def keep(self, entry: Entry) -> None:
        """Let the plan come back with a page that is loaded anew."""
        if self.payload["saved"]:
            self.payload["earlier"].insert(0, self.payload["saved"])
        self.payload["saved"] = {**entry.response, "at": entry.at}


def versions(attempts: list[Attempt]) -> tuple[dict[str, Any] | None, list[dict[str, Any]]]:
    """Give the newest of *attempts* (newest first) and the earlier ones, each as ``{"if", "then", "at"}``."""
    plans = [{**attempt.response, "at": attempt.answered_at} for attempt in attempts if isinstance(attempt.response, dict)]
    return (plans[0] if plans else None), plans[1:]
