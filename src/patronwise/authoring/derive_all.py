"""Derive every generated file of the course, as bytes by its path: what ``build`` writes and ``check`` compares."""

from __future__ import annotations

import os.path
from dataclasses import dataclass, field
from pathlib import PurePosixPath as Posix
from typing import TYPE_CHECKING, Any

import msgspec

from patronwise.authoring.derive_bank import derive_bank
from patronwise.authoring.derive_desk import derive_desk
from patronwise.authoring.derive_facilitate import derive_facilitate
from patronwise.authoring.derive_practice_files import PracticeFiles
from patronwise.authoring.derive_start import derive_course_bank, derive_start_notebook
from patronwise.authoring.derive_unit_notebook import derive_unit_notebook
from patronwise.authoring.front_desk import unit_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from patronwise.authoring.load import Edition
    from patronwise.authoring.notebook import Notebook
    from patronwise.authoring.problems import Report
    from patronwise.authoring.unit_source import UnitSource

BANK = Posix("src/patronwise/bank")


@dataclass(frozen=True)
class Planned:
    """A notebook to write: with outputs of a run (*executed*) that depends on *reads* besides its own cells, or without."""

    notebook: Notebook
    executed: bool
    reads: tuple[bytes, ...] = ()


@dataclass
class Derived:
    """Everything generated, by path relative to the repository."""

    files: dict[Posix, bytes] = field(default_factory=dict)
    notebooks: dict[Posix, Planned] = field(default_factory=dict)


def derive_all(editions: Mapping[str, Edition], content: Path, report: Report) -> Derived:
    """Give every generated file of all *editions*."""
    derived = Derived()
    practice = PracticeFiles(report)
    for edition in editions.values():
        _derive_edition(edition, editions["en"], practice, derived)
    for picture in sorted((content / "start" / "images").glob("*")):
        derived.files[Posix("notebooks/images") / picture.name] = picture.read_bytes()
    return derived


def _derive_edition(edition: Edition, english: Edition, practice: PracticeFiles, derived: Derived) -> None:
    face = edition.face
    bank = BANK / face.lang
    interface = _json(dict(sorted(face.strings.items())))
    derived.files[bank / "interface.json"] = interface
    places = _places(edition.units.values(), face.lang)
    # A reader of another language is led to the English unit where there is no translation yet.
    foreign = {name: place for name, place in _places(english.units.values(), "en").items() if name not in places}
    start_path = Posix("notebooks") / face.lang / "00-start-here.ipynb"
    hrefs = _relative(places | foreign, start_path)
    course = _json(derive_course_bank(edition.course, edition.units, hrefs, face))
    derived.files[bank / "course.json"] = course
    start = derive_start_notebook(edition.start, edition.course, english.units, hrefs, face)
    derived.notebooks[start_path] = Planned(start, executed=True, reads=(course, interface))
    for name, unit in edition.units.items():
        hrefs = _relative(places | foreign, places[name])
        bank_of_unit = derive_bank(unit, english.units[name], face)
        unit_bank = _json(msgspec.structs.replace(bank_of_unit, desk=derive_desk(unit, edition.course, hrefs, face)))
        derived.files[bank / f"{name}.json"] = unit_bank
        exercise = _href(_place("exercises", unit, face.lang), places[name]) if unit.practice else None
        notebook = derive_unit_notebook(unit, edition.course, hrefs, exercise, face)
        derived.notebooks[places[name]] = Planned(notebook, executed=True, reads=(unit_bank, interface))
        if unit.facilitate:
            page = Posix("docs/facilitating") / face.lang / unit.track / f"{unit.name}.md"
            derived.files[page] = derive_facilitate(unit, unit.facilitate, face)
        if unit.practice:
            _derive_practice(unit, edition, practice, interface, derived)


def _derive_practice(unit: UnitSource, edition: Edition, practice: PracticeFiles, interface: bytes, derived: Derived) -> None:
    made = practice.derive(unit, edition.face)
    if made is None:
        return
    lang = edition.face.lang
    derived.files[BANK / lang / "practice" / f"{unit.id}.json"] = made.bank
    derived.notebooks[_place("exercises", unit, lang)] = Planned(made.exercise, executed=False)
    solution = Planned(made.solution, executed=True, reads=(made.bank, interface, *made.datasets))
    derived.notebooks[_place("solutions", unit, lang)] = solution


def _place(kind: str, unit: UnitSource, lang: str) -> Posix:
    return Posix(kind) / lang / unit.track / f"{unit.name}.ipynb"


def _places(units: Iterable[UnitSource], lang: str) -> dict[str, Posix]:
    """Give the notebook of each unit of the map that is written; the sections of the front desk have one together."""
    return {name: _place("notebooks", unit, lang) for unit in units for name in unit_ids(unit)}


def _relative(places: Mapping[str, Posix], start: Posix) -> dict[str, str]:
    return {name: _href(path, start) for name, path in places.items()}


def _href(path: Posix, start: Posix) -> str:
    return os.path.relpath(path, start.parent).replace(os.sep, "/")


def _json(part: Any) -> bytes:  # noqa: ANN401 - msgspec encodes any structure
    return msgspec.json.format(msgspec.json.encode(part), indent=1) + b"\n"
