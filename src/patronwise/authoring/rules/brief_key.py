"""Keys that can be told by their shortness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.key_length import is_key_by_length
from patronwise.authoring.rules.passages import path_in
from patronwise.authoring.rules.subject import Finding
from patronwise.questions import Single

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


ENOUGH = 9
"""Single choices from which a habit can be told from chance."""


def brief_key(subject: Subject) -> Iterator[Finding]:
    """Warn about a language in which the key of a single choice is shorter than all other options in more than half of them.

    Writers who have learned not to make the key the longest option make it the shortest, and readers notice that too. It is looked
    at over the whole course: a unit has two or three single choices, of which one may well be short.
    """
    for lang, edition in subject.editions.items():
        items = [(unit, item) for unit in edition.units.values() for item in unit.quiz.questions if isinstance(item, Single)]
        told = [(unit, item) for unit, item in items if is_key_by_length(item, min)]
        if len(items) >= ENOUGH and 2 * len(told) > len(items):
            unit, item = told[0]
            sentence = (
                f"the shortest option is the key in {len(told)} of {len(items)} single choices in {lang} "
                f"({', '.join(one.id for _, one in told)}); at most half would be fair. Let some wrong options be brief."
            )
            yield Finding(path_in(unit, unit.quiz.FILE), (item.id,), sentence, "warning")
