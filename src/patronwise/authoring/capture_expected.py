"""Run the solution of one practice and keep what each task expects."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stdout
from typing import TYPE_CHECKING

from patronwise.authoring.cell_error import CellError
from patronwise.authoring.derive_solution import derive_solution
from patronwise.practice.arrays import NotKeptError
from patronwise.practice.capture import expect, expect_words
from patronwise.practice.chart_values import read_values
from patronwise.practice.chart_words import Words
from patronwise.practice.errors import NoSuchDatasetError
from patronwise.practice.strings import Said, Strings
from patronwise.practice.tables import read_dataset
from patronwise.practice.untouched import not_yet
from patronwise.practice.words import count_words, texts_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    import pandas as pd

    from patronwise.authoring.cells import Cell
    from patronwise.authoring.sources import Task
    from patronwise.practice.expected import Expected, Written


class _ToldError(Exception):
    """Something that the solution did with ``practice`` which the author has to mend; the message says it."""


class _Recorder:
    """Stands for ``practice`` while the solution runs: gives the datasets and keeps what is checked."""

    def __init__(self, tasks: Mapping[str, Task], datasets: Collection[str], nowhere: Path) -> None:
        self._tasks = tasks
        self._datasets = datasets
        self._strings = Strings("en", nowhere)
        self.cid = ""
        self.expected: dict[str, Expected | Written] = {}
        self.places: dict[str, str] = {}

    def data(self, name: str) -> pd.DataFrame:
        """Give a dataset that the practice declares."""
        try:
            table = read_dataset(name, self._strings)
        except NoSuchDatasetError as error:
            raise _ToldError(str(error)) from error
        if name not in self._datasets:
            raise _ToldError(f'the dataset {name} is not in "datasets" of the front matter; add it there.')
        return table

    def check(self, task_id: str, value: object = ...) -> None:
        """Keep *value* as what the task expects."""
        if task_id not in self._tasks:
            raise _ToldError(f'the task {task_id!r} is not in "tasks" of the front matter, which has: {", ".join(self._tasks)}.')
        if task_id in self.places:
            raise _ToldError(f'the task "{task_id}" is checked in the cell "{self.places[task_id]}" already; check each task once.')
        if task_id != self.cid:
            raise _ToldError(f'a cell that checks the task "{task_id}" must have this id; it has "{self.cid}".')
        if not_yet(value, may_be_empty=self._tasks[task_id].kind == "data") is not None:
            raise _ToldError(
                f'the solution of "{task_id}" is not filled in itself: nothing, three dots or an empty text reached the check.'
            )
        try:
            self.expected[task_id] = self._keep(self._tasks[task_id], value)
        except NotKeptError as error:
            raise _ToldError(f'what "{task_id}" checks cannot be kept: {error}') from error
        self.places[task_id] = self.cid

    def bars(self, values: object = ..., *, x: str = "", y: str = "", title: str = "") -> None:
        """Look whether the chart can be drawn."""
        self._drawable("bars", values, Words(x, y, title))

    def lines(self, values: object = ..., *, x: str = "", y: str = "", title: str = "") -> None:
        """Look whether the chart can be drawn."""
        self._drawable("lines", values, Words(x, y, title))

    def _drawable(self, kind: str, values: object, words: Words) -> None:
        if words.missing():
            names = ", ".join(f'{name}="..."' for name in words.missing())
            raise _ToldError(f"practice.{kind} lacks {names}. Title both axes, with their units, and the chart.")
        read = read_values(values)
        if isinstance(read, Said):
            raise _ToldError(f"practice.{kind} has nothing that it can draw. A learner would read: {self._strings.say(read)}")

    @staticmethod
    def _keep(task: Task, value: object) -> Expected | Written:
        if task.kind == "data":
            return expect(value, task.tolerance)
        kept = expect_words(value)
        longest = max((count_words(text) or 0 for text in (texts_of(value) or {}).values()), default=0)
        if task.max_words is not None and longest > task.max_words:
            raise _ToldError(f"a model answer has {longest} words; the task asks for at most {task.max_words}.")
        return kept


def capture_expected(
    cells: Sequence[Cell], tasks: Mapping[str, Task], datasets: Collection[str], path: Path
) -> dict[str, Expected | Written]:
    """Run the code cells in order in one fresh namespace and give what each task expects.

    Args:
        cells: the cells of the practice as their author wrote them; *line* is where a cell's source begins.
        tasks: the declared tasks by id.
        datasets: the names of the declared datasets.
        path: the file, for errors.

    Raises:
        CellError: a cell raised or warned, or checked a task that is not declared, for the second time, from a cell of another id
            or with a value that cannot be kept; or a declared task was never checked.
    """
    recorder = _Recorder(tasks, datasets, path.parent / "no-such-folder")
    space: dict[str, object] = {"__name__": "__main__", "practice": recorder}
    for cell in cells:
        if cell.kind == "code":
            recorder.cid = cell.cid
            _run(cell, space, path)
    unchecked = [task for task in tasks if task not in recorder.expected]
    if unchecked:
        owner = next((cell for cell in cells if cell.cid == unchecked[0]), cells[-1] if cells else None)
        names = ", ".join(unchecked)
        sentence = f"no cell checks: {names}. Write practice.check(id, value) in a code cell of this id, or delete the task."
        if owner is None:
            raise ValueError(f"{path.as_posix()}: the practice has no cells, and {sentence}")
        raise CellError(path, owner, 1, sentence)
    return {task: recorder.expected[task] for task in tasks}


def _run(cell: Cell, space: dict[str, object], path: Path) -> None:
    derive_solution(cell, path)  # tells of what is no Python
    name = f"<{path.as_posix()} {cell.cid}>"
    try:
        with redirect_stdout(io.StringIO()), warnings.catch_warnings():
            # A warning would be stored in the solution notebook, with the path of a temporary file in it.
            warnings.simplefilter("error")
            exec(compile(cell.source, name, "exec"), space)  # noqa: S102 - running the author's solution is what this is for
    except _ToldError as error:
        raise CellError(path, cell, running_row(error.__traceback__, name), str(error)) from error
    except (Exception, SystemExit) as error:
        said = f"{type(error).__name__}: {error}".rstrip(": ")
        raise CellError(
            path, cell, running_row(error.__traceback__, name), f"running the solution raised {said}. Mend the cell."
        ) from error


def running_row(trace: TracebackType | None, name: str) -> int:
    """Give the line (from 1) of the code called *name* that was running when *trace* was made."""
    row = 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            row = trace.tb_lineno
        trace = trace.tb_next
    return row
