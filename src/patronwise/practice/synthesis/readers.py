"""The dataset ``readers``: what depends on what, and by how much.

``docs/datasets/readers.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from patronwise.practice.synthesis.calendar import opening_days
from patronwise.practice.synthesis.draws import Draws, bell, pick, pick_by_row
from patronwise.practice.synthesis.reader_comments import KINDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEED = 20230432
ROWS = 900
COLUMNS = (
    "reader_id",
    "joined",
    "branch",
    "joined_by",
    "first_contact",
    "visits_90_days",
    "visits_year",
    "last_visit",
    "last_impression",
    "followed_up",
    "returned_within_90",
    "offered",
    "took_up",
    "still_using",
    "asked_on",
    "score",
    "comment",
)
BRANCHES = ("North", "Harbour", "Mobile")
WAYS = ("opening feast", "school visit", "friend", "own search")
CONTACTS = ("greeted", "served", "sent away")
IMPRESSIONS = ("good", "neutral", "bad")
OFFERS = ("nothing", "leaflet", "fitting service")
FEASTS = (date(2023, 4, 22), date(2023, 5, 6), date(2023, 6, 10))  # by branch; Saturdays
BAND_BOUNDS = (3, 11)  # visits in the first year: up to 3, 4 to 11, 12 and more

_BRANCH_SHARES = (0.50, 0.40, 0.10)
_WAY_SHARES = (0.42, 0.20, 0.16, 0.22)
_CONTACT_BY_WAY = np.array([(0.50, 0.38, 0.12), (0.46, 0.42, 0.12), (0.45, 0.40, 0.15), (0.32, 0.46, 0.22)])
_IMPRESSION_BY_CONTACT = np.array([(0.66, 0.25, 0.09), (0.52, 0.31, 0.17), (0.22, 0.36, 0.42)])
_FOLLOWED_UP = np.array([0.0, 0.20, 0.45])  # by impression
_RETURN_BY_IMPRESSION = np.array([0.68, 0.58, 0.28])
_RETURN_BY_FOLLOW_UP = np.array([0.0, 0.05, 0.20])  # half of what the impression cost
_RETURN_BY_WAY = np.array([-0.14, -0.02, 0.12, 0.04])
_RETURN_BY_CONTACT = np.array([0.04, 0.0, -0.06])
_KEPT, _KEPT_RETURNED, _LEAST_KEPT = 0.14, 0.52, 0.04
_KEPT_BY_WAY = np.array([-0.20, 0.04, 0.12, 0.02])
_VISITS_90, _VISITS_LATER = (0.7, 0.8, 25), (2.15, 1.0, 120)  # median and spread of the logarithm, most
_OFFER_BY_CONTACT = np.array([(0.28, 0.37, 0.35), (0.34, 0.42, 0.24), (0.48, 0.40, 0.12)])
_TOOK_UP, _STILL_USING = np.array([0.06, 0.15, 0.44]), np.array([0.58, 0.30, 0.70])  # by offer
_ASKED = 0.85
_ANSWERED = np.array([0.20, 0.38, 0.60])  # by band of visits
_SCORE_BY_BAND = np.array([7.2, 8.7, 10.0])
_SCORE_BY_IMPRESSION = np.array([0.3, 0.0, -1.0])
_SCORE_SPREAD = 1.9
_COMMENTED = np.array([0.18, 0.56])  # without a score, with one
_KIND_BY_BAND = np.array(
    [
        (0.14, 0.06, 0.28, 0.10, 0.24, 0.18),
        (0.34, 0.09, 0.12, 0.15, 0.15, 0.15),
        (0.52, 0.08, 0.04, 0.15, 0.08, 0.13),
    ]
)
_YEAR, _FIRST = 365, 90


def _joined(draws: Draws, way: NDArray[np.int64], branch: NDArray[np.int64]) -> list[date]:
    """The day on which each reader joined: a feast is one day a branch, schools come from Tuesday to Thursday in term."""
    days = opening_days(date(2023, 1, 2), weeks=52)
    school = [1.0 if day.weekday() in {1, 2, 3} and day.month not in {7, 8} else 0.0 for day, _ in days]
    some, lesson = pick(draws.even(len(way)), [weight for _, weight in days]), pick(draws.even(len(way)), school)
    chosen = np.where(way == WAYS.index("school visit"), lesson, some).tolist()
    return [
        FEASTS[place] if kind == 0 else days[day][0] for kind, place, day in zip(way.tolist(), branch.tolist(), chosen, strict=True)
    ]


def _counts(draws: NDArray[np.float64], shape: tuple[float, float, int]) -> NDArray[np.int64]:
    """Counts of visits: many small ones and a few large ones."""
    middle, spread, most = shape
    return np.clip(np.floor(np.exp(middle + spread * bell(draws))), 1, most).astype(np.int64)


def _last_visit(joined: date, visits: int, later: int, draw: float) -> date:
    """The day of the last visit in the reader's first year; the more visits, the nearer to the end of its stretch."""
    if visits == 1 and later == 0:
        return joined
    first, last, count = (_FIRST + 2, _YEAR - 1, later) if later else (1, _FIRST - 1, visits - 1)
    day = joined + timedelta(days=first + int((last - first + 1) * draw ** (1 / count)))
    if day.isoweekday() == 7:  # noqa: PLR2004 - Sundays are closed
        day += timedelta(days=1 if day - joined <= timedelta(days=1) else -1)
    return day


