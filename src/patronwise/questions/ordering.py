"""Ordering: bring entries into the order that serves."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from patronwise.questions.base import Entry, Face, Item, Key, ResponseError, Shuffle, Words, ids_in, scramble

if TYPE_CHECKING:
    from collections.abc import Callable


class Ordering(Item, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="ordering"):
    """Order all entries; the source lists them in the right order. Response: all entry ids in the learner's order.

    Score: (pairs in order - pairs out of order) / pairs, not below 0: Kendall's tau (Kendall 1938), so that an order left to chance
    earns about nothing and one slip among many costs little.
    """

    entries: list[Entry]
    feedback: Words

    def grade(self, response: object) -> float | None:
        """Score the order; see :meth:`Item.grade`."""
        right = [entry.id for entry in self.entries]
        given = ids_in(response, right, self.id)
        if len(given) != len(right):
            raise ResponseError(f"{self.id}: the response orders {len(given)} of {len(right)} entries.")
        place = {entry: index for index, entry in enumerate(given)}
        pairs = list(combinations(right, 2))
        concordant = sum(place[first] < place[second] for first, second in pairs)
        return max(0.0, (2 * concordant - len(pairs)) / len(pairs))

    def face(self, shuffle: Shuffle) -> Face:
        """Show the entries in an order that is not the right one."""
        return {"entries": [{"id": entry.id, "text": entry.text} for entry in shuffle(self.entries)]}

    def key(self) -> Key:
        """Name the right order."""
        return {"order": [entry.id for entry in self.entries], "feedback": self.feedback}

    def groups(self, say: Callable[[str], str]) -> list[list[str]]:  # noqa: ARG002 - the entries bring their own words
        """List the entries, scrambled the same way for every reader."""
        return [[entry.text for entry in scramble(self.id)(self.entries)]]
