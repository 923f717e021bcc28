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
    from collections.abc import Mapping
    from pathlib import Path

    from patronwise.authoring.problems import Report

_CID = re.compile(r"(?=.{1,48}$)[a-z0-9]+(-[a-z0-9]+)*")
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
    if body.lstrip().startswith("---\n"):  # jupytext would take it for front matter of its own, and drop it
        report.tell(path, body_line, "", "front-matter", "a second front matter follows the first. Make them one.")
        return None
    cells = _cells(path, body, body_line, report)
    return MystFile(path, front, cells) if front is not None and cells is not None else None


def _cells(path: Path, body: str, body_line: int, report: Report) -> tuple[Cell, ...] | None:
    marks = _marks(path, body, body_line, report)
    if marks is None:
        return None
    try:
        notebook = jupytext.reads(body, fmt="md:myst")
    except Exception as error:  # noqa: BLE001 - jupytext and what it parses with raise many kinds; an author needs a sentence
        report.tell(path, body_line, "", "myst", f"the cells cannot be told apart: {error}")
        return None
    lines = body.split("\n")
    cells: list[Cell] = []
    sound = True
    for raw in notebook.cells:
        cid = raw.metadata.get("cid")
        shown = (raw.source.strip() or "an empty cell").split("\n")[0][:60]
        if not isinstance(cid, str) or cid not in marks or any(cell.cid == cid for cell in cells):
            sentence = f'the cell that begins "{shown}" has no id of its own. Put +++ {{"cid": "name"}} or :cid: name before it.'
            report.tell(path, body_line, "", "cell-id", sentence)
            sound = False
        elif raw.cell_type not in {"markdown", "code"}:
            sentence = f'the cell that begins "{shown}" is neither Markdown nor code. Make it one of the two.'
            report.tell(path, marks[cid], cid, "cell-mark", sentence)
            sound = False
        else:
            line = body_line + _source_line(lines, marks[cid] - body_line)
            cells.append(Cell(raw.cell_type, cid, raw.source, line, raw.metadata.get("en"), _tags(raw.metadata)))
    empty = marks.keys() - {cell.cid for cell in cells} if sound else ()
    for cid in sorted(empty):
        report.tell(path, marks[cid], cid, "cell-empty", "the cell is empty. Write its text, or delete its mark.")
    return tuple(cells) if sound and not empty else None


def _marks(path: Path, body: str, body_line: int, report: Report) -> dict[str, int] | None:
    """Give the line of each cell id, or None after telling what is wrong with the marks."""
    marks: dict[str, int] = {}
    sound = True
    for number, line in enumerate(body.split("\n"), start=body_line):
        if line.startswith("+++") and not _is_mark(line):
            report.tell(path, number, "", "cell-mark", 'a line that begins with +++ must read +++ {"cid": "name"}.')
            sound = False
        found = _MARK.match(line)
        if found:
            cid = found[1] if found[1] is not None else found[2]
            if not _CID.fullmatch(cid):
                sentence = "a cell's id is lower-case words joined by hyphens, 48 characters at most."
                report.tell(path, number, cid, "cell-id", sentence)
                sound = False
            elif cid in marks:
                report.tell(path, number, cid, "cell-id", f"this id stands at line {marks[cid]} already; each cell needs its own.")
                sound = False
            marks.setdefault(cid, number)
    return marks if sound else None


def _tags(metadata: Mapping[str, object]) -> tuple[str, ...]:
    tags = metadata.get("tags")
    return tuple(str(tag) for tag in tags) if isinstance(tags, list) else ()


def _source_line(lines: list[str], mark: int) -> int:
    """Give the place of the first line of a cell's source, behind its *mark* and the other options of a code cell."""
    place = mark + 1
    while place < len(lines) and re.match(r"^:\w+:", lines[place]):
        place += 1
    return place


def _is_mark(line: str) -> bool:
    try:
        mark = json.loads(line.removeprefix("+++"))
    except (ValueError, RecursionError):
        return False
    texts = [mark.get("cid"), mark.get("en", "")] if isinstance(mark, dict) else [None]
    return all(isinstance(text, str) for text in texts) and set(mark) <= {"cid", "en", "tags"}
