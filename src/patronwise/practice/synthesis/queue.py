"""A line at a desk, first come first served, in whole seconds."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heapreplace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Patron:
    """Somebody who joins the line; times in seconds.

    Attributes:
        arrived: when, counted from any zero.
        patience: how long the patron stays in the line; leaves if the service has not begun by then.
        service: how long the service takes.
        after: how long the colleague then takes before the next patron.
    """

    arrived: int
    patience: int
    service: int
    after: int = 0


@dataclass(frozen=True)
class Turn:
    """What became of a patron.

    Attributes:
        offered: seconds until somebody was free for this patron, who may have left before.
        left: the patron left before that.
        before: position of the patron whom the same colleague served before; None for the first, and for those who left.
    """

    offered: int
    left: bool
    before: int | None


def serve(patrons: Iterable[Patron], staff: int) -> list[Turn]:
    """The turns of *patrons*, given in the order in which they arrive, at a desk of *staff* people that begins empty.

    The turn goes to whoever has been free longest, or will be free first.
    """
    # When each colleague is free, and the position of the patron served last: -1 for none yet.
    free = [(0, -1 - colleague) for colleague in range(staff)]
    heapify(free)
    turns = []
    for position, patron in enumerate(patrons):
        at, last = free[0]
        start = max(at, patron.arrived)
        left = start - patron.arrived > patron.patience
        if not left:
            heapreplace(free, (start + patron.service + patron.after, position))
        turns.append(Turn(start - patron.arrived, left, None if left or last < 0 else last))
    return turns
