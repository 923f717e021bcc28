"""Keys that can be told by their length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.key_length import is_key_by_length
from patronwise.authoring.rules.passages import path_in
from patronwise.authoring.rules.subject import Finding
from patronwise.questions import Multiple, Single

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


def longest_key(subject: Subject) -> Iterator[Finding]:
    """Refuse a unit in which the option that is longest of all is a key in more than 1/k of the choices (k options on average).

    Writers polish the right answer, and learners who know nothing choose the longest one. Lengths are those that a reader sees, so
    every language has its own.
    """
    for unit in subject.units_in_all_languages:
        items = [item for item in unit.quiz.questions if isinstance(item, Single | Multiple) and item.options]
        options = sum(len(item.options) for item in items)
        told = [item.id for item in items if is_key_by_length(item, max)]
        if len(told) * options > len(items) ** 2:  # told / items > 1 / (options / items), in whole numbers
            sentence = (
                f"the longest option is the key in {len(told)} of {len(items)} choices ({', '.join(told)}); with "
                f"{options / len(items):.1f} options each, at most {len(items) ** 2 // options} would be fair. Shorten keys, or "
                "give wrong options as much to say."
            )
            yield Finding(path_in(unit, unit.quiz.FILE), (told[0],), sentence)
