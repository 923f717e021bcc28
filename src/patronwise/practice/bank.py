"""The practice of one unit as the bank keeps it: ``bank/<lang>/practice/<unit>.json``.

Each language's file holds the words of that language and the same expected values.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import msgspec
from msgspec import Struct

from patronwise.practice.errors import NoSuchPracticeError
from patronwise.practice.expected import Expected, Written  # noqa: TC001 - msgspec reads these names at run time
from patronwise.practice.strings import Field, Said, Strings

BANK = Path(__file__).resolve().parent.parent / "bank"


class Point(Struct, frozen=True):
    """One point of a rubric that a learner ticks."""

    id: str
    text: str


class WordsTask(Struct, frozen=True, omit_defaults=True, kw_only=True, tag_field="kind", tag="words"):
    """A task in the learner's own words: a rubric to tick for oneself, and the shape of the answer."""

    rubric: list[Point]
    expected: Written
    hint: str = ""
    max_words: int | None = None


class Mistake(Struct, frozen=True):
    """A slip that learners make in a task: the value to which it leads, and what to say to who comes to it."""

    expected: Expected
    says: str


class DataTask(Struct, frozen=True, omit_defaults=True, kw_only=True, tag_field="kind", tag="data"):
    """A task with data: the value that its solution gave, and those of known slips."""

    expected: Expected
    hint: str = ""
    mistakes: list[Mistake] = []


Task: TypeAlias = WordsTask | DataTask


class PracticeBank(Struct, frozen=True):
    """The tasks of one unit in one language, by their ids, in the order of the notebook."""

    unit: str
    lang: str
    tasks: dict[str, Task]


def encode(bank: PracticeBank) -> bytes:
    """Give the bytes of the bank's file: indented JSON, UTF-8, ending in a line break; the same for the same bank."""
    return msgspec.json.format(msgspec.json.encode(bank), indent=1) + b"\n"


def decode(content: bytes) -> PracticeBank:
    """Read the bytes of a bank's file.

    Raises:
        msgspec.ValidationError: a field is missing or of another type; the message names the place.
    """
    return msgspec.json.decode(content, type=PracticeBank)


def load(unit: str, lang: str, folder: Path = BANK) -> PracticeBank:
    """Read the practice of *unit* in *lang*.

    Raises:
        NoSuchPracticeError: there is none; the message names those that there are.
    """
    files = {path.stem: path for path in sorted((folder / lang).glob("practice/*.json"))} if lang in _languages(folder) else {}
    if unit not in files:
        there = tuple(files) or tuple(
            f"{path.stem} ({path.parent.parent.name})" for path in sorted(folder.glob("*/practice/*.json"))
        )
        fields: dict[str, Field] = {"unit": unit, "lang": lang, "names": there}
        raise NoSuchPracticeError(Strings(lang if files else "en", folder).say(Said("practice.no-such-unit", fields)))
    return decode(files[unit].read_bytes())


def _languages(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("*") if path.is_dir()]
