"""The desk model for a reader without a kernel: its figures for the desk that it begins with, by the number of colleagues."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from patronwise.authoring.static_forms import Line, said
from patronwise.course.desk_model import LEAST, RANGES, START, WITHIN, figures, rounded_share, rounded_wait

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.interface import Interface

ASSUMPTIONS = (
    "model.assume-random", "model.assume-lengths", "model.assume-stay", "model.assume-line", "model.assume-steady",
    "model.assume-whole",
)  # fmt: skip
PERCENT = {"": "model.percent", "under": "model.percent-under", "over": "model.percent-over"}


def desk_model_lines(face: Interface) -> Iterator[Line]:
    """Give what the model is for, what it says about its first desk with one colleague to six, and what it takes for granted."""
    yield said("model.purpose", face)
    yield _line(face.say("model.picture", arrivals=START["arrivals"], minutes=START["minutes"]))
    for staff in range(int(RANGES["staff"]["min"]), int(RANGES["staff"]["max"]) + 1):
        yield _line(row(staff, face), "-")
    yield said("model.assumptions", face)
    yield from (said(key, face, "-") for key in ASSUMPTIONS)
    yield said("model.compare", face)


def row(staff: int, face: Interface) -> str:
    """Give what the model says about its first desk with *staff* colleagues."""
    found = figures(START["arrivals"], staff, START["minutes"])
    if found.wait is None or found.within is None:
        return face.say("model.row-grows", staff=staff)
    wait = rounded_wait(found.wait)
    key, minutes = ("model.minutes-under", LEAST) if wait is None else ("model.minutes-n", wait)
    how, percent = rounded_share(found.within)
    return face.say(
        "model.row", staff=staff, wait=face.say(key, n=face.number(minutes)), within=face.say(PERCENT[how], n=percent), limit=WITHIN
    )


def _line(words: str, mark: str | None = None) -> Line:
    return Line(escape(words, quote=False), mark)
