"""Feedback that gives a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.measure import thai_in, words_in
from patronwise.authoring.rules.passages import leaves, path_in
from patronwise.authoring.rules.subject import Finding
from patronwise.authoring.words import words_of
from patronwise.questions import Multiple, Single

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.unit_source import UnitSource

FEWEST_WORDS = 4
FEWEST_THAI_LETTERS = 15
_VERDICTS = frozenset(
    words_in(
        # English
        "wrong right correct incorrect false true no yes not quite exactly good well done bad sorry try again never mind almost "
        "this that it its is was the a an answer option choice reply one your you are were here unfortunately unluckily "
        # Persian
        "غلط درست نادرست اشتباه خطا صحیح ناصحیح بله بلی آری نه خیر آفرین متأسفانه پاسخ جواب گزینه شما این آن است نیست بود نبود "
        "دوباره سعی کنید "
        # Vietnamese
        "sai đúng không chính xác rồi chưa câu trả lời này là của bạn "
        # Thai, where a verdict is one run of letters
        "ผิด ถูก ถูกต้อง ไม่ถูกต้อง ไม่ถูก ใช่ ไม่ใช่"
    )
)


def feedback(subject: Subject) -> Iterator[Finding]:
    """Demand feedback on every option of a question, and everywhere feedback that says why.

    Feedback that explains works about ten times as well as a bare right or wrong; the bare verdict the widget shows by itself.
    """
    for unit in subject.units:
        path = unit.folder / unit.quiz.FILE
        for item in unit.quiz.questions:
            for option in item.options if isinstance(item, Single | Multiple) else []:
                if option.feedback is None:
                    sentence = "the option has no feedback. Say why somebody would choose it, and what speaks for or against it."
                    yield Finding(path, (item.id, "options", option.id), sentence)
    for unit in subject.units_in_all_languages:
        yield from _bare(unit)


def _bare(unit: UnitSource) -> Iterator[Finding]:
    trees = [(unit.quiz.FILE, item.id, words_of(item)) for item in unit.quiz.questions]
    trees += [("roleplay.yaml", name, words_of(node)) for name, node in unit.nodes.items()]
    for file, name, tree in trees:
        for steps, text in leaves(tree, (name,)):
            if ("feedback" in steps[1:] or steps[-1] == "why") and says_nothing(text):
                sentence = f'"{text.strip()}" gives no reason. Say what the answer does or overlooks, in four words or more.'
                yield Finding(path_in(unit, file), steps, sentence)


def says_nothing(text: str) -> bool:
    """Tell whether *text* is too short for a reason, or made of verdicts only."""
    words = words_in(text)
    short = len(words) < FEWEST_WORDS and len(thai_in(text)) < FEWEST_THAI_LETTERS
    return short or _VERDICTS.issuperset(words)
