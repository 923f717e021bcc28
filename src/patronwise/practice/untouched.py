"""Find what a learner has not filled in yet. Nothing here imports pandas."""

from __future__ import annotations

from collections.abc import Mapping, Sized
from itertools import islice
from typing import Any

from patronwise.practice.strings import Said

_DOTS = {"", "...", "\u2026"}
_SEARCHED = 2000


def is_untouched(value: object) -> bool:
    """Whether *value* is one that an exercise begins with: three dots, as Python's own or as text, or empty text."""
    return value is ... or (isinstance(value, str) and value.strip() in _DOTS)


def not_yet(value: object, *, may_be_empty: bool = False) -> Said | None:
    """Say what is still to be filled in; None when there is nothing.

    Args:
        value: what reached the check.
        may_be_empty: whether an empty list, dict or table is a possible answer here.

    Returns:
        A sentence of which the field ``task`` has still to be given.
    """
    if value is None:
        return Said("practice.not-yet-none")
    if is_untouched(value):
        return Said("practice.not-yet")
    if not may_be_empty and _is_empty(value):
        return Said("practice.not-yet-empty")
    parts = _untouched_parts(value)
    return Said("practice.not-yet-parts", {"parts": parts}) if parts else None


def _is_empty(value: object) -> bool:
    try:
        return isinstance(value, Sized) and len(value) == 0
    except TypeError:
        return False  # an array without dimensions is one number


def _untouched_parts(value: object) -> tuple[object, ...]:
    if isinstance(value, Mapping):
        return tuple(key for key, entry in value.items() if entry is None or is_untouched(entry))
    if isinstance(value, list | tuple):
        return tuple(number for number, entry in enumerate(value, start=1) if entry is None or is_untouched(entry))
    return _untouched_columns(value)


def _untouched_columns(value: Any) -> tuple[object, ...]:  # noqa: ANN401 - whatever a learner gives
    """Name the columns of a table, or the labels of a Series, that hold Python's three dots (``table["new"] = ...``)."""
    kind = type(value).__module__.partition(".")[0], type(value).__name__
    if kind == ("pandas", "DataFrame"):
        return tuple(label for label, column in value.items() if column.dtype == object and any(cell is ... for cell in column))
    if kind == ("pandas", "Series") and value.dtype == object:
        return tuple(label for label, cell in islice(value.items(), _SEARCHED) if cell is ...)
    return ()
