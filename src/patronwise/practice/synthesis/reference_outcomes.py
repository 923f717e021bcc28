"""What follows from how a question of ``reference`` was met: minutes, what staff and patron say, and the second visit.

Chances are sums of the constants below, in points from 0 to 1; minutes are rounded before anything depends on them, so that a
reader of the file sees what the chances saw.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from patronwise.practice.synthesis.chances import meet
from patronwise.practice.synthesis.draws import Draws, bell

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Whole = NDArray[np.int64]
    Flags = NDArray[np.bool_]
    Decimals = NDArray[np.float64]

EASY = 2  # READ levels 1 and 2
EARLY_MINUTES = 5.0
SHORT_MINUTES, LONG_MINUTES = 3.0, 6.0
HASTY_SHARE = 0.7  # of the usual minutes at this READ level

USUAL_MINUTES = np.array([2.2, 4.5, 9.0, 18.0, 32.0, 50.0])  # median by READ level
_ASKING_MINUTES = np.array([0.0, 0.3, 0.9])  # none, closed, open first
_HANDING_MINUTES = np.array([0.0, 0.5, 2.0])  # no referral, cold, warm
_MINUTES_BEFORE = 4.5
_AGAIN_SHARE, _AGAIN_EXTRA = 1.4, 6.0  # the second time: as long as the question needs, and telling it all once more

_ANSWERED = np.array([0.86, 0.94])  # not tried, tried
_NOT_OF_THE_REST = 0.4
_BACK_BASE, _BACK_HARD, _BACK_COMPLETE, _BACK_HASTY, _BACK_UNANSWERED = 0.22, 0.24, -0.07, 0.10, 0.10
_BACK_ASKED = np.array([0.0, -0.03, -0.14])
_BACK_REFERRAL = np.array([(0.0, 0.10, -0.02), (0.0, 0.20, 0.10)])  # early, late; by referral
_LEAST, _MOST = 0.02, 0.95
_YES_BASE, _YES_FIT, _YES_SHORT, _YES_BACK, _YES_UNANSWERED = 0.80, 0.12, -0.24, -0.15, -0.40
_YES_ASKED = np.array([0.0, 0.02, 0.07])
_YES_REFERRAL = np.array([(0.0, -0.20, 0.06), (0.0, -0.36, -0.12)])
_PARTLY_OF_THE_REST = 0.6
_REPLIED = np.array([0.30, 0.58, 0.76])  # up to 3 minutes, up to 6, longer
_CALM = 2  # position among the moods


@dataclass(frozen=True, slots=True)
class Contacts:
    """How the questions were met; arrays of one length. Text columns are positions in the tuples of ``reference``."""

    topic: Whole
    mood: Whole
    manner: Whole
    asked: Whole
    tried: Flags
    read_level: Whole
    referral: Whole
    complete: Flags


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What followed, in arrays as long as those of `Contacts`; ``before`` counts only where there was a referral."""

    minutes: Decimals
    before: Decimals
    staff_says: Whole
    patron_says: Whole
    replied: Flags
    came_back: Flags
    minutes_again: Decimals


def outcomes(draws: Draws, met: Contacts) -> Outcomes:
    """Draw what followed from how the questions were met."""
    referred = met.referral > 0
    hard = met.read_level > EASY
    usual = USUAL_MINUTES[met.read_level - 1]
    pace = np.exp(0.5 * bell(draws.even_within(met.read_level, met.asked)))
    before: Decimals = _MINUTES_BEFORE * np.exp(0.7 * bell(draws.even_within(met.referral, hard)))
    before = np.clip(before, 0.5, 25.0).round(1)
    minutes = usual * pace + _ASKING_MINUTES[met.asked]
    minutes = np.where(referred, before + _HANDING_MINUTES[met.referral], minutes)
    minutes = np.round(np.maximum(0.5, minutes), 1)

    tried = met.tried.astype(np.int64)
    late = (before > EARLY_MINUTES).astype(np.int64)
    handed = np.where(referred, 1 + 2 * met.referral + late, 0)
    answered = meet(draws, _ANSWERED[tried], met.tried, handed, met.topic)
    not_answered = ~answered & meet(draws, np.where(answered, 0.0, _NOT_OF_THE_REST), met.tried, met.topic)
    staff_says = np.where(answered, 0, 1 + not_answered)

    hasty = ~referred & (pace < HASTY_SHARE)
    back = _BACK_BASE + _BACK_HARD * hard + _BACK_COMPLETE * met.complete + _BACK_ASKED[met.asked]
    back = back + _BACK_HASTY * hasty + _BACK_UNANSWERED * ~answered + _BACK_REFERRAL[late, met.referral]
    came_back = meet(draws, np.clip(back, _LEAST, _MOST), hard, met.complete, met.asked, handed, hasty)
    again: Decimals = _AGAIN_EXTRA + _AGAIN_SHARE * usual * np.exp(0.3 * bell(draws.even_within(hard, met.asked)))
    minutes_again = np.where(came_back, np.round(again, 1), 0.0)

    # Hurried people want it brief, unsure people step by step; for calm people either will do.
    fit = np.where(met.mood == _CALM, 0, np.where(met.manner == met.mood, 1, -1))
    band = np.searchsorted((SHORT_MINUTES, LONG_MINUTES), minutes, side="left")
    replied = meet(draws, _REPLIED[band], band, handed, answered, fit)
    content = _YES_BASE + _YES_FIT * fit + _YES_SHORT * (band == 0) + _YES_BACK * came_back + _YES_UNANSWERED * ~answered
    content = content + _YES_ASKED[met.asked] + _YES_REFERRAL[late, met.referral]
    yes = meet(draws, np.clip(content, _LEAST, _MOST), replied, handed, band, fit, answered)
    partly = meet(draws, np.where(yes, 0.0, _PARTLY_OF_THE_REST), replied, handed, band)
    patron_says = np.where(yes, 0, np.where(partly, 1, 2))
    return Outcomes(minutes, before, staff_says, patron_says, replied, came_back, minutes_again)
