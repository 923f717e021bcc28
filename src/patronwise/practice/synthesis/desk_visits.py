"""The dataset ``desk_visits``: what depends on what, and by how much.

``docs/datasets/desk_visits.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from patronwise.practice.synthesis.calendar import HOUR_WEIGHTS, OPENS, opening_days
from patronwise.practice.synthesis.draws import Draws, bell, pick, pick_by_row, poisson

SEED = 20240902
ROWS = 1200
COLUMNS = (
    "visit_id",
    "date",
    "hour",
    "branch",
    "waiting",
    "greeting",
    "said_back",
    "read_level",
    "minutes",
    "returned_same_day",
    "would_return",
)
BRANCHES = ("North", "Harbour")
GREETINGS = ("none", "glance", "smile")
READ_SHARES = (45, 30, 16, 6, 2, 1)
LONG_LINE = 2
MOST_WAITING = 9

_BRANCH_SHARES = (0.56, 0.44)
_LINE_OF_BRANCH = (1.15, 0.85)  # North has the longer lines
_GREETING_SHARES = np.array([(0.16, 0.34, 0.50), (0.42, 0.37, 0.21)])  # short line, long line
_SAID_BACK = np.array([0.66, 0.30])  # short line, long line
_RETURN_BASE, _RETURN_LONG_LINE, _RETURN_NOT_SAID_BACK = 0.06, 0.15, 0.06
_RETURN_GREETING = np.array([0.05, 0.025, 0.0])
_AGAIN_GREETING = np.array([0.0, 0.2, 0.45])
_MEDIAN_MINUTES = np.array([2.0, 4.5, 9.0, 18.0, 32.0, 50.0])
_SAYING_BACK_MINUTES = 0.4
_MISSING_WOULD_RETURN = 0.12


def rows() -> list[tuple[str, ...]]:
    """The rows of ``desk_visits`` in the order of `COLUMNS`, each cell as it is written; an empty cell is missing."""
    draws = Draws(SEED)
    days = opening_days(date(2024, 9, 2), weeks=10)
    day = pick(draws.even(ROWS), [weight for _, weight in days])
    hour = pick(draws.even(ROWS), HOUR_WEIGHTS)
    branch = pick(draws.even_within(hour), _BRANCH_SHARES)
    order = np.lexsort((branch, hour, day))  # lexsort is stable
    day, hour, branch = day[order], hour[order], branch[order]

    mean_line = (0.15 + 0.2 * np.asarray(HOUR_WEIGHTS)[hour]) * np.asarray(_LINE_OF_BRANCH)[branch]
    line_draws = draws.even_within(hour, branch)
    waiting = np.array(
        [poisson(draw, mean, MOST_WAITING) for draw, mean in zip(line_draws.tolist(), mean_line.tolist(), strict=True)]
    )
    long = (waiting >= LONG_LINE).astype(np.int64)

    greeting = pick_by_row(draws.even_within(long), _GREETING_SHARES[long])
    said_back = draws.even_within(long, greeting) < _SAID_BACK[long]
    read_level = 1 + pick(draws.even_within(said_back), READ_SHARES)
    spread = np.exp(0.45 * bell(draws.even_within(read_level, said_back)))
    minutes = np.maximum(0.5, _MEDIAN_MINUTES[read_level - 1] * spread + _SAYING_BACK_MINUTES * said_back)

    chance = _RETURN_BASE + _RETURN_LONG_LINE * long + _RETURN_NOT_SAID_BACK * ~said_back + _RETURN_GREETING[greeting]
    returned = draws.even_within(long, said_back, greeting) < chance
    liking = 3.3 + 0.45 * said_back + _AGAIN_GREETING[greeting] - 0.3 * long - 0.5 * returned
    again = np.clip(np.floor(liking + 0.8 * bell(draws.even_within(long, said_back, greeting, returned)) + 0.5), 1, 5)
    missing = draws.even_within(long, greeting) < _MISSING_WOULD_RETURN

    return [
        (
            str(row + 1),
            days[day[row]][0].isoformat(),
            str(OPENS + hour[row]),
            BRANCHES[branch[row]],
            str(waiting[row]),
            GREETINGS[greeting[row]],
            str(bool(said_back[row])),
            str(read_level[row]),
            f"{minutes[row]:.1f}",
            str(bool(returned[row])),
            "" if missing[row] else f"{again[row]:.1f}",
        )
        for row in range(ROWS)
    ]
