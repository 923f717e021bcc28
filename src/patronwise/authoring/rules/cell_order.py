"""The cells of a unit and of the start page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from patronwise.authoring.derive_start import MAPS
from patronwise.authoring.derive_start import WIDGETS as START_WIDGETS
from patronwise.authoring.derive_unit_notebook import widgets_of
from patronwise.authoring.extras import EXTRAS, cells_of, extras_of
from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.rules.subject import Finding
from patronwise.authoring.sources import SkillQuiz

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from patronwise.authoring.cells import Cell
    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.unit_source import UnitSource

ORDER = (
    "at-the-desk", "predict-intro", "predict", "idea", "instead-of", "two-conversations", "roleplay-intro", "roleplay",
    "quiz-intro", "quiz", "plan-intro", "plan", "key-points",
)  # fmt: skip
SKILL_ORDER = (
    "at-the-desk", "before-intro", "before", "idea", "instead-of", "two-conversations", "roleplay-intro", "roleplay",
    "drill-1-intro", "drill-1", "drill-2-intro", "drill-2", "drill-3-intro", "drill-3", "after-intro", "after",
    "transfer", "plan", "key-points",
)  # fmt: skip
DESK_BEFORE = ("at-the-desk", "check-intro", "check")
DESK_AFTER = ("profile-intro", "profile", "checklist-intro", "checklist", "key-points")
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
            yield from _cell(cell, path, widgets_of(unit))
        yield from _inside(unit, path)
    start = subject.english.course.file.path.parent / "start" / "start.md"
    for cell in subject.english.start.cells:
        yield from _cell(cell, start, {name: f"course.{name}()" for name in START_WIDGETS})
        if cell.cid in {"setup", *MAPS.values()}:
            yield Finding(start, (cell.cid,), "the build adds a cell of this id itself. Give this one another.")
        if cell.cid in MAPS and cell.kind != "markdown":
            yield Finding(start, (cell.cid,), "a map follows this cell, so it has to be Markdown.")


def order_of(unit: UnitSource) -> tuple[str, ...]:
    """Give the ids of the cells that *unit* has to have, in their order: those of its kind, and those of an extra that it has."""
    if isinstance(unit.quiz, FrontDesk):
        parts = (cid for section in unit.quiz.sections for cid in (section.id.lower(), f"{section.id.lower()}-items"))
        return (*DESK_BEFORE, *parts, *DESK_AFTER)
    order = SKILL_ORDER if isinstance(unit.quiz, SkillQuiz) else ORDER
    place = order.index("roleplay-intro")
    return (*order[:place], *(cid for name in extras_of(unit) for cid in cells_of(name)), *order[place:])


def _order(unit: UnitSource, path: Path) -> Iterator[Finding]:
    desk = isinstance(unit.quiz, FrontDesk)
    order, what = order_of(unit), "front desk" if desk else "skill" if isinstance(unit.quiz, SkillQuiz) else "unit"
    extras = [] if desk else extras_of(unit)
    there = [cell.cid for cell in unit.cells]
    if len(extras) > 1:
        sentence = f"a unit shows one extra, and this one shows {' and '.join(extras)}. Keep one, with its two cells."
        yield Finding(path, (next(cid for cid in cells_of(extras[1]) if cid in there),), sentence)
    for place, cid in enumerate(order):
        if cid not in there:
            after = f"after {order[place - 1]}" if place else "as the first"
            yield Finding(path, (), f"the cell {cid} is missing. Add it {after}.")
    for cid in there:
        if cid not in order:
            more = f"Before roleplay-intro it may show one extra: {', '.join(EXTRAS)}, with an intro cell (see docs/authoring.md)."
            sentence = f"a {what} has no cell of this id. Its cells are {', '.join(order)}."
            yield Finding(path, (cid,), sentence if desk else f"{sentence} {more}")
    known = [cid for cid in there if cid in order]
    wrong = next((pair for pair in zip(known, sorted(known, key=order.index), strict=True) if pair[0] != pair[1]), None)
    if wrong:
        yield Finding(path, (wrong[0],), f"{wrong[1]} belongs in this place. The order is {', '.join(order)}.")


def _cell(cell: Cell, path: Path, widgets: Mapping[str, str]) -> Iterator[Finding]:
    if cell.cid in widgets:
        line = widgets[cell.cid]
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
