"""The escalation card and the charter for a reader without a kernel: what they are for, and what of them is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from patronwise.authoring.static_forms import Line, said
from patronwise.course.card import CLOCK, KINDS, LINES
from patronwise.course.charter import POINTS, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.interface import Interface

COLUMNS = ("card.first", "card.second", "card.weekday", "card.weekend", "card.minutes")


def card_lines(face: Interface) -> Iterator[Line]:
    """Give the card to be drawn by hand: its rows, its columns, and the part that is the same on every card."""
    yield said("card.static", face)
    yield said("card.static-rows", face)
    yield from (said(f"card.kind.{kind}", face, "-") for kind in KINDS)
    yield said("card.static-columns", face)
    yield from (said(key, face, "-") for key in COLUMNS)
    yield said("card.send-along", face)
    yield from (said(f"card.line.{line}", face, "-") for line in LINES)
    yield said("card.clock", face)
    yield from (said(key, face, "-") for key in CLOCK)


def charter_lines(face: Interface) -> Iterator[Line]:
    """Give what is written of each right, the published points, and how a right can stand to them."""
    yield said("charter.static", face)
    yield from (said(f"charter.{part}", face, "-") for part in ("title", "does", "seen"))
    yield said("charter.published", face)
    yield from (said(f"charter.point.{point}", face, "-") for point in POINTS)
    yield said("charter.cited", face)
    yield said("charter.compare", face)
    yield from (said(f"charter.standing.{standing}", face, "-") for standing in get_args(Standing))
