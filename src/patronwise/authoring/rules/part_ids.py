"""Ids of the parts of one thing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from patronwise.authoring.rules.subject import Finding, items_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.unit_source import Practice, UnitSource


def part_ids(subject: Subject) -> Iterator[Finding]:
    """Demand that parts of one list have different ids: options, entries, pairs, points, slips, choices, objectives, reading.

    Records name the chosen option and translations join by these ids; of two parts with one id, one would be lost.
    """
    wholes = [whole for unit in subject.units for whole in _wholes(unit)]
    wholes += [whole for practice in subject.practices for whole in _tasks(practice)]
    for path, steps, part in wholes:
        for field in part.__struct_fields__:
            for name in _twice(getattr(part, field)):
                sentence = f"two of the {field} have the id {name!r}. Rename one."
                yield Finding(path, (*steps, field, name), sentence)


def _wholes(unit: UnitSource) -> Iterator[tuple[Path, tuple[str, ...], Struct]]:
    yield unit.folder / "unit.md", ("front",), unit.front
    for item in items_of(unit):
        yield unit.folder / unit.quiz.FILE, (item.id,), item
    for name, node in unit.nodes.items():
        yield unit.folder / "roleplay.yaml", (name,), node


def _tasks(practice: Practice) -> Iterator[tuple[Path, tuple[str, ...], Struct]]:
    for name, task in practice.front.tasks.items():
        yield practice.file.path, ("front", "tasks", name), task


def _twice(value: object) -> list[str]:
    if not isinstance(value, list):
        return []
    counted = Counter(part.id for part in value if isinstance(part, Struct) and hasattr(part, "id"))
    return [name for name, times in counted.items() if times > 1]
