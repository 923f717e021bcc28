"""What the course says: units and interface strings as the build made them, for tests that look for words on a page."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from pathlib import Path

BANK = Path(__file__).resolve().parents[2] / "src" / "patronwise" / "bank"
FIXTURE = Path(__file__).resolve().parents[1] / "fixtures" / "bank"


@cache
def unit(name: str, lang: str) -> dict:
    """Give the unit *name*, of the course or of the fixtures (T01, with a question of every type)."""
    folder = FIXTURE if name.startswith("T") else BANK
    return json.loads((folder / lang / f"{name}.json").read_text(encoding="utf-8"))


@cache
def _strings(lang: str) -> dict:
    return json.loads((BANK / lang / "interface.json").read_text(encoding="utf-8"))


def say(lang: str, key: str, **params: object) -> str:
    """Give an interface string; a key that the catalogue lacks is an error here, because a learner would read the bare key."""
    return _strings(lang)[key].format(**params)


def pattern(lang: str, key: str) -> re.Pattern:
    """Give a pattern of an interface string with anything in the place of its parameters."""
    return re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(_strings(lang)[key])))


def plain(words: str) -> str:
    """Give the text of *words* of the bank, which are HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "", words)).strip()
