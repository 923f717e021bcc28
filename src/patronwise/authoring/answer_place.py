"""The place of an answer in the cell of its task: everything from the first to the last marked statement."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from patronwise.authoring.cell_error import CellError
from patronwise.authoring.markers import find_markers

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.cells import Cell


@dataclass(frozen=True)
class AnswerPlace:
    """A cell in three parts: what is *given*, what the *solution* has in the place of an answer, and what comes *after* it."""

    given: str
    solution: str
    after: str

    def filled(self, code: str) -> str:
        """Give the cell's source with *code* in the place of the solution."""
        return f"{self.given}\n{code.rstrip()}\n{self.after}"


def find_place(cell: Cell, path: Path) -> AnswerPlace:
    """Find the place of an answer in a code cell; a statement counts as marked when any line of it is.

    Raises:
        CellError: the cell is no Python, or no statement of it is marked.
    """
    marked = find_markers(cell, path)
    rows = []
    for statement in ast.parse(cell.source).body:
        decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
        first = min([statement.lineno, *(decorator.lineno for decorator in decorators)])
        last = statement.end_lineno or statement.lineno
        if any(first <= row <= last for row in marked.markers):
            rows += [first, last]
    if not rows:
        sentence = (
            "no statement of this cell is marked, so there is nothing that an answer could replace. Mark what is to be written."
        )
        raise CellError(path, cell, 1, sentence)
    lines = marked.lines
    return AnswerPlace(
        *("\n".join(part) for part in (lines[: min(rows) - 1], lines[min(rows) - 1 : max(rows)], lines[max(rows) :]))
    )


def form_of(code: str) -> str:
    """Give what two pieces of code have in common that differ in spacing, quotes and comments only."""
    try:
        return ast.dump(ast.parse(code))
    except (SyntaxError, ValueError):
        return code