def _asked_on(joined: date) -> date:
    """Readers are asked on the first of the month after their first year."""
    end = joined + timedelta(days=_YEAR)
    return date(end.year + end.month // 12, end.month % 12 + 1, 1)


def rows() -> list[tuple[str, ...]]:
    """The rows of ``readers`` in the order of `COLUMNS`, each cell as it is written; an empty cell is missing."""
    draws = Draws(SEED)
    way = pick(draws.even(ROWS), _WAY_SHARES)
    branch = pick(draws.even_within(way), _BRANCH_SHARES)
    joined = _joined(draws, way, branch)
    contact = pick_by_row(draws.even_within(way), _CONTACT_BY_WAY[way])
    impression = pick_by_row(draws.even_within(contact), _IMPRESSION_BY_CONTACT[contact])
    followed = draws.even_within(impression) < _FOLLOWED_UP[impression]

    chance = _RETURN_BY_IMPRESSION[impression] + _RETURN_BY_FOLLOW_UP[impression] * followed
    chance = chance + _RETURN_BY_WAY[way] + _RETURN_BY_CONTACT[contact]
    returned = draws.even_within(impression, followed, way) < chance
    kept_chance = np.maximum(_KEPT + _KEPT_RETURNED * returned + _KEPT_BY_WAY[way], _LEAST_KEPT)
    kept = draws.even_within(way, returned) < kept_chance
    first = 1 + _counts(draws.even_within(way, returned), _VISITS_90) * returned
    later = _counts(draws.even_within(way, kept), _VISITS_LATER) * kept
    band = np.searchsorted(BAND_BOUNDS, first + later, side="left")

    offer = pick_by_row(draws.even_within(contact), _OFFER_BY_CONTACT[contact])
    took = draws.even_within(offer) < _TOOK_UP[offer]
    using = took & (draws.even_within(offer, took) < _STILL_USING[offer])

    # Who is asked, who answers and with what score are plain independent draws, one a cell, so that an interval is honest.
    alone = np.arange(ROWS)
    asked = draws.even_within(alone) < _ASKED
    answered = asked & (draws.even_within(alone) < _ANSWERED[band])
    liking = _SCORE_BY_BAND[band] + _SCORE_BY_IMPRESSION[impression] + _SCORE_SPREAD * bell(draws.even_within(alone))
    score = np.clip(np.floor(liking + 0.5), 0, 10).astype(np.int64)

    commented = draws.even_within(answered, band) < _COMMENTED[answered.astype(np.int64)]
    kind = pick_by_row(draws.even_within(commented, band), _KIND_BY_BAND[band])
    sentence, ending = draws.even_within(commented, kind), draws.even(ROWS)

    return [
        (
            str(number + 1),
            joined[row].isoformat(),
            BRANCHES[branch[row]],
            WAYS[way[row]],
            CONTACTS[contact[row]],
            str(first[row]),
            str(first[row] + later[row]),
            _last_visit(joined[row], int(first[row]), int(later[row]), float(ending[row])).isoformat(),
            IMPRESSIONS[impression[row]],
            str(bool(followed[row])),
            str(bool(returned[row])),
            OFFERS[offer[row]],
            str(bool(took[row])),
            str(bool(using[row])),
            _asked_on(joined[row]).isoformat() if asked[row] else "",
            str(score[row]) if answered[row] else "",
            KINDS[kind[row]][int(sentence[row] * len(KINDS[kind[row]]))] if commented[row] else "",
        )
        for number, row in enumerate(sorted(range(ROWS), key=lambda row: joined[row]))
    ]
