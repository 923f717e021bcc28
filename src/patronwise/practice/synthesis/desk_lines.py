"""The lines behind the dataset ``waits``: who came to which desk when, with what patience, and what each contact was like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from patronwise.practice.synthesis.calendar import opening_days
from patronwise.practice.synthesis.draws import bell, pick, poisson
from patronwise.practice.synthesis.queue import Patron

if TYPE_CHECKING:
    from patronwise.practice.synthesis.draws import Draws

BRANCHES = ("North", "Harbour")
WINDOWS = ("quiet", "busy")
TOLD = ("none", "acknowledged", "time named")

_OPENS = (13, 17)  # a window is the hour that begins then
_WARM_UP = 2  # hours before it in which the line runs unrecorded, so that a window does not begin with an empty line
_AN_HOUR = np.array([(10.0, 24.0), (6.0, 16.0)])  # arrivals by branch and window
# Who is on duty: the smaller number on this share of days, else one more.
_STAFF = np.array([(1, 2), (1, 1)])
_FEWER = np.array([(0.33, 0.67), (0.67, 0.50)])
_SERVICE = 240.0  # mean seconds
_TOLD_SHARES = (0.42, 0.33, 0.25)
_PATIENCE = np.array([7.5, 9.0, 17.0]) * 60  # median seconds by what was told
_PATIENCE_SPREAD = 0.6
_HARD = 0.25
_PAUSE = np.array([(0.10, 0.10), (0.50, 0.35)])  # after a calm and a hard contact; quiet and busy
_PAUSE_SECONDS = 60


@dataclass(frozen=True)
class Line:
    """One desk on one day, from two hours before a window to its end.

    Attributes:
        day, branch, window, staff: the day, positions in `BRANCHES` and `WINDOWS`, and people on duty.
        patrons: who joined the line, in order.
        told, hard, pause: for each of them, what was told (position in `TOLD`), how the contact went, whether a pause followed.
    """

    day: date
    branch: int
    window: int
    staff: int
    patrons: list[Patron]
    told: list[int]
    hard: list[bool]
    pause: list[bool]

    def is_recorded(self, position: int) -> bool:
        """Whether the patron at *position* arrived in the window itself."""
        return self.patrons[position].arrived >= _WARM_UP * 3600

    def clock(self, seconds: int) -> datetime:
        """The date and time that is *seconds* after the line began."""
        return datetime.combine(self.day, time(_OPENS[self.window] - _WARM_UP)) + timedelta(seconds=seconds)


def lines(draws: Draws) -> list[Line]:
    """All lines of six weeks, in the order of days, windows and branches."""
    days = [day for day, _ in opening_days(date(2024, 10, 7), weeks=6)]
    shape = (len(days), len(WINDOWS), len(BRANCHES))
    day, window, branch = (axis.ravel() for axis in np.indices(shape))
    staff = _STAFF[branch, window] + (draws.even_within(branch, window) >= _FEWER[branch, window])

    hours = 1 + _WARM_UP
    line = np.repeat(np.arange(len(day)), hours)
    chances = draws.even_within(branch[line], window[line], staff[line])
    means = _AN_HOUR[branch, window][line]
    counts = [poisson(draw, mean, 99) for draw, mean in zip(chances.tolist(), means.tolist(), strict=True)]
    begins = np.repeat(np.tile(np.arange(hours), len(day)) * 3600, counts)
    line = np.repeat(line, counts)
    # The even draws run over all lines together: within one line they are as uneven as chance makes them.
    arrived = begins + np.floor(3600 * draws.even(len(line))).astype(np.int64)
    order = np.lexsort((arrived, line))
    arrived = arrived[order]

    service = np.maximum(10, np.floor(-_SERVICE * np.log(1 - draws.even(len(line))))).astype(np.int64)
    told = pick(draws.even_within(branch[line], window[line]), _TOLD_SHARES)
    patience = np.floor(_PATIENCE[told] * np.exp(_PATIENCE_SPREAD * bell(draws.even_within(told)))).astype(np.int64)
    hard = draws.even_within(window[line]) < _HARD
    pause = draws.even_within(window[line], hard) < _PAUSE[hard.astype(np.int64), window[line]]
    patrons = [
        Patron(*times)
        for times in zip(arrived.tolist(), patience.tolist(), service.tolist(), (_PAUSE_SECONDS * pause).tolist(), strict=True)
    ]
    bounds = np.searchsorted(line, np.arange(len(day) + 1)).tolist()
    return [
        Line(
            days[day[one]],
            int(branch[one]),
            int(window[one]),
            int(staff[one]),
            patrons[first:last],
            told[first:last].tolist(),
            hard[first:last].tolist(),
            pause[first:last].tolist(),
        )
        for one, (first, last) in enumerate(pairwise(bounds))
    ]
