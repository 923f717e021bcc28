"""The folder of a unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


def folder_name(subject: Subject) -> Iterator[Finding]:
    """Demand a folder called ``<id>-<slug>`` below the track that lists the unit.

    Notebooks and links are named after the folder, and progress is shown by track. The front desk's folder stands for all units of
    its track, so it begins with their letter alone.
    """
    tracks = {unit.id: track.id for track in subject.english.course.map.tracks for unit in track.units}
    for unit in subject.units:
        path = unit.folder / "unit.md"
        start = unit.id[0] if isinstance(unit.quiz, FrontDesk) else unit.id
        if not re.fullmatch(rf"{start}(-[a-z0-9]+)+", unit.name):
            sentence = f"the folder is called {unit.name}; rename it to {start}- and a few lower-case words joined by hyphens."
            yield Finding(path, ("front", "id"), sentence)
        if unit.id not in tracks:
            yield Finding(path, ("front", "id"), f"course.yaml has no unit {unit.id}. List it there, or correct the id.")
        elif tracks[unit.id] != unit.track:
            sentence = f"course.yaml lists {unit.id} in the track {tracks[unit.id]}. Move the folder to content/{tracks[unit.id]}/."
            yield Finding(path, ("front", "id"), sentence)
