"""Put together what a kernel reads to check a practice: the words of one language and what the solution gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.practice.bank import DataTask, Point, PracticeBank, WordsTask
from patronwise.practice.expected import Written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from patronwise.authoring.sources import Task
    from patronwise.practice.bank import Task as BankTask
    from patronwise.practice.expected import Expected


def derive_practice_bank(
    unit: str, lang: str, tasks: Mapping[str, Task], expected: Mapping[str, Expected | Written]
) -> PracticeBank:
    """Give the practice of *unit* in the language *lang*.

    Args:
        unit: id of the unit.
        lang: code of the language that the words of *tasks* are in.
        tasks: the declared tasks by id.
        expected: what the solution gave, the same for every language.

    Raises:
        KeyError: a task has nothing in *expected*.
    """
    return PracticeBank(unit, lang, {name: _task(task, expected[name]) for name, task in tasks.items()})


def _task(task: Task, expected: Expected | Written) -> BankTask:
    if isinstance(expected, Written):
        rubric = [Point(entry.id, entry.text) for entry in task.rubric]
        return WordsTask(rubric=rubric, expected=expected, hint=task.hint or "", max_words=task.max_words)
    return DataTask(expected=expected, hint=task.hint or "")
