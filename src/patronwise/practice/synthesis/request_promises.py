"""The first half of the dataset ``requests``: who asks for what, what was promised for which day, and when it came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from patronwise.practice.synthesis.calendar import opening_days
from patronwise.practice.synthesis.chances import meet
from patronwise.practice.synthesis.draws import Draws, bell, pick, pick_by_row

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROWS = 1320
KINDS = ("hold", "interlibrary loan", "purchase", "repair", "search")
HOLD, LOAN, PURCHASE, REPAIR, SEARCH = range(5)
BRANCHES = ("North", "Harbour")
ASKED_BY = ("reader", "teacher", "staff list")
READER, TEACHER, STAFF_LIST = range(3)
CLOSING_DAY = 365  # 31 December, as days after 1 January: what was not done by then is open
NEVER = 9999
EAGER_SHARE = 0.22  # one reader's share of the purchases that readers ask for

_NEW_YEAR = date(2024, 1, 1)
_SUNDAY = 6
_KIND_SHARES = (0.30, 0.18, 0.22, 0.16, 0.14)
_BRANCH_SHARES = (0.54, 0.46)
_ASKED_BY_SHARES = np.array([(0.86, 0.14, 0.0), (0.62, 0.38, 0.0), (0.46, 0.17, 0.37), (0.82, 0.18, 0.0), (0.66, 0.34, 0.0)])
_COMPLAINED = np.array([0.07, 0.34, 0.10, 0.42, 0.20])
_REQUESTS_BY_ASKER = 3
_TRIES = (0.18, 0.24, 0.24, 0.18, 0.10, 0.06)
_SHORT_OR_LONG = np.array([(2.0, 5.0), (7.0, 16.0), (14.0, 35.0), (3.0, 8.0), (4.0, 10.0)])  # days promised
_PROMISE_SPREAD = 0.13
_MEDIAN_DAYS = np.array([1.7, 9.3, 11.5, 4.2, 5.0])  # days that it takes, whatever was promised
_DAYS_SPREAD = np.array([0.45, 0.45, 0.40, 0.75, 0.45])
_DAYS_BY_TRY = 0.10
_STUCK, _STUCK_TIMES, _NEVER_DONE = 0.06, 2.5, 0.05
_DRAWS, _LUCK_COUNTS = 300, 4.0
_LEAST_GAIN = 1e-6  # more than a last digit, which may differ between platforms
_PUT_OFF_DAYS = 5.0  # repairs in Harbour, for those who had complained before


@dataclass(frozen=True)
class Promises:
    """Arrays of one length, an entry a request; days are counted from 1 January 2024, codes are positions in the tuples above."""

    made: NDArray[np.int64]
    kind: NDArray[np.int64]
    branch: NDArray[np.int64]
    asked_by: NDArray[np.int64]
    asker: NDArray[np.int64]
    """0 for the reader who suggests most, -1 for staff lists."""
    complained: NDArray[np.bool_]
    tries: NDArray[np.int64]
    promised: NDArray[np.int64]
    done: NDArray[np.int64]
    """`NEVER` where nothing came of it."""


def day(offset: int) -> date:
    """The date that lies *offset* days after 1 January 2024."""
    return _NEW_YEAR + timedelta(days=offset)


def all_promises(draws: Draws) -> Promises:
    """Every request of the year in order of its day."""
    kind = pick(draws.even(ROWS), _KIND_SHARES)
    days = opening_days(_NEW_YEAR, 52)[1:]  # closed on New Year's Day
    offsets = np.array([(day - _NEW_YEAR).days for day, _ in days])
    made = offsets[pick(draws.even_within(kind), [weight for _, weight in days])]
    order = np.argsort(made, kind="stable")
    made, kind = made[order], kind[order]
    branch = pick(draws.even_within(kind), _BRANCH_SHARES)
    asked_by = pick_by_row(draws.even_within(kind, branch), _ASKED_BY_SHARES[kind])
    chance = np.where(asked_by == STAFF_LIST, 0.0, _COMPLAINED[kind])
    complained = meet(draws, chance, kind, branch)
    tries = np.where((kind == LOAN) | (kind == SEARCH), 1 + pick(draws.even_within(kind, complained), _TRIES), 1)

    long = (draws.even_within(kind, branch, complained) < 0.5).astype(np.int64)  # noqa: PLR2004 - a half
    spread = np.exp(_PROMISE_SPREAD * bell(draws.even_within(kind, long)))
    promised = _open_day(made + np.maximum(1, np.floor(_SHORT_OR_LONG[kind, long] * spread + 0.5)).astype(np.int64))
    usual = _MEDIAN_DAYS[kind] * np.where(tries > 1, 1 + _DAYS_BY_TRY * (tries - 3), 1.0)
    put_off = _PUT_OFF_DAYS * (complained & (kind == REPAIR) & (branch == BRANCHES.index("Harbour")))
    never = draws.even_within(kind, complained) < _NEVER_DONE
    place = kind * len(BRANCHES) + branch
    done, least = made, np.inf
    for _ in range(_DRAWS):
        spread = bell(draws.even_within(kind, tries, complained))
        times = np.exp(_DAYS_SPREAD[kind] * spread) * np.where(draws.even_within(kind, complained) < _STUCK, _STUCK_TIMES, 1.0)
        plain = _open_day(made + np.floor(usual * times + 0.5).astype(np.int64))
        # The kept draw is the one in which, before anybody puts them off, askers who had complained differ least from the others of
        # their kind and branch, the branches from each other, and requests with few tries from those with many.
        late = np.where(never | (plain > CLOSING_DAY), 0, np.maximum(plain - promised, 0))
        luck = _drift(np.log(times), kind * len(_TRIES) + tries - 1) + _drift(np.log(times), place)
        unfair = _gap(late, complained, place) + _gap(late, branch == 1, kind) + _LUCK_COUNTS * luck
        if unfair < least - _LEAST_GAIN:
            least, done = unfair, _open_day(made + np.floor(usual * times + put_off + 0.5).astype(np.int64))
    done = np.where(never, NEVER, done)
    return Promises(made, kind, branch, asked_by, _askers(draws, kind, asked_by, complained), complained, tries, promised, done)


def _open_day(offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """The day itself, or Monday for a Sunday."""
    sundays = np.array([day(offset).weekday() == _SUNDAY for offset in offsets.tolist()], dtype=np.int64)
    return offsets + sundays


def _gap(days: NDArray[np.int64], these: NDArray[np.bool_], group: NDArray[np.int64]) -> float:
    """The sum over groups of how far the mean of *days* differs between *these* rows and the others, in days."""
    sums = [np.bincount(group[rows], weights=days[rows]) / np.bincount(group[rows]) for rows in (these, ~these)]
    return float(sum(np.abs(sums[0] - sums[1]).tolist()))


def _drift(spread: NDArray[np.float64], group: NDArray[np.int64]) -> float:
    """The mean over groups of how far the mean of *spread* lies from that of all."""
    sizes = np.bincount(group)
    there = sizes > 0
    return float(
        sum(
            np.abs(
                np.bincount(group, weights=spread - float(np.bincount(np.zeros_like(group), weights=spread)[0]) / len(spread))[
                    there
                ]
                / sizes[there]
            ).tolist()
        )
        / int(there.sum())
    )


def _askers(draws: Draws, kind: NDArray[np.int64], asked_by: NDArray[np.int64], complained: NDArray[np.bool_]) -> NDArray[np.int64]:
    """A number for each asker; an asker is a reader or a teacher, and has complained before or has not, in every request."""
    asker = np.full(ROWS, -1)
    suggests = (kind == PURCHASE) & (asked_by == READER)
    eager = np.flatnonzero(suggests & ~complained)
    eager = eager[np.argsort(draws.even(len(eager)), kind="stable")][: round(EAGER_SHARE * int(suggests.sum()))]
    asker[eager] = 0
    first = 1
    for who in (READER, TEACHER):
        for before in (False, True):
            rows = np.flatnonzero((asked_by == who) & (complained == before) & (asker < 0))
            people = max(1, len(rows) // _REQUESTS_BY_ASKER)
            asker[rows] = first + np.floor(draws.even(len(rows)) ** 1.4 * people).astype(np.int64)
            first += people
    return asker
