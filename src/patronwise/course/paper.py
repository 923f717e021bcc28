"""How much the fields of forms that become a sheet of paper may hold: what fits is what can be read."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

SHORT = 80
"""The most characters of a field that holds a name, a phone number or a heading."""
SENTENCE = 160
"""The most characters of a field that holds one sentence."""
LONG = 300
"""The most characters of a field that holds a few sentences."""

Short = Annotated[str, Meta(max_length=SHORT)]
Sentence = Annotated[str, Meta(max_length=SENTENCE)]
Long = Annotated[str, Meta(max_length=LONG)]
