"""Words that nobody can see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject

_READABLE = re.compile(
    r"[^\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2065\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0]"
)
"""A sign that leaves a mark on paper: no space, joiner, mark of direction or filler."""


def blank_words(subject: Subject) -> Iterator[Finding]:
    """Demand a letter, digit or sign wherever words are needed, in every language.

    A form takes a space for text; a learner would see a choice without words, and a screen reader would say nothing.
    """
    for passages in subject.passages.values():
        for passage in passages:
            if not passage.code and not _READABLE.search(passage.text):
                yield Finding(passage.path, passage.steps, "nothing can be read here. Write the text.")
