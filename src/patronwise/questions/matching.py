"""Matching: find the right-hand side of each left-hand side."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from msgspec import Struct

from patronwise.questions.base import Face, Id, Item, Key, ResponseError, Shuffle, Words, scramble

if TYPE_CHECKING:
    from collections.abc import Callable


class Pair(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two sides that belong together, and why."""

    id: Id
    left: Words
    right: Words
    feedback: Words | None = None


class Matching(Item, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="matching"):
    """Match every left-hand side. Response: ``{pair id: id of the chosen right-hand side}``. Score: share of right pairs.

    A right-hand side has an id that does not tell which pair it belongs to (:meth:`right_id`): what is sent to a browser in an
    exam must not hold the key.
    """

    pairs: list[Pair]
    feedback: Words

    def right_id(self, pair: Pair) -> str:
        """Give the id of a pair's right-hand side: eight hexadecimal digits."""
        return hashlib.sha256(f"{self.id}/{pair.id}/right".encode()).hexdigest()[:8]

    def grade(self, response: object) -> float | None:
        """Score the pairs; see :meth:`Item.grade`."""
        key = {pair.id: self.right_id(pair) for pair in self.pairs}
        known = list(key.values())  # a list, because a value that is no text may have no hash
        if (
            not isinstance(response, dict)
            or not set(response) <= set(key)
            or any(right not in known for right in response.values())
        ):
            raise ResponseError(f"{self.id}: the response must give ids of right-hand sides for ids of pairs, not {response!r}.")
        found = sum(bool(response.get(left) == right) for left, right in key.items())
        return found / len(key)

    def face(self, shuffle: Shuffle) -> Face:
        """Show left-hand sides as written and right-hand sides in the learner's order."""
        return {
            "lefts": [{"id": pair.id, "text": pair.left} for pair in self.pairs],
            "rights": [{"id": self.right_id(pair), "text": pair.right} for pair in shuffle(self.pairs)],
        }

    def key(self) -> Key:
        """Name the right-hand side and the reason of each pair."""
        return {
            "pairs": {pair.id: self.right_id(pair) for pair in self.pairs},
            "each": {pair.id: pair.feedback for pair in self.pairs if pair.feedback},
            "feedback": self.feedback,
        }

    def groups(self, say: Callable[[str], str]) -> list[list[str]]:  # noqa: ARG002 - the pairs bring their own words
        """List the left-hand sides, then the right-hand sides, scrambled the same way for every reader."""
        return [[pair.left for pair in self.pairs], [pair.right for pair in scramble(self.id)(self.pairs)]]
