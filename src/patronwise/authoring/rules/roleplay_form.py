"""The nodes of a role-play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.rules.subject import Subject
    from patronwise.course.roleplay import Node

CHOICES = range(2, 4)
_MOMENT = ("patron", "mood", "choices")
_ENDING = ("ending", "text", "debrief")


def roleplay_form(subject: Subject) -> Iterator[Finding]:
    """Demand that a node is a moment or an ending and has all of its fields, and that every choice leads to a node that is there.

    Half a node would show an empty line or leave the learner in a place without a way on.
    """
    for unit in subject.units:
        path = unit.folder / "roleplay.yaml"
        play = unit.roleplay
        if play is None:
            continue
        start = play.nodes.get(play.start)
        if start is None or start.choices is None:
            sentence = f"'start' names {play.start!r}, which is no moment of this role-play. Name the node that opens it."
            yield Finding(path, (play.id, "start"), sentence)
        for name, node in play.nodes.items():
            yield from _node(path, name, node)
            for choice in node.choices or []:
                if choice.to not in play.nodes:
                    sentence = f"it leads to {choice.to!r}, and there is no such node. Write it, or correct 'to'."
                    yield Finding(path, (name, "choices", choice.id), sentence)


def _node(path: Path, name: str, node: Node) -> Iterator[Finding]:
    is_ending = any(getattr(node, field) is not None for field in _ENDING)
    is_moment = any(getattr(node, field) is not None for field in (*_MOMENT, "speaker"))
    if is_ending == is_moment:
        sentence = f"a node is either a moment ({', '.join(_MOMENT)}) or an ending ({', '.join(_ENDING)}). Make it one of the two."
        yield Finding(path, (name,), sentence)
        return
    for field in _ENDING if is_ending else _MOMENT:
        if getattr(node, field) is None:
            yield Finding(path, (name,), f"{'an ending' if is_ending else 'a moment'} needs {field!r}. Add it.")
    if node.choices is not None and len(node.choices) not in CHOICES:
        sentence = f"a moment has two or three choices, this one has {len(node.choices)}. Add or drop some."
        yield Finding(path, (name, "choices"), sentence)
