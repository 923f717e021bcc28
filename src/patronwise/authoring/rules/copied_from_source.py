"""Words taken from a source document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.measure import TEN_WORDS, thai_in, words_in
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from patronwise.authoring.rules.subject import Subject

THAI_LETTERS = 30
"""So many Thai letters in a row are about seven words: with no spaces to count by, the rule errs on the strict side."""


def copied_from_source(subject: Subject) -> Iterator[Finding]:
    """Refuse ten words in a row, or thirty letters of Thai, from a source document, in any language.

    Ideas are taken and credited, wording is not ours to publish. The documents lie beside the repository and not in it: where the
    folder is absent, nothing is compared.
    """
    runs = _runs(subject.root.parent / "shared" / "seeds")
    if not runs:
        return
    vocabulary = {word for run in runs for word in run.split(" ")}
    for passages in subject.passages.values():
        for passage in passages:
            found = next(_found(passage.text, runs, vocabulary), None)
            if found:
                sentence = f'"{found}" stands word for word in the source {runs[found]}. Say it in words of your own.'
                yield Finding(passage.path, passage.steps, sentence)


def _runs(folder: Path) -> dict[str, str]:
    """Give every run of ten words and of thirty Thai letters in the documents of *folder*, each with a document's name."""
    runs: dict[str, str] = {}
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        runs |= dict.fromkeys([*_windows(words_in(text)), *_letters(text)], path.stem)
    return runs


def _windows(words: list[str]) -> Iterable[str]:
    return (" ".join(words[start : start + TEN_WORDS]) for start in range(len(words) - TEN_WORDS + 1))


def _letters(text: str) -> Iterable[str]:
    thai = thai_in(text)
    return (thai[start : start + THAI_LETTERS] for start in range(len(thai) - THAI_LETTERS + 1))


def _found(text: str, runs: Mapping[str, str], vocabulary: set[str]) -> Iterator[str]:
    """Give the runs that *text* holds. Only ten known words in a row are worth joining: nearly all text has no such row."""
    words = words_in(text)
    known = 0
    for place, word in enumerate(words, start=1):
        known = known + 1 if word in vocabulary else 0
        if known >= TEN_WORDS:
            run = " ".join(words[place - TEN_WORDS : place])
            if run in runs:
                yield run
    yield from (letters for letters in _letters(text) if letters in runs)
