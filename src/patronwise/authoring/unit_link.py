"""A link from one notebook to a unit's, told apart where it leads into another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from patronwise.authoring.interface import Interface


def unit_link(unit: str, title: str, hrefs: Mapping[str, str], face: Interface) -> str:
    """Give the Markdown link to *unit* in *hrefs*; an English unit on a page of another language is called so."""
    link = f"[{title}]({hrefs[unit]})"
    leads_to_english = face.lang != "en" and "../en/" in hrefs[unit]
    return f"{link} ({face.say('unit.in-english')})" if leads_to_english else link
