"""Compare a Series or a DataFrame with the expected one, as ``pandas.testing`` does, and say where they part.

What counts and what does not, and why:

- Labels and values count. Numbers are compared within the task's tolerance.
- The name of a Series and of an index does not count, nor do the names of levels: they differ with the way that was taken
  (``groupby``, ``pivot_table``, a loop), not with the result. The names of columns are labels and count.
- Types do not count while the values are equal: whole and decimal numbers, text and category, a bool index and one of objects.
- The order of columns does not count. The order of rows counts where the solution put one in: when its row labels are not simply
  ascending. Ascending labels are what grouping gives anybody, and say nothing about a sort that was asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from pandas.testing import assert_frame_equal, assert_series_equal

from patronwise.practice.arrays import restore_frame, restore_series
from patronwise.practice.figures import close, slip
from patronwise.practice.kinds import kind_of_cells
from patronwise.practice.strings import Said
from patronwise.practice.verdict import RIGHT, Verdict, wrong

if TYPE_CHECKING:
    from patronwise.practice.expected import Column, Table, Tolerance


def compare_column(value: pd.Series[Any], expected: Column) -> Verdict:
    """Give the verdict on a Series."""
    right = restore_series(expected)
    return _compare_rows(value.to_frame(0), right.to_frame(0), expected.tolerance, one_column=True)


def compare_table(value: pd.DataFrame, expected: Table) -> Verdict:
    """Give the verdict on a DataFrame."""
    right = restore_frame(expected)
    if not right.columns.is_unique or not value.columns.is_unique:
        return _compare_rows(value, right, expected.tolerance) if list(value.columns) == list(right.columns) else _columns(value, right)
    if set(value.columns) != set(right.columns):
        return _columns(value, right)
    return _compare_rows(value[list(right.columns)], right, expected.tolerance)


def _columns(value: pd.DataFrame, right: pd.DataFrame) -> Verdict:
    missing = tuple(label for label in right.columns if label not in value.columns)
    surplus = tuple(label for label in value.columns if label not in right.columns)
    to_index = tuple(label for label in surplus if label in right.index.names)
    if to_index:
        return wrong(Said("practice.why-to-index", {"labels": to_index}))
    from_index = tuple(label for label in missing if label in value.index.names)
    if from_index:
        return wrong(Said("practice.why-from-index", {"labels": from_index}))
    why = [Said("practice.why-columns-missing", {"labels": missing})] if missing else []
    if surplus:
        why.append(Said("practice.why-columns-surplus", {"labels": surplus}))
    if not why:  # the same labels, one of them more than once
        why.append(Said("practice.why-columns-surplus", {"labels": tuple(value.columns[value.columns.duplicated()])}))
    return wrong(*why)


def _compare_rows(value: pd.DataFrame, right: pd.DataFrame, tolerance: Tolerance, *, one_column: bool = False) -> Verdict:
    if isinstance(right.index, pd.RangeIndex):
        # 0, 1, 2, ... number the rows and label nothing: whatever numbers a learner's rows kept, their order is compared.
        if len(value) != len(right):
            return wrong(Said("practice.why-rows", {"got": len(value), "expected": len(right)}))
        value = value.set_axis(right.index)
    else:
        mine, asked = list(value.index), list(right.index)
        missing = tuple(label for label in dict.fromkeys(asked) if label not in set(mine))
        surplus = tuple(label for label in dict.fromkeys(mine) if label not in set(asked))
        if missing or surplus:
            why = [Said("practice.why-labels-missing", {"labels": missing})] if missing else []
            return wrong(*why, *([Said("practice.why-labels-surplus", {"labels": surplus})] if surplus else []))
        if len(mine) != len(asked):
            return wrong(Said("practice.why-rows", {"got": len(mine), "expected": len(asked)}))
    if _equal(value, right, tolerance):
        return RIGHT
    if right.index.is_unique and value.index.is_unique and list(value.index) != list(right.index):
        value = _put_in_order(value, right)
        if _equal(value, right, tolerance):
            return RIGHT if right.index.is_monotonic_increasing else wrong(Said("practice.why-row-order"))
    elif _same_rows(value, right, tolerance):
        return wrong(Said("practice.why-row-order"))
    return _compare_cells(value, right, tolerance, one_column=one_column)


def _compare_cells(value: pd.DataFrame, right: pd.DataFrame, tolerance: Tolerance, *, one_column: bool) -> Verdict:
    """Say which of the cells of two tables with the same labels in the same order are not right."""
    figures: tuple[list[float], list[float]] = ([], [])
    off: dict[object, None] = {}
    count = 0
    for place, label in enumerate(right.columns):
        mine, asked = value.iloc[:, place], right.iloc[:, place]
        kinds = kind_of_cells(mine), kind_of_cells(asked)
        if kinds[0] != kinds[1]:
            # A Series has no column label to name; its values are all there is.
            name = Said("practice.the-series") if one_column else Said("practice.part", {"label": (label,)})
            return wrong(Said("practice.why-value-kind", {"label": name, "got": Said(kinds[0]), "expected": Said(kinds[1])}))
        for row, (cell, other) in enumerate(zip(mine.tolist(), asked.tolist(), strict=True)):
            if kinds[1] == "practice.values-number" and not pd.isna(other):
                figures[0].append(float("nan") if pd.isna(cell) else float(cell))
                figures[1].append(float(other))
            if not _same_cell(cell, other, tolerance):
                count += 1
                off[right.index[row] if one_column else (right.index[row], label)] = None
    known = slip(*figures, tolerance) if figures[0] else None
    cells = right.shape[0] * right.shape[1]
    return wrong(known or Said("practice.why-values", {"wrong": count, "all": cells, "labels": tuple(off)}))


def _equal(value: pd.DataFrame, right: pd.DataFrame, tolerance: Tolerance) -> bool:
    try:
        if value.shape[1] == 1:
            assert_series_equal(
                _bare(value).iloc[:, 0],
                _bare(right).iloc[:, 0],
                check_dtype=False,
                check_index_type=False,
                check_names=False,
                check_categorical=False,
                check_freq=False,
                rtol=tolerance.relative,
                atol=tolerance.absolute,
            )
        else:
            assert_frame_equal(
                _bare(value),
                _bare(right),
                check_dtype=False,
                check_index_type=False,
                check_column_type=False,
                check_names=False,
                check_categorical=False,
                check_freq=False,
                rtol=tolerance.relative,
                atol=tolerance.absolute,
            )
    except AssertionError:
        return False
    return True
