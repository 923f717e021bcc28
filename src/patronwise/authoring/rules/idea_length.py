"""The length of the idea."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.measure import words_in
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject

FEWEST, MOST = 350, 600


def idea_length(subject: Subject) -> Iterator[Finding]:
    """Warn about an idea of fewer than 350 words or more than 600 (English).

    Shorter, it can hardly give reasons and limits; longer, it takes the time that the role-play needs.
    """
    for unit in subject.units:
        idea = next((cell for cell in unit.cells if cell.cid == "idea"), None)
        if idea is not None:
            count = len(words_in(idea.source))
            if not FEWEST <= count <= MOST:
                advice = "Add what is missing" if count < FEWEST else "Cut it"
                sentence = f"the idea has {count} words; {FEWEST} to {MOST} are meant. {advice}."
                yield Finding(unit.folder / "unit.md", ("idea",), sentence, "warning")
