"""The meetings behind ``actions``: when they were, who spoke, how often they were told what became of things, who came again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from patronwise.practice.synthesis.draws import Draws, bell, pick

if TYPE_CHECKING:
    from numpy.typing import NDArray

KINDS = ("patron council", "staff", "volunteers")

_YEARS, _MONTHS, _AUGUST = (2023, 2024), range(1, 13), 8
_DAYS = ((3, 2), (1, 1), (2, 3))  # weekday (Monday is 0) and week of the month: a Thursday, a Tuesday, a Wednesday
_PRESENT = ((6, 19), (9, 9), (5, 11))  # fewest, and how many different sizes
_SPOKE, _SPOKE_EACH, _SPOKE_SPREAD = 3.4, 0.22, 1.0
_ITEMS = (0.10, 0.20, 0.25, 0.20, 0.15, 0.10)  # meetings with 4 to 9 items
_FEWEST_ITEMS = 4
_HABIT = np.array([0.15, 0.50, 0.85])  # chance that the next meeting hears what became of an item
_HABIT_SHARES = np.array([(0.36, 0.34, 0.30), (0.10, 0.30, 0.60), (0.36, 0.34, 0.30)])
_UNOWNED_TOLD = 0.6  # of that chance is left for an item that nobody has
_COME_BASE = np.array([0.42, 0.84, 0.46])
_COME_TOLD = np.array([0.34, 0.0, 0.30])  # staff come in paid time, told or not
_COME_SPREAD = 0.06


class Meetings(NamedTuple):
    """One entry for each meeting, by date; every array has that length."""

    days: list[date]
    kind: NDArray[np.int64]
    present: NDArray[np.int64]
    spoke: NDArray[np.int64]
    items: NDArray[np.int64]
    habit: NDArray[np.int64]


def meetings(draws: Draws) -> Meetings:
    """A meeting of each kind in each month but August."""
    dated = sorted(
        (_day_of(year, month, *_DAYS[kind]), kind)
        for year in _YEARS
        for month in _MONTHS
        if month != _AUGUST
        for kind in range(len(KINDS))
    )
    kind = np.array([kind for _, kind in dated], dtype=np.int64)
    fewest, sizes = np.array(_PRESENT)[kind].T
    present = fewest + np.floor(sizes * draws.even_within(kind)).astype(np.int64)
    spoken = _SPOKE + _SPOKE_EACH * present + _SPOKE_SPREAD * bell(draws.even_within(kind))
    spoke = np.clip(np.floor(spoken + 0.5), 2, present).astype(np.int64)
    items = _FEWEST_ITEMS + pick(draws.even(len(dated)), _ITEMS)
    chance = draws.even_within(kind)
    bounds = np.cumsum(_HABIT_SHARES, axis=1)[kind]
    habit = np.count_nonzero(chance[:, np.newaxis] >= bounds[:, :-1], axis=1).astype(np.int64)
    return Meetings([day for day, _ in dated], kind, present, spoke, items, habit)


def told_back(draws: Draws, habit: NDArray[np.int64], unowned: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """For each item whether the next meeting heard what became of it, by the *habit* of its meeting."""
    chance = _HABIT[habit] * np.where(unowned, _UNOWNED_TOLD, 1.0)
    told: NDArray[np.bool_] = draws.even_within(habit, unowned) < chance
    return told


def came_next(draws: Draws, held: Meetings, meeting: NDArray[np.int64], told: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How many of those present came to the next meeting of this kind; one number for each meeting.

    *meeting* and *told* have an entry for each item: its meeting's position in *held*, and whether it was told back.
    """
    told_share = np.bincount(meeting[told], minlength=len(held.items)) / held.items
    spread = _COME_SPREAD * bell(draws.even_within(held.kind, held.habit))
    share = _COME_BASE[held.kind] + _COME_TOLD[held.kind] * told_share + spread
    return np.clip(np.floor(share * held.present + 0.5), 1, held.present).astype(np.int64)


def _day_of(year: int, month: int, weekday: int, week: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (week - 1))
