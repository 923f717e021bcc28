"""Turn plain data into the structures of the model, and what does not fit into sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

if TYPE_CHECKING:
    from patronwise.authoring.problems import Report
    from patronwise.authoring.read_yaml import Document

T = TypeVar("T")
_HINTS = {
    "unknown field": "Delete it, or see docs/authoring.md for the fields that there are.",
    "missing required field": "Add it.",
    "matching regex": "Ids are lower-case words joined by hyphens; an item's id begins with its unit's, such as L04-q1.",
    "Invalid value": "See docs/authoring.md for the values that there are.",
    "Expected `str`": "Put it into quotes if it is meant as text.",
}


def convert(document: Document, form: type[T] | Any, report: Report, *place: str | int, data: Any = None) -> T | None:  # noqa: ANN401 - msgspec takes any form
    """Give the part of *document* at *place* as *form*, or None after telling what does not fit.

    *data* stands in for what lies at *place*, where a caller has left something out of it.
    """
    part: Any = document.data
    for step in place:
        part = part[step]
    part = part if data is None else data
    try:
        return msgspec.convert(part, type=form)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at ")
        inner = _steps(path.strip("`"))
        name = part.get("id", "") if isinstance(part, dict) else ""
        named = f"{'.'.join(str(step) for step in (*place, *inner))}: " if inner or not name else ""
        hint = next((hint for sign, hint in _HINTS.items() if sign in message), "See docs/authoring.md.")
        sentence = f"{named}{message[:1].lower()}{message[1:]}. {hint}"
        report.tell(document.path, document.line(*place, *inner), str(name), "form", sentence)
        return None


def _steps(path: str) -> tuple[str | int, ...]:
    """Turn msgspec's ``$.options[1].text`` into keys and indexes."""
    return tuple(int(index) if index else key for key, index in re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", path))
