"""Derive everything of one practice: bank, exercise and solution."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from patronwise.authoring.capture_expected import capture_expected
from patronwise.authoring.cell_error import CellError
from patronwise.authoring.derive_exercise import derive_exercise
from patronwise.authoring.derive_practice import derive_practice
from patronwise.authoring.derive_solution import derive_solution
from patronwise.authoring.render import inline, plain
from patronwise.authoring.try_exercise import try_exercise
from patronwise.practice.bank import BANK, DataTask, Point, PracticeBank, Task, WordsTask, encode
from patronwise.practice.expected import Expected, Written
from patronwise.practice.strings import Strings
from patronwise.practice.tables import FOLDER

if TYPE_CHECKING:
    from patronwise.authoring import sources
    from patronwise.authoring.interface import Interface
    from patronwise.authoring.notebook import Notebook
    from patronwise.authoring.problems import Report
    from patronwise.authoring.unit_source import Practice, UnitSource


@dataclass(frozen=True)
class PracticeMade:
    """The generated parts of one practice; *datasets* are the bytes of the files that its code reads."""

    bank: bytes
    exercise: Notebook
    solution: Notebook
    datasets: tuple[bytes, ...]


@dataclass
class PracticeFiles:
    """Derives practices, running each solution once for all languages: what is expected does not depend on words."""

    report: Report
    _expected: dict[str, dict[str, Expected | Written]] = field(default_factory=dict)

    def derive(self, unit: UnitSource, face: Interface) -> PracticeMade | None:
        """Give the files of *unit*'s practice, or None after telling what is wrong with it."""
        practice = unit.practice
        if practice is None:
            return None
        path = practice.file.path
        try:
            if unit.id not in self._expected:
                front = practice.front
                self._expected[unit.id] = capture_expected(practice.cells, front.tasks, front.datasets, path)
            exercise = derive_practice(unit, practice, lambda cell: derive_exercise(cell, path), "exercise", face)
            solution = derive_practice(unit, practice, lambda cell: derive_solution(cell, path), "solution", face)
            bank = practice_bank(unit, practice, self._expected[unit.id])
            if unit.lang == "en":  # one language is enough: the code is the same in all
                try_exercise(practice.cells, bank, Strings("en", BANK), path)
        except CellError as error:
            self.report.tell(error.path, error.line, error.cid, "practice", error.sentence)
            return None
        datasets = tuple((FOLDER / f"{name}.csv").read_bytes() for name in practice.front.datasets)
        return PracticeMade(encode(bank), exercise, solution, datasets)


def practice_bank(unit: UnitSource, practice: Practice, expected: dict[str, Expected | Written]) -> PracticeBank:
    """Give the bank of a practice: the words of its language, the expected values of all."""
    return PracticeBank(unit.id, unit.lang, {name: _task(task, expected[name]) for name, task in practice.front.tasks.items()})


def _task(task: sources.Task, expected: Expected | Written) -> Task:
    hint = plain(inline(task.hint)) if task.hint else ""
    if isinstance(expected, Written):
        rubric = [Point(point.id, plain(inline(point.text))) for point in task.rubric]
        return WordsTask(rubric=rubric, expected=expected, hint=hint, max_words=task.max_words)
    return DataTask(expected=expected, hint=hint)
