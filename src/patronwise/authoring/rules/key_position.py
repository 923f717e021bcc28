"""Keys that can be told by their place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding
from patronwise.questions import Single

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject

FEWEST_ITEMS = 9
MOST_OF_A_HUNDRED = 60


def key_position(subject: Subject) -> Iterator[Finding]:
    """Refuse a track of nine single choices or more in which one place of the written order holds over 60 % of the keys.

    Learners see options in an order of their own, but print, exports and facilitators have the written one.
    """
    for track in subject.english.course.map.tracks:
        places: dict[int, list[str]] = defaultdict(list)
        for unit in [unit for unit in subject.units if unit.track == track.id]:
            for item in unit.quiz.questions:
                if isinstance(item, Single):
                    key = next((place for place, option in enumerate(item.options, start=1) if option.correct), 0)
                    places[key].append(item.id)
        total = sum(len(items) for items in places.values())
        for place, items in places.items():
            if total >= FEWEST_ITEMS and len(items) * 100 > MOST_OF_A_HUNDRED * total:
                sentence = (
                    f"option {place} is the key in {len(items)} of {total} single choices ({', '.join(items)}). "
                    f"Move keys until no place holds more than {MOST_OF_A_HUNDRED} %."
                )
                yield Finding(subject.english.course.file.path, (track.id,), sentence)
