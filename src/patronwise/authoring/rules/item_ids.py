"""Ids of everything that a learner's records hang on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding, items_of
from patronwise.authoring.sources import Quiz
from patronwise.course.assess import ASKINGS, asked_as

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.unit_source import UnitSource


def item_ids(subject: Subject) -> Iterator[Finding]:
    """Demand ids that begin with the unit's id and stand once; plan, role-play, practice and page have fixed ones.

    A record names an item by its id alone: two items of one id would share their answers. A statement that is rated before and
    after a skill takes two more ids for that.
    """
    for unit in subject.units:
        quiz = unit.folder / "quiz.yaml"
        names = [item.id for item in items_of(unit)]
        for name, times in Counter([*names, unit.quiz.plan.id, unit.roleplay.id]).items():
            if times > 1:
                yield Finding(quiz, (name,), f"this id stands {times} times in the unit. Give each item its own.")
        for name in _taken(unit) & set(names):
            sentence = "a statement that is rated before and after is recorded under this id. Give this item another."
            yield Finding(quiz, (name,), sentence)
        for name in names:
            if not name.startswith(f"{unit.id}-"):
                yield Finding(quiz, (name,), f"an item of this unit has an id that begins with {unit.id}-. Rename it.")
        for path, found, needed in _fixed(unit):
            if found != needed:
                front = ("front", "id") if path.suffix == ".md" else (found, "id")
                yield Finding(path, front, f"the id is {found}; it has to be {needed}.")


def _taken(unit: UnitSource) -> set[str]:
    if isinstance(unit.quiz, Quiz):
        return set()
    return {asked_as(item.id, asking) for item in unit.quiz.assess for asking in ASKINGS}


def _fixed(unit: UnitSource) -> Iterator[tuple[Path, str, str]]:
    yield unit.folder / "quiz.yaml", unit.quiz.plan.id, f"{unit.id}-plan"
    yield unit.folder / "roleplay.yaml", unit.roleplay.id, f"{unit.id}-roleplay"
    if unit.practice:
        yield unit.folder / "practice.md", unit.practice.front.id, f"{unit.id}-practice"
    if unit.facilitate:
        yield unit.folder / "facilitate.md", unit.facilitate.front.id, f"{unit.id}-facilitate"
