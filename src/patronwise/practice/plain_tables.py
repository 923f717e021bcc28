"""A table with everything taken off that does not count when it is compared: dtypes, names of levels, categories, units of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from patronwise.practice.kinds import kind_of_cells

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence


@dataclass(frozen=True)
class PlainTable:
    """Row labels, column labels, the cells with rows and columns numbered 0, 1, 2, ..., and the kind of each column's cells.

    Cells are float64 where the column holds numbers and objects elsewhere; what is missing is nan in numbers and None elsewhere.
    """

    labels: tuple[Hashable, ...]
    columns: tuple[Hashable, ...]
    cells: pd.DataFrame
    kinds: tuple[str, ...]

    def take(self, positions: Sequence[int]) -> PlainTable:
        """Give the rows at *positions*, in that order."""
        cells = self.cells.iloc[list(positions)].reset_index(drop=True)
        return PlainTable(tuple(self.labels[place] for place in positions), self.columns, cells, self.kinds)

    def sorted_rows(self, *, labels_first: bool) -> PlainTable:
        """Give the rows sorted by what they hold, or by their labels first: an order that does not depend on how they stood."""
        columns = [
            self.cells[place] if kind == "practice.values-number" else self.cells[place].map(str)
            for place, kind in enumerate(self.kinds)
        ]
        cells = [column.to_numpy() for column in reversed(columns)]
        labels = np.array([repr(label) for label in self.labels])
        # The last key counts most.
        return self.take(np.lexsort([*cells, labels] if labels_first else [labels, *cells]).tolist())


def plain_table(frame: pd.DataFrame) -> PlainTable:
    """Take off what does not count."""
    columns = [_plain_cells(frame.iloc[:, place]) for place in range(frame.shape[1])]
    cells = pd.DataFrame(dict(enumerate(cells for cells, _ in columns)), index=pd.RangeIndex(len(frame)))
    return PlainTable(plain_labels(frame.index), plain_labels(frame.columns), cells, tuple(kind for _, kind in columns))


def _plain_cells(column: pd.Series[Any]) -> tuple[pd.Series[Any], str]:
    loose = column.reset_index(drop=True)
    if isinstance(loose.dtype, pd.CategoricalDtype):
        loose = loose.astype(object)
    loose = loose.infer_objects()
    kind = kind_of_cells(loose)
    if kind == "practice.values-number":
        return pd.Series(loose.to_numpy(dtype="float64", na_value=float("nan"))), kind
    return pd.Series([None if _is_missing(cell) else cell for cell in loose.tolist()], dtype=object, index=loose.index), kind


def plain_labels(index: pd.Index[Any]) -> tuple[Hashable, ...]:
    """Give labels of rows or columns so that equal ones are equal whatever their type: a missing one is None."""
    return tuple(_plain_label(label) for label in index.tolist())


def _plain_label(label: Any) -> Hashable:  # noqa: ANN401 - a label may be anything
    if isinstance(label, tuple):
        return tuple(_plain_label(part) for part in label)
    if isinstance(label, np.bool_ | np.number | np.str_):
        label = label.item()  # numpy's own True and 1 look other than Python's, and are the same labels
    return None if _is_missing(label) else label


def _is_missing(cell: object) -> bool:
    return cell is None or cell is pd.NaT or cell is pd.NA or (isinstance(cell, float) and cell != cell)  # noqa: PLR0124 - nan
