"""Who works where in the four waves of ``staff_climate``: posts, the people in them, and who leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from patronwise.practice.synthesis.draws import Draws

WAVES = ("2023-03", "2023-09", "2024-03", "2024-09")
BRANCHES = ("North", "Harbour", "Mobile", "Hill", "Market", "Station")
ROLES = ("desk", "back office", "lead")
CHOSEN_FOR = ("attitude", "experience")
# Posts for the desk, the back office and leads. Busy branches (Harbour, Market, Station) have more of them at the desk.
POSTS = ((13, 9, 3), (17, 4, 3), (3, 0, 1), (8, 7, 2), (17, 3, 2), (14, 3, 2))

_RECENT_YEARS = 3.0  # since then attitude is looked at more
_ATTITUDE = np.array([0.35, 0.60])  # among those who came before, and since
_LEAVES = np.array([0.04, 0.14])  # before the next wave: chosen for attitude, for experience
_WAVE_YEARS = 0.5


class Panel(NamedTuple):
    """One entry for each post and wave, wave by wave; every array has that length."""

    wave: NDArray[np.int64]
    branch: NDArray[np.int64]
    role: NDArray[np.int64]
    chosen_for: NDArray[np.int64]
    years: NDArray[np.float64]
    leaves: NDArray[np.bool_]


def panel(draws: Draws) -> Panel:
    """Who holds each post in each wave. A person who leaves is followed by a new one in the same post."""
    cells = [(branch, role) for branch, posts in enumerate(POSTS) for role, count in enumerate(posts) for _ in range(count)]
    branch, role = np.array(cells, dtype=np.int64).T
    count = len(cells)
    years = np.round(0.2 + 16.0 * draws.even_within(role) ** 1.5, 1)
    chosen_for = _chosen(draws, years < _RECENT_YEARS)
    waves = []
    for wave in range(len(WAVES)):
        leaves = draws.even_within(chosen_for) < _LEAVES[chosen_for]
        waves.append(Panel(np.full(count, wave), branch, role, chosen_for, years, leaves))
        new_years = np.round(0.1 + 0.3 * draws.even(count), 1)
        years = np.where(leaves, new_years, np.round(years + _WAVE_YEARS, 1))
        chosen_for = np.where(leaves, _chosen(draws, leaves), chosen_for)
    return Panel(*(np.concatenate(parts) for parts in zip(*waves, strict=True)))


def _chosen(draws: Draws, recent: NDArray[np.bool_]) -> NDArray[np.int64]:
    since = recent.astype(np.int64)
    return (draws.even_within(since) >= _ATTITUDE[since]).astype(np.int64)
