"""A line chart: how a value, or that of each series, goes along the axis. Series differ in colour, dashes and points."""

from __future__ import annotations

import math
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

import altair as alt

from patronwise.practice.chart_style import COLOURS, colour, finished, legend, names, rows
from patronwise.practice.chart_words import Words, lines_of

if TYPE_CHECKING:
    from patronwise.practice.chart_values import Plotted

DASHES = ([1, 0], [8, 4], [2, 3], [10, 3, 2, 3], [5, 2])
"""Lengths of dash and gap in pixels, for each series."""

MARKS = ("circle", "square", "triangle-up", "diamond", "cross")
"""The shapes of points, for each series."""

_TYPES = {"category": "O", "number": "Q", "time": "T"}
_TICKS = 6  # of an axis of times, at most
_SIZE = 45  # square pixels of a point


def lines_spec(plotted: Plotted, words: Words) -> dict[str, Any]:
    """Give the Vega-Lite spec of a line chart. A missing value leaves a gap; the axis of the numbers need not begin at 0."""
    options: dict[str, Any] = {"title": lines_of(words.x), "axis": alt.Axis(**_ticks(plotted))}
    if plotted.axis == "category":
        options["sort"] = None
    if plotted.axis == "number":
        options["scale"] = alt.Scale(zero=False)
    encodings: list[Any] = [
        alt.X(f"x:{_TYPES[plotted.axis]}", **options),
        alt.Y("y:Q", title=lines_of(words.y), scale=alt.Scale(zero=False), axis=alt.Axis(tickCount=5)),
    ]
    point: dict[str, Any] = {"filled": True, "size": _SIZE, "aria": False}
    looks: dict[str, Any] = {}
    if len(plotted.series) > 1:
        domain, count = names(plotted), len(plotted.series)
        encodings += [
            colour(plotted),
            alt.StrokeDash("s:N", sort=None, scale=alt.Scale(domain=domain, range=list(DASHES[:count])), legend=legend(plotted)),
            alt.Shape("s:N", sort=None, scale=alt.Scale(domain=domain, range=list(MARKS[:count])), legend=legend(plotted)),
        ]
    else:
        looks["color"] = point["color"] = COLOURS[0]
    data = rows(plotted, labelled=plotted.axis == "category")
    chart = alt.Chart(data).mark_line(aria=False, point=alt.OverlayMarkDef(**point), strokeWidth=2, **looks).encode(*encodings)
    return finished(chart, plotted, words)


def _ticks(plotted: Plotted) -> dict[str, Any]:
    if plotted.axis == "number":
        whole = all(float(place).is_integer() for place in plotted.places)
        return {"tickMinStep": 1, "format": "d"} if whole else {}
    if plotted.axis == "category":
        return {"labelOverlap": "greedy"}
    # Of themselves ticks would fall between two days, and be labelled with the one before.
    moments = sorted({datetime.fromisoformat(str(place)) for place in plotted.places})
    shown = moments[:: math.ceil(len(moments) / _TICKS)]
    parts = [{"year": at.year, "month": at.month, "date": at.day, "hours": at.hour, "minutes": at.minute} for at in shown]
    whole_days = all(at.time() == time.min for at in moments)
    return {"values": parts, "format": "%Y-%m-%d" if whole_days else "%Y-%m-%d %H:%M", "labelOverlap": "greedy"}
