"""The kinds of value that a task can expect, as they are kept in the bank.

A build captures them from the solution (`patronwise.practice.capture`), a kernel compares an answer with them
(`patronwise.practice.compare`). The structures hold plain JSON and come back from it unchanged: dtypes, index, names and
missing values included. Nothing here imports pandas.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import Struct

Special: TypeAlias = Literal["nan", "inf", "-inf"]
"""Numbers that JSON has no sign for."""

RELATIVE = 1e-6
"""Relative tolerance of a task that states none: differences in the order of a sum pass, a rounded figure does not."""


class Tolerance(Struct, frozen=True, omit_defaults=True):
    """How far a number may lie from the expected one: *absolute* in the number's unit, *relative* as a share of it."""

    absolute: float = 0.0
    relative: float = RELATIVE


class Number(Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="number"):
    """A whole or decimal number."""

    value: int | float | Special
    tolerance: Tolerance = Tolerance()


class Text(Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="text"):
    """The name of a category; case and surrounding space do not count."""

    value: str


class Flag(Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="bool"):
    """True or false."""

    value: bool


class Moment(Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="moment"):
    """A date or a date with time, in ISO form."""

    value: str


class Items(Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="list"):
    """Values in order: a list, a tuple, an array of numpy or an index of pandas."""

    items: list[Expected]


class Entries(Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="dict"):
    """A dict, as pairs, so that keys which are not text keep their type."""

    entries: list[tuple[str | int | float | bool, Expected]]


class Values(Struct, frozen=True, omit_defaults=True):
    """A one-dimensional array of pandas.

    *dtype* is the name that pandas gives it. A missing value is null. *entries* are JSON values; a number without a sign in JSON
    is a list of one `Special`. For ``category`` the entries are positions in *categories* (null: missing), for ``interval``
    they are null where missing and true elsewhere, and *left* and *right* hold the bounds of those that are there.
    """

    dtype: str
    entries: list[Any]
    categories: Values | None = None
    ordered: bool = False
    left: Values | None = None
    right: Values | None = None
    closed: Literal["left", "right", "both", "neither"] = "right"


class Labels(Struct, frozen=True, omit_defaults=True):
    """The index or the columns of a table: one `Values` a level, with the level's name; *count* instead for 0, 1, 2, ..."""

    names: list[str | int | bool | None]
    levels: list[Values] = []
    count: int | None = None


class Column(Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="series"):
    """A pandas Series."""

    cells: Values
    index: Labels
    name: str | int | bool | None = None
    tolerance: Tolerance = Tolerance()


class Table(Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="frame"):
    """A pandas DataFrame."""

    columns: Labels
    cells: list[Values]
    index: Labels
    tolerance: Tolerance = Tolerance()


class Written(Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="words"):
    """Text in the learner's own words, for which only the shape is known.

    *entries* are the keys of a dict of texts, None where the answer is one text or a list of *count* texts.
    """

    entries: list[str] | None = None
    count: int | None = None


Expected: TypeAlias = Number | Text | Flag | Moment | Items | Entries | Column | Table
"""What a task with data can expect."""
