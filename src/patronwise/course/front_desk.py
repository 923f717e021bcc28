"""The front desk: advice by a section's ratings, and the checklist that a library makes its own."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from patronwise.course.paper import Short  # noqa: TC001 - msgspec reads these names at run time
from patronwise.questions.base import ItemId, Words  # noqa: TC001

LINE = 130
"""The most characters of a line of the checklist: with all lines that there can be, it still fits into one record."""
LINES = 10
"""The most lines of a section."""
SECTIONS = 8
"""The most sections."""


class Advice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to learn next, by the mean of a section's ratings (1 to 5): below 2.5, below 4, 4 and more."""

    low: Words
    middle: Words
    high: Words


class CheckLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the checklist as the course gives it."""

    id: ItemId
    text: Words


class OwnLine(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the learner's checklist: what is written in it, and whether it is ticked."""

    text: Annotated[str, Meta(max_length=LINE)]
    done: bool


class OwnSection(Struct, frozen=True, forbid_unknown_fields=True):
    """The learner's lines of one section, which is named by its id."""

    id: Annotated[str, Meta(pattern=r"^[A-Z][0-9]{2}$")]
    lines: Annotated[list[OwnLine], Meta(max_length=LINES)]


class Checklist(Struct, frozen=True, forbid_unknown_fields=True):
    """A learner's whole checklist; *library* is the name that stands above it."""

    library: Short
    sections: Annotated[list[OwnSection], Meta(max_length=SECTIONS)]
