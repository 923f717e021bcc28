"""Read the bank: generated JSON beside the code, so that opening a unit is one small file read."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from patronwise.course.model import CourseBank, UnitBank

BANK = Path(__file__).resolve().parent.parent / "bank"
T = TypeVar("T")


class NoSuchUnitError(LookupError):
    """The bank has no such unit, or not in this language."""


@cache
def unit_bank(unit: str, lang: str) -> UnitBank:
    """Give one unit in one language.

    Raises:
        NoSuchUnitError: there is none; the message names those that there are.
    """
    there = sorted(path.stem for path in (BANK / lang).glob("[A-Z][0-9][0-9].json"))
    if unit not in there:
        known = f"in {lang!r} there are {', '.join(there)}" if there else f"the languages are {', '.join(languages())}"
        raise NoSuchUnitError(f"There is no unit {unit!r} in the language {lang!r}; {known}.")
    return _read(BANK / lang / f"{unit}.json", UnitBank)


@cache
def course_bank(lang: str) -> CourseBank:
    """Give the course map in one language.

    Raises:
        NoSuchUnitError: the course is not there in this language.
    """
    if lang not in languages():
        raise NoSuchUnitError(f"The course is not there in the language {lang!r}; there are {', '.join(languages())}.")
    return _read(BANK / lang / "course.json", CourseBank)


@cache
def interface(lang: str) -> dict[str, str]:
    """Give every interface string of one language by its key."""
    return _read(BANK / lang / "interface.json", dict[str, str])


def languages() -> list[str]:
    """Name the languages of the bank."""
    return sorted(path.parent.name for path in BANK.glob("*/course.json"))


def _read(path: Path, form: type[T]) -> T:
    return msgspec.json.decode(path.read_bytes(), type=form)
