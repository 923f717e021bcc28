"""A role-play: moments with choices, and endings. The same structures in ``content/`` (Markdown) and in the bank (HTML)."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from patronwise.questions.base import Id, ItemId, Words  # noqa: TC001 - msgspec reads these names at run time

Mood = Literal[
    "calm", "tense", "annoyed", "angry", "urgent", "ashamed", "worried", "confused", "sad", "pleased", "relieved", "silent",
]  # fmt: skip
Outcome = Literal["good", "mixed", "bad"]
MAX_TRUST = 100


class Choice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that staff can say: what it does to trust (points) and time (seconds), where it leads, and why."""

    id: Id
    say: Words
    why: Words
    to: Id
    trust: Annotated[int, Meta(ge=-MAX_TRUST, le=MAX_TRUST)] = 0
    time: Annotated[int, Meta(ge=0, le=3600)] = 0


class Node(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Either a moment (*patron*, *mood*, *choices*) or an ending (*ending*, *text*, *debrief*); the validator sees to that."""

    patron: Words | None = None
    speaker: Words | None = None
    mood: Mood | None = None
    choices: list[Choice] | None = None
    ending: Outcome | None = None
    text: Words | None = None
    debrief: Words | None = None


class Meters(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the meters begin: trust 0 to 100, time in seconds."""

    trust: Annotated[int, Meta(ge=0, le=MAX_TRUST)] = 50
    time: Annotated[int, Meta(ge=0)] = 0


class Roleplay(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A branching conversation; *nodes* by id."""

    id: ItemId
    title: Words
    setting: Words
    start: Id
    nodes: dict[Id, Node]
    meters: Meters = Meters()

    def leads_to(self, steps: list[tuple[str, str]]) -> str | None:
        """Give the node that *steps* (pairs of node and choice ids, from the start) lead to, or None where they do not fit."""
        here = self.start
        for node, choice in steps:
            options = self.nodes[here].choices or []
            chosen = next((option for option in options if option.id == choice), None)
            if node != here or chosen is None:
                return None
            here = chosen.to
        return here
