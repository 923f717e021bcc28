"""The dataset ``requests``: what depends on what, and by how much. `request_promises` has the first half.

``docs/datasets/requests.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from patronwise.practice.synthesis.balanced import balanced, balanced_bell
from patronwise.practice.synthesis.chances import meet
from patronwise.practice.synthesis.draws import Draws, bell, pick_by_row, poisson
from patronwise.practice.synthesis.request_promises import (
    ASKED_BY,
    BRANCHES,
    CLOSING_DAY,
    KINDS,
    LOAN,
    PURCHASE,
    ROWS,
    SEARCH,
    STAFF_LIST,
    all_promises,
    day,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from patronwise.practice.synthesis.request_promises import Promises

SEED = 20240228
COLUMNS = (
    "request_id",
    "made",
    "branch",
    "kind",
    "asked_by",
    "asker",
    "complained_before",
    "promised",
    "done",
    "outcome",
    "attempts",
    "told_of_delay",
    "report",
    "notice_words",
    "main_point_first",
    "misread",
    "used_first_year",
    "own_use",
    "rating",
)
OUTCOMES = ("done", "partly", "not found", "open")
TOLD = ("none", "on the day", "before the day")
REPORTS = ("none", "outcome only", "outcome and steps")
LONG_NOTICE = 90

_SHORT_PROMISE = np.array([3, 11, 23, 5, 6])  # days, between the short and the long promises of each kind
_DONE, _PARTLY, _NOT_FOUND, _OPEN = range(4)
_FOUND_BY_TRIES = np.array([0.44, 0.61, 0.76, 0.76, 0.76, 0.76])
_OUTCOMES = np.array([(0.94, 0.01, 0.05), (0, 0, 0), (0.82, 0.05, 0.13), (0.76, 0.16, 0.08), (0, 0, 0)])
_PARTLY_OF_FOUND = 0.22
_TOLD_SHARES = np.array([(0.45, 0.30, 0.25)])
_REPORT_BY_OUTCOME = np.array([(0.28, 0.50, 0.22), (0.22, 0.40, 0.38), (0.20, 0.30, 0.50), (1.0, 0.0, 0.0)])
_MEDIAN_WORDS, _WORDS_SPREAD = np.array([42.0, 122.0, 55.0, 66.0, 76.0]), 0.38
_POINT_FIRST = np.array([0.62, 0.36])  # short notices, long ones
_MISREAD, _MISREAD_LONG, _MISREAD_LOAN, _MISREAD_TIMES_FIRST = 0.17, 0.09, 0.12, 0.5
_USE_OF_OTHERS = np.array([6.9, 7.0, 5.0])  # loans in a year by others than the asker
_OWN_USE = np.array([2.3, 1.5, 0.0])
_EAGER_USE_OF_OTHERS, _EAGER_OWN_USE = 2.6, 6.5
_LATE, _LATER, _SOFTENED = 0.75, 0.15, np.array([0.0, 0.2, 0.6])
_RATING_BY_OUTCOME = np.array([0.0, -0.3, -0.9, 0.0])
_RATING_BY_REPORT = np.array([(-0.3, 0.0, 0.3), (-0.3, 0.0, 0.4), (-0.3, 0.0, 0.7), (0.0, 0.0, 0.0)])
_RATING_MISREAD, _RATING, _SPREAD, _NO_RATING = 0.25, 4.2, 0.75, 0.26


def rows() -> list[tuple[str, ...]]:
    """The rows of ``requests`` in the order of `COLUMNS`, each cell as it is written; an empty cell is missing."""
    draws = Draws(SEED)
    asked = all_promises(draws)
    long_promise = asked.promised - asked.made > _SHORT_PROMISE[asked.kind]
    outcome = _outcomes(draws, asked, long_promise)
    ended = np.minimum(asked.done, CLOSING_DAY)
    late = ended > asked.promised
    told = pick_by_row(draws.even_within(late, asked.kind), np.repeat(_TOLD_SHARES, ROWS, axis=0))
    report = pick_by_row(draws.even_within(outcome, asked.kind, long_promise), _REPORT_BY_OUTCOME[outcome])

    usual = _MEDIAN_WORDS[asked.kind] * np.exp(_WORDS_SPREAD * bell(draws.even_within(asked.kind)))
    words = np.maximum(12, np.floor(usual + 0.5)).astype(np.int64)
    long, loan = words > LONG_NOTICE, asked.kind == LOAN
    first = draws.even_within(long, loan) < _POINT_FIRST[long.astype(np.int64)]
    chance = (_MISREAD + _MISREAD_LONG * long + _MISREAD_LOAN * loan) * np.where(first, _MISREAD_TIMES_FIRST, 1.0)
    misread = balanced(draws, chance, (long, loan, first), (asked.kind,))

    others, own = _uses(draws, asked)
    liking = _RATING - late * (_LATE + _LATER * np.log2(1 + np.maximum(ended - asked.promised, 0)) - _SOFTENED[told])
    liking = liking + _RATING_BY_OUTCOME[outcome] + _RATING_BY_REPORT[outcome, report] - _RATING_MISREAD * misread
    may_rate = (outcome != _OPEN) & (asked.asked_by != STAFF_LIST)
    rated = meet(draws, np.where(may_rate, 1 - _NO_RATING, 0.0), asked.kind, long_promise, late, outcome, report)
    spread = balanced_bell(
        draws,
        (rated, late, told * late),
        (rated, outcome, report),
        (rated, asked.kind, long_promise, late),
        (rated, asked.kind, asked.complained),
    )
    rating = np.clip(np.floor(liking + _SPREAD * spread + 0.5), 1, 5).astype(np.int64)

    numbers = np.argsort(draws.even(int(asked.asker.max()) + 1), kind="stable") + 1
    bought = (asked.kind == PURCHASE) & ((outcome == _DONE) | (outcome == _PARTLY))
    return [
        (
            str(row + 1),
            day(int(asked.made[row])).isoformat(),
            BRANCHES[asked.branch[row]],
            KINDS[asked.kind[row]],
            ASKED_BY[asked.asked_by[row]],
            "" if asked.asker[row] < 0 else f"R{numbers[asked.asker[row]]:03d}",
            str(bool(asked.complained[row])),
            day(int(asked.promised[row])).isoformat(),
            "" if outcome[row] == _OPEN else day(int(asked.done[row])).isoformat(),
            OUTCOMES[outcome[row]],
            str(asked.tries[row]),
            TOLD[told[row]] if late[row] else "",
            "" if outcome[row] == _OPEN else REPORTS[report[row]],
            str(words[row]),
            str(bool(first[row])),
            str(bool(misread[row])),
            str(others[row] + own[row]) if bought[row] else "",
            str(own[row]) if bought[row] else "",
            str(rating[row]) if rated[row] else "",
        )
        for row in range(ROWS)
    ]


def _outcomes(draws: Draws, asked: Promises, long_promise: NDArray[np.bool_]) -> NDArray[np.int64]:
    searched = (asked.kind == LOAN) | (asked.kind == SEARCH)
    found = _FOUND_BY_TRIES[asked.tries - 1]
    shares = np.where(
        searched[:, np.newaxis],
        np.stack([found * (1 - _PARTLY_OF_FOUND), found * _PARTLY_OF_FOUND, 1 - found], axis=1),
        _OUTCOMES[asked.kind],
    )
    outcome = pick_by_row(draws.even_within(asked.kind, asked.tries, long_promise, asked.done > CLOSING_DAY), shares)
    return np.where(asked.done > CLOSING_DAY, _OPEN, outcome)


def _uses(draws: Draws, asked: Promises) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Loans in the first year by others and by the asker, for every row; only purchases show them."""
    eager = asked.asker == 0
    means = (
        np.where(eager, _EAGER_USE_OF_OTHERS, _USE_OF_OTHERS[asked.asked_by]),
        np.where(eager, _EAGER_OWN_USE, _OWN_USE[asked.asked_by]),
    )
    groups = (asked.kind == PURCHASE, asked.asked_by, eager, asked.done > CLOSING_DAY)
    others, own = (
        np.array([poisson(d, m, 40) for d, m in zip(draws.even_within(*groups).tolist(), mean.tolist(), strict=True)])
        for mean in means
    )
    return others, own
