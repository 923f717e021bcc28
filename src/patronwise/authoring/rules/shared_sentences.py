"""Sentences that stand in two units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.measure import is_long, sentences_in, words_in
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject

SHOWN = 80


def shared_sentences(subject: Subject) -> Iterator[Finding]:
    """Refuse a sentence of ten words or more that stands in two units of one language, wherever in them.

    A unit is written for its own subject; who meets the same sentence twice stops reading. Sentences are compared by their words,
    in one pass over the course.
    """
    for passages in subject.passages.values():
        first: dict[tuple[str, ...], str] = {}
        for passage in passages:
            if not passage.unit or passage.steps[:2] == ("front", "reading"):  # two units may cite one document
                continue
            for sentence in sentences_in(passage.text):
                words = words_in(sentence)
                if not is_long(sentence, words):
                    continue
                home = first.setdefault(tuple(words), passage.unit)
                if home != passage.unit:
                    shown = " ".join(sentence.split())[:SHOWN]
                    told = f'{home} has the same sentence: "{shown}". Say it in words of this unit.'
                    yield Finding(passage.path, passage.steps, told, near=sentence.strip().split("\n")[0])
