"""Turn a code cell as its author wrote it into what the learner gets.

The rules, where ``docs/authoring.md`` leaves room:

- ``# solution`` on the first or the last line of a statement counts for the whole statement, however many lines it has. On the
  first line of a block (``for``, ``if``, ``with``, ``def``) it counts for the whole block, ``else`` included.
- Such a statement becomes ``name = ...`` if it is an assignment (``a, b = 1, 2`` becomes ``a = b = ...``, because three dots cannot
  be shared out; ``table["new"] = ...`` keeps its target). Any other statement goes away, ``total += 1`` too.
- ``# solution`` on a line in the middle of a statement takes away that line only: an entry of a dict, a step of a chain.
- ``# solution -> TEXT`` works on its own line wherever that stands: TEXT takes the place of the line's code, the indentation stays.
- One statement a line where a line is marked: which of two is meant cannot be told.

What is left must be Python. Blank lines at both ends go away.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from patronwise.authoring.cell_error import CellError
from patronwise.authoring.markers import Marked, Marker, find_markers

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.cells import Cell


def derive_exercise(cell: Cell, path: Path) -> str:
    """Give the source of a code cell for the learner.

    Args:
        cell: the code cell; its *line* is the line of the file on which its source begins.
        path: the file, for errors.

    Raises:
        CellError: the cell or what would be left of it is no Python, or a marker cannot be understood.
    """
    marked = find_markers(cell, path)
    tree = ast.parse(cell.source)
    lines: dict[int, str | None] = dict(enumerate(marked.lines, start=1))
    taken: dict[int, int] = {}  # rows of statements that are replaced as a whole, with the row of their marker
    for row, marker in sorted(marked.markers.items()):
        if row in taken and marker.text is None:
            continue  # inside a block that has gone already
        if row in taken:
            sentence = f"this line belongs to a statement that the marker on line {cell.line + taken[row] - 1} replaces as a whole."
            raise CellError(path, cell, row, f"{sentence} Keep one of the two markers.")
        statement = _statement(marker, marked, tree, cell, path)
        if statement is None:
            line = marked.lines[row - 1]
            lines[row] = None if marker.text is None else _indent(line) + marker.text
            continue
        rows = range(_first_row(statement), (statement.end_lineno or statement.lineno) + 1)
        other = next(
            (inner for inner in rows if inner < row and inner in marked.markers and marked.markers[inner].text is not None), None
        )
        if other is not None:
            sentence = f"this marker replaces the whole statement, and the one on line {cell.line + other - 1} a line of it."
            raise CellError(path, cell, row, f"{sentence} Keep one of the two markers.")
        lines |= dict.fromkeys(rows)
        lines[rows[0]] = _left_to_write(statement, cell.source, _indent(marked.lines[rows[0] - 1]))
        taken |= dict.fromkeys(rows, row)
    return _finished([(row, line) for row, line in sorted(lines.items()) if line is not None], cell, path)


def _statement(marker: Marker, marked: Marked, tree: ast.Module, cell: Cell, path: Path) -> ast.stmt | None:
    """Give the statement that *marker* stands for as a whole; None when it stands for its line only."""
    rows = next((rows for rows in marked.logical if marker.row in rows), None)
    if rows is None:
        if marker.text is None:
            raise CellError(
                path,
                cell,
                marker.row,
                '"# solution" stands on a line without code. Put it behind the code that the learner is to write.',
            )
        return None
    if marker.text is not None or marker.row not in {rows[0], rows[-1]}:
        return None
    starting = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and _first_row(node) == rows[0]]
    outer = [node for node in starting if not any(node in ast.walk(other) for other in starting if other is not node)]
    if len(outer) == 1:
        return outer[0]
    if outer:
        raise CellError(path, cell, marker.row, "two statements share this marked line. Give each a line of its own.")
    raise CellError(
        path,
        cell,
        marker.row,
        "no statement begins here (else, except and finally belong to one above). Mark the first line of the block.",
    )


def _first_row(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def _left_to_write(statement: ast.stmt, source: str, indent: str) -> str | None:
    if isinstance(statement, ast.Assign):
        targets = [target for group in statement.targets for target in _single(group)]
        names = [ast.get_source_segment(source, target) or ast.unparse(target) for target in targets]
        return f"{indent}{' = '.join(' '.join(name.split()) for name in names)} = ..."
    if isinstance(statement, ast.AnnAssign):
        return f"{indent}{ast.unparse(statement.target)}: {ast.unparse(statement.annotation)} = ..."
    return None


def _single(target: ast.expr) -> list[ast.expr]:
    if isinstance(target, ast.Tuple | ast.List):
        return [single for part in target.elts for single in _single(part)]
    return _single(target.value) if isinstance(target, ast.Starred) else [target]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _finished(lines: list[tuple[int, str]], cell: Cell, path: Path) -> str:
    """Join the lines that are left, each with its row in the cell."""
    while lines and not lines[0][1].strip():
        del lines[0]
    source = "\n".join(line for _, line in lines).rstrip("\n")
    try:
        compile(source, path.as_posix(), "exec")
    except (SyntaxError, ValueError) as error:
        place = min((getattr(error, "lineno", None) or 1), len(lines)) - 1
        row, line = lines[place]
        sentence = (
            f'without the marked lines the exercise is not Python any more ({getattr(error, "msg", error)}) at "{line.strip()}". '
            'Mark the whole statement or block, or say with "# solution -> TEXT" what is to stand there.'
        )
        raise CellError(path, cell, row, sentence) from error
    return source
