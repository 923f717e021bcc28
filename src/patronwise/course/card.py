"""The escalation card: whom to ring about what, and what goes along."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from patronwise.course.paper import Short  # noqa: TC001 - msgspec reads this name at run time

KINDS = ("personal-data", "building", "law-and-press", "gifts-and-finds", "computers", "safety")
"""The kinds of matter with which a new card begins; ``card.kind.<name>`` is the interface string."""
LINES = ("happened", "state", "time", "decision", "reach")
"""What is sent along, line by line; ``card.line.<name>`` is the interface string."""
CLOCK = ("card.clock-now", "card.clock-later")
"""Interface strings that say how the way is chosen: by the clock."""
ROWS = 10
MINUTES = 999


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of matter: two persons in order, a phone for either half of the week, and the minutes before one goes on."""

    kind: Short
    first: Short
    second: Short
    weekday: Short
    weekend: Short
    minutes: Annotated[int, Meta(ge=1, le=MINUTES)] | None


class Card(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole card; *emergency* is the number that comes before everybody on it."""

    emergency: Short
    rows: Annotated[list[Row], Meta(min_length=1, max_length=ROWS)]
