"""Single choice: one option is the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.questions.base import Face, Item, Key, Option, ResponseError, Shuffle, as_written, feedback_by_id

if TYPE_CHECKING:
    from collections.abc import Callable


class Single(Item, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="single"):
    """Choose one. Response: the id of an option. Score: 1 for the key, else 0; None in a prediction, which has no key."""

    options: list[Option]
    shuffle: bool = True

    def grade(self, response: object) -> float | None:
        """Score the chosen option; see :meth:`Item.grade`."""
        chosen = next((option for option in self.options if option.id == response), None)
        if chosen is None:
            raise ResponseError(f"{self.id}: {response!r} is none of its options.")
        if not any(option.correct for option in self.options):
            return None
        return float(chosen.correct)

    def face(self, shuffle: Shuffle) -> Face:
        """Show the options, in the learner's order unless the written order matters."""
        order = shuffle if self.shuffle else as_written
        return {"options": [{"id": option.id, "text": option.text} for option in order(self.options)]}

    def key(self) -> Key:
        """Name the key, or None, and the feedback of each option."""
        right = next((option.id for option in self.options if option.correct), None)
        return {"correct": right, "feedback": feedback_by_id(self.options)}

    def groups(self, say: Callable[[str], str]) -> list[list[str]]:  # noqa: ARG002 - the options bring their own words
        """List the options as written."""
        return [[option.text for option in self.options]]
