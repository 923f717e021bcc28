"""Read what a learner wants drawn: labels along the axis, series, numbers; or a sentence on why it cannot be drawn.

Nothing here knows how a chart looks or what draws it.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import pandas as pd

from patronwise.practice.kinds import kind_of_cells, kind_of_value
from patronwise.practice.strings import Said
from patronwise.practice.untouched import not_yet

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

Axis: TypeAlias = Literal["category", "number", "time"]

MOST_SERIES = 5
MOST_VALUES = 400
_DIGITS = 12
_LEVELS = 2


@dataclass(frozen=True)
class Plotted:
    """What is drawn.

    Attributes:
        axis: what the labels along the axis are.
        places: the labels as the drawing takes them: text, a number, or a time as ISO 8601 text without zone.
        labels: the same as text for readers, one for each of *places*.
        series: the names of the series; one empty name where there is one series that needs no legend.
        grouped_by: what the series are, "" where that has no name.
        numbers: for each series one number for each of *places*; None where a value is missing.
    """

    axis: Axis
    places: tuple[str | float, ...]
    labels: tuple[str, ...]
    series: tuple[str, ...]
    grouped_by: str
    numbers: tuple[tuple[float | None, ...], ...]


def read_values(values: object) -> Plotted | Said:
    """Give what of *values* is to be drawn, or the sentence that says why nothing is.

    A Series is drawn with its index along the axis; of an index of two levels, the first stands along the axis and the second gives
    the colours. A DataFrame is drawn with its index along the axis and a colour for each column. Never raises.
    """
    try:
        return _read(values)
    except Exception:  # noqa: BLE001 - a value may be any object, and its own methods may raise; a chart must not
        return Said("practice.chart-kind", {"got": Said("practice.kind-other", {"type": type(values).__name__})})


def _read(values: object) -> Plotted | Said:
    if not_yet(values) is not None:
        return Said("practice.chart-nothing")
    if not isinstance(values, pd.Series | pd.DataFrame):
        return Said("practice.chart-kind", {"got": kind_of_value(values)})
    levels = values.index.nlevels
    if levels > (_LEVELS if isinstance(values, pd.Series) else 1):
        return Said("practice.chart-levels", {"count": levels})
    if isinstance(values, pd.DataFrame):
        return _checked(list(values.items()), _name(values.columns.name))
    if levels == 1:
        return _checked([("", values)], "")
    second = values.index.get_level_values(1)
    parts = [(label, values[second == label].droplevel(1)) for label in dict.fromkeys(second)]
    return _checked(parts, _name(values.index.names[1]))


def _checked(table: Sequence[tuple[Hashable, pd.Series[Any]]], grouped_by: str) -> Plotted | Said:
    """Put the columns side by side, or say what of them cannot be drawn."""
    why = next((why for label, column in table if (why := _wrong_with(label, column)) is not None), None) or _too_much(table)
    if why is not None:
        return why
    places = _places(table)
    numbers = tuple(_numbers(column, places) for _, column in table)
    if all(number is None for row in numbers for number in row):
        return Said("practice.chart-nothing")
    axis, drawn, labels = _along(pd.Index(places))
    twice = tuple(label for label, count in Counter(labels).items() if count > 1)
    if twice:  # 1 and "1", or two moments within a second
        return Said("practice.chart-twice", {"labels": twice})
    return Plotted(axis, drawn, labels, tuple(_text(label) for label, _ in table), grouped_by, numbers)


def _wrong_with(label: Hashable, column: pd.Series[Any]) -> Said | None:
    kind = kind_of_cells(column.infer_objects())
    if kind != "practice.values-number":
        return Said(
            "practice.chart-not-numbers", {"label": (label,) if label != "" else Said("practice.the-series"), "got": Said(kind)}
        )
    twice = tuple(place for place, count in Counter(column.index).items() if count > 1)
    return Said("practice.chart-twice", {"labels": twice}) if twice else None


def _too_much(table: Sequence[tuple[Hashable, pd.Series[Any]]]) -> Said | None:
    if len(table) > MOST_SERIES:
        return Said("practice.chart-too-many-series", {"got": len(table), "most": MOST_SERIES})
    count = len(_places(table)) * len(table)
    return Said("practice.chart-too-many-values", {"got": count, "most": MOST_VALUES}) if count > MOST_VALUES else None


def _places(table: Sequence[tuple[Hashable, pd.Series[Any]]]) -> list[Hashable]:
    """Give the labels of all columns, each once, in the order in which they are met."""
    return list(dict.fromkeys(place for _, column in table for place in column.index))


def _numbers(column: pd.Series[Any], places: Iterable[Hashable]) -> tuple[float | None, ...]:
    found = dict(zip(column.index, column.to_numpy(dtype="float64", na_value=float("nan")).tolist(), strict=True))
    return tuple(_steady(found.get(place, math.nan)) for place in places)


def _steady(number: float) -> float | None:
    """Keep 12 significant digits, as checks do: the last of 16 may differ between two processors, and outputs are compared."""
    if not math.isfinite(number):
        return None
    kept = float(f"{number:.{_DIGITS}g}")
    return int(kept) if kept.is_integer() else kept


def _along(index: pd.Index[Any]) -> tuple[Axis, tuple[str | float, ...], tuple[str, ...]]:
    """Give what the labels are, as the drawing takes them, and as text."""
    if isinstance(index, pd.DatetimeIndex) and not index.hasnans:
        local = index.tz_localize(None)
        whole_days = bool((local == local.normalize()).all())
        shown = tuple(local.strftime("%Y-%m-%d" if whole_days else "%Y-%m-%d %H:%M:%S"))
        # With a time of day the browser takes it as local time; a date alone would be midnight in Greenwich.
        return "time", tuple(local.strftime("%Y-%m-%dT%H:%M:%S")), shown
    labels = tuple(_text(label) for label in index)
    if kind_of_cells(index.to_series()) == "practice.values-number":
        numbers = [_steady(float(label)) for label in index]
        if all(number is not None for number in numbers):
            return "number", tuple(number for number in numbers if number is not None), labels
    return "category", labels, labels


def _text(label: object) -> str:
    if isinstance(label, tuple):
        return " / ".join(_text(part) for part in label)
    if isinstance(label, float) and label.is_integer():
        return str(int(label))
    return " ".join(str(label).split())


def _name(name: object) -> str:
    return "" if name is None else _text(name)
