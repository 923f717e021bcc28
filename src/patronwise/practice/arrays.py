"""Arrays, indexes and tables of pandas as JSON and back, without loss.

Raises throughout:
    NotKeptError: a dtype or a cell that has no exact JSON form; the message says what to turn it into.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from patronwise.practice.expected import Column, Labels, Table, Tolerance, Values

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

_PLAIN = (str, bool, int)


class NotKeptError(ValueError):
    """A value that cannot be kept exactly; the message says what it is and what to turn it into."""


def keep_values(values: pd.Series[Any] | pd.Index[Any]) -> Values:
    """Give the JSON form of an array, by its Series or Index."""
    dtype = values.dtype
    series = pd.Series(values).reset_index(drop=True)
    if isinstance(dtype, pd.CategoricalDtype):
        codes = [None if code < 0 else code for code in series.cat.codes.tolist()]
        return Values("category", codes, categories=keep_values(dtype.categories), ordered=bool(dtype.ordered))
    if isinstance(dtype, pd.IntervalDtype):
        there = series.dropna().array
        return Values(
            "interval",
            [True if present else None for present in series.notna()],
            left=keep_values(there.left),
            right=keep_values(there.right),
            closed=dtype.closed or "right",
        )
    if isinstance(dtype, pd.PeriodDtype) or dtype.kind in "mM":
        return Values(_time_dtype(dtype), [None if pd.isna(cell) else _time_cell(cell) for cell in series])
    if dtype.kind == "f" and not isinstance(dtype, pd.api.extensions.ExtensionDtype):
        return Values(dtype.name, [None if math.isnan(cell) else _number(cell) for cell in series.tolist()])
    if dtype.kind in "biu" or isinstance(dtype, pd.api.extensions.ExtensionDtype):
        return Values(dtype.name, [None if pd.isna(cell) else _cell(cell) for cell in series.tolist()])
    if dtype.kind == "O":
        return Values("object", [_cell(cell) for cell in series.tolist()])
    raise NotKeptError(f"Values of the dtype {dtype} have no exact JSON form; turn them into numbers or text.")


def restore_values(kept: Values) -> pd.Series[Any]:
    """Give the Series, with the index 0, 1, 2, ..., that `keep_values` was given."""
    if kept.categories is not None:
        codes = [-1 if code is None else code for code in kept.entries]
        categories = pd.Index(restore_values(kept.categories))
        return pd.Series(pd.Categorical.from_codes(codes, categories=categories, ordered=kept.ordered))
    if kept.left is not None and kept.right is not None:
        bounds = pd.arrays.IntervalArray.from_arrays(
            pd.Index(restore_values(kept.left)), pd.Index(restore_values(kept.right)), closed=kept.closed
        )
        there = iter(range(len(bounds)))
        positions = [-1 if cell is None else next(there) for cell in kept.entries]
        return pd.Series(bounds.take(positions, allow_fill=True))
    cells: list[Any] = [float(cell[0]) if isinstance(cell, list) else cell for cell in kept.entries]
    if kept.dtype.startswith("float"):
        cells = [math.nan if cell is None else cell for cell in cells]
    if kept.dtype.startswith("datetime64"):
        return pd.Series(pd.DatetimeIndex(cells).as_unit(_unit(kept.dtype)))
    if kept.dtype.startswith("timedelta64"):
        return pd.Series(pd.TimedeltaIndex(cells).as_unit(_unit(kept.dtype)))
    return pd.Series(cells, dtype=kept.dtype)


def keep_labels(labels: pd.Index[Any]) -> Labels:
    """Give the JSON form of an index or of columns."""
    names = [_name(name) for name in labels.names]
    if isinstance(labels, pd.RangeIndex) and labels.equals(pd.RangeIndex(len(labels))):
        return Labels(names, count=len(labels))
    return Labels(names, levels=[keep_values(labels.get_level_values(level)) for level in range(labels.nlevels)])


def restore_labels(kept: Labels) -> pd.Index[Any]:
    """Give the Index that `keep_labels` was given."""
    if kept.count is not None:
        return pd.RangeIndex(kept.count, name=kept.names[0])
    levels = [pd.Index(restore_values(level)) for level in kept.levels]
    if len(levels) == 1:
        only: pd.Index[Any] = pd.Index(levels[0], name=kept.names[0])
        return only
    index: pd.Index[Any] = pd.MultiIndex.from_arrays(levels, names=kept.names)
    return index


def keep_series(series: pd.Series[Any], tolerance: Tolerance) -> Column:
    """Give the JSON form of a Series."""
    return Column(keep_values(series), keep_labels(series.index), _name(series.name), tolerance)


def restore_series(kept: Column) -> pd.Series[Any]:
    """Give the Series that `keep_series` was given."""
    return restore_values(kept.cells).set_axis(restore_labels(kept.index)).rename(kept.name)


def keep_frame(frame: pd.DataFrame, tolerance: Tolerance) -> Table:
    """Give the JSON form of a DataFrame."""
    columns = [keep_values(frame.iloc[:, position]) for position in range(frame.shape[1])]
    return Table(keep_labels(frame.columns), columns, keep_labels(frame.index), tolerance)


def restore_frame(kept: Table) -> pd.DataFrame:
    """Give the DataFrame that `keep_frame` was given."""
    index = restore_labels(kept.index)
    columns: Iterable[pd.Series[Any]] = (restore_values(values) for values in kept.cells)
    frame = pd.DataFrame(dict(enumerate(columns)), index=pd.RangeIndex(len(index)))
    return frame.set_axis(index).set_axis(restore_labels(kept.columns), axis=1)


def _cell(cell: object) -> object:
    if cell is None or isinstance(cell, _PLAIN):
        return cell
    if isinstance(cell, float):
        return _number(cell)
    raise NotKeptError(f"A cell holds a {type(cell).__name__}, which has no exact JSON form; turn it into a number or text.")


def _number(cell: float) -> float | list[str]:
    return cell if math.isfinite(cell) else [str(cell)]


def _time_dtype(dtype: Any) -> str:  # noqa: ANN401 - numpy's and pandas' dtypes have no common type
    if getattr(dtype, "tz", None) is not None:
        raise NotKeptError("Times with a time zone are not kept; take the zone off with dt.tz_localize(None).")
    return str(dtype)


def _time_cell(cell: Any) -> str:  # noqa: ANN401 - Timestamp, Timedelta or Period
    return str(cell) if isinstance(cell, pd.Period) else str(cell.isoformat())


def _unit(dtype: str) -> Any:  # noqa: ANN401 - pandas-stubs want a Literal
    return dtype[dtype.index("[") + 1 : -1]


def _name(name: Hashable) -> str | int | bool | None:
    plain = name.item() if isinstance(name, np.generic) else name  # a column of a table with True and False above its columns
    if plain is None or isinstance(plain, str | int):
        return plain
    raise NotKeptError(f"The name {name!r} of a column or an index is neither text nor a whole number; rename it.")
