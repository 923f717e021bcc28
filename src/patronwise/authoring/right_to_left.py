"""A Markdown cell of a language that is written from right to left, as JupyterLab needs it.

JupyterLab's stylesheet aligns every rendered paragraph to the left, whatever its direction; only a style of the paragraph's own is
stronger. Markdown has no place for one, so such a cell is rendered here, at build time.
"""

from __future__ import annotations

from markdown_it import MarkdownIt

# HTML in a source is refused before this; what would come through all the same is text here.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
ALIGNED = "text-align: right"


def right_to_left(markdown: str, lang: str) -> str:
    """Give *markdown* as one block of HTML with language and direction, its paragraphs aligned to the right."""
    tokens = _MARKDOWN.parse(markdown)
    for token in tokens:
        if token.type == "paragraph_open" and not token.hidden:
            token.attrSet("style", ALIGNED)
    rendered = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    lines = [line for line in rendered.split("\n") if line.strip()]  # a blank line would end the block
    return "\n".join([f'<div dir="rtl" lang="{lang}">', *lines, "</div>"])
