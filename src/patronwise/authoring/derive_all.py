"""Derive every generated file of the course, as bytes by its path: what ``build`` writes and ``check`` compares."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath as Posix
from typing import TYPE_CHECKING, Any

import msgspec

from patronwise.authoring.derive_bank import derive_bank
from patronwise.authoring.derive_desk import derive_desk
from patronwise.authoring.derive_facilitate import derive_facilitate
from patronwise.authoring.derive_practice import Around, practice_path
from patronwise.authoring.derive_practice_files import PracticeFiles
from patronwise.authoring.derive_start import derive_course_bank, derive_start_notebook
from patronwise.authoring.derive_unit_notebook import derive_unit_notebook
from patronwise.authoring.front_desk import unit_ids
from patronwise.authoring.unit_link import href, unit_link

if TYPE_CHECKING:
    from collections.abc import Mapping
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
    files = PracticeFiles(report)
    for edition in editions.values():
        _derive_edition(edition, editions["en"], derived)
        _derive_practices(edition, editions["en"], files, derived)
    for picture in sorted((content / "start" / "images").glob("*")):
        derived.files[Posix("notebooks/images") / picture.name] = picture.read_bytes()
    return derived


def _derive_edition(edition: Edition, english: Edition, derived: Derived) -> None:
    face = edition.face
    bank = BANK / face.lang
    interface = _json(dict(sorted(face.strings.items())))
    derived.files[bank / "interface.json"] = interface
    places = _places(edition)
    # A reader of another language is led to the English unit where there is no translation yet.
    known = _places(english) | places
    start_path = _start_path(face.lang)
    hrefs = _relative(known, start_path)
    course = _json(derive_course_bank(edition.course, edition.units, hrefs, face))
    derived.files[bank / "course.json"] = course
    start = derive_start_notebook(edition, english, hrefs)
    derived.notebooks[start_path] = Planned(start, executed=True, reads=(course, interface))
    for name, unit in edition.units.items():
        hrefs = _relative(known, places[name])
        bank_of_unit = derive_bank(unit, english.units[name], face)
        unit_bank = _json(msgspec.structs.replace(bank_of_unit, desk=derive_desk(unit, edition.course, hrefs, face)))
        derived.files[bank / f"{name}.json"] = unit_bank
        exercise = href(practice_path("exercises", unit.practice), places[name]) if unit.practice else None
        notebook = derive_unit_notebook(unit, edition.course, hrefs, exercise, face)
        derived.notebooks[places[name]] = Planned(notebook, executed=True, reads=(unit_bank, interface))
        if unit.facilitate:
            page = Posix("docs/facilitating") / face.lang / unit.track / f"{unit.name}.md"
            derived.files[page] = derive_facilitate(unit, unit.facilitate, face)


def _derive_practices(edition: Edition, english: Edition, files: PracticeFiles, derived: Derived) -> None:
    lang = edition.face.lang
    interface = derived.files[BANK / lang / "interface.json"]
    known = _places(english) | _places(edition)
    first = english.start_practices | edition.start_practices
    for practice in edition.practices:
        exercise = practice_path("exercises", practice)
        hrefs = _relative(known, exercise)
        unit = edition.units.get(practice.id)
        if unit is None:
            around = Around(f"[{edition.start.front.title}]({href(_start_path(lang), exercise)})")
        else:
            begin = tuple(unit_link(name, one.front.title, hrefs, edition.face) for name, one in first.items())
            around = Around(f"[{unit.id} · {unit.front.title}]({hrefs[unit.id]})", begin)
        made = files.derive(practice, around, edition.face)
        if made is None:
            continue
        derived.files[BANK / lang / "practice" / f"{practice.id}.json"] = made.bank
        derived.notebooks[exercise] = Planned(made.exercise, executed=False)
        solution = Planned(made.solution, executed=True, reads=(made.bank, interface, *made.datasets))
        derived.notebooks[practice_path("solutions", practice)] = solution


def _start_path(lang: str) -> Posix:
    return Posix("notebooks") / lang / "00-start-here.ipynb"


def _unit_path(unit: UnitSource) -> Posix:
    return Posix("notebooks") / unit.lang / unit.track / f"{unit.name}.ipynb"


def _places(edition: Edition) -> dict[str, Posix]:
    """Give the notebook of each unit of the map that is written (the front desk's sections have one) and each first exercise."""
    units = {name: _unit_path(unit) for unit in edition.units.values() for name in unit_ids(unit)}
    return units | {name: practice_path("exercises", practice) for name, practice in edition.start_practices.items()}


def _relative(places: Mapping[str, Posix], start: Posix) -> dict[str, str]:
    return {name: href(path, start) for name, path in places.items()}


def _json(part: Any) -> bytes:  # noqa: ANN401 - msgspec encodes any structure
    return msgspec.json.format(msgspec.json.encode(part), indent=1) + b"\n"
