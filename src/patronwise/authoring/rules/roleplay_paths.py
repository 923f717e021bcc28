"""The ways through a role-play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from patronwise.authoring.rules.subject import Subject
    from patronwise.course.roleplay import Roleplay

FEWEST_MOMENTS = 6
FEWEST_ENDINGS = 3


def roleplay_paths(subject: Subject) -> Iterator[Finding]:
    """Demand six moments, three endings, that every node can be reached, and that an ending can be reached from every node.

    A node that nobody reaches is lost work; one without a way out keeps the learner in a circle.
    """
    for unit in subject.units:
        path = unit.folder / "roleplay.yaml"
        play = unit.roleplay
        if play is None:
            continue
        endings = [name for name, node in play.nodes.items() if node.ending is not None]
        moments = len(play.nodes) - len(endings)
        if moments < FEWEST_MOMENTS:
            sentence = f"the role-play has {moments} moments; it needs {FEWEST_MOMENTS} or more. Write another turn of the talk."
            yield Finding(path, (play.id,), sentence)
        if len(endings) < FEWEST_ENDINGS:
            sentence = f"the role-play has {len(endings)} endings; it needs {FEWEST_ENDINGS} or more. Let choices lead apart."
            yield Finding(path, (play.id,), sentence)
        ways = ways_of(play)
        back: dict[str, list[str]] = {name: [] for name in play.nodes}
        for name, targets in ways.items():
            for target in targets:
                back[target].append(name)
        reached = reachable([play.start] if play.start in ways else [], ways)
        ending = reachable(endings, back)
        for name in play.nodes:
            if name not in reached:
                yield Finding(path, (name,), "no way leads here from the start. Let a choice lead to it, or delete it.")
            if name not in ending:
                yield Finding(path, (name,), "no way leads from here to an ending. Let one of its choices lead on.")


def ways_of(play: Roleplay) -> dict[str, list[str]]:
    """Give, for each node, the nodes that its choices lead to, as far as they exist."""
    return {name: [choice.to for choice in node.choices or [] if choice.to in play.nodes] for name, node in play.nodes.items()}


def reachable(start: Iterable[str], ways: Mapping[str, list[str]]) -> set[str]:
    """Give the nodes that can be reached from *start*, those of *start* included."""
    found = set(start)
    new = list(found)
    while new:
        ahead = [target for target in ways[new.pop()] if target not in found]
        found.update(ahead)
        new += ahead
    return found
