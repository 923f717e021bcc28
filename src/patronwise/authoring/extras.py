"""Extras: widgets that a few units show in a cell of their own, directly before the role-play.

An extra is one entry of :data:`EXTRAS`, a method of its name in ``course/open.py`` and a widget. The rules, the notebook and the
bank know it from here; ``docs/widgets.md`` lists what belongs to one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from patronwise.authoring.static_desk_model import desk_model_lines
from patronwise.authoring.static_forms import Line, static_form
from patronwise.authoring.static_paper import card_lines, charter_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from patronwise.authoring.interface import Interface
    from patronwise.authoring.unit_source import UnitSource
    from patronwise.course.model import Static


@dataclass(frozen=True)
class Extra:
    """One extra.

    *lines* gives what a reader without a kernel sees. *form* numbers the form of what is recorded, as the answer to an item of the
    id that :func:`recorded_as` gives: raise it when older records no longer fit. None where nothing is recorded.
    """

    lines: Callable[[Interface], Iterable[Line]]
    form: int | None = None


EXTRAS: dict[str, Extra] = {
    "model": Extra(desk_model_lines),
    "card": Extra(card_lines, form=1),
    "charter": Extra(charter_lines, form=1),
}
"""Every extra by its name, which is the id of its cell and the name of its method."""


def cells_of(name: str) -> tuple[str, str]:
    """Give the ids of the two cells of the extra *name*, in their order: words, then the widget."""
    return f"{name}-intro", name


def call_of(name: str) -> str:
    """Give the one line that the code cell of the extra *name* holds."""
    return f"unit.{name}()"


def extras_of(unit: UnitSource) -> list[str]:
    """Name the extras of *unit*: those of which it has a cell, be it one of the two."""
    there = {cell.cid for cell in unit.cells}
    return [name for name in EXTRAS if there & set(cells_of(name))]


def recorded_as(unit: UnitSource) -> dict[str, Extra]:
    """Give the extras of *unit* that record something, by the id under which they do, such as ``S11-card``."""
    return {f"{unit.id}-{name}": EXTRAS[name] for name in extras_of(unit) if EXTRAS[name].form is not None}


def static_extra(name: str, face: Interface) -> Static:
    """Give the extra *name* for a reader without a kernel."""
    return static_form(EXTRAS[name].lines(face), face)
