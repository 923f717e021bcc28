"""The statements of a skill that a learner rates twice, before and after: one in the content, two in the records.

Records hang on ids alone, so each asking has an id of its own: ``S05-a1`` is recorded as ``S05-a1-before`` and ``S05-a1-after``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

import msgspec

if TYPE_CHECKING:
    from patronwise.course.model import Questions

Asking = Literal["before", "after"]
ASKINGS: tuple[Asking, ...] = get_args(Asking)


def asked_as(item: str, asking: Asking) -> str:
    """Give the id under which the answer to the statement *item* is recorded."""
    return f"{item}-{asking}"


def asked(statements: Questions, asking: Asking) -> Questions:
    """Give *statements* under the ids of one asking."""
    items = [msgspec.structs.replace(item, id=asked_as(item.id, asking)) for item in statements.items]
    return msgspec.structs.replace(statements, items=items)
