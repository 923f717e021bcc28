"""How long the options of an item are for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.render import inline, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from patronwise.questions import Multiple, Single


def is_key_by_length(item: Single | Multiple, pick: Callable[[list[int]], int]) -> bool:
    """Tell whether one option of *item* alone has the length that *pick* (``max``, ``min``) gives, and that one is a key.

    Lengths are those that a reader sees, without markup.
    """
    lengths = [len(plain(inline(option.text))) for option in item.options]
    picked = [option for option, length in zip(item.options, lengths, strict=True) if length == pick(lengths)]
    return len(picked) == 1 and picked[0].correct
