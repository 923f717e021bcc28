"""What Markdown holds, as any reader of it would find it: links of every scheme, and HTML."""

from __future__ import annotations

from markdown_it import MarkdownIt

# The renderer of the build escapes HTML and drops unsafe links. These rules have to see both, because cells of a notebook are
# rendered elsewhere, so nothing is dropped here.
_EVERYTHING = MarkdownIt("commonmark", {"html": True}).enable("table")
_EVERYTHING.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
_EVERYTHING.normalizeLink = lambda url: url  # type: ignore[method-assign]


def links_in(text: str) -> list[str]:
    """Give the targets of all links and pictures of *text*, as written."""
    if "](" not in text and "]:" not in text and "<" not in text:
        return []  # most cells: parsing every one of a whole course would take seconds
    env: dict[str, dict[str, dict[str, str]]] = {}
    found = [
        str(child.attrs.get("href") or child.attrs.get("src") or "")
        for token in _EVERYTHING.parse(text, env)
        for child in token.children or []
        if child.type in {"link_open", "image"}
    ]
    # A definition that nothing uses shows nothing today, and is used tomorrow.
    unused = [reference["href"] for reference in env.get("references", {}).values()]
    return list(dict.fromkeys(found + unused))


def html_in(text: str) -> list[str]:
    """Give every piece of HTML of *text*, one line each."""
    if "<" not in text:
        return []
    found = []
    for token in _EVERYTHING.parse(text):
        pieces = [token, *(token.children or [])]
        found += [piece.content for piece in pieces if piece.type in {"html_block", "html_inline"}]
    return [piece.strip().split("\n")[0] for piece in found]
