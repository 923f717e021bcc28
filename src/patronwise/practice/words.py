"""Look at an answer in the learner's own words: whether it is there, how long it is, and what to ask of it.

Whether it is good is for the learner to say, with the rubric and the model answer in view. No word of it is searched for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from patronwise.practice.strings import Field, Said
from patronwise.practice.untouched import not_yet
from patronwise.practice.verdict import Verdict

if TYPE_CHECKING:
    from patronwise.practice.bank import WordsTask
    from patronwise.practice.expected import Written

# Thai, Lao, Myanmar, Khmer, Japanese and Chinese put no space between words: a count of spaces would be no fact about them.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]")


def look_at_words(value: object, task: WordsTask) -> Verdict:
    """Give the verdict on *value*: not yet, another kind, or there; then with the rubric and the count of words."""
    kind = kind_of_words(task.expected)
    untouched = not_yet(value)
    if untouched is not None:
        return Verdict("not yet", (untouched,))
    texts = texts_of(value)
    if texts is None:
        return Verdict("other kind", (), _got(value), kind)
    if task.expected.entries is not None:
        if not isinstance(value, Mapping):
            return Verdict("other kind", (), _got(value), kind)
        missing = tuple(key for key in task.expected.entries if key not in value)
        if missing:
            return Verdict("not yet", (Said("practice.not-yet-parts", {"parts": missing}),))
    count = task.expected.count
    if count is not None and isinstance(value, list | tuple) and len(value) < count:
        return Verdict("not yet", (Said("practice.not-yet-parts", {"parts": tuple(range(len(value) + 1, count + 1))}),))
    return Verdict("right", tuple(_counts(texts, task.max_words)))


def count_words(text: str) -> int | None:
    """Count the words of a text; None for a script that puts no space between words."""
    # A lone dash or other sign between spaces is no word.
    return None if _UNSPACED.search(text) else sum(any(sign.isalnum() for sign in part) for part in text.split())


def kind_of_words(expected: Written) -> Said:
    """Describe the kind of answer that a task in words expects."""
    if expected.entries is not None:
        return Said("practice.kind-words-dict")
    return Said("practice.kind-words" if expected.count is None else "practice.kind-words-list")


def texts_of(value: object) -> dict[str | int | None, str] | None:
    """Give the texts of an answer by their label (None for a single text); None when it is not made of texts."""
    if isinstance(value, str):
        return {None: value}
    if isinstance(value, Mapping):
        pairs = list(value.items())
    elif isinstance(value, list | tuple):
        pairs = list(enumerate(value, start=1))
    else:
        return None
    return {key: text for key, text in pairs if isinstance(text, str)} if all(isinstance(text, str) for _, text in pairs) else None


def _counts(texts: dict[str | int | None, str], most: int | None) -> list[Said]:
    said = []
    for label, text in texts.items():
        count = count_words(text)
        if most is None or count is None:
            continue
        fields: dict[str, Field] = {"count": count, "most": most}
        if label is None:
            said.append(Said("practice.words-count-one", fields))
        else:
            said.append(Said("practice.words-count", {"label": (label,), **fields}))
    return said


def _got(value: object) -> Said:
    if isinstance(value, Mapping):
        return Said("practice.kind-dict", {"count": len(value)})
    if isinstance(value, list | tuple):
        return Said("practice.kind-list", {"count": len(value)})
    if isinstance(value, str):
        return Said("practice.kind-text")
    if isinstance(value, bool):
        return Said("practice.kind-bool")
    if isinstance(value, int | float):
        return Said("practice.kind-number")
    return Said("practice.kind-function") if callable(value) else Said("practice.kind-other", {"type": type(value).__name__})
