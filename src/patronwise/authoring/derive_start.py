"""Derive the start page: its notebook with the map of all units, and the course's bank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from patronwise.authoring.cells import Cell
from patronwise.authoring.convert import convert
from patronwise.authoring.front_desk import FrontDesk, unit_ids
from patronwise.authoring.notebook import Notebook, make_notebook
from patronwise.authoring.read_myst import read_myst
from patronwise.authoring.render import inline
from patronwise.authoring.sources import LESSONS, SKILLS, SkillQuiz, StartFront
from patronwise.authoring.static_forms import said, static_form
from patronwise.authoring.unit_link import unit_link
from patronwise.course.model import CourseBank, MapTrack, MapUnit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from patronwise.authoring.course_source import CourseSource
    from patronwise.authoring.interface import Interface
    from patronwise.authoring.load import Edition
    from patronwise.authoring.problems import Report
    from patronwise.authoring.unit_source import StartPractice, UnitSource

WIDGETS = ("progress", "journal", "records")
MAPS = {"map-intro": "map", "skills-intro": "skills-map"}
"""The cells behind which the build puts a map, and the ids of the maps."""


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
    for needed in (*MAPS, *WIDGETS):
        if needed not in ids:
            report.tell(path, 1, needed, "cell-order", "the start page needs a cell of this id. Add it.")
    return Start(front, file.cells)


def derive_start_notebook(edition: Edition, english: Edition, hrefs: Mapping[str, str]) -> Notebook:
    """Give the start page's notebook, without outputs; the *english* edition says what there is, and what is related to what."""
    start, course, face = edition.start, edition.course, edition.face
    first = first_practices(english.start_practices | edition.start_practices, hrefs, face)
    maps = {"map": course_map(course, hrefs, face) + first, "skills-map": skills_map(course, english.units, hrefs, face)}
    lang = "" if face.lang == "en" else f'lang="{face.lang}"'
    set_up = Cell("code", "setup", f"from patronwise import open_course\n\ncourse = open_course({lang})", 1)
    cells = [Cell("markdown", "heading", f"# {start.front.title}", 1)]
    for cell in start.cells:
        if cell.kind == "code" and not any(before.kind == "code" for before in cells):
            cells.append(set_up)
        cells.append(cell)
        if cell.cid in MAPS:
            cells.append(Cell("markdown", MAPS[cell.cid], maps[MAPS[cell.cid]], 1))
    return make_notebook(cells, face, "start", "start", hidden=frozenset({"setup", *WIDGETS}))


def course_map(course: CourseSource, hrefs: Mapping[str, str], face: Interface) -> str:
    """Give all units of the syllabus by track: those that exist as links, so that the map works before anything is run."""
    lines: list[str] = []
    for track in course.map.tracks:
        lines += [f"### {course.tracks[track.id]}", ""]
        lines += [f"- {_entry(unit.id, course, hrefs, face)}" for unit in track.units]
        lines.append("")
    return "\n".join([*lines, f"*{face.say('start.map-note')}*"])


def first_practices(practices: Mapping[str, StartPractice], hrefs: Mapping[str, str], face: Interface) -> str:
    """Give a paragraph for each practice that belongs to no unit, to stand below the map; nothing where there is none."""
    lines = []
    for name, practice in practices.items():
        link = unit_link(name, f"**{practice.front.title}**", hrefs, face)
        lines.append(f"\n\n{face.say('start.practice', link=link, n=practice.front.minutes)}")
    return "".join(lines)


def skills_map(course: CourseSource, units: Mapping[str, UnitSource], hrefs: Mapping[str, str], face: Interface) -> str:
    """Give each skill of the syllabus with the lessons that are related to it, whichever of the two says so."""
    skills, lessons = (
        [unit.id for track in course.map.tracks if track.id == name for unit in track.units] for name in (SKILLS, LESSONS)
    )
    related = {(name, other) for name, unit in units.items() for other in unit.front.related}
    lines = [f"| {face.say('start.skill')} | {face.say('start.lessons-of-skill')} |", "|---|---|"]
    for skill in skills:
        using = [lesson for lesson in lessons if {(skill, lesson), (lesson, skill)} & related]
        # A cell of a Markdown table has one line, and HTML is text on pages that are written from right to left.
        entries = face.say("list.semicolon").join(_entry(lesson, course, hrefs, face) for lesson in using)
        lines.append(f"| {_entry(skill, course, hrefs, face)} | {entries or face.say('start.no-lessons')} |")
    return "\n".join([*lines, "", f"*{face.say('start.map-note')}*"])


def _entry(unit: str, course: CourseSource, hrefs: Mapping[str, str], face: Interface) -> str:
    """Give a unit's title, as a link where the unit exists."""
    title = f"{unit} · {course.titles[unit]}"
    return unit_link(unit, f"**{title}**", hrefs, face) if unit in hrefs else title


def derive_course_bank(
    course: CourseSource, units: Mapping[str, UnitSource], hrefs: Mapping[str, str], face: Interface
) -> CourseBank:
    """Give the bank of the course map, with what each existing unit offers."""
    of = {name: unit for unit in units.values() for name in unit_ids(unit)}
    tracks = [
        MapTrack(
            track.id,
            inline(course.tracks[track.id]),
            [_map_unit(unit.id, course, of.get(unit.id), hrefs) for unit in track.units],
        )
        for track in course.map.tracks
    ]
    static = {name: static_form([said(f"{name}.static", face)], face) for name in WIDGETS}
    return CourseBank(face.lang, face.dir, tracks, static)


def _map_unit(name: str, course: CourseSource, unit: UnitSource | None, hrefs: Mapping[str, str]) -> MapUnit:
    title = inline(course.titles[name])
    if unit is None:
        return MapUnit(name, title)
    if isinstance(unit.quiz, FrontDesk):
        [section] = [one for one in unit.quiz.sections if one.id == name]
        asked = [item.id for item in (*section.statements, *section.questions)]
        return MapUnit(name, title, hrefs[name], asked, section_of=unit.id)
    questions = [item.id for item in unit.quiz.questions]
    return MapUnit(name, title, hrefs[name], questions, has_roleplay=True, has_drills=isinstance(unit.quiz, SkillQuiz))
