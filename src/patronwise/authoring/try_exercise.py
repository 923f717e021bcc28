"""Run an exercise as a learner meets it, with nothing filled in: it must get to its end, and every check must say "not yet"."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stdout
from typing import TYPE_CHECKING

from patronwise.authoring.capture_expected import running_row
from patronwise.authoring.cell_error import CellError
from patronwise.authoring.derive_exercise import derive_exercise
from patronwise.authoring.undrawn import Undrawn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from patronwise.authoring.cells import Cell
    from patronwise.practice.bank import PracticeBank
    from patronwise.practice.strings import Strings


class _Watched(Undrawn):
    """A practice that keeps what reached its checks, and the tasks whose check said something else than "not yet"."""

    def __init__(self, bank: PracticeBank, strings: Strings) -> None:
        super().__init__(bank, strings)
        self.beyond: list[str] = []
        self.values: dict[str, object] = {}

    def check(self, task_id: str, value: object = ...) -> None:
        """Note the state of the answer, and print nothing."""
        self.values[task_id] = value
        if self.verdict(task_id, value).state != "not yet":
            self.beyond.append(task_id)


def try_exercise(cells: Sequence[Cell], bank: PracticeBank, strings: Strings, path: Path) -> dict[str, object]:
    """Run the exercise of a practice untouched, in this process, and give what reached the check of each task.

    Raises:
        CellError: a cell raised or warned, or a check of a task that nobody has begun said something else than "not yet".
    """
    practice = _Watched(bank, strings)
    space: dict[str, object] = {"__name__": "__main__", "practice": practice}
    for cell in cells:
        if cell.kind != "code":
            continue
        name = f"<{path.as_posix()} {cell.cid}, exercise>"
        try:
            with redirect_stdout(io.StringIO()), warnings.catch_warnings():
                warnings.simplefilter("error")
                exec(compile(derive_exercise(cell, path), name, "exec"), space)  # noqa: S102 - running the exercise is what this is for
        except CellError:
            raise
        except (Exception, SystemExit) as error:
            said = f"{type(error).__name__}: {error}".rstrip(": ")
            line = derive_exercise(cell, path).split("\n")[running_row(error.__traceback__, name) - 1].strip()
            sentence = f'the untouched exercise stops at "{line}" with {said}. Mark that line too, or put it before what is marked.'
            raise CellError(path, cell, 1, sentence) from error
        if practice.beyond:
            sentence = (
                f'with nothing filled in, the check of "{practice.beyond[0]}" does not say "not yet". Mark what the learner writes.'
            )
            raise CellError(path, cell, 1, sentence)
    return practice.values
