"""The training of a skill: what is rated before and after, and three drills."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import UNSET

from patronwise.authoring.rules.subject import Finding, items_of
from patronwise.authoring.sources import DRILLS, SKILLS, SkillQuiz
from patronwise.questions import Rating, SelfRated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.rules.subject import Subject
    from patronwise.questions import AnyItem

FEWEST_STATEMENTS, MOST_STATEMENTS = 2, 4
FEWEST_QUESTIONS, FEWEST_IN_A_DRILL = 8, 2
FIRST, LAST = DRILLS[0], DRILLS[-1]


def drills(subject: Subject) -> Iterator[Finding]:
    """Demand of a skill statements to rate and three drills with less help each; and of all other units that they have neither.

    Help that is taken away step by step is what makes training of questions; and a learner who cannot rate the same statements
    again does not see that it did anything.
    """
    for unit in subject.units:
        path = unit.folder / unit.quiz.FILE
        if isinstance(unit.quiz, SkillQuiz):
            yield from _statements(unit.quiz, path)
            yield from _questions(unit.quiz, path)
            continue
        for item in items_of(unit):
            if item.drill is not UNSET:
                yield Finding(path, (item.id, "drill"), f"only a question of the track {SKILLS} stands in a drill. Delete it.")


def _statements(quiz: SkillQuiz, path: Path) -> Iterator[Finding]:
    count = len(quiz.assess)
    if not FEWEST_STATEMENTS <= count <= MOST_STATEMENTS:
        advice = "Add one" if count < FEWEST_STATEMENTS else "Keep those that the drills train"
        sentence = f"the reader rates {count} statements; {FEWEST_STATEMENTS} to {MOST_STATEMENTS} are meant. {advice}."
        yield Finding(path, ("assess",), sentence)
    for item in quiz.assess:
        if not isinstance(item, Rating):
            sentence = "what is asked before and after has no right answer, so that neither can be scored. Make it a rating."
            yield Finding(path, (item.id,), sentence)
        if item.drill is not UNSET:
            yield Finding(path, (item.id, "drill"), "a statement is rated before and after, in no drill. Delete it.")
        for field, there in (("hint", item.hint), ("after", item.after)):
            if there is not None:
                sentence = f"a statement that is rated has no {field!r}: nothing may tell which step is wanted. Delete it."
                yield Finding(path, (item.id, field), sentence)


def _questions(quiz: SkillQuiz, path: Path) -> Iterator[Finding]:
    questions = quiz.questions
    if len(questions) < FEWEST_QUESTIONS:
        sentence = f"the drills have {len(questions)} questions together; they need {FEWEST_QUESTIONS} or more. Write some."
        yield Finding(path, ("questions",), sentence)
    for item in questions:
        if item.drill is UNSET:
            yield Finding(path, (item.id,), "the question does not say in which drill it stands. Add 'drill': 1, 2 or 3.")
        elif item.hint is not None and item.drill != FIRST:
            sentence = f"only drill {FIRST} has hints: each drill helps less than the one before. Delete the hint."
            yield Finding(path, (item.id, "hint"), sentence)
    placed = [(item, item.drill) for item in questions if item.drill is not UNSET]
    for (_, before), (item, drill) in pairwise(placed):
        if drill < before:
            sentence = f"a question of drill {drill} stands behind one of drill {before}. Write the drills one after another."
            yield Finding(path, (item.id, "drill"), sentence)
    for number in DRILLS:
        yield from _drill(number, [item for item, drill in placed if drill == number], path)


def _drill(number: int, items: list[AnyItem], path: Path) -> Iterator[Finding]:
    if len(items) < FEWEST_IN_A_DRILL:
        sentence = f"drill {number} has {len(items)} questions; it needs {FEWEST_IN_A_DRILL} or more. Write some."
        yield Finding(path, ("questions",), sentence)
    if number == LAST and not any(isinstance(item, SelfRated) for item in items):
        sentence = f"drill {LAST} holds no self_rated question. Let the reader write, and compare it with a model answer."
        yield Finding(path, ("questions",), sentence)
