"""The charter of a group's own: rights beside a published list."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from patronwise.course.paper import Long, Sentence, Short  # noqa: TC001 - msgspec reads these names at run time

POINTS = ("stop", "waiting", "triage", "face", "rephrase", "questions", "alternative", "answered")
"""What the published guidelines ask for, in our own words; ``charter.point.<name>`` is the interface string."""
Standing = Literal["there", "further", "new"]
"""How a right of one's own stands to the published points; ``charter.standing.<name>`` is the interface string."""
RIGHTS = 8


class Right(Struct, frozen=True, forbid_unknown_fields=True):
    """A right: its title, what staff do so that it is real, how one sees that it is kept, and how it stands to :data:`POINTS`."""

    title: Sentence
    does: Long
    seen: Long
    standing: Standing | None


class Charter(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole charter; *heading* stands above the rights on the poster."""

    heading: Short
    rights: Annotated[list[Right], Meta(max_length=RIGHTS)]
