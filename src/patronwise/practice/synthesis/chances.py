"""Meet chances that differ from row to row, as evenly as `Draws` meets a chance that a whole cell shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from patronwise.practice.synthesis.draws import Draws


def meet(draws: Draws, chances: NDArray[np.float64], *cells: NDArray[np.generic]) -> NDArray[np.bool_]:
    """For each of the *chances* (0 to 1, one a row) whether it came true.

    The rows are put in order by *cells*, the first counting most, and by lot within a cell. Along that order a row comes true
    whenever the sum of the chances passes a whole number. So each cell, and each group of cells that agree in the first of
    *cells*, holds as many as its chances add up to, within one.

    Raises:
        ValueError: the arrays differ in length, or a chance is not from 0 to 1.
    """
    if {len(cell) for cell in cells} - {len(chances)}:
        raise ValueError("The arrays that make up the cells must be as long as the chances.")
    if not ((chances >= 0) & (chances <= 1)).all():
        raise ValueError("A chance must be a number from 0 to 1.")
    if not len(chances):
        return np.zeros(0, dtype=np.bool_)
    lot = draws.even(len(chances))
    start = draws.even(1)[0]
    order = np.lexsort((lot, *reversed(cells)))
    passed = np.floor(np.cumsum(np.concatenate(([start], chances[order]))))
    came_true = np.empty(len(chances), dtype=np.bool_)
    came_true[order] = np.diff(passed) > 0
    return came_true
