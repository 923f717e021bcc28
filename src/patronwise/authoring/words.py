"""Words apart from everything else: what a translation gives, and what its hash covers.

A *tree* of words mirrors a structure: fields that are words, nested structures by field, lists by the ids of their parts. Which
fields are words is declared once, in the model (``Words``).
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import msgspec
from msgspec import Struct
from msgspec.inspect import Metadata, StructType, UnionType, type_info

if TYPE_CHECKING:
    from collections.abc import Callable

Tree: TypeAlias = dict[str, Any]
S = TypeVar("S", bound=Struct)


@cache
def word_fields(form: type[Struct]) -> frozenset[str]:
    """Name the fields of *form* that are words."""
    info = type_info(form)
    assert isinstance(info, StructType)  # noqa: S101 - for the type checker: form is a Struct
    return frozenset(field.name for field in info.fields if _is_words(field.type))


def _is_words(kind: object) -> bool:
    if isinstance(kind, UnionType):
        return any(_is_words(part) for part in kind.types)
    return isinstance(kind, Metadata) and bool((kind.extra or {}).get("words"))


def words_of(part: Struct) -> Tree:
    """Give the tree of words of *part*."""
    tree: Tree = {}
    for name in part.__struct_fields__:
        value = getattr(part, name)
        words = value if name in word_fields(type(part)) else _nested(value)
        if words:
            tree[name] = words
    return tree


def _nested(value: object) -> Tree | None:
    if isinstance(value, Struct):
        return words_of(value)
    if isinstance(value, list) and value and isinstance(value[0], Struct):
        return {part.id: words_of(part) for part in value if words_of(part)}
    if isinstance(value, dict):
        return {key: words_of(part) for key, part in value.items() if isinstance(part, Struct) and words_of(part)}
    return None


def with_words(part: S, tree: Tree) -> S:
    """Give *part* with the words of *tree* in the place of its own; what *tree* lacks stays."""
    changes: dict[str, Any] = {}
    for name, words in tree.items():
        value = getattr(part, name)
        if isinstance(value, Struct):
            changes[name] = with_words(value, words)
        elif isinstance(value, list) and isinstance(words, dict):
            changes[name] = [with_words(one, words.get(one.id, {})) for one in value]
        elif isinstance(value, dict):
            changes[name] = {key: with_words(one, words.get(key, {})) for key, one in value.items()}
        else:
            changes[name] = words
    return msgspec.structs.replace(part, **changes)


def map_words(part: S, change: Callable[[str], str]) -> S:
    """Give *part* with every word field changed by *change*; lists of words (accepted forms) are data and stay."""

    def over(tree: Tree) -> Tree:
        return {
            name: over(words) if isinstance(words, dict) else change(words)
            for name, words in tree.items()
            if not isinstance(words, list)
        }

    return with_words(part, over(words_of(part)))


def words_hash(words: object) -> str:
    """Give the hash of a tree or text: the first 12 hexadecimal digits of SHA-256 over its JSON with sorted keys."""
    text = json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]
