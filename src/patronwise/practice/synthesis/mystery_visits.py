"""The dataset ``mystery_visits``: visits and calls by paid shoppers before and after a training; what depends on what.

``docs/datasets/mystery_visits.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from patronwise.practice.synthesis.calendar import HOUR_WEIGHTS, OPENS, opening_days
from patronwise.practice.synthesis.draws import Draws, pick_by_row
from patronwise.practice.synthesis.mystery_scores import Visits, liking, scores

SEED = 20240304
VISITS_PER_CELL = 36  # of a branch and a phase
COLUMNS = (
    "visit_id",
    "date",
    "phase",
    "branch",
    "trained",
    "shopper",
    "channel",
    "hour",
    "profile",
    "item",
    "score",
    "would_return",
)
PHASES = ("before", "after")
BRANCHES = ("North", "Harbour", "Mobile", "Hill")
TRAINED = (True, False, False, True)
SHOPPERS = ("A", "B", "C", "D", "E", "F")
GENEROUS = "F"
CHANNELS = ("desk", "phone")
PROFILES = ("student", "older person", "newcomer", "wheelchair user", "parent with pram", "work clothes")
DESK_ITEMS = (
    "eyes up first",
    "named the person",
    "words",
    "posture",
    "open question",
    "way",
    "no doubting",
    "privacy",
    "satisfied?",
    "extra mile",
)
PHONE_ITEMS = ("named the person", "words", "voice", "open question", "no doubting", "satisfied?", "extra mile")
BUSY_WEIGHT = 9.0  # hours with at least this weight in the calendar: 11, 12, 15, 16 and 17
LATE_HOUR = 16

_STARTS = (date(2024, 3, 4), date(2024, 9, 9))
_WEEKS = 6
_PHONE_SHARE = 0.36
# Elsewhere the six shoppers share the visits evenly; after the training F, who lives near both trained branches, made most.
_SHOPPER_SHARES = np.array([(18.0, 18.0, 18.0, 18.0, 18.0, 10.0), (9.0, 9.0, 9.0, 9.0, 9.0, 55.0)])
# A caller can play only what is heard. Hardly anybody in work clothes was sent to Hill.
_PROFILE_SHARES = np.array(
    [
        [(20.0, 16.0, 18.0, 15.0, 13.0, 18.0)] * 3 + [(25.0, 20.0, 20.0, 15.0, 16.0, 4.0)],
        [(36.0, 36.0, 28.0, 0.0, 0.0, 0.0)] * 4,
    ]
)


def rows() -> list[tuple[str, ...]]:
    """The rows of ``mystery_visits`` in the order of `COLUMNS`, each cell as it is written; none is empty."""
    draws = Draws(SEED)
    count = len(PHASES) * len(BRANCHES) * VISITS_PER_CELL
    phase, branch = (part.ravel().astype(np.int64) for part in np.indices((2, 4, VISITS_PER_CELL))[:2])
    days = [opening_days(start, _WEEKS) for start in _STARTS]
    day = np.floor(len(days[0]) * draws.even_within(phase)).astype(np.int64)
    channel = (draws.even_within(phase, branch) < _PHONE_SHARE).astype(np.int64)
    hour = np.floor(len(HOUR_WEIGHTS) * draws.even_within(channel, phase)).astype(np.int64)
    order = np.lexsort((branch, hour, day, phase))  # lexsort is stable
    phase, branch, day, channel, hour = (column[order] for column in (phase, branch, day, channel, hour))

    trained = np.asarray(TRAINED)[branch]
    with_f = (trained & (phase == 1)).astype(np.int64)
    shopper = pick_by_row(draws.even_within(phase, trained, channel), _SHOPPER_SHARES[with_f])
    profile = pick_by_row(draws.even_within(channel, branch), _PROFILE_SHARES[channel, branch])
    visits = Visits(
        phase=phase,
        branch=branch,
        trained=trained,
        generous=shopper == SHOPPERS.index(GENEROUS),
        phone=channel == 1,
        late=hour + OPENS >= LATE_HOUR,
        busy=np.asarray(HOUR_WEIGHTS)[hour] >= BUSY_WEIGHT,
        profile=np.asarray(PROFILES)[profile],
    )
    marks = {item: scores(draws, item, visits) for item in dict.fromkeys(DESK_ITEMS + PHONE_ITEMS)}
    again = liking(draws, marks, visits)
    return [
        (
            str(row + 1),
            days[phase[row]][day[row]][0].isoformat(),
            PHASES[phase[row]],
            BRANCHES[branch[row]],
            str(TRAINED[branch[row]]),
            SHOPPERS[shopper[row]],
            CHANNELS[channel[row]],
            str(OPENS + hour[row]),
            PROFILES[profile[row]],
            item,
            str(marks[item][row]),
            str(again[row]),
        )
        for row in range(count)
        for item in (PHONE_ITEMS if channel[row] else DESK_ITEMS)
    ]
