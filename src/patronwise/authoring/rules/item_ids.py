"""Ids of everything that a learner's records hang on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from patronwise.authoring.extras import recorded_as
from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.rules.subject import Finding, items_of
from patronwise.authoring.sources import SkillQuiz
from patronwise.course.assess import ASKINGS, asked_as

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.unit_source import UnitSource


def item_ids(subject: Subject) -> Iterator[Finding]:
    """Demand ids that begin with the unit's id and stand once; plan, role-play, practice and page have fixed ones.

    A record names an item by its id alone: two items of one id would share their answers. A statement that is rated before and
    after a skill takes two more ids for that. At the front desk, ids begin with their section's.
    """
    for unit in subject.units:
        quiz = unit.folder / unit.quiz.FILE
        homes = list(_homes(unit))
        names = [name for name, _ in homes]
        whole = [part.id for part in (unit.quiz.plan, unit.roleplay) if part]
        for name, times in Counter([*names, *whole]).items():
            if times > 1:
                yield Finding(quiz, (name,), f"this id stands {times} times in the unit. Give each item its own.")
        for what, taken in _taken(unit).items():
            for name in taken & set(names):
                yield Finding(quiz, (name,), f"{what} is recorded under this id. Give this item another.")
        for name, home in homes:
            if not name.startswith(f"{home}-"):
                what = "section" if isinstance(unit.quiz, FrontDesk) else "unit"
                yield Finding(quiz, (name,), f"an item of this {what} has an id that begins with {home}-. Rename it.")
    for path, found, needed in _all_fixed(subject):
        if found != needed:
            front = ("front", "id") if path.suffix == ".md" else (found, "id")
            yield Finding(path, front, f"the id is {found}; it has to be {needed}.")


def _homes(unit: UnitSource) -> Iterator[tuple[str, str]]:
    """Give the id of every item, and the id of the unit or section that it begins with."""
    if isinstance(unit.quiz, FrontDesk):
        for section in unit.quiz.sections:
            for part in (*section.statements, *section.questions, *section.checklist):
                yield part.id, section.id
        return
    for item in items_of(unit):
        yield item.id, unit.id


def _taken(unit: UnitSource) -> dict[str, set[str]]:
    """Give the ids under which something else than an item is recorded, by what that is."""
    quiz = unit.quiz
    twice = quiz.assess if isinstance(quiz, SkillQuiz) else []
    return {
        "a statement that is rated before and after": {asked_as(item.id, asking) for item in twice for asking in ASKINGS},
        "what is entered in the unit's extra": set(recorded_as(unit)),
        "the learner's checklist": {f"{unit.id}-checklist"} if isinstance(quiz, FrontDesk) else set(),
    }


def _all_fixed(subject: Subject) -> Iterator[tuple[Path, str, str]]:
    """Give files with the id that each has and the one that it needs."""
    for practice in subject.english.start_practices.values():
        yield practice.file.path, practice.front.id, f"{practice.folder.name}-practice"
    for unit in subject.units:
        yield from _fixed(unit)


def _fixed(unit: UnitSource) -> Iterator[tuple[Path, str, str]]:
    if unit.quiz.plan:
        yield unit.folder / unit.quiz.FILE, unit.quiz.plan.id, f"{unit.id}-plan"
    if unit.roleplay:
        yield unit.folder / "roleplay.yaml", unit.roleplay.id, f"{unit.id}-roleplay"
    if unit.practice:
        yield unit.folder / "practice.md", unit.practice.front.id, f"{unit.id}-practice"
    if unit.facilitate:
        home = unit.id[0] if isinstance(unit.quiz, FrontDesk) else unit.id
        yield unit.folder / "facilitate.md", unit.facilitate.front.id, f"{home}-facilitate"
