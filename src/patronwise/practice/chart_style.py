"""How every chart looks: colours, width, ink. The same values and words give the same bytes in every run.

A chart is a Vega-Lite spec that JupyterLab's own renderer draws as SVG, with nothing fetched. It holds only what vega-lite 5.6
knows, which is what JupyterLab 4 brings, whichever altair wrote it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from patronwise.practice.chart_words import Words, isolated, lines_of

if TYPE_CHECKING:
    from patronwise.practice.chart_values import Plotted

# Those of Okabe and Ito's eight colours that have a contrast of 3:1 or more on JupyterLab's light and dark ground. Their black is
# the colour of the text around the chart, which is white on dark ground.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "currentColor")
HEIGHT = 220  # pixels of axes and marks

_LINE = 18  # pixels of a line of the title or of the legend
# The renderer gives a chart no measure of the output area, and `"width": "container"` freezes the page there. In JupyterLab 116
# pixels stand beside an output, and 324 more where the file browser is open, for which a window below 760 has no room anyway.
_WIDTH = "clamp(windowSize()[0] - (windowSize()[0] < 760 ? 125 : 445), 180, 620)"


def rows(plotted: Plotted, *, labelled: bool) -> alt.Data:
    """Give the values, and nothing else of a learner's table: ``x``, ``y``, and ``s`` where there are several series.

    Args:
        plotted: what is drawn.
        labelled: whether ``x`` is the text of the label and not the number or time itself.
    """
    places = [isolated(label) for label in plotted.labels] if labelled else list(plotted.places)
    several = len(plotted.series) > 1
    values = [
        {"x": place, "y": number} | ({"s": name} if several else {})
        for name, numbers in zip(names(plotted), plotted.numbers, strict=True)
        for place, number in zip(places, numbers, strict=True)
    ]
    return alt.Data(values=values)  # type: ignore[no-untyped-call]


def names(plotted: Plotted) -> list[str]:
    """Give the names of the series as they stand on the chart."""
    return [isolated(name) for name in plotted.series]


def legend(plotted: Plotted) -> alt.Legend:
    """Give the legend of the series: a line for each above the chart, because beside it a narrow window has no room."""
    return alt.Legend(
        title=isolated(plotted.grouped_by) or None, orient="top", direction="vertical", labelLimit=0, symbolStrokeWidth=0
    )


def colour(plotted: Plotted) -> alt.Color:
    """Give the encoding of the series as colours, in their order."""
    scale = alt.Scale(domain=names(plotted), range=list(COLOURS[: len(plotted.series)]))
    return alt.Color("s:N", sort=None, scale=scale, legend=legend(plotted))


def finished(chart: alt.Chart, plotted: Plotted, words: Words, height: int = HEIGHT) -> dict[str, Any]:
    """Give the spec of *chart* with title, size and ink, ready to be displayed.

    Args:
        chart: marks and encodings over `rows`.
        plotted: what is drawn.
        words: the words on it.
        height: of axes and marks, in pixels; the title and the legend come on top.
    """
    title = lines_of(words.title)
    lines = len(title) + (len(plotted.series) + bool(plotted.grouped_by) if len(plotted.series) > 1 else 0)
    ink: dict[str, Any] = {"labelColor": "currentColor", "titleColor": "currentColor", "labelFontSize": 12, "titleFontSize": 12}
    more: dict[str, Any] = {"domainColor": "currentColor", "tickColor": "currentColor", "gridColor": "currentColor"}
    # The drawing has one accessible name. What its parts say stands in the table, in the reader's language.
    axis = alt.AxisConfig(**ink, **more, gridOpacity=0.2, labelAngle=0, labelSeparation=6, titlePadding=8, aria=False)
    # From the right end of its axis a title has the whole width of the chart: names before lying bars leave little to the axis.
    across = alt.AxisConfig(titleAnchor="end")
    chart = (
        chart.properties(
            width=500,  # where the width below is not understood
            height=height + _LINE * lines,
            title=alt.Title(title, frame="bounds"),
            background="transparent",
            autosize=alt.AutoSizeParams(type="fit", contains="padding"),
        )
        .add_params(alt.param(name="width", expr=_WIDTH))
        .configure(
            axis=axis,
            axisX=across,
            legend=alt.LegendConfig(**ink, aria=False),
            title=alt.TitleConfig(color="currentColor", aria=False),
        )
        .configure_view(stroke=None)
    )
    spec: dict[str, Any] = chart.to_dict()
    del spec["$schema"]  # an address, with altair's version of Vega-Lite and not that of the renderer
    return spec
