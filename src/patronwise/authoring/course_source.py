"""The course as parsed: its map in each language, and its units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from patronwise.authoring.convert import convert
from patronwise.authoring.join_words import join_words, yaml_blocks
from patronwise.authoring.parse_unit import parse_yaml
from patronwise.authoring.sources import CourseMap

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.problems import Report
    from patronwise.authoring.read_yaml import Document


@dataclass(frozen=True)
class CourseSource:
    """Map of the course in one language: titles of units and tracks, texts of sources, all by id."""

    file: Document
    map: CourseMap
    lang: str
    title: str
    titles: dict[str, str]
    tracks: dict[str, str]
    sources: dict[str, str]


def parse_course(path: Path, report: Report) -> CourseSource | None:
    """Give the English map in ``course.yaml``, or None after telling what is wrong."""
    file = parse_yaml(path, report)
    course = convert(file, CourseMap, report) if file else None
    if file is None or course is None:
        return None
    ids = [
        course.id,
        *(s.id for s in course.sources),
        *(t.id for t in course.tracks),
        *(u.id for t in course.tracks for u in t.units),
    ]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    for name in twice:
        report.tell(path, 1, name, "duplicate-id", "this id stands twice in the course map. Rename one.")
    strange = [lang for lang in course.languages if not _is_language(lang)]
    for lang in strange:
        line = file.line("languages", course.languages.index(lang))
        report.tell(path, line, lang, "language", "no language has this code. Use a code such as fa, vi or th.")
    if twice or strange:
        return None
    tracks = {track.id: track.title for track in course.tracks}
    return CourseSource(file, course, "en", course.title, course.titles, tracks, {s.id: s.text for s in course.sources})


def _is_language(lang: str) -> bool:
    try:
        Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def translate_course(english: CourseSource, lang: str, report: Report) -> CourseSource | None:
    """Give the map in *lang*, or None where it is not complete or not sound."""
    path = english.file.path.parent / lang / "course.yaml"
    file = parse_yaml(path, report)
    if file is None:
        return None
    words = join_words(path, course_blocks(english), yaml_blocks(file), report)
    if words is None:
        return None

    def titles(names: dict[str, str]) -> dict[str, str]:
        return {name: words[name]["title"] for name in names}

    sources = {name: words[name]["text"] for name in english.sources}
    title = words[english.map.id]["title"]
    return CourseSource(file, english.map, lang, title, titles(english.titles), titles(english.tracks), sources)


def course_blocks(english: CourseSource) -> dict[str, dict[str, str]]:
    """Give the blocks of the map: a title or a text by id."""
    titled = {english.map.id: english.title} | english.tracks | english.titles
    return {name: {"title": title} for name, title in titled.items()} | {
        name: {"text": text} for name, text in english.sources.items()
    }
