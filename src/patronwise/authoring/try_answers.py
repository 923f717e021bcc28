"""Run the solution and the right and wrong answers of a practice as a learner would, and tell what does not come out as meant."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stdout
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import msgspec

from patronwise.authoring.answer_place import find_place, form_of
from patronwise.authoring.capture_expected import running_row
from patronwise.authoring.cell_error import CellError
from patronwise.authoring.copy_names import copy_names
from patronwise.authoring.undrawn import Undrawn
from patronwise.practice.arrays import NotKeptError
from patronwise.practice.bank import DataTask
from patronwise.practice.capture import expect
from patronwise.practice.compare import compare
from patronwise.practice.untouched import not_yet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.cells import Cell
    from patronwise.authoring.sources import TaskAnswers
    from patronwise.authoring.unit_source import Practice
    from patronwise.practice.bank import PracticeBank
    from patronwise.practice.expected import Expected
    from patronwise.practice.session import Practice as Session
    from patronwise.practice.strings import Strings

Kind = Literal["solution", "right", "wrong"]
LARGEST = 20_000
"""Bytes of a wrong answer's value in the bank, which a learner's kernel reads whole."""


@dataclass(frozen=True)
class Tried:
    """What became of one answer.

    *number* counts from 1 among the answers of its *task* and *kind*; *value* is what reached the check; *kept* is the form of a
    wrong answer's value in the bank; *problem* is a sentence where something has to be mended, otherwise empty.
    """

    task: str
    kind: Kind
    number: int
    value: object = ...
    kept: Expected | None = None
    problem: str = ""


class _Heard(Undrawn):
    """A practice that keeps what reaches its checks, and prints nothing."""

    def __init__(self, bank: PracticeBank, strings: Strings) -> None:
        super().__init__(bank, strings)
        self.values: list[tuple[str, object]] = []

    def check(self, task_id: str, value: object = ...) -> None:
        """Keep *value*."""
        self.values.append((task_id, value))


class _StoppedError(Exception):
    """An answer did not get to its end; the message says where and why."""


def try_answers(practice: Practice, bank: PracticeBank, strings: Strings) -> list[Tried]:
    """Run everything in this process, cell by cell: in each cell its answers in copies of the names so far, then the solution.

    Args:
        practice: the practice, whose solution is known to run.
        bank: what its tasks expect.
        strings: the words of verdicts that are told.

    Raises:
        CellError: the cell of a task that has answers holds no mark, or the solution does not run after all.
    """
    answers = practice.answers.tasks if practice.answers else {}
    heard = _Heard(bank, strings)
    space: dict[str, object] = {"__name__": "__main__", "practice": heard}
    tried: list[Tried] = []
    for cell in practice.cells:
        if cell.kind != "code":
            continue
        task = bank.tasks.get(cell.cid)
        if isinstance(task, DataTask) and cell.cid in answers:
            tolerance = practice.front.tasks[cell.cid].tolerance
            tried += _Task(cell, task, tolerance, answers[cell.cid], space, bank, strings).tried(practice.file.path)
        heard.values.clear()
        try:
            _run(cell.source, space, "the solution")
        except _StoppedError as error:
            raise CellError(practice.file.path, cell, 1, str(error)) from error
        tried += [_solution(name, value, heard) for name, value in heard.values]
    return tried


def _solution(task: str, value: object, heard: _Heard) -> Tried:
    problem = ""
    if heard.verdict(task, value).state != "right":
        problem = f"the solution is not accepted by its own check: {_said(heard, task, value)} Mend the cell."
    return Tried(task, "solution", 1, value, problem=problem)


def _said(session: Session, task: str, value: object) -> str:
    return " ".join(f'"{line}"' for line in session.sentences(task, value))


@dataclass(frozen=True)
class _Task:
    """The answers of one task, to be run one after the other."""

    cell: Cell
    task: DataTask
    tolerance: float | None
    answers: TaskAnswers
    before: dict[str, object]
    bank: PracticeBank
    strings: Strings

    def tried(self, path: Path) -> Iterator[Tried]:
        """Run all answers of the task: first the right ones."""
        place = find_place(self.cell, path)
        forms = {form_of(place.solution): "the solution"}
        for number, code in enumerate(self.answers.right, start=1):
            twin = forms.setdefault(form_of(code), f"right answer {number}")
            if twin == f"right answer {number}":
                yield self._right(number, place.filled(code))
            else:
                problem = f"right answer {number} is written like {twin}. Give one that takes another way."
                yield Tried(self.cell.cid, "right", number, problem=problem)
        kept: dict[int, Expected] = {}
        for number, wrong in enumerate(self.answers.wrong, start=1):
            outcome = self._wrong(number, place.filled(wrong.code), kept)
            if outcome.kept is not None:
                kept[number] = outcome.kept
            yield outcome

    def _right(self, number: int, source: str) -> Tried:
        try:
            value, heard = self._value(source, f"right answer {number}")
        except _StoppedError as error:
            return Tried(self.cell.cid, "right", number, problem=str(error))
        problem = ""
        if heard.verdict(self.cell.cid, value).state != "right":
            problem = f"right answer {number} is not accepted: {_said(heard, self.cell.cid, value)} Mend it, or take it out."
        return Tried(self.cell.cid, "right", number, value, problem=problem)

    def _wrong(self, number: int, source: str, others: dict[int, Expected]) -> Tried:
        name = f"wrong answer {number}"
        try:
            value, _ = self._value(source, name)
            kept = self._keep(value, name)
        except _StoppedError as error:
            return Tried(self.cell.cid, "wrong", number, problem=str(error))
        problem = ""
        if compare(value, self.task.expected).state == "right":
            problem = f"{name} is accepted: within the tolerance its value is the right one. Choose another slip."
        elif compare(value, kept).state != "right":
            problem = f"{name} would not be recognised: its value is not equal to itself. Choose a slip with a plainer value."
        twin = next((other for other, value_of in others.items() if compare(value, value_of).state == "right"), None)
        if twin and not problem:
            problem = f"{name} has the same value as wrong answer {twin}, so the two slips cannot be told apart. Keep one of them."
        return Tried(self.cell.cid, "wrong", number, value, None if problem else kept, problem)

    def _keep(self, value: object, name: str) -> Expected:
        if not_yet(value, may_be_empty=True) is not None:
            raise _StoppedError(f"{name} leaves something to be filled in: None, three dots or an empty text. Give it a value.")
        try:
            kept = expect(value, self.tolerance)
        except NotKeptError as error:
            raise _StoppedError(f"the value of {name} cannot be kept: {error}") from error
        size = len(msgspec.json.encode(kept))
        if size > LARGEST:
            raise _StoppedError(
                f"the value of {name} takes {size} bytes, and {LARGEST} are the most. Keep groups, not single rows."
            )
        return kept

    def _value(self, source: str, name: str) -> tuple[object, _Heard]:
        """Run the task's cell with *source*, and give what reached the check."""
        heard = _Heard(self.bank, self.strings)
        _run(source, copy_names(self.before, practice=heard), name)
        if [task for task, _ in heard.values] != [self.cell.cid]:
            count = len(heard.values)
            raise _StoppedError(f"with {name} the cell checks {count} times instead of once. Leave practice.check to the cell.")
        return heard.values[0][1], heard


def _run(source: str, space: dict[str, object], name: str) -> None:
    file = f"<{name}>"
    try:
        with redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("error")
            exec(compile(source, file, "exec"), space)  # noqa: S102 - running the author's answers is what this is for
    except (Exception, SystemExit) as error:
        row = (error.lineno or 1) if isinstance(error, SyntaxError) else running_row(error.__traceback__, file)
        line = [*source.split("\n"), *[""] * row][row - 1].strip()
        said = f"{type(error).__name__}: {error}".rstrip(": ")
        raise _StoppedError(f'{name} stops at "{line}" with {said}. An answer has to run, without warnings. Mend it.') from error
