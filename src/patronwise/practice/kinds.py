"""Describe a kind of answer: that of a value that a learner gave, and that which is expected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from numbers import Real
from typing import Any, assert_never

import numpy as np
import pandas as pd
from pandas.api.typing import DataFrameGroupBy, SeriesGroupBy

from patronwise.practice.expected import Column, Entries, Expected, Flag, Items, Moment, Number, Table, Text
from patronwise.practice.strings import Said


def kind_of_value(value: object) -> Said:  # noqa: PLR0911 - one line a kind
    """Describe what a learner gave."""
    plain = value.item() if isinstance(value, np.generic) and not isinstance(value, np.datetime64) else value
    if isinstance(plain, bool):
        return Said("practice.kind-bool")
    if isinstance(plain, str):
        return Said("practice.kind-text")
    if isinstance(plain, Real):
        return Said("practice.kind-number")
    if isinstance(plain, date | np.datetime64):
        return Said("practice.kind-moment")
    if isinstance(plain, pd.DataFrame):
        return Said("practice.kind-frame", {"rows": plain.shape[0], "columns": plain.shape[1]})
    if isinstance(plain, pd.Series):
        return Said("practice.kind-series", {"count": len(plain)})
    if isinstance(plain, Mapping):
        return Said("practice.kind-dict", {"count": len(plain)})
    if isinstance(plain, list | tuple | pd.Index | pd.api.extensions.ExtensionArray) or (
        isinstance(plain, np.ndarray) and plain.ndim
    ):
        return Said("practice.kind-list", {"count": len(plain)})
    if isinstance(plain, SeriesGroupBy | DataFrameGroupBy):
        return Said("practice.kind-groups")
    return Said("practice.kind-function") if callable(plain) else Said("practice.kind-other", {"type": type(value).__name__})


def kind_of_expected(expected: Expected) -> Said:  # noqa: PLR0911 - one line a kind
    """Describe what a task expects."""
    match expected:
        case Number():
            return Said("practice.kind-number")
        case Text():
            return Said("practice.kind-text")
        case Flag():
            return Said("practice.kind-bool")
        case Moment():
            return Said("practice.kind-moment")
        case Items():
            return Said("practice.kind-list", {"count": len(expected.items)})
        case Entries():
            return Said("practice.kind-dict", {"count": len(expected.entries)})
        case Column():
            return Said("practice.kind-series", {"count": len(expected.cells.entries)})
        case Table():
            rows = len(expected.cells[0].entries) if expected.cells else 0
            return Said("practice.kind-frame", {"rows": rows, "columns": len(expected.cells)})
    assert_never(expected)


def kind_of_cells(values: pd.Series[Any]) -> str:
    """Name what the cells of a column are: the key of a word for it."""
    dtype = values.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        dtype = dtype.categories.dtype
    if pd.api.types.is_bool_dtype(dtype):
        return "practice.values-bool"
    if pd.api.types.is_numeric_dtype(dtype):
        return "practice.values-number"
    if pd.api.types.is_datetime64_any_dtype(dtype) or pd.api.types.is_timedelta64_dtype(dtype):
        return "practice.values-time"
    return "practice.values-text"
