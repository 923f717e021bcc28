"""The title of a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.passages import path_in
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


def title_differs(subject: Subject) -> Iterator[Finding]:
    """Demand that a unit is called what the course map calls it, in every language.

    A learner who clicks a title on the map must not wonder whether the right page has opened.
    """
    for edition in subject.editions.values():
        for unit in edition.units.values():
            title = edition.course.titles.get(unit.id, unit.front.title)
            if title != unit.front.title:
                sentence = f'the course map calls this unit "{title}", and here it is "{unit.front.title}". Make them the same.'
                yield Finding(path_in(unit, "unit.md"), ("front", "title"), sentence)
