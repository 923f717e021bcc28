"""What a unit points to elsewhere in the course."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


def cross_references(subject: Subject) -> Iterator[Finding]:
    """Demand that related units stand in the course map, once each and not the unit itself, and that the source is known.

    The build writes their titles into the notebook, so each needs one.
    """
    course = subject.english.course
    for unit in subject.units:
        path = unit.folder / "unit.md"
        for other, times in Counter(unit.front.related).items():
            if other == unit.id:
                yield Finding(path, ("front", "related"), f"{other} is this unit itself. Delete it from 'related'.")
            if other not in course.titles:
                yield Finding(path, ("front", "related"), f"course.yaml has no unit {other}. Correct the id or delete it.")
            if times > 1:
                yield Finding(path, ("front", "related"), f"{other} stands {times} times in 'related'. Once will do.")
        document = unit.front.source.document
        if document not in course.sources:
            sentence = f"course.yaml has no source {document}. Its sources are {', '.join(sorted(course.sources))}."
            yield Finding(path, ("front", "source"), sentence)
