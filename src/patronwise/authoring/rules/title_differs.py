"""The title of a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.rules.passages import path_in
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


def title_differs(subject: Subject) -> Iterator[Finding]:
    """Demand that a unit is called what the course map calls it, in every language; the front desk what its track is called.

    A learner who clicks a title on the map must not wonder whether the right page has opened.
    """
    for edition in subject.editions.values():
        for unit in edition.units.values():
            whole = isinstance(unit.quiz, FrontDesk)
            titles, name = (edition.course.tracks, unit.track) if whole else (edition.course.titles, unit.id)
            title = titles.get(name, unit.front.title)
            if title != unit.front.title:
                sentence = f'the course map calls this unit "{title}", and here it is "{unit.front.title}". Make them the same.'
                yield Finding(path_in(unit, "unit.md"), ("front", "title"), sentence)
