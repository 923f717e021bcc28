"""Load all of ``content/``: the map, the start page and every unit, in every language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from patronwise.authoring.course_source import CourseSource, parse_course, translate_course
from patronwise.authoring.derive_start import Start, parse_start
from patronwise.authoring.interface import Interface, read_interface
from patronwise.authoring.parse_practice import parse_start_practices
from patronwise.authoring.parse_unit import parse_unit
from patronwise.authoring.translate_unit import translate_myst, translate_practice, translate_unit

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.problems import Report
    from patronwise.authoring.unit_source import Practice, StartPractice, UnitSource


@dataclass(frozen=True)
class Edition:
    """The course in one language: what is complete in it."""

    course: CourseSource
    start: Start
    face: Interface
    units: dict[str, UnitSource] = field(default_factory=dict)
    start_practices: dict[str, StartPractice] = field(default_factory=dict)

    @property
    def practices(self) -> list[Practice]:
        """Give all practices: those of the start page, then those of units in their order."""
        return [*self.start_practices.values(), *(unit.practice for unit in self.units.values() if unit.practice)]


def load(content: Path, locale: Path, report: Report) -> dict[str, Edition]:
    """Give each language's edition, English first; empty after telling why the map or the start page cannot be used."""
    course = parse_course(content / "course.yaml", report)
    start = parse_start(content / "start" / "start.md", report)
    if course is None or start is None:
        return {}
    tracks = {track.id for track in course.map.tracks}
    for folder in sorted(
        path for path in content.iterdir() if path.is_dir() and path.name not in {*tracks, "start", *course.map.languages}
    ):
        report.tell(folder, 1, folder.name, "folder", f"no track has this name. Tracks are {', '.join(sorted(tracks))}.")
    english = Edition(
        course,
        start,
        read_interface(locale, "en", report),
        start_practices=parse_start_practices(content / "start", report),
    )
    for track in course.map.tracks:
        for folder in sorted(path for path in (content / track.id).glob("*") if path.is_dir()):
            unit = parse_unit(folder, report)
            if unit is None:
                continue
            if unit.id in english.units:
                report.tell(
                    folder, 1, unit.id, "duplicate-id", f"{english.units[unit.id].folder.name} has this id too. Give it another."
                )
                continue
            english.units[unit.id] = unit
    editions = {"en": english}
    for lang in course.map.languages:
        if lang != "en":
            edition = _translated(english, lang, locale, report)
            if edition:
                editions[lang] = edition
    return editions


def _translated(english: Edition, lang: str, locale: Path, report: Report) -> Edition | None:
    course = translate_course(english.course, lang, report)
    path = english.course.file.path.parent / "start" / lang / "start.md"
    joined = translate_myst(path, english.start.front, english.start.cells, report)
    if course is None or joined is None:
        return None
    units = {name: translate_unit(unit, lang, report) for name, unit in english.units.items()}
    done = {name: unit for name, unit in units.items() if unit is not None}
    practices = {name: translate_practice(practice, lang, report) for name, practice in english.start_practices.items()}
    translated = {name: practice for name, practice in practices.items() if practice is not None}
    return Edition(course, Start(*joined), read_interface(locale, lang, report), done, translated)
