"""Derive everything of one practice: bank, exercise and solution."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from patronwise.authoring.capture_expected import capture_expected
from patronwise.authoring.cell_error import CellError
from patronwise.authoring.derive_exercise import derive_exercise
from patronwise.authoring.derive_practice import derive_practice
from patronwise.authoring.derive_solution import derive_solution
from patronwise.authoring.render import inline, plain
from patronwise.authoring.try_answers import Tried, try_answers
from patronwise.authoring.try_exercise import try_exercise
from patronwise.practice.bank import BANK, DataTask, Mistake, Point, PracticeBank, Task, WordsTask, encode
from patronwise.practice.expected import Expected, Written
from patronwise.practice.strings import Strings
from patronwise.practice.tables import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from patronwise.authoring import sources
    from patronwise.authoring.derive_practice import Around
    from patronwise.authoring.interface import Interface
    from patronwise.authoring.notebook import Notebook
    from patronwise.authoring.problems import Report
    from patronwise.authoring.unit_source import Practice

Mistakes: TypeAlias = dict[str, list[Expected]]
"""The values of wrong answers by task, in their order."""


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
    _mistakes: dict[str, Mistakes] = field(default_factory=dict)

    def derive(self, practice: Practice, around: Around, face: Interface) -> PracticeMade | None:
        """Give the files of *practice*, or None after telling what is wrong with it."""
        path = practice.file.path
        try:
            if practice.id not in self._expected:
                front = practice.front
                self._expected[practice.id] = capture_expected(practice.cells, front.tasks, front.datasets, path)
            exercise = derive_practice(practice, lambda cell: derive_exercise(cell, path), "exercise", around, face)
            solution = derive_practice(practice, lambda cell: derive_solution(cell, path), "solution", around, face)
            if practice.lang == "en":  # one language is enough, and it comes first: the code is the same in all
                bare = practice_bank(practice, self._expected[practice.id], {})
                try_exercise(practice.cells, bare, Strings("en", BANK), path)
                tried = try_answers(practice, bare, Strings("en", BANK))
                if tell_tried(practice, tried, self.report):
                    return None
                self._mistakes[practice.id] = mistakes_in(tried)
            bank = practice_bank(practice, self._expected[practice.id], self._mistakes.get(practice.id, {}))
        except CellError as error:
            self.report.tell(error.path, error.line, error.cid, "practice", error.sentence)
            return None
        datasets = tuple((FOLDER / f"{name}.csv").read_bytes() for name in practice.front.datasets)
        return PracticeMade(encode(bank), exercise, solution, datasets)


def practice_bank(practice: Practice, expected: dict[str, Expected | Written], mistakes: Mistakes) -> PracticeBank:
    """Give the bank of a practice: the words of its language, the expected values and those of *mistakes* of all."""
    tasks = {}
    for name, task in practice.front.tasks.items():
        answers = practice.answers.tasks.get(name) if practice.answers else None
        says = [plain(inline(wrong.says)) for wrong in answers.wrong] if answers and name in mistakes else []
        known = [Mistake(*pair) for pair in zip(mistakes.get(name, ()), says, strict=bool(says))]
        tasks[name] = _task(task, expected[name], known)
    return PracticeBank(practice.id, practice.lang, tasks)


def mistakes_in(tried: Iterable[Tried]) -> Mistakes:
    """Give the values of the wrong answers among *tried*, by task and in their order."""
    mistakes: Mistakes = {}
    for one in tried:
        if one.kept is not None:
            mistakes.setdefault(one.task, []).append(one.kept)
    return mistakes


def tell_tried(practice: Practice, tried: Iterable[Tried], report: Report) -> bool:
    """Tell *report* what has to be mended in *tried*, each at its line; give whether there was anything."""
    told = [one for one in tried if one.problem]
    for one in told:
        if one.kind == "solution" or practice.answers_file is None:
            cell = practice.file.cell(one.task)
            report.tell(practice.file.path, cell.line if cell else 1, one.task, "practice", one.problem)
        else:
            line = practice.answers_file.line("tasks", one.task, one.kind, one.number - 1)
            report.tell(practice.answers_file.path, line, one.task, "answers", one.problem)
    return bool(told)


def _task(task: sources.Task, expected: Expected | Written, mistakes: list[Mistake]) -> Task:
    hint = plain(inline(task.hint)) if task.hint else ""
    if isinstance(expected, Written):
        rubric = [Point(point.id, plain(inline(point.text))) for point in task.rubric]
        return WordsTask(rubric=rubric, expected=expected, hint=hint, max_words=task.max_words)
    return DataTask(expected=expected, hint=hint, mistakes=mistakes)
