"""Markdown to sanitised HTML, and HTML to plain text."""

from __future__ import annotations

import html
import re

import nh3
from markdown_it import MarkdownIt

# HTML in a source is text: it is escaped by the parser, and what a parser's mistake might let through the sanitiser takes out.
_MARKDOWN = MarkdownIt("commonmark", {"html": False})
_TAGS = {"a", "br", "code", "em", "strong"}
_SCHEMES = {"http", "https", "mailto"}


def inline(text: str) -> str:
    """Give *text* (inline Markdown) as HTML that holds nothing but emphasis, code, line breaks and links to the web or mail."""
    rendered = _MARKDOWN.renderInline(" ".join(text.split()))
    return nh3.clean(rendered, tags=_TAGS, attributes={"a": {"href"}}, url_schemes=_SCHEMES, link_rel="noopener noreferrer")


def plain(rendered: str) -> str:
    """Give sanitised HTML as plain text."""
    return html.unescape(re.sub(r"<[^>]*>", "", rendered.replace("<br>", "\n")))
