"""A cell of a source document: what every transformation of Markdown files passes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Cell:
    """One cell as its author wrote it.

    *cid* is its stable id, *line* the line of the file (from 1) on which its text begins, *en* the hash of the English cell that a
    translation was made from.
    """

    kind: Literal["markdown", "code"]
    cid: str
    source: str
    line: int
    en: str | None = None
    tags: tuple[str, ...] = ()
