"""Variety of a quiz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject

FEWEST = 3


def few_types(subject: Subject) -> Iterator[Finding]:
    """Demand three types of question in a quiz; that it has five questions, its form demands already.

    Recognising, ordering and saying it oneself are different kinds of knowing.
    """
    for unit in subject.units:
        types = sorted({str(item.__struct_config__.tag) for item in unit.quiz.questions})
        if len(types) < FEWEST:
            sentence = f"all questions are {' or '.join(types)}. Write some of another type; {FEWEST} types are needed."
            yield Finding(unit.folder / unit.quiz.FILE, ("questions",), sentence)
