"""The dataset ``desk_log``: what depends on what, and by how much.

``docs/datasets/desk_log.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from datetime import date
from itertools import product

import numpy as np

from patronwise.practice.synthesis.calendar import OPENS, opening_days
from patronwise.practice.synthesis.draws import Draws, poisson

SEED = 20240101
COLUMNS = ("date", "hour", "branch", "period", "visits", "questions", "staff")
BRANCHES = ("North", "Harbour")
PERIODS = ("term", "exams", "holiday")
HOURS = 11

CLOSED = frozenset(
    date(2024, month, day)
    for month, day in (
        *((1, 1), (1, 6), (3, 29), (3, 30), (4, 1), (5, 1), (5, 20)),
        *((8, 15), (8, 26), (11, 1), (12, 24), (12, 25), (12, 26), (12, 31)),
    )
)
# First and last day; every other day is term.
EXAMS = ((date(2024, 1, 22), date(2024, 2, 10)), (date(2024, 6, 3), date(2024, 6, 29)))
HOLIDAYS = (
    (date(2024, 1, 1), date(2024, 1, 6)),
    (date(2024, 3, 25), date(2024, 4, 6)),
    (date(2024, 7, 1), date(2024, 8, 31)),
    (date(2024, 12, 23), date(2024, 12, 31)),
)

# Mean visits from 9 to 19 on a day of middling weight in a branch of size 1, before the factor of the period.
_VISITS = np.array(
    [
        (5.5, 11.0, 17.0, 14.0, 10.0, 10.0, 14.0, 20.5, 23.5, 18.5, 9.5),  # term: peaks at 11 and 17
        (5.5, 10.0, 15.5, 14.0, 11.0, 11.0, 14.0, 18.5, 22.0, 24.5, 14.0),  # exams: the later peak at 18
        (7.0, 12.0, 16.0, 14.0, 11.5, 12.0, 14.5, 17.5, 19.0, 14.5, 9.0),  # holiday: flatter
    ]
)
_FACTOR = np.array([1.0, 1.7, 0.55])
_SIZE = np.array([1.0, 0.75])
# The roster is the same in every period. It suits the early shift, which ends at 16; closing takes two.
_STAFF = np.array([(4, 4, 4, 4, 2, 2, 3, 2, 2, 2, 2), (3, 3, 3, 3, 2, 2, 2, 1, 1, 1, 2)])
_SOMEBODY_AWAY = 0.08  # share of days of a branch with one person fewer in hours with three or more
_MANY = 3

# The chance that a visitor asks at the desk falls with the visits per person at the desk.
_ASKS, _ASKS_PER_LOAD, _ASKS_LEAST, _ASKS_MOST = 0.68, 0.022, 0.24, 0.62


def rows() -> list[tuple[str, ...]]:
    """The rows of ``desk_log`` in the order of `COLUMNS`, each cell as it is written; none is empty."""
    draws = Draws(SEED)
    days = [(day, weight) for day, weight in opening_days(date(2024, 1, 1), weeks=53) if _is_open(day)]
    day, branch, hour = (
        np.array(part) for part in zip(*product(range(len(days)), range(len(BRANCHES)), range(HOURS)), strict=True)
    )
    period = np.array([_period(one) for one, _ in days])[day]
    weight = np.array([weight for _, weight in days])[day]

    mean = _VISITS[period, hour] * _FACTOR[period] * _SIZE[branch] * weight
    chances = draws.even_within(branch, hour, period)
    visits = np.array([poisson(draw, one, 99) for draw, one in zip(chances.tolist(), mean.tolist(), strict=True)])

    away = (draws.even(len(days) * len(BRANCHES)) < _SOMEBODY_AWAY)[day * len(BRANCHES) + branch]
    staff = _STAFF[branch, hour] - (away & (_STAFF[branch, hour] >= _MANY))

    load = visits / staff
    asks = np.clip(_ASKS - _ASKS_PER_LOAD * load, _ASKS_LEAST, _ASKS_MOST)
    chances = draws.even_within(branch, hour, period)
    questions = [
        _binomial(draw, tries, chance) for draw, tries, chance in zip(chances.tolist(), visits.tolist(), asks.tolist(), strict=True)
    ]
    return [
        (
            days[day[row]][0].isoformat(),
            str(OPENS + hour[row]),
            BRANCHES[branch[row]],
            PERIODS[period[row]],
            str(visits[row]),
            str(questions[row]),
            str(staff[row]),
        )
        for row in range(len(day))
    ]


def _is_open(day: date) -> bool:
    return day.year == min(CLOSED).year and day not in CLOSED


def _period(day: date) -> int:
    for name, spans in (("exams", EXAMS), ("holiday", HOLIDAYS)):
        if any(first <= day <= last for first, last in spans):
            return PERIODS.index(name)
    return PERIODS.index("term")


def _binomial(draw: float, tries: int, chance: float) -> int:
    """The binomial count of *tries* with this *chance* on which *draw* falls."""
    term = (1 - chance) ** tries
    total = term
    count = 0
    while draw >= total and count < tries:
        term *= (tries - count) / (count + 1) * chance / (1 - chance)
        count += 1
        total += term
    return count
