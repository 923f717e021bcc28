"""Join English blocks with a translation's, by id: the one place where two languages meet.

A *block* is what a translator works on at a time: a cell, an item, a node, a front matter. Its hash tells whether the English has
changed since.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from patronwise.authoring.words import Tree, words_hash

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from patronwise.authoring.problems import Report
    from patronwise.authoring.read_yaml import Document

UNSTAMPED = "todo"


@dataclass(frozen=True)
class Block:
    """A translated block: its words, the hash of the English that it was made from, and its line."""

    words: Tree
    en: str | None
    line: int


def yaml_blocks(document: Document) -> dict[str, Block]:
    """Give the blocks of a translated YAML file, by id; one that is no mapping has no words."""
    blocks = {}
    for name, raw in document.data.items():
        words = dict(raw) if isinstance(raw, dict) else {}
        en = words.pop("en", None)
        blocks[name] = Block(words, None if en is None else str(en), document.line(name))
    return blocks


def join_words(path: Path, english: Mapping[str, Tree], given: Mapping[str, Block], report: Report) -> dict[str, Tree] | None:
    """Give the words of every block of *english* in the other language, or None where they are not complete or not sound."""
    before = len(report.errors)
    for name in given.keys() - english.keys():
        sentence = "there is no English block of this id. Rename it to the id that it belongs to, or delete it."
        report.tell(path, given[name].line, name, "orphaned", sentence)
    complete = True
    for name, words in english.items():
        if not words:
            continue
        block = given.get(name)
        if block is None:
            report.tell(path, 1, name, "missing", "this block is not translated yet.", "status")
            complete = False
            continue
        _tell_age(path, name, words, block, report)
        complete &= _same_shape(path, name, words, block.words, block.line, report)
    return (
        {name: given[name].words for name, words in english.items() if words} if complete and len(report.errors) == before else None
    )


def _tell_age(path: Path, name: str, words: Tree, block: Block, report: Report) -> None:
    now = words_hash(words)
    if block.en is None:
        sentence = f"the block does not say which English it was made from. Add en: {UNSTAMPED}, or en: {now} if it is up to date."
        report.tell(path, block.line, name, "unstamped", sentence)
    elif block.en == UNSTAMPED:
        sentence = "the block is not stamped. Read it against its English, then run `patronwise stamp`."
        report.tell(path, block.line, name, "unstamped", sentence, "status")
    elif block.en != now:
        sentence = f"stale: the English has changed since (it was {block.en}, it is {now}). Revise it, then set en: {now}."
        report.tell(path, block.line, name, "stale", sentence, "status")


def _same_shape(path: Path, name: str, english: Tree, given: object, line: int, report: Report) -> bool:  # noqa: PLR0913, PLR0917
    """Tell whether *given* has the same keys as *english*, down to the last word."""
    if not isinstance(given, dict):
        report.tell(path, line, name, "form", f"a mapping with {', '.join(english)} is expected here.")
        return False
    whole = True
    for key in given.keys() - english.keys():
        sentence = (
            f"{key!r} is no word of the English block. A translation holds words only: no code, no answer key, no target. "
            f"Delete it; the words are {', '.join(english)}."
        )
        report.tell(path, line, f"{name}.{key}", "not-words", sentence)
    for key, words in english.items():
        inner = f"{name}.{key}"
        value = given.get(key)
        if value is None:
            report.tell(path, line, inner, "missing", "these words are not translated yet.", "status")
            whole = False
        elif isinstance(words, dict):
            whole &= _same_shape(path, inner, words, value, line, report)
        elif (
            type(value) is not type(words) or not value or (isinstance(value, list) and not all(isinstance(v, str) for v in value))
        ):
            kind = "a list of texts" if isinstance(words, list) else "text"
            report.tell(path, line, inner, "form", f"{kind} is expected here. Put it into quotes if it is meant as text.")
            whole = False
    return whole
