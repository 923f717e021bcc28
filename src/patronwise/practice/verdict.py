"""What a check has found out, before it is put into the words of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from patronwise.practice.strings import Said

State = Literal["right", "not yet", "other kind", "wrong"]


@dataclass(frozen=True)
class Verdict:
    """The state of one answer and the sentences that go with it.

    *why* holds what helps the learner on: empty for a right answer. *got* and *expected* describe
    the two kinds when the answer is of another kind than expected.
    """

    state: State
    why: tuple[Said, ...] = ()
    got: Said | None = None
    expected: Said | None = None


RIGHT = Verdict("right")


def wrong(*why: Said) -> Verdict:
    """Give the verdict on an answer of the right kind whose value is not right."""
    return Verdict("wrong", why)
