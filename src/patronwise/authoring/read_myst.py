"""Read a MyST Markdown file: front matter and cells, each with its line."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import jupytext

from patronwise.authoring.cells import Cell
from patronwise.authoring.read_text import read_text
from patronwise.authoring.read_yaml import Document, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.problems import Report

_CID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARK = re.compile(r'^\+\+\+ \{.*"cid":\s*"([^"]*)"|^:cid:\s*(\S+)\s*$')


@dataclass(frozen=True)
class MystFile:
    """A parsed file: *front* is its front matter, *cells* in the order of the file."""

    path: Path
    front: Document
    cells: tuple[Cell, ...]

    def cell(self, cid: str) -> Cell | None:
        """Give the cell with this id, if there is one."""
        return next((cell for cell in self.cells if cell.cid == cid), None)


def read_myst(path: Path, report: Report) -> MystFile | None:
    """Give the parsed file, or None after telling what is wrong with it."""
    text = read_text(path, report)
    if text is None:
        return None
    opening, _, rest = text.partition("\n")
    front_text, fence, body = rest.partition("\n---\n")
    if opening.strip() != "---" or not fence:
        report.tell(path, 1, "", "front-matter", "the file must begin with front matter between two lines of three hyphens.")
        return None
    front = read_yaml(path, front_text, report, first_line=2)
    body_line = front_text.count("\n") + 4
    cells = _cells(path, body, body_line, report)
    return MystFile(path, front, cells) if front is not None and cells is not None else None


def _cells(path: Path, body: str, body_line: int, report: Report) -> tuple[Cell, ...] | None:
    lines = body.split("\n")
    marks: dict[str, int] = {}
    sound = True
    for number, line in enumerate(lines, start=body_line):
        if line.startswith("+++") and not _is_mark(line):
            report.tell(path, number, "", "cell-mark", 'a line that begins with +++ must read +++ {"cid": "name"}.')
            sound = False
        found = _MARK.match(line)
        if found:
            cid = found[1] or found[2]
            if not _CID.fullmatch(cid):
                report.tell(path, number, cid, "cell-id", "a cell's id is lower-case words joined by hyphens.")
                sound = False
            elif cid in marks:
                report.tell(path, number, cid, "cell-id", f"this id stands at line {marks[cid]} already; each cell needs its own.")
                sound = False
            marks.setdefault(cid, number)
    if not sound:
        return None
    try:
        notebook = jupytext.reads(body, fmt="md:myst")
    except Exception as error:  # noqa: BLE001 - jupytext and what it parses with raise many kinds; an author needs a sentence
        report.tell(path, body_line, "", "myst", f"the cells cannot be told apart: {error}")
        return None
    cells = []
    for raw in notebook.cells:
        cid = raw.metadata.get("cid")
        if cid is None:
            shown = (raw.source.strip() or "an empty cell").split("\n")[0][:60]
            report.tell(
                path, body_line, "", "cell-id", f'the cell that begins "{shown}" has no id. Put +++ {{"cid": "name"}} before it.'
            )
            sound = False
            continue
        tags = tuple(raw.metadata.get("tags", ()))
        cells.append(Cell(raw.cell_type, cid, raw.source, marks.get(cid, body_line), raw.metadata.get("en"), tags))
    return tuple(cells) if sound else None


def _is_mark(line: str) -> bool:
    try:
        mark = json.loads(line.removeprefix("+++"))
    except ValueError:
        return False
    return isinstance(mark, dict) and isinstance(mark.get("cid"), str) and set(mark) <= {"cid", "en", "tags"}
