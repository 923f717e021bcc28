"""Rating: a neutral scale without a right answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from patronwise.questions.base import Face, Item, Key, ResponseError, Shuffle, Words

if TYPE_CHECKING:
    from collections.abc import Callable


class Rating(Item, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="rating"):
    """Choose a step from 1 (*low*) to *steps* (*high*). Response: the step. Score: none."""

    low: Words
    high: Words
    steps: Annotated[int, Meta(ge=2, le=11)] = 5

    def grade(self, response: object) -> float | None:
        """Refuse what is no step; give no score. See :meth:`Item.grade`."""
        if not isinstance(response, int) or isinstance(response, bool) or not 1 <= response <= self.steps:
            raise ResponseError(f"{self.id}: the response must be a whole number from 1 to {self.steps}, not {response!r}.")
        return None

    def face(self, shuffle: Shuffle) -> Face:  # noqa: ARG002 - a scale has an order of its own
        """Show the scale and the words at its ends."""
        return {"steps": self.steps, "low": self.low, "high": self.high}

    def key(self) -> Key:
        """Name nothing: no step is right."""
        return {}

    def groups(self, say: Callable[[str], str]) -> list[list[str]]:  # noqa: ARG002 - the ends bring their own words
        """List the ends of the scale."""
        return [[f"1: {self.low}", f"{self.steps}: {self.high}"]]
