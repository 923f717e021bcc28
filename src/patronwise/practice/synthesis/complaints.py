"""The dataset ``complaints``: what depends on what, and by how much. `complaint_matters` has the first half.

``docs/datasets/complaints.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from patronwise.practice.synthesis.balanced import balanced
from patronwise.practice.synthesis.complaint_matters import CATEGORIES, CHANNELS, KINDS, LEVELS, NOBODY, all_forms, day
from patronwise.practice.synthesis.draws import Draws, pick, pick_by_row, poisson

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from patronwise.practice.synthesis.complaint_matters import Forms

SEED = 20240116
COLUMNS = (
    "form_id",
    "received",
    "kind",
    "channel",
    "coder1",
    "coder2",
    "severity",
    "matter",
    "exchanges",
    "stance",
    "apology",
    "reason",
    "repair",
    "settled_by",
    "reply",
    "days_to_reply",
    "settled",
    "wrote_again",
    "followers",
)
STANCES = ("gave way", "refused", "talked it through")
REPLIES = ("none", "thanks only", "reason given", "done and shown")

_COMPLAINT, _SUGGESTION, _COMPLIMENT = range(3)
_NONE, _THANKS, _REASON, _DONE = range(4)
# What a coder writes for each category in truth (a row each): "staff" and "books and PCs" are taken for each other.
_CODED = np.array(
    [
        (0.90, 0.02, 0.01, 0.01, 0.01, 0.00, 0.05),
        (0.02, 0.89, 0.01, 0.01, 0.04, 0.00, 0.03),
        (0.01, 0.01, 0.90, 0.02, 0.03, 0.02, 0.01),
        (0.01, 0.00, 0.02, 0.70, 0.24, 0.02, 0.01),
        (0.00, 0.03, 0.02, 0.26, 0.66, 0.02, 0.01),
        (0.00, 0.00, 0.02, 0.02, 0.05, 0.91, 0.00),
        (0.05, 0.04, 0.02, 0.01, 0.01, 0.00, 0.87),
    ]
)
_STANCE_SHARES = (0.30, 0.32, 0.38)
_STANCE_OF_WISH = np.array([(0.00, 0.60, 0.40), (0.60, 0.00, 0.40)])  # not done, done
_APOLOGY = np.array([0.22, 0.50, 0.82])  # by severity
_REASON_GIVEN, _REPAIR = 0.45, 0.45
_TURNS_BY_SEVERITY, _TURNS_BY_LEVEL = np.array([0.8, 1.15, 1.6]), np.array([0.6, 1.0, 1.9])
_TURNS_BY_STANCE, _MOST_TURNS = np.array([0.8, 1.2, 1.1]), 8
_SHOWN, _REASON_WRITTEN = 0.70, 0.80  # a repair is shown, a reason stands in the reply
_SETTLED = 0.46
_SETTLED_BY_SEVERITY = np.array([0.11, 0.0, -0.16])
_SETTLED_BY_STANCE = np.array([0.03, -0.18, 0.11])
_SETTLED_BY_TURNS = np.array([0.0, 0.0, 0.0, 0.0, -0.14, -0.22, -0.28, -0.28, -0.28])
_SETTLED_BY_REPAIR = np.array([(0.0, 0.13), (0.03, 0.31)])  # rows: without and with an apology
_SETTLED_BY_LEVEL = np.array([0.0, 0.0, 0.06, 0.0])
_SETTLED_UNANSWERED = 0.15
_WISH_SETTLED = np.array([0.15, 0.35, 0.60, 0.85])  # by reply
_AGAIN_BY_STANCE, _AGAIN_UNSETTLED, _AGAIN_UNANSWERED = np.array([0.29, 0.34, 0.09]), 0.14, 0.30
_WISH_AGAIN = np.array([0.10, 0.13, 0.42, 0.46])  # by reply
_PRAISE_AGAIN = 0.12


def rows() -> list[tuple[str, ...]]:
    """The rows of ``complaints`` in the order of `COLUMNS`, each cell as it is written; an empty cell is missing."""
    draws = Draws(SEED)
    forms = all_forms(draws)
    coder1, coder2 = (pick_by_row(draws.even_within(forms.category), _CODED[forms.category]) for _ in range(2))
    answered = forms.level != NOBODY
    complaint, wish, praise = (forms.kind == kind for kind in (_COMPLAINT, _SUGGESTION, _COMPLIMENT))

    apology = draws.even_within(forms.kind, forms.severity, forms.level) < np.where(complaint, _APOLOGY[forms.severity], 0.06)
    apology &= answered & ~praise
    repair = (draws.even_within(forms.kind, forms.severity, apology, answered) < _REPAIR) & answered & ~praise
    reason = (draws.even_within(forms.kind, forms.severity, apology, repair) < _REASON_GIVEN) & answered & ~praise
    stance = pick(draws.even_within(forms.severity, forms.level, apology, repair), _STANCE_SHARES)
    stance = np.where(wish, pick_by_row(draws.even_within(wish, repair), _STANCE_OF_WISH[repair.astype(np.int64)]), stance)
    exchanges = _exchanges(draws, forms, stance)
    reply = _reply(draws, forms, repair, reason)

    chance = _SETTLED + _SETTLED_BY_SEVERITY[forms.severity] + _SETTLED_BY_STANCE[stance] + _SETTLED_BY_TURNS[exchanges]
    chance = chance + _SETTLED_BY_REPAIR[apology.astype(np.int64), repair.astype(np.int64)] + _SETTLED_BY_LEVEL[forms.level]
    chance = np.where(wish, _WISH_SETTLED[reply], np.where(answered, np.clip(chance, 0.04, 0.97), _SETTLED_UNANSWERED))
    length, done = np.minimum(exchanges, 5), apology * 2 + repair + 4 * ~answered
    settled = balanced(
        draws,
        chance,
        (forms.kind, answered, forms.severity, done),
        (forms.kind, done, reason),
        (forms.kind, forms.severity, np.minimum(length, 4) // 4),
        (forms.kind, stance),
        (forms.kind, length),
        (forms.kind, forms.severity, forms.level),
        (forms.kind, reply),
    )

    again = np.where(answered, _AGAIN_BY_STANCE[stance] + _AGAIN_UNSETTLED * ~settled, _AGAIN_UNANSWERED)
    again = np.where(wish, _WISH_AGAIN[reply], np.where(praise, _PRAISE_AGAIN, again))
    groups = np.where(complaint, np.where(answered, stance, 3), 4 + reply)
    wrote_again = balanced(draws, again, (groups, settled & complaint), (forms.kind, forms.severity, forms.level))

    dealt = answered & ~praise
    return [
        (
            str(row + 1),
            day(int(forms.received[row])).isoformat(),
            KINDS[forms.kind[row]],
            CHANNELS[forms.channel[row]],
            CATEGORIES[coder1[row]],
            CATEGORIES[coder2[row]],
            str(1 + forms.severity[row]),
            f"M{forms.matter[row] + 1:03d}",
            str(exchanges[row]),
            STANCES[stance[row]] if dealt[row] else "",
            str(bool(apology[row])) if dealt[row] else "",
            str(bool(reason[row])) if dealt[row] else "",
            str(bool(repair[row])) if dealt[row] else "",
            "" if praise[row] else LEVELS[forms.level[row]],
            REPLIES[reply[row]],
            str(forms.days[row]) if answered[row] else "",
            "" if praise[row] else str(bool(settled[row])),
            str(bool(wrote_again[row])),
            str(forms.followers[row]),
        )
        for row in range(len(answered))
    ]


def _exchanges(draws: Draws, forms: Forms, stance: NDArray[np.int64]) -> NDArray[np.int64]:
    """Messages to and fro after the form: none where nobody answered, one after a compliment."""
    mean = _TURNS_BY_SEVERITY[forms.severity] * _TURNS_BY_LEVEL[np.minimum(forms.level, NOBODY - 1)] * _TURNS_BY_STANCE[stance]
    even = draws.even_within(forms.severity, forms.level, stance)
    turns = np.array([1 + poisson(draw, m, _MOST_TURNS - 1) for draw, m in zip(even.tolist(), mean.tolist(), strict=True)])
    return np.where(forms.level == NOBODY, 0, np.where(forms.kind == _COMPLIMENT, 1, turns))


def _reply(draws: Draws, forms: Forms, repair: NDArray[np.bool_], reason: NDArray[np.bool_]) -> NDArray[np.int64]:
    """What the reply held; only what was done can be shown, and only a reason that was told can stand in it."""
    shown = repair & (draws.even_within(forms.kind, repair) < _SHOWN)
    written = reason & (draws.even_within(forms.kind, reason, shown) < _REASON_WRITTEN)
    return np.where(forms.level == NOBODY, _NONE, np.where(shown, _DONE, np.where(written, _REASON, _THANKS)))
