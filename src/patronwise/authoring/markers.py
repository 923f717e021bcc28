"""Find ``# solution`` and ``# solution -> TEXT`` in the source of a cell.

Only comments are looked at, as Python's own tokenizer sees them: the same signs inside a string are text.
"""

from __future__ import annotations

import re
import tokenize
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from patronwise.authoring.cell_error import CellError

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.cells import Cell

_MARKER = re.compile(r"# ?solution(?: *-> *(?P<text>\S.*?))?\s*")
_NEARLY = re.compile(r"#+\s*solution\b", re.IGNORECASE)
_NO_CODE = {tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


@dataclass(frozen=True)
class Marker:
    """A marker on line *row* (from 1), beginning at *column* (from 0); *text* replaces the line's code, None takes it away."""

    row: int
    column: int
    text: str | None


@dataclass(frozen=True)
class Marked:
    """A cell's lines, its markers by row, and its logical lines: first and last row of each, comments and blank lines left out."""

    lines: tuple[str, ...]
    markers: dict[int, Marker]
    logical: tuple[range, ...]


def find_markers(cell: Cell, path: Path) -> Marked:
    """Give the markers of a code cell.

    Raises:
        CellError: the source is no Python, or a comment is nearly a marker but not one.
    """
    try:
        compile(cell.source, path.as_posix(), "exec")
        tokens = list(tokenize.generate_tokens(StringIO(cell.source).readline))
    except (SyntaxError, tokenize.TokenError, ValueError) as error:
        row = (error.lineno if isinstance(error, SyntaxError) else None) or 1
        why = error.msg if isinstance(error, SyntaxError) else str(error)
        raise CellError(
            path, cell, row, f"this is not Python ({why}). Magics and shell lines cannot stand in a practice."
        ) from error
    markers: dict[int, Marker] = {}
    logical: list[range] = []
    first: int | None = None
    for token in tokens:
        row = token.start[0]
        if token.type == tokenize.COMMENT:
            marker = _read(token, cell, path)
            if marker is not None:
                markers[row] = marker
        elif token.type == tokenize.NEWLINE and first is not None:
            logical.append(range(first, row + 1))
            first = None
        elif token.type not in _NO_CODE and first is None:
            first = row
    return Marked(tuple(cell.source.split("\n")), markers, tuple(logical))


def _read(token: tokenize.TokenInfo, cell: Cell, path: Path) -> Marker | None:
    found = _MARKER.fullmatch(token.string)
    row, column = token.start
    if found and not _NEARLY.search(found["text"] or ""):
        return Marker(row, column, found["text"])
    if not _NEARLY.search(token.string):
        return None
    sentence = (
        f'the comment "{token.string.strip()}" is nearly a marker. Write "# solution" or "# solution -> TEXT", each as the whole '
        "comment, or use another word in an ordinary comment."
    )
    raise CellError(path, cell, row, sentence)
