"""The desk model's settings, and how its figures are rounded: the same for the widget and for a reader without a kernel."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import Any

from patronwise.course.queueing import GrowingLineError, mean_wait, probability_of_waiting, served_within, utilisation

RANGES: dict[str, dict[str, float]] = {
    "arrivals": {"min": 1, "max": 60, "step": 1},
    "staff": {"min": 1, "max": 6, "step": 1},
    "minutes": {"min": 1, "max": 15, "step": 0.5},
}
"""What can be set: people an hour, colleagues, and minutes a question on average."""
START: dict[str, Any] = {"arrivals": 12, "staff": 1, "minutes": 4}
"""What is set at first: a desk near its limit, where a second colleague changes nearly everything."""
WITHIN = 3
"""Minutes: the model says for how many people the turn comes within them."""
LEAST = 0.1
"""Minutes: a shorter average wait is told as less than this."""


@dataclass(frozen=True)
class Figures:
    """What the model says about one desk: shares from 0 to 1, *wait* in minutes; None where the line grows."""

    busy: float
    waiting: float | None
    wait: float | None
    within: float | None


def figures(arrivals: float, staff: int, minutes: float) -> Figures:
    """Give what the model says about a desk, with the arguments of :mod:`patronwise.course.queueing`.

    Raises:
        ValueError: an argument is none that :func:`patronwise.course.queueing.utilisation` takes.
    """
    busy = utilisation(arrivals, staff, minutes)
    try:
        return Figures(
            busy,
            probability_of_waiting(arrivals, staff, minutes),
            mean_wait(arrivals, staff, minutes),
            served_within(arrivals, staff, minutes, WITHIN),
        )
    except GrowingLineError:
        return Figures(busy, None, None, None)


def rounded_wait(wait: float) -> float | None:
    """Give a wait in minutes as it is shown: tenths below ten minutes, whole minutes above, None below :data:`LEAST`."""
    if wait < LEAST:
        return None
    tenths = floor(wait * 10 + 0.5)
    return tenths / 10 if tenths < 100 else floor(wait + 0.5)  # noqa: PLR2004 - ten minutes


def rounded_share(share: float) -> tuple[str, int]:
    """Give a share as it is shown: ``("", n)`` for n per cent, ``("under", 1)`` and ``("over", 99)`` for what is not quite 0 or 1.

    A share that is rounded to all or nothing would promise what the model does not say.
    """
    percent = floor(share * 100 + 0.5)
    if percent < 1:
        return "under", 1
    return ("over", 99) if percent >= 100 else ("", percent)  # noqa: PLR2004 - per cent
