"""Self-rated free text: the learner writes, reads a model answer, and ticks the points of a rubric."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.questions.base import Entry, Face, Item, Key, ResponseError, Shuffle, Words, ids_in, text_in

if TYPE_CHECKING:
    from collections.abc import Callable


class SelfRated(Item, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="self_rated"):
    """Write, compare, rate yourself. Response: ``{"text": ..., "ticks": [rubric ids]}``.

    Score: share of the rubric's points that the learner ticked; a self-rating, and recorded as nothing else. None until something
    was ticked or the learner said that nothing applies: ``ticks`` is then absent.
    """

    model: Words
    rubric: list[Entry]

    def grade(self, response: object) -> float | None:
        """Score the self-rating; see :meth:`Item.grade`."""
        if not isinstance(response, dict) or not {"text"} <= set(response) <= {"text", "ticks"}:
            raise ResponseError(f"{self.id}: the response must hold 'text' and may hold 'ticks', not {response!r}.")
        text_in(response["text"], self.id)
        if "ticks" not in response:
            return None
        return len(ids_in(response["ticks"], [point.id for point in self.rubric], self.id)) / len(self.rubric)

    def face(self, shuffle: Shuffle) -> Face:  # noqa: ARG002 - a rubric has an order of its own
        """Show nothing beyond the stem and a field: the rubric would tell what to write."""
        return {}

    def key(self) -> Key:
        """Name the model answer and the rubric, shown once the learner has written."""
        return {"model": self.model, "rubric": [{"id": point.id, "text": point.text} for point in self.rubric]}

    def groups(self, say: Callable[[str], str]) -> list[list[str]]:  # noqa: ARG002 - there are no choices
        """List nothing: the reader writes."""
        return []
