"""Find the line of a finding, in whatever language's file it stands.

Structures keep no lines and a translation's are not kept at all, so the file is read once more when there is something to tell in
it: sound content pays nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from patronwise.authoring.problems import Report
from patronwise.authoring.read_myst import read_myst
from patronwise.authoring.read_text import read_text
from patronwise.authoring.read_yaml import Document, read_yaml
from patronwise.authoring.translate_unit import FRONT

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.cells import Cell
    from patronwise.authoring.rules.subject import Finding


@dataclass(frozen=True)
class _File:
    lines: list[str]
    document: Document | None = None
    cells: dict[str, int] = field(default_factory=dict)

    def line(self, steps: tuple[str, ...]) -> int:
        if steps and steps[0] in self.cells:
            return self.cells[steps[0]]
        if self.document is None:
            return 1
        inner = steps[1:] if steps[:1] == (FRONT,) else steps
        return self.document.line(*place_of(self.document.data, inner))


class Places:
    """Lines of findings; keeps every file that it has read."""

    def __init__(self) -> None:
        """Begin without any file."""
        self._files: dict[Path, _File] = {}

    def line(self, finding: Finding) -> int:
        """Give the line of *finding*, or the nearest one above it that can be told."""
        if finding.path not in self._files:
            self._files[finding.path] = _read(finding.path)
        file = self._files[finding.path]
        line = file.line(finding.steps)
        if finding.near:
            after = enumerate(file.lines[line - 1 :], start=line)
            return next((number for number, text in after if finding.near in text), line)
        return line


def place_of(data: dict[str, Any], steps: tuple[str, ...]) -> tuple[str | int, ...]:
    """Turn *steps* into keys and indexes of *data*: the first is the id of a block, wherever it is; lists are entered by id."""
    if not steps:
        return ()
    place = _block(data, steps[0])
    if place is None:
        return ()
    part: Any = data
    for key in place:
        part = part[key]
    for step in steps[1:]:
        inner = _keys(part, step)
        if not inner:
            break
        place = (*place, *inner)
        for key in inner:
            part = part[key]
    return place


def _keys(part: object, step: str) -> tuple[str | int, ...]:
    if isinstance(part, dict):
        name, _, number = step.rpartition("-")
        if step not in part and isinstance(part.get(name), list) and number.isdecimal() and 0 < int(number) <= len(part[name]):
            return name, int(number) - 1  # parts without ids are counted
        return (step,) if step in part else ()
    if isinstance(part, list):
        return tuple(index for index, one in enumerate(part) if isinstance(one, dict) and one.get("id") == step)[:1]
    return ()


def _block(data: dict[str, Any], name: str) -> tuple[str | int, ...] | None:
    for group in ("nodes", "tasks"):
        inner = data.get(group)
        if isinstance(inner, dict) and name in inner:
            return group, name
    return (name,) if name in data else _with_id(data, name)


def _with_id(part: object, name: str) -> tuple[str | int, ...] | None:
    if isinstance(part, dict) and part.get("id") == name:
        return ()
    inner: list[tuple[str | int, Any]] = []
    if isinstance(part, dict):
        inner = list(part.items())
    elif isinstance(part, list):
        inner = list(enumerate(part))
    for key, one in inner:
        found = _with_id(one, name)
        if found is not None:
            return key, *found
    return None


def _read(path: Path) -> _File:
    silent = Report(path.parent)  # whatever is wrong with the file has been told when it was parsed
    text = read_text(path, silent) if path.is_file() else None
    if text is None:
        return _File([])
    lines = text.split("\n")
    if path.suffix == ".yaml":
        return _File(lines, read_yaml(path, text, silent))
    if path.suffix == ".md":
        file = read_myst(path, silent)
        if file is not None:
            return _File(lines, file.front, {cell.cid: _mark(lines, cell) for cell in file.cells})
    return _File(lines)


def _mark(lines: list[str], cell: Cell) -> int:
    """Give the line that names *cell*, which stands above its text."""
    above = range(min(cell.line, len(lines)), 0, -1)
    return next((line for line in above if re.search(rf'cid"?:\s*"?{cell.cid}\b', lines[line - 1])), cell.line)
