"""Choices that read the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.passages import path_in
from patronwise.authoring.rules.subject import Finding, items_of
from patronwise.questions import Matching, Multiple, Ordering, SelfRated, Single
from patronwise.questions.short_text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.unit_source import UnitSource
    from patronwise.questions import AnyItem

Group = tuple[str, tuple[str, ...], list[tuple[str, str]]]


def duplicate_options(subject: Subject) -> Iterator[Finding]:
    """Demand that no two choices beside each other have the same text, apart from case, punctuation and space.

    A learner cannot tell them apart, so one of them is a trap; with two equal right-hand sides a right match is marked wrong.
    """
    for unit in subject.units_in_all_languages:
        for file, steps, choices in _groups(unit):
            first: dict[str, str] = {}
            for name, text in choices:
                same = plain(text) or text.strip()
                if same in first:
                    sentence = f"this reads the same as {first[same]!r}. Change or delete one of the two."
                    yield Finding(path_in(unit, file), (*steps, name), sentence)
                first.setdefault(same, name)


def _groups(unit: UnitSource) -> Iterator[Group]:
    for item in items_of(unit):
        for field, choices in _choices(item):
            yield unit.quiz.FILE, (item.id, field), choices
    for name, node in unit.nodes.items():
        yield "roleplay.yaml", (name, "choices"), [(choice.id, choice.say) for choice in node.choices or []]


def _choices(item: AnyItem) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    if isinstance(item, Single | Multiple):
        yield "options", [(option.id, option.text) for option in item.options]
    elif isinstance(item, Ordering):
        yield "entries", [(entry.id, entry.text) for entry in item.entries]
    elif isinstance(item, SelfRated):
        yield "rubric", [(point.id, point.text) for point in item.rubric]
    elif isinstance(item, Matching):
        yield "pairs", [(pair.id, pair.left) for pair in item.pairs]
        yield "pairs", [(pair.id, pair.right) for pair in item.pairs]
