"""Outcomes for every row that are close to what was meant in several groupings at once.

`meet` does so for the cells of one table. Where an outcome depends on many things, that table would have cells of one or two rows.
In `balanced`, `meet` draws for the first grouping; then rows of one of its cells are swapped as long as that brings the others
nearer. `balanced_bell` draws many times and keeps what fits best.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from patronwise.practice.synthesis.chances import meet
from patronwise.practice.synthesis.draws import bell

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from patronwise.practice.synthesis.draws import Draws

_SWAPS_BY_ROW = 12
_DRAWS = 80
_BANDS = 8
_LEAST_GAIN = 1e-6  # more than a last digit, which may differ between platforms


def balanced(draws: Draws, chance: NDArray[np.float64], *groupings: tuple[NDArray[np.generic], ...]) -> NDArray[np.bool_]:
    """Draw one outcome a row; within the groups of each grouping as many are true as *chance* lets one expect, or nearly.

    Args:
        draws: where the draws come from.
        chance: shape (rows,), from 0 to 1.
        groupings: each a tuple of arrays of shape (rows,); the combinations of their values are the groups. The first is met best.

    Raises:
        ValueError: there is no grouping, arrays differ in length, or a chance is not from 0 to 1.
    """
    if not groupings:
        raise ValueError("Name at least one grouping in which the chances are to be met.")
    rows = len(chance)
    cell, *others = (_labels(*cells) for cells in groupings)
    if {len(label) for label in (cell, *others)} != {rows}:
        raise ValueError("The arrays of a grouping must have the length of the chances.")
    outcome = meet(draws, chance, *groupings[0])
    if not rows:
        return outcome
    # Bands of the chance itself, so that no swap takes from the likely rows what it gives to the unlikely ones.
    bands = np.minimum(np.floor(chance * _BANDS), _BANDS - 1)
    labels = [*others, _labels(bands)]
    sizes = [np.bincount(label).tolist() for label in labels]
    surplus = [np.bincount(label, weights=outcome - chance).tolist() for label in labels]
    groups = np.stack(labels, axis=1).tolist()

    order = np.argsort(cell, kind="stable")
    begins, counts = np.searchsorted(cell[order], cell), np.bincount(cell)[cell]
    proposals = rows * _SWAPS_BY_ROW
    ones = np.floor(draws.even(proposals) * rows).astype(np.int64)
    twos = order[begins[ones] + np.floor(draws.even(proposals) * counts[ones]).astype(np.int64)]
    drawn = outcome.tolist()
    for one, other in zip(ones.tolist(), twos.tolist(), strict=True):
        if drawn[one] == drawn[other]:
            continue
        lose, take = (one, other) if drawn[one] else (other, one)
        gain = 0.0
        moves = [(level, a, b) for level, (a, b) in enumerate(zip(groups[lose], groups[take], strict=True)) if a != b]
        for level, a, b in moves:
            # What the square of each surplus, by the size of its group, falls by.
            gain += (2 * surplus[level][a] - 1) / sizes[level][a] - (2 * surplus[level][b] + 1) / sizes[level][b]
        if gain > _LEAST_GAIN:
            drawn[lose], drawn[take] = False, True
            for level, a, b in moves:
                surplus[level][a] -= 1
                surplus[level][b] += 1
    return np.array(drawn, dtype=np.bool_)


def balanced_bell(draws: Draws, *groupings: tuple[NDArray[np.generic], ...]) -> NDArray[np.float64]:
    """Draw a value a row from a normal distribution with mean 0 and deviation 1; the mean in each group is near 0.

    Args:
        draws: where the draws come from.
        groupings: as for `balanced`. Of many draws that are even in the first, the one that meets the others best is kept.

    Raises:
        ValueError: there is no grouping, or arrays differ in length.
    """
    if not groupings:
        raise ValueError("Name at least one grouping in which the means are to be 0.")
    labels = [_labels(*cells) for cells in groupings]
    sizes = [np.bincount(label) for label in labels]
    best, least = np.empty(0), np.inf
    for _ in range(_DRAWS):
        values = bell(draws.even_within(labels[0]))
        sums = [np.bincount(label, weights=values) for label in labels]
        miss = sum(sum((sums_of**2 / size).tolist()) for sums_of, size in zip(sums, sizes, strict=True))
        if miss < least - _LEAST_GAIN:
            best, least = values, miss
    return best


def _labels(*cells: NDArray[np.generic]) -> NDArray[np.int64]:
    """Number the combinations of the values in *cells* from 0 on, without gaps."""
    if len({len(cell) for cell in cells}) != 1:
        raise ValueError("The arrays of a grouping must have one length.")
    labels = np.zeros(len(cells[0]), dtype=np.int64)
    for cell in cells:
        values, codes = np.unique(cell, return_inverse=True)
        labels = labels * len(values) + codes
    return np.unique(labels, return_inverse=True)[1].astype(np.int64)
