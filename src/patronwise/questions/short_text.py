"""Short text: a word or a phrase of which the accepted forms are known."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct, field

from patronwise.questions.base import Face, Id, Item, Key, Shuffle, Verdicts, Words, text_in

if TYPE_CHECKING:
    from collections.abc import Callable

Forms = Annotated[list[str], Meta(min_length=1, extra={"words": True})]
"""Accepted spellings: words, because each language has its own."""


class NearForms(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A known slip: the forms it takes, and what to say about it."""

    id: Id
    forms: Forms
    feedback: Words


class ShortText(Item, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="short_text"):
    """Type a word or phrase. Response: the text as typed. Score: 1 if it equals an accepted form (see :func:`plain`), else 0."""

    accepted: Forms
    feedback: Verdicts
    near: list[NearForms] = field(default_factory=list)

    def grade(self, response: object) -> float | None:
        """Score the text; see :meth:`Item.grade`."""
        return float(plain(text_in(response, self.id)) in {plain(form) for form in self.accepted})

    def face(self, shuffle: Shuffle) -> Face:  # noqa: ARG002 - there is nothing to shuffle
        """Show nothing beyond the stem and a field."""
        return {}

    def key(self) -> Key:
        """Name the accepted forms, the known slips and both verdicts."""
        return {
            "accepted": [plain(form) for form in self.accepted],
            "near": [{"forms": [plain(form) for form in near.forms], "feedback": near.feedback} for near in self.near],
            "feedback": {"right": self.feedback.right, "wrong": self.feedback.wrong},
        }

    def groups(self, say: Callable[[str], str]) -> list[list[str]]:  # noqa: ARG002 - there are no choices
        """List nothing: the reader writes."""
        return []


# Arabic keyboards write these letters with other code points than Persian ones; a reader sees no difference.
_SAME_LETTER = str.maketrans({"\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u200c": " "})
# Soft hyphen, tatweel, vowel marks of Arabic script, joiners, marks of direction: nobody sees whether they were typed.
_INVISIBLE = re.compile("[\u00ad\u0640\u061c\u064b-\u0652\u200b\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def plain(text: str) -> str:
    """Give *text* without what does not count: case, encoding, script of digits, punctuation, invisible signs, surplus space."""
    folded = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text).lower()).translate(_SAME_LETTER)
    digits = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in folded)
    kept = "".join(" " if unicodedata.category(sign)[0] == "P" else sign for sign in digits)
    return re.sub(r"\s+", " ", kept).strip()
