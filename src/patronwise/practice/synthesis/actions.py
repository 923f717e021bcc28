"""The dataset ``actions``: what depends on what, and by how much.

``docs/datasets/actions.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from patronwise.practice.synthesis.draws import Draws, bell, pick, pick_by_row, poisson
from patronwise.practice.synthesis.meetings import KINDS, came_next, meetings, told_back

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEED = 20230260
COLUMNS = (
    "action_id",
    "meeting",
    "meeting_kind",
    "present",
    "spoke",
    "raised_by",
    "topic",
    "owner_kind",
    "owner",
    "due",
    "done",
    "told_back",
    "came_next",
    "owner_away",
    "hours",
)
CLOSED = date(2025, 6, 30)  # what is not done by then has no date
RAISED_BY = ("patron", "volunteer", "staff")
TOPICS = ("hours", "space", "collection", "events", "rules")
OWNER_KINDS = ("staff", "volunteer", "staff and patron", "nobody")
STAFF = tuple(f"S{number}" for number in range(1, 10))
VOLUNTEERS = tuple(f"V{number}" for number in range(1, 13))
MOST_HOURS = 24

_ALONE, _VOLUNTEER, _PAIR, _NOBODY = range(len(OWNER_KINDS))
_BUSIEST = STAFF.index("S4")
_RAISED = np.array([(0.74, 0.06, 0.20), (0.10, 0.10, 0.80), (0.06, 0.70, 0.24)])  # by kind of meeting
_TOPIC_SHARES = (0.18, 0.22, 0.20, 0.24, 0.16)
# By topic: staff, volunteer, staff and patron, nobody. Pairs are found for space and events.
_OWNERS = np.array(
    [
        (0.58, 0.10, 0.13, 0.19),
        (0.32, 0.14, 0.42, 0.12),
        (0.50, 0.14, 0.20, 0.16),
        (0.26, 0.18, 0.45, 0.11),
        (0.62, 0.06, 0.10, 0.22),
    ]
)
_STAFF_SHARES = (0.08, 0.06, 0.09, 0.44, 0.05, 0.09, 0.07, 0.06, 0.06)
_VOLUNTEER_SHARES = (0.16, 0.14, 0.12, 0.10, 0.09, 0.08, 0.07, 0.06, 0.06, 0.05, 0.04, 0.03)
_DUE_DAYS, _DUE_SPREAD = np.array([42, 28, 35, 28, 42]), 28  # by topic: fewest, and how many different ones
_AWAY = np.array([0.18, 0.34])  # any owner, S4 with an item of its own: so much that some of it always falls into an absence

_DONE = np.array([0.46, 0.74, 0.60, 0.80, 0.44])  # by topic, with one member of staff
_DONE_OWNER = np.array([0.0, -0.04, 0.10, 0.0])
_DONE_AWAY_S4, _DONE_NOBODY = -0.16, 0.08
_LATE = np.array([4.0, -2.0, 0.0, -5.0, 5.0])  # mean days after the due day, by topic, with one member of staff
_LATE_OWNER = np.array([0.0, 1.0, -3.5, -1.0])
_LATE_AWAY, _LATE_AWAY_S4, _LATE_SPREAD = 4.0, 18.0, 9.0
_HOURS = np.array([0.0, 7.0, 3.5, 0.0])


class Owners(NamedTuple):
    """One entry for each item; every array has that length."""

    kind: NDArray[np.int64]
    names: list[str]
    away: NDArray[np.bool_]
    alone_s4: NDArray[np.bool_]


def _owners(draws: Draws, topic: NDArray[np.int64]) -> Owners:
    kind = pick_by_row(draws.even_within(topic), _OWNERS[topic])
    staff, volunteer = pick(draws.even_within(kind, topic), _STAFF_SHARES), pick(draws.even_within(kind), _VOLUNTEER_SHARES)
    codes = {_ALONE: (STAFF, staff), _VOLUNTEER: (VOLUNTEERS, volunteer), _PAIR: (STAFF, staff)}
    names = []
    for row, which in enumerate(kind.tolist()):
        people, position = codes.get(which, (("",), np.zeros_like(kind)))
        names.append(people[position[row]])
    busiest = np.array(names) == STAFF[_BUSIEST]
    alone_s4 = busiest & (kind == _ALONE)
    away = (draws.even_within(kind, busiest) < _AWAY[alone_s4.astype(np.int64)]) & (kind != _NOBODY)
    return Owners(kind, names, away, alone_s4)


def _days_late(draws: Draws, topic: NDArray[np.int64], owners: Owners) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Whether each item was done, and how many days after the due day (before it: below 0)."""
    stuck = owners.away & owners.alone_s4
    chance = _DONE[topic] + _DONE_OWNER[owners.kind] + _DONE_AWAY_S4 * stuck
    chance = np.where(owners.kind == _NOBODY, _DONE_NOBODY, chance)
    done = draws.even_within(owners.kind, topic, owners.alone_s4, stuck) < chance
    waits = np.where(owners.alone_s4, _LATE_AWAY_S4, np.where(owners.kind == _PAIR, 0.0, _LATE_AWAY)) * owners.away
    spread = _LATE_SPREAD * bell(draws.even_within(owners.kind, done, owners.away, owners.alone_s4))
    return done, np.floor(_LATE[topic] + _LATE_OWNER[owners.kind] + waits + spread + 0.5).astype(np.int64)


def rows() -> list[tuple[str, ...]]:
    """The rows of ``actions`` in the order of `COLUMNS`, each cell as it is written; an empty cell is missing."""
    draws = Draws(SEED)
    held = meetings(draws)
    meeting = np.repeat(np.arange(len(held.days)), held.items)
    kind = held.kind[meeting]
    raised_by = pick_by_row(draws.even_within(kind), _RAISED[kind])
    topic = pick(draws.even_within(kind), _TOPIC_SHARES)
    owners = _owners(draws, topic)
    due_days = _DUE_DAYS[topic] + np.floor(_DUE_SPREAD * draws.even_within(topic)).astype(np.int64)
    done, late = _days_late(draws, topic, owners)
    taken = np.maximum(due_days + late, 2)  # nothing is done before the day after the meeting
    told = told_back(draws, held.habit[meeting], owners.kind == _NOBODY)
    again = came_next(draws, held, meeting, told)[meeting]
    spent = zip(draws.even_within(owners.kind, done).tolist(), (_HOURS[owners.kind] * (0.5 + 0.5 * done)).tolist(), strict=True)
    hours = [poisson(draw, mean, MOST_HOURS) for draw, mean in spent]

    cells: list[tuple[str, ...]] = []
    for row, at in enumerate(meeting.tolist()):
        day = held.days[at]
        finished = day + timedelta(days=int(taken[row]))
        cells.append(
            (
                str(row + 1),
                day.isoformat(),
                KINDS[kind[row]],
                str(held.present[at]),
                str(held.spoke[at]),
                RAISED_BY[raised_by[row]],
                TOPICS[topic[row]],
                OWNER_KINDS[owners.kind[row]],
                owners.names[row],
                (day + timedelta(days=int(due_days[row]))).isoformat(),
                finished.isoformat() if done[row] and finished <= CLOSED else "",
                str(bool(told[row])),
                str(again[row]),
                str(bool(owners.away[row])),
                str(hours[row]),
            )
        )
    return cells
