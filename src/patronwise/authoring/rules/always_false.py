"""True/false items that can be answered without reading."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding
from patronwise.questions import TrueFalse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject

ENOUGH = 9
"""True/false items from which a habit can be told from chance."""
MOST_OF_A_HUNDRED = 70


def always_false(subject: Subject) -> Iterator[Finding]:
    """Refuse a course of nine true/false items or more in which over 70 % have the same answer.

    A statement is easily written as a mistake that staff make, so it is easily always false; learners find that out by the fourth
    one.
    """
    items = [(unit, item) for unit in subject.units for item in unit.quiz.questions if isinstance(item, TrueFalse)]
    for answer, count in Counter(item.answer for _, item in items).items():
        if len(items) >= ENOUGH and count * 100 > MOST_OF_A_HUNDRED * len(items):
            alike = [(unit, item) for unit, item in items if item.answer is answer]
            unit, item = alike[0]
            sentence = (
                f"{count} of {len(items)} true/false items are {str(answer).lower()} "
                f"({', '.join(one.id for _, one in alike)}). Change the situation of some, so that the other answer is right."
            )
            yield Finding(unit.folder / unit.quiz.FILE, (item.id,), sentence)
