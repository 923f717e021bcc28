"""All words of the course, one by one, each with the place where it stands."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from patronwise.authoring.course_source import course_blocks
from patronwise.authoring.sources import Answers
from patronwise.authoring.translate_unit import FRONT, answers_blocks, myst_blocks, quiz_blocks, roleplay_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from patronwise.authoring.cells import Cell
    from patronwise.authoring.load import Edition
    from patronwise.authoring.unit_source import Practice, UnitSource
    from patronwise.authoring.words import Tree


@dataclass(frozen=True)
class Passage:
    """Words that a reader sees.

    *steps* lead to them inside the file of *path*, *unit* is the id of the unit that they belong to, or of the practice where that
    has none (empty for the map and the start page). *raw* tells that they land in a Markdown document as they are; all others are
    rendered and sanitised first. *code* tells that they are text inside a code cell.
    """

    path: Path
    steps: tuple[str, ...]
    text: str
    unit: str = ""
    raw: bool = False
    code: bool = False


def passages_of(edition: Edition) -> Iterator[Passage]:
    """Give all words of *edition*: map, start page, units."""
    lang = edition.face.lang
    path = edition.course.file.path
    # Titles and sources stand in YAML, yet notebooks show them as Markdown.
    yield from _flat(path, course_blocks(edition.course), raw=True)
    content = path.parent if lang == "en" else path.parent.parent
    start = myst_blocks(edition.start.front, edition.start.cells)
    yield from _flat(file_of(content / "start", lang, "start.md"), start, raw=True)
    for practice in edition.start_practices.values():
        yield from practice_passages(practice)
    for unit in edition.units.values():
        yield from unit_passages(unit)


def unit_passages(unit: UnitSource) -> Iterator[Passage]:
    """Give all words of *unit*."""
    yield from _flat(path_in(unit, "unit.md"), myst_blocks(unit.front, unit.cells), unit.id, raw=True)
    yield from _flat(path_in(unit, unit.quiz.FILE), quiz_blocks(unit.quiz), unit.id)
    if unit.roleplay:
        yield from _flat(path_in(unit, "roleplay.yaml"), roleplay_blocks(unit.roleplay), unit.id)
    if unit.practice:
        yield from practice_passages(unit.practice)
    if unit.facilitate:
        blocks = myst_blocks(unit.facilitate.front, unit.facilitate.cells)
        yield from _flat(path_in(unit, "facilitate.md"), blocks, unit.id, raw=True)


def practice_passages(practice: Practice) -> Iterator[Passage]:
    """Give all words of *practice*, of a unit or of none."""
    path = file_of(practice.folder, practice.lang, "practice.md")
    yield from _flat(path, myst_blocks(practice.front, practice.cells), practice.id, raw=True)
    if practice.lang == "en":
        yield from _texts_in_code(path, practice.cells, practice.id)
    if practice.answers:
        yield from _flat(file_of(practice.folder, practice.lang, Answers.FILE), answers_blocks(practice.answers), practice.id)


def path_in(unit: UnitSource, name: str) -> Path:
    """Give the path of the unit's file called *name* in the unit's language."""
    return file_of(unit.folder, unit.lang, name)


def file_of(folder: Path, lang: str, name: str) -> Path:
    """Give the path of the file called *name*: English in the folder itself, every other language in a folder of its own."""
    return folder / name if lang == "en" else folder / lang / name


def leaves(tree: Tree, steps: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give each text of a tree of words with the steps that lead to it."""
    for name, words in tree.items():
        if isinstance(words, dict):
            yield from leaves(words, (*steps, name))
        elif isinstance(words, list):
            for text in words:
                yield (*steps, name), text
        else:
            yield (*steps, name), words


def _flat(path: Path, blocks: Mapping[str, Tree], unit: str = "", *, raw: bool = False) -> Iterator[Passage]:
    for block, tree in blocks.items():
        for steps, text in leaves(tree):
            # A cell's text has no name of its own; it is the cell.
            shown = (block,) if steps == ("text",) and block != FRONT and path.suffix == ".md" else (block, *steps)
            yield Passage(path, shown, text, unit, raw)


def _texts_in_code(path: Path, cells: Iterable[Cell], unit: str) -> Iterator[Passage]:
    for cell in cells:
        if cell.kind == "code":
            try:
                tree = ast.parse(cell.source)
            except (SyntaxError, ValueError, RecursionError):  # the rule about practice tells it
                continue
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield Passage(path, (cell.cid,), node.value, unit, code=True)
