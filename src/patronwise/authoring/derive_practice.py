"""Derive exercise and solution notebooks from one practice: the solution is what the author wrote."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath as Posix
from typing import TYPE_CHECKING

from patronwise.authoring.cells import Cell
from patronwise.authoring.notebook import Notebook, make_notebook
from patronwise.authoring.unit_link import href

if TYPE_CHECKING:
    from collections.abc import Callable

    from patronwise.authoring.interface import Interface
    from patronwise.authoring.unit_source import Practice

PRACTICE_FOLDERS = ("exercises", "solutions")


@dataclass(frozen=True)
class Around:
    """What the notebooks of a practice link to, in Markdown: their unit or the start page, and practices to begin with."""

    home: str
    first: tuple[str, ...] = ()


def practice_path(folder: str, practice: Practice) -> Posix:
    """Give the path of a notebook of *practice*; *folder* is one of `PRACTICE_FOLDERS`."""
    return Posix(folder) / practice.lang / f"{practice.place}.ipynb"


def links(practice: Practice, around: Around, kind: str, face: Interface) -> str:
    """Give the links of an exercise (to its solution, *home* and what to begin with) or of a solution (*home*)."""
    if kind != "exercise":
        return around.home
    exercise, solution = (practice_path(folder, practice) for folder in PRACTICE_FOLDERS)
    to_solution = face.say("practice.solution-hint", path=f"[{solution}]({href(solution, exercise)})")
    return "\n\n".join([to_solution, around.home, *(face.say("practice.first", link=link) for link in around.first)])


def derive_practice(practice: Practice, change: Callable[[Cell], str], kind: str, around: Around, face: Interface) -> Notebook:
    """Give the notebook of *kind* (exercise or solution), each code cell's source changed by *change*."""
    lang = "" if practice.lang == "en" else f', lang="{practice.lang}"'
    set_up = Cell("code", "setup", f'from patronwise import open_practice\n\npractice = open_practice("{practice.id}"{lang})', 1)
    cells = [replace(cell, source=change(cell)) if cell.kind == "code" else cell for cell in practice.cells]
    cells.append(Cell("markdown", "links", links(practice, around, kind, face), 1))
    first_code = next((place for place, cell in enumerate(cells) if cell.kind == "code"), len(cells))
    cells.insert(min(1, first_code), set_up)  # behind the heading, before the first task
    return make_notebook(cells, face, kind, practice.id, hidden=frozenset({"setup"}))
