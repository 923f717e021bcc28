"""The first half of the dataset ``complaints``: who raises which matter when, who deals with it, and how soon a reply goes out.

A matter has a first form and *followers*, people who raise the same matter in the 14 days after it. Until somebody replies they
come at a full rate, afterwards at a lower one. Some of them fill in a form of their own; the others only say it at a desk.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from patronwise.practice.synthesis.calendar import opening_days
from patronwise.practice.synthesis.draws import Draws, bell, pick, pick_by_row, poisson

if TYPE_CHECKING:
    from numpy.typing import NDArray

MATTERS = 780
WINDOW = 14  # days in which others count as followers
KINDS = ("complaint", "suggestion", "compliment")
CHANNELS = ("paper", "e-mail", "desk", "phone")
CATEGORIES = ("temperature", "noise", "hours", "books and PCs", "staff", "fines", "rooms")
LEVELS = ("desk at once", "desk after asking", "manager", "nobody")
NOBODY = LEVELS.index("nobody")

_NEW_YEAR = date(2024, 1, 1)
_WEEKS = 50  # the last followers still come in before the year is over
_WINTER = (1, 2, 11, 12)
_SUNDAY = 6
_KIND_SHARES = (0.67, 0.165, 0.165)
_CATEGORY_SHARES = np.array(
    [
        (0.17, 0.16, 0.12, 0.17, 0.14, 0.16, 0.08),
        (0.04, 0.06, 0.26, 0.24, 0.10, 0.08, 0.22),
        (0.02, 0.02, 0.08, 0.24, 0.52, 0.02, 0.10),
    ]
)
_SEVERITY_SHARES = np.array([(0.40, 0.36, 0.24), (0.70, 0.25, 0.05), (1.0, 0.0, 0.0)])
_CHANNEL_SHARES = (0.34, 0.30, 0.22, 0.14)
_NEVER_BY_CHANNEL = np.array([0.30, 0.19, 0.12, 0.12])  # paper lies in trays
_LEVEL_BY_SEVERITY = np.array([(0.58, 0.26, 0.16), (0.34, 0.32, 0.34), (0.12, 0.28, 0.60)])
_MEDIAN_DAYS = np.array([0.8, 3.4, 8.0])
_MOST_DAYS = 60
_RATE_BY_SEVERITY = np.array([1.5, 2.2, 3.2])  # followers in 14 days when nobody replies
_RATE_BY_CATEGORY = np.array([1.8, 1.3, 1.0, 1.0, 0.6, 0.5, 1.0])
_RATE_BY_KIND = np.array([1.0, 0.35, 0.1])
_RATE_AFTER_REPLY = 0.3
_MOST_FOLLOWERS = 14
_WRITES = 0.22


@dataclass(frozen=True)
class Forms:
    """Arrays of one length, an entry a form; codes are positions in the tuples above, ``days`` is -1 where no reply went out."""

    matter: NDArray[np.int64]
    received: NDArray[np.int64]
    """Days after 1 January 2024."""
    kind: NDArray[np.int64]
    category: NDArray[np.int64]
    severity: NDArray[np.int64]
    channel: NDArray[np.int64]
    level: NDArray[np.int64]
    days: NDArray[np.int64]
    followers: NDArray[np.int64]

    def take(self, order: NDArray[np.int64]) -> Forms:
        """Give the forms at the positions *order*."""
        return Forms(*(getattr(self, field.name)[order] for field in fields(self)))


def day(offset: int) -> date:
    """The date that lies *offset* days after 1 January 2024."""
    return _NEW_YEAR + timedelta(days=offset)


def all_forms(draws: Draws) -> Forms:
    """Every form of the year in order of its day; matters are numbered from 0 in the order of their first forms."""
    first = _first_forms(draws)
    later = _forms_of_followers(draws, first)
    both = Forms(*(np.concatenate([getattr(first, f.name), getattr(later, f.name)]) for f in fields(Forms)))
    return both.take(np.argsort(both.received, kind="stable"))


def _first_forms(draws: Draws) -> Forms:
    kind = pick(draws.even(MATTERS), _KIND_SHARES)
    category = pick_by_row(draws.even_within(kind), _CATEGORY_SHARES[kind])
    severity = pick_by_row(draws.even_within(kind, category), _SEVERITY_SHARES[kind])
    days = opening_days(_NEW_YEAR, _WEEKS)[1:]  # closed on New Year's Day
    weights = np.array([[weight * (4.0 if day.month in _WINTER else 1.0) for day, weight in days], [weight for _, weight in days]])
    warm = (category != CATEGORIES.index("temperature")).astype(np.int64)
    offsets = np.array([(day - _NEW_YEAR).days for day, _ in days])
    received = offsets[pick_by_row(draws.even_within(warm), weights[warm])]
    order = np.argsort(received, kind="stable")
    kind, category, severity, received = kind[order], category[order], severity[order], received[order]

    channel, level, reply = _dealt_with(draws, kind, severity)
    # The days of the window in which nobody had replied yet.
    waiting = np.where(reply < 0, WINDOW, np.minimum(reply, WINDOW))
    rate = _RATE_BY_SEVERITY[severity] * _RATE_BY_CATEGORY[category] * _RATE_BY_KIND[kind]
    mean = rate * (waiting + _RATE_AFTER_REPLY * (WINDOW - waiting)) / WINDOW
    even = draws.even_within(kind, severity, np.searchsorted((3, 8), waiting, side="right"))
    followers = np.array([poisson(draw, m, _MOST_FOLLOWERS) for draw, m in zip(even.tolist(), mean.tolist(), strict=True)])
    return Forms(np.arange(MATTERS), received, kind, category, severity, channel, level, reply, followers)


def _forms_of_followers(draws: Draws, first: Forms) -> Forms:
    of = np.repeat(np.arange(MATTERS), first.followers)
    waiting = np.where(first.days < 0, WINDOW, np.minimum(first.days, WINDOW))[of]
    spent = draws.even_within(waiting) * (waiting + _RATE_AFTER_REPLY * (WINDOW - waiting))
    moment = np.where(spent <= waiting, spent, waiting + (spent - waiting) / _RATE_AFTER_REPLY)
    received = first.received[of] + 1 + np.minimum(np.floor(moment * (WINDOW - 1) / WINDOW), WINDOW - 2).astype(np.int64)
    received += np.array([day(offset).weekday() == _SUNDAY for offset in received.tolist()])
    received = received[np.lexsort((received, of))]
    # How many of the same matter are still to come after each.
    left = np.cumsum(first.followers)[of] - 1 - np.arange(len(of))
    writes = np.flatnonzero(draws.even(len(of)) < _WRITES)
    of = of[writes]
    kind, category, severity = first.kind[of], first.category[of], first.severity[of]
    return Forms(of, received[writes], kind, category, severity, *_dealt_with(draws, kind, severity), left[writes])


def _dealt_with(
    draws: Draws, kind: NDArray[np.int64], severity: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Channel, level and days to the reply."""
    channel = pick(draws.even_within(kind), _CHANNEL_SHARES)
    never = draws.even_within(kind, channel) < _NEVER_BY_CHANNEL[channel]
    level = np.where(never, NOBODY, pick_by_row(draws.even_within(kind, severity, never), _LEVEL_BY_SEVERITY[severity]))
    usual = _MEDIAN_DAYS[np.minimum(level, NOBODY - 1)] * np.exp(0.75 * bell(draws.even_within(severity, level)))
    days = np.minimum(np.floor(usual), _MOST_DAYS).astype(np.int64)
    return channel, level, np.where(never, -1, days)
