"""Related units that name each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.front_desk import unit_ids
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


def related_both_ways(subject: Subject) -> Iterator[Finding]:
    """Demand that of two related units that are written each names the other; of the front desk, any of its sections.

    A learner follows related units in either direction, and the author of an older unit is the last to hear of a new neighbour.
    """
    written = {name: unit for unit in subject.units for name in unit_ids(unit)}
    for unit in subject.units:
        for name in unit.front.related:
            other = written.get(name)
            if other is not None and not set(unit_ids(unit)) & set(other.front.related):
                sentence = f"{unit.id} names {name} and is not named by it. Add {unit.id} here, or delete {name} there."
                yield Finding(other.folder / "unit.md", ("front", "related"), sentence)
