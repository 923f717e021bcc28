"""A bar chart: one value, or one for each series, for every label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from patronwise.practice.chart_style import COLOURS, HEIGHT, colour, finished, names, rows
from patronwise.practice.chart_words import Words, lines_of, room

if TYPE_CHECKING:
    from patronwise.practice.chart_values import Plotted

_ROOM = 20  # characters that stand side by side under the bars on a narrow window
_BAR = 20  # pixels
_GAP = 10
_AXIS = 50


def bars_spec(plotted: Plotted, words: Words) -> dict[str, Any]:
    """Give the Vega-Lite spec of a bar chart whose bars begin at 0.

    Names that would not stand side by side under the bars stand in front of bars that lie.
    """
    lying = plotted.axis == "category" and max(map(room, plotted.labels)) * len(plotted.labels) > _ROOM
    labels, values, offset = (alt.Y, alt.X, alt.YOffset) if lying else (alt.X, alt.Y, alt.XOffset)
    overlap: dict[str, Any] = {} if plotted.axis == "category" else {"labelOverlap": "parity"}
    axis = alt.Axis(labelLimit=110 if lying else 180, **overlap)
    encodings: list[Any] = [
        labels("x:O", sort=None, title=lines_of(words.x), axis=axis),
        values("y:Q", title=lines_of(words.y), scale=alt.Scale(zero=True), axis=alt.Axis(tickCount=5)),
    ]
    looks: dict[str, Any] = {}
    if len(plotted.series) > 1:
        encodings += [offset("s:N", sort=None, scale=alt.Scale(domain=names(plotted))), colour(plotted)]
    else:
        looks["color"] = COLOURS[0]
    chart = alt.Chart(rows(plotted, labelled=True)).mark_bar(aria=False, **looks).encode(*encodings)
    height = _AXIS + len(plotted.labels) * (_BAR * len(plotted.series) + _GAP) if lying else HEIGHT
    return finished(chart, plotted, words, height)
