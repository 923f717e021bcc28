"""Charts of a practice: the drawing, and the same values as text for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from patronwise.practice.chart_table import html_table, text_table
from patronwise.practice.chart_values import Plotted, read_values
from patronwise.practice.chart_words import isolated
from patronwise.practice.strings import Said

if TYPE_CHECKING:
    from collections.abc import Callable

    from patronwise.practice.chart_words import Words
    from patronwise.practice.strings import Field, Strings

Kind: TypeAlias = Literal["bars", "lines"]
Bundle: TypeAlias = dict[str, Any]

MIME = "application/vnd.vegalite.v5+json"
"""What JupyterLab 4 draws by itself; altair 6 alone would announce another version, which JupyterLab shows as text."""

_ABOUT = {"bars": "practice.chart-bars", "lines": "practice.chart-lines"}
# SVG is drawn with the browser's fonts and follows the theme. The menu of actions would lead to a web page.
_EMBED = {MIME: {"embed_options": {"renderer": "svg", "actions": False}}}


def outputs(kind: Kind, plotted: Plotted, words: Words, strings: Strings, lang: str) -> list[Bundle]:
    """Give the two outputs of a chart, by MIME type: the drawing with plain text in its stead, and the table.

    One output could not hold both: of several types a front end shows one.

    Args:
        kind: what is drawn.
        plotted: the values.
        words: the words on the chart.
        strings: the words of the practice's language.
        lang: its code.
    """
    said: dict[str, Field] = {"title": isolated(words.title), "x": isolated(words.x), "y": isolated(words.y)}
    spec = _draw(kind)(plotted, words)
    spec["description"] = strings.say(Said(_ABOUT[kind], said))  # the accessible name of the drawing
    summary = strings.say(Said("practice.chart-table", said))
    return [
        {MIME: spec, "text/plain": text_table(plotted, words)},
        {"text/html": html_table(plotted, words, summary, lang)},
    ]


def show(kind: Kind, values: object, words: Words, strings: Strings, lang: str) -> None:
    """Display a chart and its table, or print why there is none. Never raises for what a learner gives."""
    missing = words.missing()
    plotted = Said("practice.chart-words", {"names": missing}) if missing else read_values(values)
    if isinstance(plotted, Said):
        print(strings.say(plotted))  # noqa: T201 - the sentence stands where the chart would
        return
    from IPython.display import display  # noqa: PLC0415 - builds and tests read values without it

    for bundle in outputs(kind, plotted, words, strings, lang):
        display(bundle, metadata=_EMBED if MIME in bundle else {}, raw=True)  # type: ignore[no-untyped-call]


def _draw(kind: Kind) -> Callable[[Plotted, Words], dict[str, Any]]:
    # altair takes seconds to import: only who draws something waits for it.
    if kind == "bars":
        from patronwise.practice.chart_bars import bars_spec  # noqa: PLC0415

        return bars_spec
    from patronwise.practice.chart_lines import lines_spec  # noqa: PLC0415

    return lines_spec
