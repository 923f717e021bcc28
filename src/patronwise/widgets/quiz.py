"""Quiz, prediction, drill, section, statements to rate: all questions of one part in one widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patronwise.questions.base import ResponseError, scramble
from patronwise.widgets.base import bundle, pick
from patronwise.widgets.recorder import recorder
from patronwise.widgets.recording import SAVING, Entry, Mode, RecordingWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from patronwise.course.model import Questions, UnitBank
    from patronwise.questions import AnyItem

KEYED: tuple[Mode, ...] = ("practice", "neutral")
"""The modes in which the browser has the key and gives feedback."""

STRINGS = (
    "quiz.check", "quiz.choose-first", "quiz.hint", "quiz.keep", "quiz.kept", "quiz.loose", "quiz.question-n", "quiz.saved",
    "quiz.saving", "status.failed",
)  # fmt: skip
STRINGS_OF_MODE = {
    "practice": (
        "quiz.answered-before", "quiz.not-yet", "quiz.option-right", "quiz.option-wrong", "quiz.partly", "quiz.right",
        "quiz.summary",
    ),
    "neutral": ("quiz.answered-before",),
    "exam": ("quiz.exam-back", "quiz.exam-saved"),
    "survey": ("quiz.exam-back",),
}  # fmt: skip
STRINGS_OF_PART = {
    "after": ("quiz.after-heading", "quiz.before-said"),
    "before": ("quiz.before-heading",),
    "drill": ("quiz.answered", "quiz.drill-heading"),
    "predict": ("quiz.predict-heading",),
    "quiz": ("quiz.answered", "quiz.heading"),
    "section": ("quiz.answered", "quiz.section-heading"),
    "statements": ("quiz.statements-heading", "quiz.statements-rated"),
}
STRINGS_OF_TYPE: dict[str, tuple[str, ...]] = {
    "matching": ("quiz.match-choose", "quiz.pair-right", "quiz.pair-wrong"),
    "numeric": ("quiz.number-invalid", "quiz.number-label", "quiz.number-label-unit"),
    "ordering": (
        "quiz.move-down", "quiz.move-up", "quiz.moved", "quiz.order-instructions", "quiz.place-right", "quiz.place-wrong",
    ),
    "self_rated": (
        "quiz.model-answer", "quiz.rubric-intro", "quiz.rubric-points", "quiz.show-model", "quiz.write-first", "quiz.write-here",
    ),
    "short_text": ("quiz.write-here",),
    "true_false": ("quiz.false", "quiz.true"),
}  # fmt: skip


class QuizWidget(RecordingWidget):
    """The items of *questions*, with keys and feedback or without, as *mode* says."""

    _esm = bundle("quiz.js")

    def __init__(self, unit: UnitBank, part: str, questions: Questions, mode: Mode, say: dict[str, str]) -> None:
        """Show *questions* as *part* of the unit.

        It is ``quiz``, ``predict``, ``before``, ``after``, ``statements``, or ``drill-`` or ``section-`` with a number.
        """
        self._items: dict[str, AnyItem] = {item.id: item for item in questions.items}
        keys = {"keys": {item.id: item.key() for item in questions.items}} if mode in KEYED else {}
        learner = recorder().learner
        strings = [*STRINGS, *STRINGS_OF_MODE[mode], *STRINGS_OF_PART[part.partition("-")[0]], *SAVING]
        for kind in {type_of(item) for item in questions.items}:
            strings += [f"type.{kind}", *STRINGS_OF_TYPE.get(kind, ())]
        own = {
            "strings": pick(say, strings),
            "items": [show(item, unit.versions[item.id], learner, mode) for item in questions.items],
            "answers": possible(self._items, recorder().answers(unit.id)),
            **keys,
            **groups(unit, part),
            **self.more(),
        }
        super().__init__(unit, part, questions.static, own, mode)

    def judge(self, entry: Entry) -> float | None:
        """Grade an answer as the record needs it, whatever the browser made of it; a survey has no score."""
        item = self._items.get(entry.item)
        if item is None or entry.type != "answer":
            raise ResponseError(f"{entry.item}: this quiz asks no such question.")
        score = item.grade(entry.response)
        return None if self._mode == "survey" else score

    def keep(self, entry: Entry) -> None:
        """Let the answer come back with a page that is loaded anew."""
        self.payload["answers"][entry.item] = entry.response

    def more(self) -> dict[str, Any]:
        """Give what the payload of this part holds besides."""
        return {}


def groups(unit: UnitBank, part: str) -> dict[str, Any]:
    """Give the sections under whose titles the statements of the front desk stand; nothing in all other parts."""
    if part != "statements" or unit.desk is None:
        return {}
    return {"groups": [{"id": one.id, "title": one.title, "items": one.statements} for one in unit.desk.sections]}


def possible(items: Mapping[str, AnyItem], responses: Mapping[str, Any]) -> dict[str, Any]:
    """Give those of *responses* that answer *items*, by item id.

    Left out are answers to other parts, and to earlier versions of an item that lacked or had other options.
    """
    kept = {}
    for name, item in items.items():
        try:
            item.grade(responses[name])
        except (KeyError, ResponseError):
            continue
        kept[name] = responses[name]
    return kept


def type_of(item: AnyItem) -> str:
    """Give the name of an item's type, as in ``content/``."""
    return str(item.__struct_config__.tag)


def show(item: AnyItem, version: str, learner: str, mode: Mode) -> dict[str, Any]:
    """Give what the browser sees of *item*. Where it gets no key it gets no word about the answer either."""
    shown = {
        "id": item.id,
        "type": type_of(item),
        "version": version,
        "stem": item.stem,
        "hint": item.hint,
        "after": item.after if mode in KEYED else None,
        **item.face(scramble(f"{learner}/{item.id}")),
    }
    return {name: value for name, value in shown.items() if value is not None}
