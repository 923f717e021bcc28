"""Numbers that are asked for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding
from patronwise.questions import Numeric
from patronwise.questions.numeric import within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


def numeric_form(subject: Subject) -> Iterator[Finding]:
    """Demand an answer and tolerances that can be compared, and slips that are not accepted as the answer.

    A slip inside the tolerance would be praised and corrected at once.
    """
    for unit in subject.units:
        path = unit.folder / unit.quiz.FILE
        for item in unit.quiz.questions:
            if not isinstance(item, Numeric):
                continue
            if not math.isfinite(item.answer):
                yield Finding(path, (item.id, "answer"), "the answer is no finite number, so nobody can type it. Write one.")
            if not 0 <= item.tolerance < math.inf:
                yield Finding(path, (item.id, "tolerance"), "a tolerance is a finite number, 0 or more. Change it.")
            for near in item.near:
                steps = (item.id, "near", near.id)
                if not math.isfinite(near.value) or not 0 <= near.tolerance < math.inf:
                    yield Finding(
                        path, steps, "value and tolerance of a slip are finite numbers, 0 or more the latter. Change them."
                    )
                elif within(near.value, item.answer, item.tolerance):
                    sentence = f"{near.value:g} is accepted as the answer, so its feedback is never shown. Change one of the two."
                    yield Finding(path, steps, sentence)
