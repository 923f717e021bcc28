"""The error of transformations that work on one code cell of a practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.cells import Cell


class CellError(ValueError):
    """Something is wrong in a code cell.

    Attributes:
        path: the file.
        line: the line of the file.
        cid: the cell's id.
        sentence: what is wrong and how to mend it.
    """

    def __init__(self, path: Path, cell: Cell, row: int, sentence: str) -> None:
        """Note *sentence* about the line *row* (from 1) of the source of *cell*."""
        self.path = path
        self.line = cell.line + row - 1
        self.cid = cell.cid
        self.sentence = sentence
        super().__init__(f"{path.as_posix()}:{self.line}: {self.cid}: {sentence}")
