"""Derive the start page: its notebook with the map of all units, and the course's bank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from patronwise.authoring.cells import Cell
from patronwise.authoring.convert import convert
from patronwise.authoring.notebook import Notebook, make_notebook
from patronwise.authoring.read_myst import read_myst
from patronwise.authoring.render import inline
from patronwise.authoring.sources import StartFront
from patronwise.authoring.static_forms import said, static_form
from patronwise.authoring.unit_link import unit_link
from patronwise.course.model import CourseBank, MapTrack, MapUnit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from patronwise.authoring.course_source import CourseSource
    from patronwise.authoring.interface import Interface
    from patronwise.authoring.problems import Report
    from patronwise.authoring.unit_source import UnitSource

WIDGETS = ("progress", "journal", "records")
MAP_AFTER = "map-intro"


@dataclass(frozen=True)
class Start:
    """The parsed start page."""

    front: StartFront
    cells: tuple[Cell, ...]


def parse_start(path: Path, report: Report) -> Start | None:
    """Give the start page at *path*, or None after telling what is wrong."""
    file = read_myst(path, report)
    front = convert(file.front, StartFront, report) if file else None
    if file is None or front is None:
        return None
    ids = {cell.cid for cell in file.cells}
    for needed in (MAP_AFTER, *WIDGETS):
        if needed not in ids:
            report.tell(path, 1, needed, "cell-order", "the start page needs a cell of this id. Add it.")
    return Start(front, file.cells)


def derive_start_notebook(start: Start, course: CourseSource, hrefs: Mapping[str, str], face: Interface) -> Notebook:
    """Give the start page's notebook, without outputs."""
    lang = "" if face.lang == "en" else f'lang="{face.lang}"'
    set_up = Cell("code", "setup", f"from patronwise import open_course\n\ncourse = open_course({lang})", 1)
    cells = [Cell("markdown", "heading", f"# {start.front.title}", 1)]
    for cell in start.cells:
        if cell.kind == "code" and not any(before.kind == "code" for before in cells):
            cells.append(set_up)
        cells.append(cell)
        if cell.cid == MAP_AFTER:
            cells.append(Cell("markdown", "map", course_map(course, hrefs, face), 1))
    return make_notebook(cells, face, "start", "start", hidden=frozenset({"setup", *WIDGETS}))


def course_map(course: CourseSource, hrefs: Mapping[str, str], face: Interface) -> str:
    """Give all units of the syllabus by track: those that exist as links, so that the map works before anything is run."""
    lines: list[str] = []
    for track in course.map.tracks:
        lines += [f"### {course.tracks[track.id]}", ""]
        for unit in track.units:
            title = f"{unit.id} · {course.titles[unit.id]}"
            lines.append(f"- {unit_link(unit.id, f'**{title}**', hrefs, face)}" if unit.id in hrefs else f"- {title}")
        lines.append("")
    return "\n".join([*lines, f"*{face.say('start.map-note')}*"])


def derive_course_bank(
    course: CourseSource, units: Mapping[str, UnitSource], hrefs: Mapping[str, str], face: Interface
) -> CourseBank:
    """Give the bank of the course map, with what each existing unit offers."""
    tracks = [
        MapTrack(
            track.id,
            inline(course.tracks[track.id]),
            [_map_unit(unit.id, course, units.get(unit.id), hrefs) for unit in track.units],
        )
        for track in course.map.tracks
    ]
    static = {name: static_form([said(f"{name}.static", face)], face) for name in WIDGETS}
    return CourseBank(face.lang, face.dir, tracks, static)


def _map_unit(name: str, course: CourseSource, unit: UnitSource | None, hrefs: Mapping[str, str]) -> MapUnit:
    title = inline(course.titles[name])
    if unit is None:
        return MapUnit(name, title)
    return MapUnit(name, title, hrefs[name], [item.id for item in unit.quiz.questions], has_roleplay=True)
