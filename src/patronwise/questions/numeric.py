"""Numeric: a number typed by the learner, in whatever digits and separators they use."""

from __future__ import annotations

import math
import re
import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct, field

from patronwise.questions.base import Face, Id, Item, Key, Shuffle, Verdicts, Words, text_in

if TYPE_CHECKING:
    from collections.abc import Callable


class Near(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A known slip: the number that it leads to, and what to say about it."""

    id: Id
    value: float
    feedback: Words
    tolerance: float = 0.0


class Numeric(Item, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="numeric"):
    """Type a number. Response: the text as typed. Score: 1 within *tolerance* (absolute, same unit as *answer*), else 0."""

    answer: float
    feedback: Verdicts
    tolerance: float = 0.0
    unit: Words | None = None
    near: list[Near] = field(default_factory=list)

    def grade(self, response: object) -> float | None:
        """Score the number; see :meth:`Item.grade`. Text that is no number scores 0."""
        numbers = readings(text_in(response, self.id))
        return float(any(within(number, self.answer, self.tolerance) for number in numbers))

    def face(self, shuffle: Shuffle) -> Face:  # noqa: ARG002 - there is nothing to shuffle
        """Show the unit beside the field."""
        return {"unit": self.unit}

    def key(self) -> Key:
        """Name the answer, its tolerance, the known slips and both verdicts."""
        return {
            "answer": self.answer,
            "tolerance": self.tolerance,
            "near": [{"value": near.value, "tolerance": near.tolerance, "feedback": near.feedback} for near in self.near],
            "feedback": {"right": self.feedback.right, "wrong": self.feedback.wrong},
        }

    def groups(self, say: Callable[[str], str]) -> list[list[str]]:  # noqa: ARG002 - there are no choices
        """List nothing: the reader writes."""
        return []


def within(number: float, answer: float, tolerance: float) -> bool:
    """Tell whether *number* is *answer* give or take *tolerance*, forgiving what binary fractions lose (1e-9, relative)."""
    return abs(number - answer) <= tolerance + 1e-9 * max(1.0, abs(answer))


# What people type into a number, or paste with it, that does not change it: spaces, grouping signs, marks of direction.
_PADDING = re.compile("[\\s\u061c\u066c\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff'\u2019_]")


def readings(typed: str) -> list[float]:
    """Give the numbers that *typed* can mean: none, one, or two.

    Any script's decimal digits count. A point, a comma (also the Arabic one) or U+066B may be the decimal sign, and among Persian
    digits a slash, as Iranians write it. Where "1,234" may be one and a bit or more than a thousand, both are given, because the
    learner knows which was meant and the item has one answer. A % sign before or after is dropped.
    """
    plain = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in typed)
    plain = _PADDING.sub("", plain).strip("%\u066a")
    plain = plain.replace("\u2212", "-").replace("\u060c", ",").replace("\u066b", ".")
    if re.search("[\u06f0-\u06f9]", typed):
        plain = plain.replace("/", ".")
    found = re.fullmatch(r"([+-]?)(\d[\d.,]*|[.,]\d+)", plain)
    if not found:
        return []
    sign, digits = found.groups()
    separators = re.findall(r"[.,]", digits)
    texts = [digits]
    if len(set(separators)) == 2:  # noqa: PLR2004 - both kinds: the last one is the decimal sign
        texts = [digits.replace(separators[0], "").replace(separators[-1], ".")]
        if separators.count(separators[-1]) > 1:
            return []
    elif len(separators) > 1:  # one kind, repeated, groups digits by three or is a slip
        texts = [digits.replace(separators[0], "")] if re.fullmatch(r"\d{1,3}([.,]\d{3})+", digits) else []
    elif separators:
        texts = [digits.replace(",", ".")]
        if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", digits):
            texts.append(re.sub(r"[.,]", "", digits))
    numbers = [float(sign + text) for text in texts]
    return [number for number in numbers if math.isfinite(number)]
