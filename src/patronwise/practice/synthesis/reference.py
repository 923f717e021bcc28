"""The dataset ``reference``: questions at the desk, by phone, by chat and on the floor; what depends on what, and by how much.

``docs/datasets/reference.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from patronwise.practice.synthesis.calendar import HOUR_WEIGHTS, OPENS, opening_days
from patronwise.practice.synthesis.chances import meet
from patronwise.practice.synthesis.draws import Draws, pick, pick_by_row
from patronwise.practice.synthesis.reference_outcomes import EASY, Contacts, outcomes

SEED = 20240916
ROWS = 1600
COLUMNS = (
    "question_id",
    "started",
    "branch",
    "mode",
    "topic",
    "mood",
    "manner",
    "signal",
    "help_taken",
    "asked",
    "tried",
    "read_level",
    "minutes",
    "referral",
    "minutes_before_referral",
    "asked_if_complete",
    "staff_says",
    "patron_says",
    "came_back",
    "minutes_again",
)
BRANCHES = ("North", "Harbour")
MODES = ("desk", "phone", "chat", "roving")
TOPICS = ("catalogue", "loans", "rooms", "devices", "e-resources")
MOODS = ("hurried", "unsure", "calm")
MANNERS = ("brief", "step by step")
SIGNALS = ("looking round", "standing still", "settled")
ASKED = ("none", "closed", "open first")
REFERRALS = ("none", "cold", "warm")
STAFF_SAYS = ("answered", "partly", "not answered")
PATRON_SAYS = ("yes", "partly", "no")

_ROVING = MODES.index("roving")
_STEP_BY_STEP = np.array([(0.34, 0.66, 0.50), (0.50, 0.50, 0.50)])  # by mood: seen (desk, roving), not seen (phone, chat)
_UNSEEN = np.array([0, 1, 1, 0])  # by mode
_SIGNALS_BY_BRANCH = np.array([(0.28, 0.36, 0.36), (0.52, 0.33, 0.15)])
_TAKEN = np.array([0.78, 0.45, 0.14])  # by signal
_READ_SHARES = (45, 30, 16, 6, 2, 1)
_ASKED_SHARES = (0.38, 0.36, 0.26)
_REFERRED = np.array([0.12, 0.22, 0.38, 0.50, 0.60, 0.60])  # by READ level
_REFERRED_TRIED = np.array([1.35, 0.65])  # not tried, tried
_WARM = 0.46
_COMPLETE = np.array([0.20, 0.57])  # hard, easy
# Had the desk used the service itself? By topic, then branch, then month (September, October, November). Half of each topic's
# six and of each month's ten: so neither the topic nor the month says anything about it.
_TRIED = np.array(
    [
        [(1, 0, 1), (0, 1, 0)],
        [(0, 1, 0), (1, 0, 1)],
        [(0, 0, 1), (1, 1, 0)],
        [(1, 1, 0), (0, 0, 1)],
        [(1, 0, 0), (0, 1, 1)],
    ],
    dtype=np.bool_,
)


def rows() -> list[tuple[str, ...]]:
    """The rows of ``reference`` in the order of `COLUMNS`, each cell as it is written; an empty cell is missing."""
    draws = Draws(SEED)
    days = opening_days(date(2024, 9, 9), weeks=12)
    day = pick(draws.even(ROWS), [weight for _, weight in days])
    hour = pick(draws.even(ROWS), HOUR_WEIGHTS)
    minute = np.floor(60 * draws.even(ROWS)).astype(np.int64)
    order = np.lexsort((minute, hour, day))  # lexsort is stable
    day, hour, minute = day[order], hour[order], minute[order]
    month = np.array([days[position][0].month for position in day.tolist()]) - 9

    mode = pick(draws.even(ROWS), (0.44, 0.16, 0.15, 0.25))
    branch = pick(draws.even_within(mode), (0.54, 0.46))
    topic = pick(draws.even(ROWS), (0.26, 0.24, 0.14, 0.20, 0.16))
    mood = pick(draws.even_within(mode), (0.36, 0.34, 0.30))
    unseen = _UNSEEN[mode]
    manner = (draws.even_within(unseen, mood) < _STEP_BY_STEP[unseen, mood]).astype(np.int64)

    roving = mode == _ROVING
    signal = pick_by_row(draws.even_within(roving, branch), _SIGNALS_BY_BRANCH[branch])
    taken = draws.even_within(roving, branch, signal) < _TAKEN[signal]
    asked = pick(draws.even(ROWS), _ASKED_SHARES)
    tried = _TRIED[topic, branch, month]
    read_level = 1 + pick(draws.even_within(tried), _READ_SHARES)
    easy = read_level <= EASY
    chance = _REFERRED[read_level - 1] * _REFERRED_TRIED[tried.astype(np.int64)]
    referred = meet(draws, chance, tried, asked, read_level)
    referral = np.where(referred, 1 + (draws.even_within(referred, easy) < _WARM), 0)
    complete = draws.even_within(easy, asked, referred) < _COMPLETE[easy.astype(np.int64)]

    after = outcomes(draws, Contacts(topic, mood, manner, asked, tried, read_level, referral, complete))
    return [
        (
            str(row + 1),
            f"{days[day[row]][0].isoformat()}T{OPENS + hour[row]:02d}:{minute[row]:02d}",
            BRANCHES[branch[row]],
            MODES[mode[row]],
            TOPICS[topic[row]],
            MOODS[mood[row]],
            MANNERS[manner[row]],
            SIGNALS[signal[row]] if roving[row] else "",
            str(bool(taken[row])) if roving[row] else "",
            ASKED[asked[row]],
            str(bool(tried[row])),
            str(read_level[row]),
            f"{after.minutes[row]:.1f}",
            REFERRALS[referral[row]],
            f"{after.before[row]:.1f}" if referred[row] else "",
            str(bool(complete[row])),
            STAFF_SAYS[after.staff_says[row]],
            PATRON_SAYS[after.patron_says[row]] if after.replied[row] else "",
            str(bool(after.came_back[row])),
            f"{after.minutes_again[row]:.1f}",
        )
        for row in range(ROWS)
    ]
