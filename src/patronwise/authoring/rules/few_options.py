"""How many parts a question has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding, items_of
from patronwise.questions import Matching, Multiple, Ordering, SelfRated, Single

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject
    from patronwise.questions import AnyItem

PLENTY = 3
"""Three options suffice; with two, a guess is right half the time."""


def few_options(subject: Subject) -> Iterator[Finding]:
    """Demand the parts without which a question is none, and warn about a choice between two.

    An ordering has three entries, everything else two parts or more.
    """
    for unit in subject.units:
        path = unit.folder / unit.quiz.FILE
        for item in items_of(unit):
            field, count, needed = _parts(item)
            if count < needed:
                sentence = f"the question has {count} {field}; it needs {needed} or more. Add some."
                yield Finding(path, (item.id, field), sentence)
            elif field == "options" and count < PLENTY:
                sentence = f"the question has {count} options; half of all guesses are right. Add one that staff would really say."
                yield Finding(path, (item.id, field), sentence, "warning")


def _parts(item: AnyItem) -> tuple[str, int, int]:
    """Give the name, the number and the least number of the parts of *item*."""
    if isinstance(item, Single | Multiple):
        return "options", len(item.options), 2
    if isinstance(item, Ordering):
        return "entries", len(item.entries), 3
    if isinstance(item, Matching):
        return "pairs", len(item.pairs), 2
    if isinstance(item, SelfRated):
        return "rubric", len(item.rubric), 2
    return "", 0, 0
