"""The words on a chart, in any script."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from textwrap import wrap

_LINE = 28  # characters in a line of a title: what a window of 320 pixels holds
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ISOLATE, _POP = "\u2068", "\u2069"


@dataclass(frozen=True)
class Words:
    """What stands on a chart.

    Attributes:
        x: title of the axis of the labels, with the unit where there is one.
        y: title of the axis of the numbers, with the unit.
        title: title of the chart.
    """

    x: str
    y: str
    title: str

    def missing(self) -> tuple[str, ...]:
        """Name those that are not there: empty, or no text."""
        given: dict[str, object] = {"x": self.x, "y": self.y, "title": self.title}
        return tuple(name for name, text in given.items() if not isinstance(text, str) or not text.strip())


def isolated(text: str) -> str:
    """Let text that holds Arabic or Hebrew letters find its own direction: a drawing knows only that of the page."""
    return f"{_ISOLATE}{text}{_POP}" if _RIGHT_TO_LEFT.search(text) else text


def lines_of(text: str) -> list[str]:
    """Break a title into lines that fit on a narrow window. Scripts without spaces between words are not broken."""
    return [isolated(line) for line in wrap(text, _LINE, break_long_words=False, break_on_hyphens=False)] or [""]


def room(text: str) -> int:
    """Count the characters of *text* that take room: no marks above or below a letter, and nothing invisible."""
    return sum(unicodedata.category(sign) not in {"Mn", "Me", "Cf"} for sign in text)
