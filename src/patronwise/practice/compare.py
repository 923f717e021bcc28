"""Compare an answer with what is expected, and find the sentence that helps without giving the answer.

A value that says the same in another form is right: an array for a list, a Series for a dict, 12.0 for 12, ``"Smile "`` for
``"smile"``. A value of another kind is not (a text for a number, a table for a Series), but the learner is told when what is in
it is right. Tables are compared in `patronwise.practice.compare_tables`.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from difflib import SequenceMatcher
from numbers import Real
from typing import Any, assert_never

import numpy as np
import pandas as pd

from patronwise.practice.compare_tables import compare_column, compare_table
from patronwise.practice.expected import Column, Entries, Expected, Flag, Items, Moment, Number, Table, Text
from patronwise.practice.figures import close, slip
from patronwise.practice.kinds import kind_of_expected, kind_of_value
from patronwise.practice.strings import Field, Said
from patronwise.practice.untouched import not_yet
from patronwise.practice.verdict import RIGHT, Verdict, wrong

_NEARLY = 0.8


def compare(value: object, expected: Expected) -> Verdict:
    """Give the verdict on *value*.

    Raises:
        Exception: only what methods of an object of the learner's own raise.
    """
    untouched = not_yet(value, may_be_empty=_is_empty(expected))
    if untouched is not None:
        return Verdict("not yet", (untouched,))
    verdict = _compare(value, expected)
    if verdict is not None:
        return verdict
    why = (Said("practice.wrong-type-only"),) if _right_in_another_kind(value, expected) else ()
    return Verdict("other kind", why, kind_of_value(value), kind_of_expected(expected))


def _compare(value: Any, expected: Expected) -> Verdict | None:  # noqa: ANN401, C901, PLR0911 - one line a kind
    """Give the verdict, or None when *value* is of another kind than expected."""
    match expected:
        case Number():
            number = _number(value)
            return None if number is None else _compare_number(number, expected)
        case Text():
            return _compare_text(value, expected.value) if isinstance(value, str) else None
        case Flag():
            if not isinstance(value, bool | np.bool_):
                return None
            return RIGHT if bool(value) == expected.value else wrong(Said("practice.why-flag"))
        case Moment():
            if not isinstance(value, date | np.datetime64):
                return None
            return RIGHT if pd.Timestamp(value) == pd.Timestamp(expected.value) else wrong(Said("practice.why-moment"))
        case Items():
            items = _items(value)
            return None if items is None else _compare_items(items, expected)
        case Entries():
            entries = value.to_dict() if isinstance(value, pd.Series) else value
            return _compare_entries(entries, expected) if isinstance(entries, Mapping) else None
        case Column():
            return compare_column(value, expected) if isinstance(value, pd.Series) else None
        case Table():
            return compare_table(value, expected) if isinstance(value, pd.DataFrame) else None
    assert_never(expected)


def _compare_number(number: float, expected: Number) -> Verdict:
    right = float(expected.value)
    if close(number, right, expected.tolerance):
        return RIGHT
    known = slip([number], [right], expected.tolerance)
    return wrong(known or Said("practice.why-high" if number > right else "practice.why-low"))


def _compare_text(value: str, expected: str) -> Verdict:
    mine, right = _plain(value), _plain(expected)
    if mine == right:
        return RIGHT
    nearly = SequenceMatcher(None, mine, right).ratio() >= _NEARLY
    return wrong(Said("practice.why-spelling" if nearly else "practice.why-text"))


def _compare_items(items: list[Any], expected: Items) -> Verdict:
    if len(items) != len(expected.items):
        return wrong(Said("practice.why-length", {"got": len(items), "expected": len(expected.items)}))
    verdict = _compare_parts([(number, items[number - 1], part) for number, part in enumerate(expected.items, start=1)])
    if verdict.state != "right" and _in_another_order(items, expected.items):
        return wrong(Said("practice.why-order"))
    return verdict


def _compare_entries(entries: Mapping[Any, Any], expected: Entries) -> Verdict:
    keys = [key for key, _ in expected.entries]
    missing = tuple(key for key in keys if key not in entries)
    surplus = tuple(key for key in entries if key not in keys)
    why = [Said("practice.why-labels-missing", {"labels": missing})] if missing else []
    if surplus:
        why.append(Said("practice.why-labels-surplus", {"labels": surplus}))
    return wrong(*why) if why else _compare_parts([(key, entries[key], part) for key, part in expected.entries])


def _compare_parts(parts: list[tuple[object, Any, Expected]]) -> Verdict:
    """Give one verdict on labelled parts: (label, what was given, what is expected)."""
    verdicts = [(label, value, part, _compare(value, part)) for label, value, part in parts]
    for label, value, part, verdict in verdicts:
        if verdict is None:
            fields: dict[str, Field] = {"label": (label,), "got": kind_of_value(value), "expected": kind_of_expected(part)}
            return wrong(Said("practice.why-entry-kind", fields))
    labels = tuple(label for label, _, _, verdict in verdicts if verdict != RIGHT)
    if not labels:
        return RIGHT
    pairs = [(_number(value), part) for _, value, part, _ in verdicts if isinstance(part, Number)]
    if len(pairs) == len(parts):
        known = slip(
            [number for number, _ in pairs if number is not None], [float(part.value) for _, part in pairs], pairs[0][1].tolerance
        )
        if known is not None:
            return wrong(known)
    return wrong(Said("practice.why-entries", {"right": len(parts) - len(labels), "all": len(parts), "labels": labels}))


def _in_another_order(items: list[Any], expected: list[Expected]) -> bool:
    left = list(expected)
    for item in items:
        place = next((place for place, part in enumerate(left) if _compare(item, part) == RIGHT), None)
        if place is None:
            return False
        del left[place]
    return True


def _right_in_another_kind(value: Any, expected: Expected) -> bool:  # noqa: ANN401 - whatever a learner gives
    """Whether *value* would be right once it was turned into the kind that is expected."""
    turned: object = None
    with suppress(ValueError, TypeError):
        match expected:
            case Number() if isinstance(value, str):
                turned = float(value.strip().removesuffix("%"))
            case Number() | Text() | Flag() if isinstance(value, pd.DataFrame | pd.Series | np.ndarray | list | tuple):
                cells = np.asarray(value, dtype=object).ravel()
                turned = cells[0] if len(cells) == 1 else None
            case Column() if isinstance(value, pd.DataFrame) and value.shape[1] == 1:
                turned = value.iloc[:, 0]
            case Column() if isinstance(value, Mapping | list | tuple | np.ndarray):
                turned = pd.Series(value)
            case Table() if isinstance(value, pd.Series):
                turned = value.to_frame()
            case Flag() if isinstance(value, str):
                turned = {"true": True, "false": False}.get(value.strip().lower())
            case Moment() if isinstance(value, str):
                turned = pd.Timestamp(value)
            case _:
                turned = None
    return turned is not None and _compare(turned, expected) == RIGHT


def _number(value: Any) -> float | None:  # noqa: ANN401 - whatever a learner gives
    plain = value.item() if isinstance(value, np.generic) or (isinstance(value, np.ndarray) and value.ndim == 0) else value
    if isinstance(plain, bool) or not isinstance(plain, Real):
        return None
    try:
        return float(plain)
    except OverflowError:
        return math.inf


def _items(value: Any) -> list[Any] | None:  # noqa: ANN401 - whatever a learner gives
    if isinstance(value, list | tuple):
        return list(value)
    if isinstance(value, pd.Index | pd.Series | pd.api.extensions.ExtensionArray) or (isinstance(value, np.ndarray) and value.ndim):
        return list(value.tolist())
    return None


def _is_empty(expected: Expected) -> bool:
    match expected:
        case Items():
            return not expected.items
        case Entries():
            return not expected.entries
        case Column():
            return not expected.cells.entries
        case Table():
            return not any(column.entries for column in expected.cells)
        case _:
            return False


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
