"""The dataset ``enquiries``: what depends on what, and by how much.

``docs/datasets/enquiries.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from patronwise.practice.synthesis.calendar import HOUR_WEIGHTS, OPENS, opening_days
from patronwise.practice.synthesis.draws import Draws, bell, pick, pick_by_row

SEED = 20240911
ROWS = 900
COLUMNS = (
    "enquiry_id",
    "opened",
    "channel",
    "branch",
    "topic",
    "first_words",
    "date_named",
    "chain",
    "sent_along",
    "hops",
    "hours_to_answer",
    "asked_again",
    "satisfaction",
)
CHANNELS = ("chat", "e-mail", "phone")
BRANCHES = ("North", "Harbour")
TOPICS = ("loans", "e-resources", "rooms", "fees", "other")
FIRST_WORDS = ("cannot", "can")
CHAINS = ("unknown", "known")
SENT_ALONG = ("nothing", "summary", "whole conversation")
SLOW_HOURS = 24.0

_FEES = TOPICS.index("fees")
_CAN_BY_TOPIC = np.array([0.55, 0.50, 0.60, 0.35, 0.50])
_DATE_NAMED = np.array([0.30, 0.60])  # after "cannot", after "can"
_KNOWN_BY_BRANCH = np.array([0.50, 0.66])
_SENT_BY_CHAIN = np.array([(0.55, 0.30, 0.15), (0.25, 0.45, 0.30)])
_HOPS_BY_CHAIN = np.array([(0.12, 0.28, 0.32, 0.19, 0.09), (0.30, 0.50, 0.14, 0.05, 0.01)])
_LOST_BY_CHANNEL = np.array([0.01, 0.01, 0.06])  # telephone notes go astray
_HOURS_BY_CHANNEL = np.array([0.7, 1.3, 1.0])
_HOURS_BY_SENT = np.array([1.5, 1.0, 0.85])
_AGAIN_BY_SENT = np.array([0.09, 0.0, 0.04])  # a whole conversation is long, and not always read
_MISSING_BOUNDS = (8.0, SLOW_HOURS, 72.0)
_MISSING = np.array([0.14, 0.30, 0.55, 0.75])


def rows() -> list[tuple[str, ...]]:
    """The rows of ``enquiries`` in the order of `COLUMNS`, each cell as it is written; an empty cell is missing."""
    draws = Draws(SEED)
    days = opening_days(date(2024, 9, 2), weeks=13)
    day = pick(draws.even(ROWS), [weight for _, weight in days])
    hour = pick(draws.even(ROWS), HOUR_WEIGHTS)
    minute = np.floor(60 * draws.even(ROWS)).astype(np.int64)
    order = np.lexsort((minute, hour, day))  # lexsort is stable
    day, hour, minute = day[order], hour[order], minute[order]

    channel = pick(draws.even(ROWS), (0.40, 0.36, 0.24))
    branch = pick(draws.even_within(channel), (0.56, 0.44))
    topic = pick(draws.even(ROWS), (0.30, 0.24, 0.16, 0.16, 0.14))
    can = (draws.even_within(topic) < _CAN_BY_TOPIC[topic]).astype(np.int64)
    date_named = draws.even_within(can) < _DATE_NAMED[can]
    chain = (draws.even_within(branch) < _KNOWN_BY_BRANCH[branch]).astype(np.int64)
    sent = pick_by_row(draws.even_within(chain), _SENT_BY_CHAIN[chain])
    hops = 1 + pick_by_row(draws.even_within(chain, sent), _HOPS_BY_CHAIN[chain])

    lost = draws.even_within(channel, sent) < _LOST_BY_CHANNEL[channel]
    usual = 3.2 * 1.7 ** (hops - 1) * _HOURS_BY_SENT[sent] * _HOURS_BY_CHANNEL[channel]
    spread = np.exp(0.7 * bell(draws.even_within(chain, sent)))
    hours = np.round(np.clip(usual * spread * np.where(lost, 20.0, 1.0), 0.3, 900.0), 1)

    chance = 0.07 + 0.06 * (can == 0) + 0.18 * ~date_named + _AGAIN_BY_SENT[sent] + 0.10 * (hours > SLOW_HOURS)
    asked_again = draws.even_within(sent, can, date_named, hours > SLOW_HOURS) < chance
    liking = 3.4 + 0.35 * can + 0.4 * date_named - 0.3 * np.log2(hours / 8.0) - 0.4 * asked_again - 0.3 * (topic == _FEES)
    satisfaction = np.clip(np.floor(liking + 0.8 * bell(draws.even_within(can, date_named)) + 0.5), 1, 5)
    band = np.searchsorted(_MISSING_BOUNDS, hours, side="left")
    missing = draws.even_within(band) < _MISSING[band]

    return [
        (
            str(row + 1),
            f"{days[day[row]][0].isoformat()}T{OPENS + hour[row]:02d}:{minute[row]:02d}",
            CHANNELS[channel[row]],
            BRANCHES[branch[row]],
            TOPICS[topic[row]],
            FIRST_WORDS[can[row]],
            str(bool(date_named[row])),
            CHAINS[chain[row]],
            SENT_ALONG[sent[row]],
            str(hops[row]),
            f"{hours[row]:.1f}",
            str(bool(asked_again[row])),
            "" if missing[row] else f"{satisfaction[row]:.1f}",
        )
        for row in range(ROWS)
    ]
