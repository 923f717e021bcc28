"""The scores of ``mystery_visits``: what is expected of an item at a visit, its draw, and what the scores do to the wish to return.

A score is 0, 1 or 2: of two equally likely halves of an item, how many were seen. So the expected score is twice the chance of a
half, and an effect of 0.4 on the expected score is 0.4 on the mean of the column.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from patronwise.practice.synthesis.chances import meet
from patronwise.practice.synthesis.draws import Draws, bell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Whole = NDArray[np.int64]

EXPECTED = {
    "eyes up first": 1.15,
    "named the person": 1.0,
    "words": 1.3,
    "posture": 1.1,
    "voice": 1.35,
    "open question": 0.75,
    "way": 1.35,
    "no doubting": 1.5,
    "privacy": 1.35,
    "satisfied?": 0.45,
    "extra mile": 0.4,
}
"""The expected score before the training, at an ordinary visit of a shopper other than F."""
RISE = 0.10  # everywhere, every item: six months of talk about the visits
TRAINING = {"open question": 0.40, "satisfied?": 0.40}
GENEROSITY = 0.55
_LATE = {"voice": -0.55}
_BUSY = {"privacy": -0.45}
_PROFILE = {
    "way": {"wheelchair user": -0.85},
    "no doubting": {"work clothes": -0.60, "newcomer": -0.45},
}
_LEAST, _MOST = 0.05, 0.95  # the chance of a half

_MIDDLE = 3.2
_WEIGHTS = {
    "eyes up first": 0.45,
    "named the person": 0.35,
    "open question": 0.15,
    "way": 0.10,
    "no doubting": 0.20,
    "privacy": 0.10,
    "satisfied?": 0.10,
    "extra mile": 0.05,
}
# Words count only where posture (on the phone: voice) agrees with them, that is: scores 2. Elsewhere they do a little harm.
_BEARING, _WORDS_MEANT, _WORDS_UNMEANT = 0.25, 0.45, -0.10
_AGREES = 2
_SPREAD = 0.55


@dataclass(frozen=True, slots=True)
class Visits:
    """What the scores of a visit depend on; arrays of one length, one value a visit."""

    phase: Whole  # 0 before, 1 after
    branch: Whole
    trained: Flags  # a branch that was trained in between, in both phases
    generous: Flags  # the shopper is F
    phone: Flags
    late: Flags
    busy: Flags
    profile: NDArray[np.str_]


def scores(draws: Draws, item: str, visits: Visits) -> Whole:
    """The score of *item* at each visit, 0 to 2; where the item was not watched there is one too, which nobody writes down."""
    special: NDArray[np.float64] = _LATE.get(item, 0.0) * visits.late + _BUSY.get(item, 0.0) * visits.busy
    for profile, effect in _PROFILE.get(item, {}).items():
        special = special + effect * (visits.profile == profile)
    expected = EXPECTED[item] + RISE * visits.phase + TRAINING.get(item, 0.0) * (visits.trained & (visits.phase == 1))
    half = np.clip((expected + special + GENEROSITY * visits.generous) / 2, _LEAST, _MOST)
    cells = (visits.phone, visits.late, special, visits.phase, visits.trained, visits.generous, visits.branch)
    some = meet(draws, 1 - (1 - half) * (1 - half), *cells)
    both = meet(draws, half / (2 - half), some, *cells)
    found: Whole = some.astype(np.int64) + (some & both)
    return found


def liking(draws: Draws, marks: Mapping[str, Whole], visits: Visits) -> Whole:
    """``would_return`` of each visit, 1 to 5, from its scores by item."""
    bearing = np.where(visits.phone, marks["voice"], marks["posture"])
    total = _MIDDLE + _BEARING * (bearing - 1) + marks["words"] * np.where(bearing == _AGREES, _WORDS_MEANT, _WORDS_UNMEANT)
    for item, weight in _WEIGHTS.items():
        heard_of = ~visits.phone if item in {"eyes up first", "way", "privacy"} else np.ones_like(visits.phone)
        total = total + weight * (marks[item] - 1) * heard_of
    drawn = bell(draws.even_within(visits.phone, bearing, marks["words"]))
    wish: Whole = np.clip(np.floor(total + _SPREAD * drawn + 0.5), 1, 5).astype(np.int64)
    return wish
