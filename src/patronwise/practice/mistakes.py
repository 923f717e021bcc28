"""Recognise in a value that is not right the slip that led to it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from patronwise.practice.compare import compare
from patronwise.practice.strings import Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from patronwise.practice.bank import Mistake
    from patronwise.practice.verdict import Verdict


def recognise(value: object, verdict: Verdict, mistakes: Sequence[Mistake]) -> Verdict:
    """Give *verdict* on *value*; where a known mistake leads to the same value, with its sentence in the place of the general ones.

    A value that is empty although the expected one is not then counts as not right, rather than as not begun.
    """
    if verdict.state == "right":
        return verdict
    for mistake in mistakes:
        with suppress(Exception):  # a learner's object whose methods raise is none of the known mistakes
            if compare(value, mistake.expected).state == "right":
                state = "wrong" if verdict.state == "not yet" else verdict.state
                return replace(verdict, state=state, why=(Said("practice.why-mistake", {"says": mistake.says}),))
    return verdict
