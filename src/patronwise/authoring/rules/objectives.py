"""Objectives and the items that test them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.rules.subject import Finding, items_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


def objectives(subject: Subject) -> Iterator[Finding]:
    """Demand that every question names an objective of its unit and that every objective has a question.

    What a unit promises to teach is what its quiz asks, and results can be told by objective. Those of the front desk are told by
    section, so there a question need not name one.
    """
    for unit in subject.units:
        known = [objective.id for objective in unit.front.objectives]
        there = f"The unit's objectives are {', '.join(known)}."
        path = unit.folder / unit.quiz.FILE
        for item in items_of(unit):
            if item.objective is not None and item.objective not in known:
                yield Finding(path, (item.id, "objective"), f"the unit has no objective {item.objective!r}. {there}")
        if isinstance(unit.quiz, FrontDesk):
            continue
        for item in unit.quiz.questions:
            if item.objective is None:
                yield Finding(path, (item.id,), f"the question does not say which objective it tests. Add 'objective'. {there}")
        tested = {item.objective for item in unit.quiz.questions}
        for name in known:
            if name not in tested:
                sentence = "no question tests this objective. Write one in quiz.yaml, or drop the objective."
                yield Finding(unit.folder / "unit.md", ("front", "objectives", name), sentence)
