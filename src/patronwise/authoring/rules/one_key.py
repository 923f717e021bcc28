"""Keys of choices, and that predictions have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding
from patronwise.authoring.sources import Quiz
from patronwise.questions import Multiple, Rating, Single

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.rules.subject import Subject
    from patronwise.questions import AnyItem


def one_key(subject: Subject) -> Iterator[Finding]:
    """Demand one key in a single choice, at least one in a multiple choice, and in a prediction neither key nor feedback.

    Without a key nothing is ever right; and a prediction that tells the answer before the idea takes away what it is for.
    """
    for unit in subject.units:
        path = unit.folder / unit.quiz.FILE
        for item in unit.quiz.questions:
            yield from _question(item, path)
        if isinstance(unit.quiz, Quiz):  # what a skill asks instead is looked at by the rule "drills"
            for item in unit.quiz.predict:
                yield from _prediction(item, path)


def _question(item: AnyItem, path: Path) -> Iterator[Finding]:
    if isinstance(item, Single | Multiple):
        keys = [option.id for option in item.options if option.correct]
        if not keys:
            yield Finding(path, (item.id,), "no option is the key. Add correct: true to the one that is right.")
        elif isinstance(item, Single) and len(keys) > 1:
            sentence = f"a single choice has one key, here are {', '.join(keys)}. Drop all but one, or make it multiple."
            yield Finding(path, (item.id,), sentence)


def _prediction(item: AnyItem, path: Path) -> Iterator[Finding]:
    if isinstance(item, Single | Multiple):
        for option in item.options:
            for field, there in (("correct", option.correct), ("feedback", option.feedback is not None)):
                if there:
                    sentence = (
                        f"a prediction is not scored, so its options have no {field!r}. Delete it; what to say goes into 'after'."
                    )
                    yield Finding(path, (item.id, "options", option.id, field), sentence)
    elif not isinstance(item, Rating):
        sentence = "this type has a key or a model answer, and a prediction has neither. Make it single, multiple or rating."
        yield Finding(path, (item.id,), sentence)
