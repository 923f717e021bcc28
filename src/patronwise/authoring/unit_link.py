"""Links from one notebook to another, told apart where they lead into another language."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePosixPath as Posix

    from patronwise.authoring.interface import Interface


def href(path: Posix, start: Posix) -> str:
    """Give what a link in the generated file *start* says to lead to the file *path*; both are relative to the repository."""
    return os.path.relpath(path, start.parent).replace(os.sep, "/")


def unit_link(unit: str, title: str, hrefs: Mapping[str, str], face: Interface) -> str:
    """Give the Markdown link to *unit* in *hrefs*; an English unit on a page of another language is called so."""
    link = f"[{title}]({hrefs[unit]})"
    leads_to_english = face.lang != "en" and "/en/" in hrefs[unit]
    return f"{link} ({face.say('unit.in-english')})" if leads_to_english else link
