"""What every question type has in common: an item, what a browser may see of it, and its key.

Words of an item are Markdown in ``content/`` and sanitised HTML in the bank; the structures are the same in both places. Fields
typed :data:`Words` are the only ones that a translation can give.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, Struct, UnsetType

Words = Annotated[str, Meta(min_length=1, extra={"words": True})]
"""Text that a reader sees; a translation gives its own."""

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=48)]
"""Stable name of a part: lower-case words joined by hyphens."""

ItemId = Annotated[str, Meta(pattern=r"^[A-Z][0-9]{2}-[a-z0-9]+(-[a-z0-9]+)*$", max_length=48)]
"""Stable name of an item: the unit's id, a hyphen, and the item's own."""

Shuffle: TypeAlias = Callable[[Sequence[Any]], list[Any]]
"""Gives a new list of the same entries in the order that one learner sees."""

Face: TypeAlias = dict[str, Any]
Key: TypeAlias = dict[str, Any]


class ResponseError(ValueError):
    """A response that this item cannot have been given: another type, or an id that the item does not have."""


class Option(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One choice of a single or multiple choice item; *feedback* says why it is or is not the key."""

    id: Id
    text: Words
    feedback: Words | None = None
    correct: bool = False


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part that has words and an id, and nothing else: an entry to order, a point of a rubric."""

    id: Id
    text: Words


class Verdicts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Feedback of an item that is answered by typing."""

    right: Words
    wrong: Words


class Item(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type"):
    """A question. Each subclass is one type and lives in a file of its own.

    *objective* is the id of the objective that the item tests; *after* is shown once a prediction was made. *drill* says in which
    drill of a skill the item stands; where it is not set it is not encoded either, so that other items stay what they were.
    """

    id: ItemId
    stem: Words
    objective: Id | None = None
    hint: Words | None = None
    after: Words | None = None
    drill: Literal[1, 2, 3] | UnsetType = UNSET

    def grade(self, response: object) -> float | None:
        """Give the score of *response*, 0 to 1, or None where nothing is right or wrong.

        Raises:
            ResponseError: the response has a shape or an id that this item does not know.
        """
        raise NotImplementedError

    def face(self, shuffle: Shuffle) -> Face:
        """Give what a browser needs to show the item, without anything of its key."""
        raise NotImplementedError

    def key(self) -> Key:
        """Give what a browser needs to grade the item and to explain it."""
        raise NotImplementedError

    def groups(self, say: Callable[[str], str]) -> list[list[str]]:
        """Give the choices as lists of words for a reader without a kernel; *say* looks up an interface string."""
        raise NotImplementedError


def scramble(name: str) -> Shuffle:
    """Give a shuffle that depends on *name* alone, so that one learner meets one order on every visit.

    Entries are sorted by a hash of *name* and their place, which (other than ``random.shuffle``) stays the same over versions of
    Python. An order of more than one entry never comes out as it was written: a list to be ordered must not show its key.
    """

    def shuffle(entries: Sequence[Any]) -> list[Any]:
        places = sorted(range(len(entries)), key=lambda place: hashlib.sha256(f"{name}/{place}".encode()).digest())
        if len(places) > 1 and places == sorted(places):
            places = places[1:] + places[:1]
        return [entries[place] for place in places]

    return shuffle


def as_written(entries: Sequence[Any]) -> list[Any]:
    """Give *entries* in the order of the source: the shuffle that does not."""
    return list(entries)


def ids_in(response: object, known: Sequence[str], item: str) -> list[str]:
    """Give *response* as a list of distinct ids, all of them among *known*.

    Raises:
        ResponseError: it is no list, repeats an id, or has an id that the item does not have.
    """
    if not isinstance(response, list) or not all(isinstance(one, str) for one in response):
        raise ResponseError(f"{item}: the response must be a list of ids, not {response!r}.")
    if len(set(response)) != len(response) or not set(response) <= set(known):
        raise ResponseError(f"{item}: the response {response!r} repeats an id or has one that is not among {', '.join(known)}.")
    return response


def text_in(response: object, item: str) -> str:
    """Give *response* as text.

    Raises:
        ResponseError: it is no text, or longer than 20,000 characters.
    """
    limit = 20_000  # a page of writing is 3,000; more than this is no answer but a paste gone wrong
    if not isinstance(response, str) or len(response) > limit:
        raise ResponseError(f"{item}: the response must be text of at most {limit} characters.")
    return response


def feedback_by_id(options: Sequence[Option]) -> Mapping[str, str]:
    """Give the feedback of each option that has one, by the option's id."""
    return {option.id: option.feedback for option in options if option.feedback}
