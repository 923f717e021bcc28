"""Derive exercise and solution notebooks from one practice: the solution is what the author wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from patronwise.authoring.cells import Cell
from patronwise.authoring.notebook import Notebook, make_notebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from patronwise.authoring.interface import Interface
    from patronwise.authoring.unit_source import Practice, UnitSource


def links(unit: UnitSource, kind: str, face: Interface) -> str:
    """Give the links from an exercise to its solution and the unit, or from a solution to the unit."""
    place = f"{face.lang}/{unit.track}/{unit.name}.ipynb"
    lines = [f"[{unit.id} · {unit.front.title}](../../../notebooks/{place})"]
    if kind == "exercise":
        lines.insert(0, face.say("practice.solution-hint", path=f"[solutions/{place}](../../../solutions/{place})"))
    return "\n\n".join(lines)


def derive_practice(unit: UnitSource, practice: Practice, change: Callable[[Cell], str], kind: str, face: Interface) -> Notebook:
    """Give the notebook of *kind* (exercise or solution), each code cell's source changed by *change*."""
    lang = "" if unit.lang == "en" else f', lang="{unit.lang}"'
    set_up = Cell("code", "setup", f'from patronwise import open_practice\n\npractice = open_practice("{unit.id}"{lang})', 1)
    cells = [replace(cell, source=change(cell)) if cell.kind == "code" else cell for cell in practice.cells]
    cells.append(Cell("markdown", "links", links(unit, kind, face), 1))
    first_code = next((place for place, cell in enumerate(cells) if cell.kind == "code"), len(cells))
    cells.insert(min(1, first_code), set_up)  # behind the heading, before the first task
    return make_notebook(cells, face, kind, unit.id, hidden=frozenset({"setup"}))
