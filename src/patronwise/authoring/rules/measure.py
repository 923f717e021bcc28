"""Words as a reader would count and compare them, in scripts with spaces and without."""

from __future__ import annotations

import re
import unicodedata

TEN_WORDS = 10
THAI_CLAUSE = 45
"""Ten words of Thai, which has no spaces between words, are about as many letters."""

_THAI = re.compile(r"[\u0e00-\u0e7f]")


class _Plain(dict[int, str]):
    """Maps a code point to what counts of it: letters, marks and digits themselves, joiners nothing, everything else a space."""

    def __missing__(self, point: int) -> str:
        sign = chr(point)
        kind = unicodedata.category(sign)
        self[point] = sign if kind[0] in "LMN" else "" if kind == "Cf" else " "
        return self[point]


# Arabic keyboards write two letters with other code points than Persian ones; an apostrophe inside a word does not end it.
_PLAIN = _Plain({0x064A: "\u06cc", 0x0643: "\u06a9", 0x27: "", 0x2019: ""})


def words_in(text: str) -> list[str]:
    """Give the words of *text* without case, punctuation, markup and joiners."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_PLAIN).split()


def thai_in(text: str) -> str:
    """Give the Thai letters and signs of *text* and nothing else."""
    return "".join(_THAI.findall(text))


_FENCE = re.compile(r"^(```|~~~).*?^\1[`~]*\s*$", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+>|#]|\d+[.)])\s)|\\\n|\|")
_END = re.compile(r"(?<=[.!?\u061f\u2026:;\u061b])[\"'\u201d\u2019\u00bb)*_]*\s+")


def blocks_in(text: str) -> list[str]:
    """Give the blocks of *text* (Markdown): paragraphs, items of lists, cells of tables, hard lines; fenced code is none."""
    return _BLOCK.split(_FENCE.sub("\n\n", text))


def sentences_in(text: str) -> list[str]:
    """Give the sentences of *text* (Markdown), cut at the ends of blocks, lines of tables and closing punctuation.

    A fenced block is code to copy, not a sentence.
    """
    return [sentence for block in blocks_in(text) for sentence in _END.split(block) if sentence and not sentence.isspace()]


def is_long(sentence: str, words: list[str]) -> bool:
    """Tell whether *sentence*, whose words are *words*, has ten words or more."""
    return len(words) >= TEN_WORDS or len(thai_in(sentence)) >= THAI_CLAUSE
