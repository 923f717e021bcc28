"""True or false, with a reason for either answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from patronwise.questions.base import Face, Item, Key, ResponseError, Shuffle, Words

if TYPE_CHECKING:
    from collections.abc import Callable


class TrueFalseFeedback(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said to a learner who answered true, and to one who answered false."""

    true: Words
    false: Words


class TrueFalse(Item, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="true_false"):
    """Say whether the stem holds. Response: true or false. Score: 1 or 0."""

    answer: bool
    feedback: TrueFalseFeedback

    def grade(self, response: object) -> float | None:
        """Score the answer; see :meth:`Item.grade`."""
        if not isinstance(response, bool):
            raise ResponseError(f"{self.id}: the response must be true or false, not {response!r}.")
        return float(response is self.answer)

    def face(self, shuffle: Shuffle) -> Face:  # noqa: ARG002 - true comes before false for everybody
        """Show nothing beyond the stem: the two choices are interface strings."""
        return {}

    def key(self) -> Key:
        """Name the answer and both reasons."""
        return {"answer": self.answer, "feedback": {"true": self.feedback.true, "false": self.feedback.false}}

    def groups(self, say: Callable[[str], str]) -> list[list[str]]:
        """List the two choices."""
        return [[say("quiz.true"), say("quiz.false")]]
