"""Random draws that give the same figures on every platform and under every version of numpy.

Only ``Generator.random`` is used: it is the stream of PCG64, which numpy promises not to change, turned into numbers from 0
to 1. The samplers of numpy (``poisson``, ``choice``, ``normal``) carry no such promise, so the few that are needed are
written here, as look-ups in a distribution.
"""

from __future__ import annotations

from math import exp
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_BELL = NormalDist()


class Draws:
    """A stream of draws from one seed.

    Every draw is *even*: the range from 0 to 1 is cut into as many equal slices as there are draws, and each slice gives
    one. A share of 0.30 among 200 visits then comes out as 60 or within one of it, so that an effect which the
    documentation states is in the file and not lost in the noise of one unlucky seed.
    """

    def __init__(self, seed: int) -> None:
        self._generator = np.random.Generator(np.random.PCG64(seed))

    def even(self, count: int) -> NDArray[np.float64]:
        """*count* numbers from 0 (included) to 1 (excluded), one from each of *count* equal slices, in random order."""
        order = np.argsort(self._generator.random(count), kind="stable")
        return (order + self._generator.random(count)) / count

    def even_within(self, *cells: NDArray[np.generic]) -> NDArray[np.float64]:
        """Even draws for each combination of the values in *cells*, arrays of one length; returns that length.

        Raises:
            ValueError: the arrays differ in length.
        """
        if len({len(cell) for cell in cells}) != 1:
            raise ValueError("The arrays that make up the cells must have one length.")
        draws = np.empty(len(cells[0]))
        labels = np.zeros(len(cells[0]), dtype=np.int64)
        for cell in cells:
            values, codes = np.unique(cell, return_inverse=True)
            labels = labels * len(values) + codes
        for label in np.unique(labels):
            rows = np.flatnonzero(labels == label)
            draws[rows] = self.even(len(rows))
        return draws


def pick(draws: NDArray[np.float64], shares: Sequence[float]) -> NDArray[np.int64]:
    """For each draw the position in *shares* (which need not add up to 1) that it falls on."""
    bounds = np.cumsum(np.asarray(shares, dtype=np.float64))
    # The last bound is left out: rounding must not push a draw of 0.999... beyond the last position.
    return np.searchsorted(bounds[:-1] / bounds[-1], draws, side="right").astype(np.int64)


def pick_by_row(draws: NDArray[np.float64], shares: NDArray[np.float64]) -> NDArray[np.int64]:
    """As `pick`, with a row of *shares* (shape: draws, positions) for each draw."""
    bounds = np.cumsum(shares, axis=1)
    positions: NDArray[np.int64] = np.count_nonzero(draws[:, np.newaxis] >= bounds[:, :-1] / bounds[:, -1:], axis=1).astype(
        np.int64
    )
    return positions


def poisson(draw: float, mean: float, most: int) -> int:
    """The Poisson count with this *mean* on which *draw* falls, at most *most*."""
    term = exp(-mean)
    total = term
    count = 0
    while draw >= total and count < most:
        count += 1
        term *= mean / count
        total += term
    return count


def bell(draws: NDArray[np.float64]) -> NDArray[np.float64]:
    """The draws as values of a normal distribution with mean 0 and standard deviation 1."""
    return np.array([_BELL.inv_cdf(min(max(draw, 1e-9), 1 - 1e-9)) for draw in draws.tolist()])
