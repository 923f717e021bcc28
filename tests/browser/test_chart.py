"""Charts in JupyterLab: drawn by what JupyterLab brings, with words of every script, for eyes and screen readers."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

import nbformat
import pytest
from audit import AXE, LOOK, RUN, TAGS, THEMES
from every_kind import KERNEL
from playwright.sync_api import expect

from lab import PANEL
from patronwise.authoring.execute import execute
from patronwise.practice.chart_style import COLOURS

PATH = "notebooks/en/charts.ipynb"
NAMES = ["شعبهٔ شمال", "Chi nhánh Cảng", "สาขาเมืองเก่า", "North", "(بسته)"]
SETUP = f"""
import pandas as pd
from patronwise.practice.bank import BANK, PracticeBank
from patronwise.practice.session import Practice
from patronwise.practice.strings import Strings
en, fa = (Practice(PracticeBank("L04", lang, dict()), Strings(lang, BANK)) for lang in ("en", "fa"))
hours = pd.Series([3, 8, 12, 20, 26, 31, 28, 22, 14], index=range(9, 18))
names = {NAMES!r}
shares = dict((name, [0.1 + place / 10, 0.5 - place / 10, 0.3]) for place, name in enumerate(names))
groups = pd.DataFrame(shares, index=["a", "b", "c"])
days = pd.DataFrame(dict(ก่อน=range(10), sau=[3, 1, 4, 1, 5, 9, None, 6, 5, 3]), index=pd.date_range("2024-09-02", periods=10))
"""
PERSIAN = "مراجعه‌کنندگان در هر ساعت"
VIETNAMESE = "Số lượt bạn đọc mỗi giờ"
THAI = "จำนวนผู้ใช้บริการต่อชั่วโมง"
HOSTILE = '<img src=x onerror="top.hacked=1"> " + alert(1)'
LONG = "The desk is busiest at two o'clock in the afternoon, and most of the staff are at lunch"
SHARE = "Share (0 to 1)"


class Chart(NamedTuple):
    """A call of a chart, and the words that have to stand on the drawing besides the titles of its axes."""

    call: str
    x: str
    y: str
    title: str
    words: list[str]

    @property
    def code(self) -> str:
        return f"{self.call}, x={self.x!r}, y={self.y!r}, title={self.title!r})"


CHARTS = {
    "persian": Chart("fa.bars(hours", "ساعت", PERSIAN, PERSIAN, ["9", "17", "30"]),
    "vietnamese": Chart("en.lines(hours", "Giờ", VIETNAMESE, VIETNAMESE, ["10"]),
    "thai": Chart("en.bars(hours", "ชั่วโมง", THAI, THAI, ["9"]),
    "lying": Chart("fa.bars(groups.T['a']", "شعبه", "سهم", "شعبه و سهم", NAMES),
    "grouped": Chart("en.bars(groups", "Week", SHARE, "Grouped", NAMES),
    "lines": Chart("en.lines(groups", "Week", SHARE, "Five lines", NAMES),
    "days": Chart("en.lines(days", "Day", THAI, "Days", ["2024-09-02", "ก่อน", "sau"]),
    "hostile": Chart("en.bars(hours", HOSTILE, "Visits", LONG, []),
}
INVISIBLE = re.compile("[\u2066-\u2069]")
DRAWINGS = f"{PANEL} .jp-RenderedVegaCommon5"
MEASURED = """drawings => drawings.map(node => {
  const svg = node.querySelector('svg');
  const { width, height, left, right } = svg.getBoundingClientRect();
  const words = [...svg.querySelectorAll('text')];
  const out = words.map(word => word.getBoundingClientRect())
    .filter(box => box.width && (box.left < left - 1 || box.right > right + 1)).length;
  return {
    width, height, room: node.clientWidth, over: node.scrollWidth - node.clientWidth, out,
    words: words.map(word => word.textContent),
    name: node.querySelector('[role=graphics-document]')?.getAttribute('aria-label') ?? null,
    colours: [...new Set([...svg.querySelectorAll('.mark-rect path, .mark-line path')]
      .map(mark => mark.getAttribute('fill') ?? 'none').filter(fill => !['none', 'transparent'].includes(fill)))],
  };
})"""
DRAWN = f"roots => {{ const look = {LOOK}; return roots.flatMap(root => look.drawn(root)); }}"
TARGETS = f"roots => {{ const look = {LOOK}; return roots.flatMap(root => look.targets(root)); }}"


def notebook():
    sources = {"setup": SETUP, **{name: chart.code for name, chart in CHARTS.items()}}
    cells = [
        {"cell_type": "code", "id": name, "metadata": {}, "execution_count": None, "outputs": [], "source": source}
        for name, source in sources.items()
    ]
    metadata = {"kernelspec": KERNEL, "language_info": {"name": "python"}, "patronwise": {}}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture(scope="module")
def charts(server, desk):
    """Open a notebook that was run elsewhere, as a committed one is, on a window that shows it whole; note what the page says."""
    path = server.root / PATH
    path.write_text(json.dumps(execute(notebook(), "charts", path.parent)), encoding="utf-8")
    page = desk.page
    page.chart_says, page.chart_asks = [], []
    page.on("console", lambda line: page.chart_says.append(line.text) if line.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: page.chart_says.append(str(error)))
    page.on("request", lambda request: page.chart_asks.append(request.url))
    window = page.viewport_size
    page.set_viewport_size({"width": 1280, "height": 5000})
    lab = desk.bring(PATH)
    all_drawn(lab)
    yield lab
    page.set_viewport_size(window)
    lab.put_away()


def all_drawn(lab):
    expect(lab.page.locator(f"{DRAWINGS} svg")).to_have_count(len(CHARTS))


@pytest.fixture
def fresh(charts):
    charts.page.set_viewport_size({"width": 1280, "height": 5000})
    return run(charts)


def run(lab):
    lab.page.evaluate("roots => document.querySelectorAll('.jp-RenderedVegaCommon5').forEach(root => root.dataset.old = 1)")
    lab.run_all()
    expect(lab.page.locator(f"{PANEL} .jp-RenderedVegaCommon5[data-old]")).to_have_count(0)
    all_drawn(lab)
    return lab


def measured(lab) -> dict:
    found = lab.page.locator(DRAWINGS).evaluate_all(MEASURED)
    return dict(zip(CHARTS, found, strict=True))


def everything_is_there(lab):
    for name, found in measured(lab).items():
        chart = CHARTS[name]
        words = INVISIBLE.sub("", " ".join(found["words"]))
        # Titles are broken into lines.
        wanted = [part for title in (chart.x, chart.y, chart.title) for part in title.split()] + chart.words
        assert [word for word in wanted if word not in words] == [], name
        assert found["width"] > 150, name
        assert found["height"] > 120, name
        assert found["over"] <= 0, name
        assert found["out"] == 0, name


def test_a_stored_chart_is_drawn_before_anything_is_run(charts):
    everything_is_there(charts)
    assert charts.page.locator(f"{PANEL} .jp-RenderedHTML").evaluate_all(TARGETS) == []
    tables = charts.panel.locator(".jp-RenderedHTML details")
    expect(tables).to_have_count(len(CHARTS))
    tables.first.locator("summary").click()
    expect(tables.first.locator("tbody tr")).to_have_count(9)
    expect(tables.first.locator("thead th").last).to_have_text(PERSIAN)


def test_a_chart_that_is_run_is_drawn_with_all_its_words(fresh):
    everything_is_there(fresh)


def test_every_chart_has_an_accessible_name_that_tells_title_and_axes(fresh):
    for name, found in measured(fresh).items():
        said = INVISIBLE.sub("", found["name"] or "")
        chart = CHARTS[name]
        assert [text for text in (chart.x, chart.y, chart.title) if text not in said] == [], name


def test_series_have_the_colours_in_order(fresh):
    assert measured(fresh)["grouped"]["colours"] == list(COLOURS)


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_no_violation_and_everything_drawn_stands_out(fresh, theme):
    fresh.page.evaluate(AXE.read_text(encoding="utf-8"))
    fresh.set_theme(theme)
    fresh.page.locator(f"{PANEL} details:not([open]) summary").evaluate_all("all => all.forEach(one => one.click())")
    found = fresh.page.evaluate(RUN, [TAGS, f"{PANEL} .jp-Cell-outputArea"])
    assert found["violations"] == []
    assert found["words"] == []
    drawings = fresh.page.locator(DRAWINGS)
    assert drawings.evaluate_all(DRAWN) == []
    assert fresh.page.locator(f"{PANEL} .jp-RenderedHTML").evaluate_all(TARGETS) == []
    dark = theme.endswith("Dark")
    for name, drawing in zip(CHARTS, drawings.all(), strict=True):
        fresh.picture(f"chart-{name}-{'dark' if dark else 'light'}", drawing)
    fresh.set_theme(THEMES[0])


def test_a_chart_drawn_in_one_theme_can_be_read_in_the_other(charts):
    charts.set_theme(THEMES[1])
    run(charts)
    charts.set_theme(THEMES[0])
    assert charts.page.locator(DRAWINGS).evaluate_all(DRAWN) == []


def test_a_narrow_window_shows_whole_charts(fresh):
    fresh.hide_side_bar()
    fresh.page.set_viewport_size({"width": 320, "height": 5000})
    run(fresh)
    everything = measured(fresh)
    assert [name for name, found in everything.items() if found["over"] > 0 or found["width"] > found["room"]] == []
    assert [name for name, found in everything.items() if found["out"]] == []
    for name, drawing in zip(CHARTS, fresh.page.locator(DRAWINGS).all(), strict=True):
        fresh.picture(f"chart-{name}-320", drawing)


def test_nothing_was_fetched_from_elsewhere_and_nothing_was_complained_about(fresh):
    assert [url for url in fresh.page.chart_asks if not url.startswith((fresh.server.url, "data:", "blob:"))] == []
    assert fresh.page.chart_says == []
    assert fresh.page.evaluate("() => top.hacked ?? null") is None


def test_a_saved_chart_holds_no_picture_and_no_theme(fresh):
    fresh.set_theme(THEMES[1])
    run(fresh)
    fresh.save()
    fresh.set_theme(THEMES[0])
    before = execute(notebook(), "charts", (fresh.server.root / PATH).parent)["cells"]
    after = nbformat.read(fresh.server.root / PATH, as_version=4)["cells"]
    for old, new in zip(before, after, strict=True):
        assert [out["data"] for out in new["outputs"]] == [out["data"] for out in old["outputs"]]
        assert [out["metadata"] for out in new["outputs"]] == [out["metadata"] for out in old["outputs"]]
