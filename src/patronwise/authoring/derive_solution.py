"""Turn a code cell as its author wrote it into the solution: the same code without the markers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.markers import find_markers

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.cells import Cell


def derive_solution(cell: Cell, path: Path) -> str:
    """Give the source of a code cell for the solution notebook.

    A line that held nothing but a marker goes away; so do blank lines at both ends.

    Args:
        cell: the code cell; its *line* is the line of the file on which its source begins.
        path: the file, for errors.

    Raises:
        CellError: the cell is no Python, or a comment is nearly a marker but not one.
    """
    marked = find_markers(cell, path)
    kept = []
    for row, line in enumerate(marked.lines, start=1):
        marker = marked.markers.get(row)
        code = line if marker is None else line[: marker.column].rstrip()
        if code.strip() or marker is None:
            kept.append(code)
    # Taking comments away cannot make Python into something else: what was found to compile still does.
    return "\n".join(kept).strip("\n")
