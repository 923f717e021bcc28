"""Derive the facilitator's page: a Markdown document to read and to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.notebook import directed

if TYPE_CHECKING:
    from patronwise.authoring.interface import Interface
    from patronwise.authoring.unit_source import Facilitate, UnitSource


def derive_facilitate(unit: UnitSource, page: Facilitate, face: Interface) -> bytes:
    """Give the page of *unit*: timing with its sum, group, materials, then the author's text."""
    front = page.front
    steps = [f"| {face.say(f'timing.{name}')} | {face.number(minutes)} |" for name, minutes in front.timing.items()]
    lines = [
        f"# {unit.id} · {unit.front.title}",
        "",
        face.say("facilitate.group", min=front.group.min, max=front.group.max),
        "",
        f"{face.say('facilitate.materials')} {face.say('list.separator').join(front.materials)}",
        "",
        f"| {face.say('facilitate.step')} | {face.say('facilitate.minutes')} |",
        "|---|---|",
        *steps,
        f"| **{face.say('facilitate.total')}** | **{face.number(sum(front.timing.values()))}** |",
        "",
        *(f"{cell.source}\n" for cell in page.cells),
    ]
    return (directed("\n".join(lines).rstrip(), face) + "\n").encode()
