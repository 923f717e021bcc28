"""What a chart shows, for readers who do not see it: a table, folded in a notebook, and plain text for other front ends."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from patronwise.practice.chart_words import room

if TYPE_CHECKING:
    from patronwise.practice.chart_values import Plotted
    from patronwise.practice.chart_words import Words

_WHOLE_FROM = 1000
_NONE = "\N{EN DASH}"
_SUMMARY = '<summary style="padding: 2px 0">'  # 24 pixels high, which is what a finger needs
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}


def html_table(plotted: Plotted, words: Words, summary: str, lang: str) -> str:
    """Give the values as a table that opens on a click.

    Args:
        plotted: what is drawn.
        words: the words on the chart; they are escaped here.
        summary: the words to click on, in the language *lang*.
        lang: the language of the practice, which gives the direction of the table.
    """
    head, *body = _cells(plotted, words)
    columns = "".join(f'<th scope="col" dir="auto">{escape(cell)}</th>' for cell in head)
    lines = [
        f'<tr><th scope="row" dir="auto">{escape(label)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in cells)}</tr>'
        for label, *cells in body
    ]
    direction = "rtl" if lang in _RIGHT_TO_LEFT else "ltr"
    return "\n".join(
        [
            f'<div dir="{direction}" lang="{escape(lang)}"><details>{_SUMMARY}{escape(summary)}</summary>',
            f'<table><caption dir="auto">{escape(_caption(plotted, words))}</caption>',
            f"<thead><tr>{columns}</tr></thead>",
            "<tbody>",
            *lines,
            "</tbody></table></details></div>",
        ]
    )


def text_table(plotted: Plotted, words: Words) -> str:
    """Give the title and the values as lines of text in columns."""
    cells = _cells(plotted, words)
    widths = [max(room(row[place]) for row in cells) for place in range(len(cells[0]))]
    lines = ["  ".join(cell + " " * (width - room(cell)) for cell, width in zip(row, widths, strict=True)) for row in cells]
    return "\n".join([_caption(plotted, words), *(line.rstrip() for line in lines)])


def _caption(plotted: Plotted, words: Words) -> str:
    # Several series have their own names over the columns, so that the numbers are named here.
    return f"{words.title} ({words.y})" if len(plotted.series) > 1 else words.title


def _cells(plotted: Plotted, words: Words) -> list[list[str]]:
    """Give the head and one row for each label."""
    head = [words.x, *(plotted.series if len(plotted.series) > 1 else [words.y])]
    rows = [[label, *map(shown, numbers)] for label, *numbers in zip(plotted.labels, *plotted.numbers, strict=True)]
    return [head, *rows]


def shown(number: float | None) -> str:
    """Write a number for readers: four digits of a small one, no decimals of a large one, a dash for a missing one."""
    if number is None:
        return _NONE
    return f"{number:,.0f}" if abs(number) >= _WHOLE_FROM else f"{number:.4g}"
