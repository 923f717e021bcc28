"""Compare a Series or a DataFrame with the expected one, by ``pandas.testing``, and say where they part.

What counts and what does not, and why:

- Labels and values count. Numbers are compared within the task's tolerance.
- The name of a Series or of an index does not count (``check_names=False``), nor do the names of levels: they differ with the way
  that was taken (``groupby``, ``pivot_table``, a loop), not with the result. The names of columns are labels and count.
- Types do not count while the values are equal: whole and decimal numbers, text and category, a bool index and one of objects.
- The order of columns does not count. The order of rows counts where the solution put one in, that is, where its row labels do
  not simply ascend (``check_like`` is that choice). Ascending labels are what grouping gives anybody.
- Row labels 0, 1, 2, ... of the solution number its rows and label nothing. A learner's rows may have kept other numbers.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd
from pandas.testing import assert_frame_equal, assert_series_equal

from patronwise.practice.arrays import restore_frame, restore_series
from patronwise.practice.figures import close, slip
from patronwise.practice.plain_tables import PlainTable, plain_labels, plain_table
from patronwise.practice.strings import Said
from patronwise.practice.verdict import RIGHT, Verdict, wrong

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from patronwise.practice.expected import Column, Table, Tolerance

_LEAST_RELATIVE = 1e-9


def compare_column(value: pd.Series[Any], expected: Column) -> Verdict:
    """Give the verdict on a Series."""
    right = restore_series(expected)
    return _compare_rows(plain_table(value.to_frame(0)), plain_table(right.to_frame(0)), right.index, expected.tolerance)


def compare_table(value: pd.DataFrame, expected: Table) -> Verdict:
    """Give the verdict on a DataFrame."""
    right = restore_frame(expected)
    mine, asked = plain_labels(value.columns), plain_labels(right.columns)
    if Counter(mine) != Counter(asked):
        return _columns(value, right)
    if value.columns.is_unique:
        # By position: a list of True and False would be taken as a choice of rows.
        value = value.iloc[:, [mine.index(label) for label in asked]]
    return _compare_rows(plain_table(value), plain_table(right), right.index, expected.tolerance, name_columns=True)


def _columns(value: pd.DataFrame, right: pd.DataFrame) -> Verdict:
    missing, surplus = _difference(plain_labels(value.columns), plain_labels(right.columns))
    to_index = tuple(label for label in surplus if label in right.index.names)
    if to_index:
        return wrong(Said("practice.why-to-index", {"labels": to_index}))
    from_index = tuple(label for label in missing if label in value.index.names)
    if from_index:
        return wrong(Said("practice.why-from-index", {"labels": from_index}))
    return wrong(*_missing_and_surplus(missing, surplus, "columns"))


def _compare_rows(
    value: PlainTable, right: PlainTable, index: pd.Index[Any], tolerance: Tolerance, *, name_columns: bool = False
) -> Verdict:
    if not isinstance(index, pd.RangeIndex):
        missing, surplus = _difference(value.labels, right.labels)
        if missing or surplus:
            return wrong(*_missing_and_surplus(missing, surplus, "labels"))
    if len(value.labels) != len(right.labels):
        return wrong(Said("practice.why-rows", {"got": len(value.labels), "expected": len(right.labels)}))
    if isinstance(index, pd.RangeIndex) or not index.is_unique:
        if isinstance(index, pd.RangeIndex):
            value = replace(value, labels=right.labels)
        if value.labels == right.labels and _equal(value.cells, right.cells, tolerance):
            return RIGHT
        mine, asked = value.sorted_rows(labels_first=False), right.sorted_rows(labels_first=False)
        same_labels = isinstance(index, pd.RangeIndex) or mine.labels == asked.labels
        if same_labels and _equal(mine.cells, asked.cells, tolerance):
            return wrong(Said("practice.why-row-order"))
        if value.labels != right.labels:
            value, right = value.sorted_rows(labels_first=True), right.sorted_rows(labels_first=True)
    else:
        places = {label: place for place, label in enumerate(value.labels)}
        in_order = value.labels == right.labels or index.is_monotonic_increasing
        value = value.take([places[label] for label in right.labels])
        if _equal(value.cells, right.cells, tolerance):
            return RIGHT if in_order else wrong(Said("practice.why-row-order"))
    return _compare_cells(value, right, tolerance, name_columns=name_columns)


def _compare_cells(value: PlainTable, right: PlainTable, tolerance: Tolerance, *, name_columns: bool) -> Verdict:
    """Say which cells are not right in a table whose rows and columns stand where they should."""
    figures: tuple[list[float], list[float]] = ([], [])
    off: dict[Hashable, None] = {}
    count = 0
    for place, column in enumerate(right.columns):
        if value.kinds[place] != right.kinds[place]:
            name = (column,) if name_columns else Said("practice.the-series")
            kinds = {"got": Said(value.kinds[place]), "expected": Said(right.kinds[place])}
            return wrong(Said("practice.why-value-kind", {"label": name, **kinds}))
        numbers = right.kinds[place] == "practice.values-number"
        for label, mine, asked in zip(right.labels, value.cells[place].tolist(), right.cells[place].tolist(), strict=True):
            if numbers:
                figures[0].append(mine)
                figures[1].append(asked)
            if not (close(mine, asked, tolerance) if numbers else mine == asked):
                count += 1
                off[(label, column) if name_columns else label] = None
    off_figures = not all(close(mine, asked, tolerance) for mine, asked in zip(*figures, strict=True))
    known = slip(*figures, tolerance) if off_figures else None
    return wrong(known or Said("practice.why-values", {"wrong": count, "all": right.cells.size, "labels": tuple(off)}))


def _difference(mine: Sequence[Hashable], asked: Sequence[Hashable]) -> tuple[tuple[Hashable, ...], tuple[Hashable, ...]]:
    """Give what is missing from *mine* and what is too much in it, in the order of its first appearance."""
    here, there = set(mine), set(asked)
    return tuple(label for label in dict.fromkeys(asked) if label not in here), tuple(
        label for label in dict.fromkeys(mine) if label not in there
    )


def _missing_and_surplus(missing: tuple[Hashable, ...], surplus: tuple[Hashable, ...], what: str) -> list[Said]:
    said = [Said(f"practice.why-{what}-missing", {"labels": missing})] if missing else []
    if surplus:
        said.append(Said(f"practice.why-{what}-surplus", {"labels": surplus}))
    return said


def _equal(value: pd.DataFrame, right: pd.DataFrame, tolerance: Tolerance) -> bool:
    relative, absolute = max(tolerance.relative, _LEAST_RELATIVE), tolerance.absolute
    try:
        if right.shape[1] == 1:
            assert_series_equal(
                value.iloc[:, 0], right.iloc[:, 0], check_dtype=False, check_names=False, rtol=relative, atol=absolute
            )
        else:
            assert_frame_equal(value, right, check_dtype=False, check_names=False, rtol=relative, atol=absolute)
    except AssertionError:
        return False
    return True
