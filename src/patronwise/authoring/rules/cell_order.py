"""The cells of a unit and of the start page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from patronwise.authoring.derive_start import MAP_AFTER
from patronwise.authoring.derive_start import WIDGETS as START_WIDGETS
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.cells import Cell
    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.unit_source import UnitSource

ORDER = (
    "at-the-desk", "predict-intro", "predict", "idea", "instead-of", "two-conversations", "roleplay-intro", "roleplay",
    "quiz-intro", "quiz", "plan-intro", "plan", "key-points",
)  # fmt: skip
WIDGETS = frozenset({"predict", "roleplay", "quiz", "plan"})
_LIMITS = re.compile(r"^### Its limits[ \t]*$", re.MULTILINE)
_TABLE = re.compile(r"^\|?[ \t]*:?-{3,}:?[ \t]*\|", re.MULTILINE)


def cell_order(subject: Subject) -> Iterator[Finding]:
    """Demand the cells that docs/authoring.md lists, in that order, with nothing but their widget in code cells.

    A learner meets every unit in one shape; and code in a notebook comes from here alone, so it can be read once and trusted.
    """
    for unit in subject.units:
        path = unit.folder / "unit.md"
        yield from _order(unit, path)
        for cell in unit.cells:
            yield from _cell(cell, path, WIDGETS, "unit")
        yield from _inside(unit, path)
    start = subject.english.course.file.path.parent / "start" / "start.md"
    for cell in subject.english.start.cells:
        yield from _cell(cell, start, frozenset(START_WIDGETS), "course")
        if cell.cid in {"setup", "map"}:
            yield Finding(start, (cell.cid,), "the build adds a cell of this id itself. Give this one another.")
        if cell.cid == MAP_AFTER and cell.kind != "markdown":
            yield Finding(start, (cell.cid,), "the map follows this cell, so it has to be Markdown.")


def _order(unit: UnitSource, path: Path) -> Iterator[Finding]:
    there = [cell.cid for cell in unit.cells]
    for place, cid in enumerate(ORDER):
        if cid not in there:
            after = f"after {ORDER[place - 1]}" if place else "as the first"
            yield Finding(path, (), f"the cell {cid} is missing. Add it {after}.")
    for cid in there:
        if cid not in ORDER:
            yield Finding(path, (cid,), f"a unit has no cell of this id. Its cells are {', '.join(ORDER)}.")
    known = [cid for cid in there if cid in ORDER]
    wrong = next((pair for pair in zip(known, sorted(known, key=ORDER.index), strict=True) if pair[0] != pair[1]), None)
    if wrong:
        yield Finding(path, (wrong[0],), f"{wrong[1]} belongs in this place. The order is {', '.join(ORDER)}.")


def _cell(cell: Cell, path: Path, widgets: frozenset[str], name: str) -> Iterator[Finding]:
    if cell.cid in widgets:
        line = f"{name}.{cell.cid}()"
        if cell.kind != "code" or cell.source.strip() != line:
            yield Finding(path, (cell.cid,), f"this has to be a code cell that holds {line} and nothing else.")
    elif cell.kind == "code":
        cells = ", ".join(sorted(widgets))
        sentence = f"code stands only in the cells {cells}. Make this cell Markdown, or move the code to practice.md."
        yield Finding(path, (cell.cid,), sentence)


def _inside(unit: UnitSource, path: Path) -> Iterator[Finding]:
    cells = {cell.cid: cell.source for cell in unit.cells if cell.kind == "markdown"}
    if "idea" in cells and not _LIMITS.search(cells["idea"]):
        sentence = "the heading '### Its limits' is missing. Add it, and say when the advice would be wrong or unsafe."
        yield Finding(path, ("idea",), sentence)
    if "instead-of" in cells and not _TABLE.search(cells["instead-of"]):
        sentence = "this cell has to hold a table: a line of names, a line |---|---|, then one line an example."
        yield Finding(path, ("instead-of",), sentence)
