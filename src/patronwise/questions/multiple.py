"""Multiple choice: every option that fits is a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.questions.base import Face, Item, Key, Option, Shuffle, as_written, feedback_by_id, ids_in

if TYPE_CHECKING:
    from collections.abc import Callable


class Multiple(Item, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="multiple"):
    """Choose all that fit. Response: a list of option ids.

    Score: (rightly ticked - wrongly ticked) / number of keys, not below 0, so that ticking everything earns nothing much
    ("right minus wrong", as in Moodle's multiple answers).
    """

    options: list[Option]
    shuffle: bool = True

    def grade(self, response: object) -> float | None:
        """Score the ticked options; see :meth:`Item.grade`."""
        ticked = set(ids_in(response, [option.id for option in self.options], self.id))
        keys = {option.id for option in self.options if option.correct}
        if not keys:
            return None
        return max(0.0, (len(ticked & keys) - len(ticked - keys)) / len(keys))

    def face(self, shuffle: Shuffle) -> Face:
        """Show the options, in the learner's order unless the written order matters."""
        order = shuffle if self.shuffle else as_written
        return {"options": [{"id": option.id, "text": option.text} for option in order(self.options)]}

    def key(self) -> Key:
        """Name the keys and the feedback of each option."""
        keys = [option.id for option in self.options if option.correct]
        return {"correct": keys, "feedback": feedback_by_id(self.options)}

    def groups(self, say: Callable[[str], str]) -> list[list[str]]:  # noqa: ARG002 - the options bring their own words
        """List the options as written."""
        return [[option.text for option in self.options]]
