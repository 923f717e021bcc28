"""Turn the value of a solution into what is expected of a learner."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from patronwise.practice.arrays import NotKeptError, keep_frame, keep_series
from patronwise.practice.expected import (
    Entries,
    Expected,
    Flag,
    Items,
    Moment,
    Number,
    Special,
    Text,
    Tolerance,
    Written,
)

_SPECIAL: dict[str, Special] = {"nan": "nan", "inf": "inf", "-inf": "-inf"}
_KINDS = "a number, a text, True or False, a date, a list, a tuple, a dict of these, an array, a Series or a DataFrame"


def expect(value: object, tolerance: float | None = None) -> Expected:
    """Give what a task expects whose solution is *value*.

    Decimal numbers are kept with 12 significant digits: the sums of two processors may differ in the last of 16, and what is built
    on one must be what is built on the other.

    Args:
        value: what the solution gave to ``practice.check``.
        tolerance: how far a number may lie from it, in the number's own unit; None for a relative 1e-6.

    Raises:
        NotKeptError: *value* is of no kind that can be compared; the message names the kinds.
    """
    return _expect(value, Tolerance() if tolerance is None else Tolerance(absolute=tolerance, relative=0.0))


def _expect(value: object, tolerance: Tolerance) -> Expected:  # noqa: PLR0911 - one line a kind
    if isinstance(value, pd.Series):
        return keep_series(_steady_series(value), tolerance)
    if isinstance(value, pd.DataFrame):
        columns = [_steady_series(value.iloc[:, place]) for place in range(value.shape[1])]
        table = pd.DataFrame(dict(enumerate(columns)), index=value.index).set_axis(value.columns, axis=1)
        return keep_frame(table, tolerance)
    if isinstance(value, np.ndarray | pd.Index | pd.api.extensions.ExtensionArray):
        return _expect(value.tolist(), tolerance)
    if isinstance(value, np.generic) and not isinstance(value, np.datetime64):
        return _expect(value.item(), tolerance)
    if isinstance(value, list | tuple):
        return Items([_expect(item, tolerance) for item in value])
    if isinstance(value, Mapping):
        return Entries([(_key(key), _expect(entry, tolerance)) for key, entry in value.items()])
    return _scalar(value, tolerance)


def _scalar(value: object, tolerance: Tolerance) -> Expected:
    if isinstance(value, bool):
        return Flag(value)
    if isinstance(value, str):
        return Text(value)
    if isinstance(value, date | np.datetime64) and not pd.isna(value):
        return Moment(pd.Timestamp(value).isoformat())
    if isinstance(value, int):
        return Number(value, tolerance)
    if isinstance(value, Real):
        number = _steady(float(value))
        return Number(number if math.isfinite(number) else _SPECIAL[str(number)], tolerance)
    raise NotKeptError(f"A {type(value).__name__} cannot be checked; give practice.check {_KINDS}.")


def _steady(number: float) -> float:
    return float(f"{number:.12g}")


def _steady_series(series: pd.Series[Any]) -> pd.Series[Any]:
    if pd.api.types.is_float_dtype(series.dtype):  # of numpy's or, where a column may be empty, of pandas' own
        return series.map(_steady, na_action="ignore").astype(series.dtype)
    return series


def expect_words(value: object) -> Written:
    """Give the shape that a task in words expects whose model answer is *value*.

    Raises:
        NotKeptError: *value* is neither a text nor a dict or list of texts.
    """
    if isinstance(value, str):
        return Written()
    if isinstance(value, Mapping) and all(isinstance(part, str) for pair in value.items() for part in pair):
        return Written(entries=list(value))
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        return Written(count=len(value))
    raise NotKeptError(
        f"A {type(value).__name__} is not an answer in words; give practice.check a text, or a dict or list of texts."
    )


def _key(key: object) -> str | int | float | bool:
    plain = key.item() if isinstance(key, np.generic) else key
    if isinstance(plain, str | int | float):
        return plain
    raise NotKeptError(f"The key {key!r} of a dict is neither text nor a number; use a plain one.")
