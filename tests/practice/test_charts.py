"""Mirrors patronwise.practice.charts, chart_bars, chart_lines and chart_style."""

import itertools
import json
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from patronwise.practice import chart_style
from patronwise.practice.bank import PracticeBank
from patronwise.practice.chart_lines import DASHES, MARKS
from patronwise.practice.chart_style import COLOURS
from patronwise.practice.chart_values import MOST_SERIES, read_values
from patronwise.practice.chart_words import Words
from patronwise.practice.charts import MIME, outputs, show
from patronwise.practice.session import Practice
from patronwise.practice.strings import Strings

OKABE_ITO = {"#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"}
LABELS = {"fa": "مراجعه‌کنندگان در هر ساعت", "vi": "Số lượt bạn đọc mỗi giờ", "th": "จำนวนผู้ใช้บริการต่อชั่วโมง"}
KINDS = ["bars", "lines"]
HOURS = pd.Series([3, 8, 12], index=[9, 10, 11])
GROUPS = pd.DataFrame({"before": [1, 2], "after": [3, 4]}, index=["a", "b"]).rename_axis(columns="week")
WORDS = Words("Hour of the day", "Visits an hour", "A day at the desk")


@pytest.fixture
def strings(tmp_path):
    home = tmp_path / "fa"
    home.mkdir()
    (home / "interface.json").write_text(json.dumps({"practice.chart-table": "جدول {title}"}), encoding="utf-8")
    return lambda lang: Strings(lang, tmp_path)


@pytest.fixture
def draw(strings):
    def drawn(kind, values, words=WORDS, lang="en"):
        return outputs(kind, read_values(values), words, strings(lang), lang)

    return drawn


@pytest.fixture
def spec(draw):
    return lambda kind, values, words=WORDS: draw(kind, values, words)[0][MIME]


@pytest.fixture
def practice(strings):
    return Practice(PracticeBank("L04", "en", {}), strings("en"))


@pytest.fixture
def displayed(monkeypatch):
    seen = []
    monkeypatch.setattr("IPython.display.display", lambda data, metadata, raw: seen.append((data, metadata, raw)))
    return seen


@pytest.mark.parametrize("kind", KINDS)
def test_both_axes_and_the_chart_have_their_titles(spec, kind):
    made = spec(kind, HOURS)
    assert made["title"]["text"] == ["A day at the desk"]
    assert (made["encoding"]["x"]["title"], made["encoding"]["y"]["title"]) == (["Hour of the day"], ["Visits an hour"])


def test_bars_begin_at_zero_and_lines_need_not(spec):
    assert spec("bars", HOURS)["encoding"]["y"]["scale"]["zero"] is True
    assert spec("lines", HOURS)["encoding"]["y"]["scale"]["zero"] is False


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_the_values_drawn_is_stored(spec, kind):
    assert [tuple(row.values()) for row in spec(kind, GROUPS)["data"]["values"]] == [
        ("a", 1, "before"),
        ("b", 2, "before"),
        ("a", 3, "after"),
        ("b", 4, "after"),
    ]
    assert len(json.dumps(spec(kind, HOURS))) < 2000


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LABELS)
def test_words_of_every_script_stand_on_the_chart_in_its_name_and_in_the_table(draw, kind, lang):
    text = LABELS[lang]
    chart, table = draw(kind, pd.Series([1, 2], index=[text, "b"]), Words(text, text, text), lang)
    made = chart[MIME]
    assert text in made["title"]["text"][0]
    assert text in made["encoding"]["x"]["title"][0]
    assert text in made["encoding"]["y"]["title"][0]
    assert text in made["data"]["values"][0]["x"]
    assert text in made["description"]
    assert chart["text/plain"].count(text) == 4
    assert table["text/html"].count(f">{text}<") == 4


def test_the_table_is_told_of_in_the_language_of_the_practice(draw):
    assert ">جدول A day at the desk</summary>" in draw("bars", HOURS, lang="fa")[1]["text/html"]
    assert ">A day at the desk: the values as a table</summary>" in draw("bars", HOURS)[1]["text/html"]


@pytest.mark.parametrize(("kind", "name"), [("bars", "Bar chart"), ("lines", "Line chart")])
def test_the_accessible_name_tells_the_kind_and_all_words(spec, kind, name):
    assert spec(kind, HOURS)["description"].startswith(
        f"{name}: A day at the desk. Along the axis: Hour of the day. {kind.title()}: Visits an hour."
    )


@pytest.mark.parametrize("kind", KINDS)
def test_series_have_colours_in_order_and_a_legend_named_by_what_they_are(spec, kind):
    colour = spec(kind, GROUPS)["encoding"]["color"]
    assert colour["scale"] == {"domain": ["before", "after"], "range": list(COLOURS[:2])}
    assert colour["legend"]["title"] == "week"
    assert "color" not in spec(kind, HOURS)["encoding"]


def test_lines_differ_in_dashes_and_points_too(spec):
    encoding = spec("lines", GROUPS)["encoding"]
    assert encoding["strokeDash"]["scale"]["range"] == list(DASHES[:2])
    assert encoding["shape"]["scale"]["range"] == list(MARKS[:2])
    assert len(COLOURS) == len(DASHES) == len(MARKS) == MOST_SERIES
    assert len(set(MARKS)) == len({tuple(dash) for dash in DASHES}) == MOST_SERIES


def light(colour):
    parts = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    low, high = sorted(light(colour) @ [0.2126, 0.7152, 0.0722] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def test_the_colours_are_those_of_okabe_and_ito_that_stand_out_on_both_grounds_and_the_ink():
    *coloured, ink = COLOURS
    stand_out = {colour for colour in OKABE_ITO if min(contrast(colour, ground) for ground in ("#FFFFFF", "#111111")) >= 3}
    assert set(coloured) == stand_out
    assert ink == "currentColor"


# How somebody sees light (linear red, green, blue) who lacks one kind of cones, after Machado, Oliveira and Fernandes, 2009.
SIGHT = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def lab(rgb):
    x, y, z = (
        np.cbrt(part) if part > 0.008856 else 7.787 * part + 16 / 116 for part in TO_XYZ @ np.clip(rgb, 0, 1) / [0.9505, 1, 1.089]
    )
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("ink", ["#212121", "#DEDEDE"])
def test_colours_differ_for_those_who_lack_a_kind_of_cones(sight, ink):
    seen = [lab(np.array(SIGHT[sight]) @ light(colour)) for colour in [*COLOURS[:-1], ink]]
    # Ten steps are a difference that is seen at a glance.
    assert min(np.linalg.norm(one - other) for one, other in itertools.combinations(seen, 2)) > 15


@pytest.mark.parametrize("kind", KINDS)
def test_ink_is_that_of_the_page_and_the_ground_is_transparent(spec, kind):
    made = spec(kind, GROUPS)
    assert made["background"] == "transparent"
    axis, legend, title = (made["config"][part] for part in ("axis", "legend", "title"))
    inks = [axis[name] for name in ("labelColor", "titleColor", "domainColor", "tickColor", "gridColor")]
    assert {*inks, legend["labelColor"], legend["titleColor"], title["color"]} == {"currentColor"}


@pytest.mark.parametrize(("names", "lie"), [(["N", "S"], False), (["North", "Harbour", "Old town"], True), (["กี่" * 9, "b"], False)])
def test_bars_lie_where_their_names_would_not_stand_side_by_side(spec, names, lie):
    encoding = spec("bars", pd.Series(range(1, len(names) + 1), index=names))["encoding"]
    assert encoding["y" if lie else "x"]["field"] == "x"
    assert encoding["x" if lie else "y"]["field"] == "y"
    assert encoding["x"]["title"] == ["Visits an hour" if lie else "Hour of the day"]


def test_categories_stay_in_the_order_in_which_they_are_given(spec):
    for kind in KINDS:
        encoding = spec(kind, pd.Series([1, 2], index=["b", "a"]))["encoding"]
        assert encoding["x"]["sort"] is None


def test_ticks_of_times_are_moments_that_are_drawn(spec):
    days = pd.Series(range(20), index=pd.date_range("2024-09-02", periods=20))
    axis = spec("lines", days)["encoding"]["x"]["axis"]
    assert axis["format"] == "%Y-%m-%d"
    assert [tick["date"] for tick in axis["values"]] == [2, 6, 10, 14, 18]
    half = pd.Series([1, 2], index=pd.to_datetime(["2024-09-02 09:30", "2024-09-02 10:00"]))
    axis = spec("lines", half)["encoding"]["x"]["axis"]
    assert axis["format"] == "%Y-%m-%d %H:%M"
    assert axis["values"][0] == {"year": 2024, "month": 9, "date": 2, "hours": 9, "minutes": 30}


@pytest.mark.parametrize("kind", KINDS)
def test_two_runs_give_the_same_bytes_and_no_address(kind):
    code = (
        "import json, pandas as pd; from pathlib import Path; from patronwise.practice.charts import outputs; "
        "from patronwise.practice.chart_values import read_values; from patronwise.practice.chart_words import Words; "
        "from patronwise.practice.strings import Strings; "
        "table = pd.DataFrame({'a': [1, 2.5], 'b': [3, None]}, index=['x', 'y']); "
        f"print(json.dumps(outputs({kind!r}, read_values(table), Words('x', 'y', 't'), Strings('en', Path('none')), 'en')))"
    )
    runs = {
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert b"://" not in runs.pop()


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_drawn_as_svg_without_a_menu_and_followed_by_its_table(practice, displayed, capsys, kind):
    assert getattr(practice, kind)(HOURS, x="Hour", y="Visits an hour", title="A day") is None
    (chart, how, raw), (table, _, _) = displayed
    assert (set(chart), set(table), raw) == ({MIME, "text/plain"}, {"text/html"}, True)
    assert how == {MIME: {"embed_options": {"renderer": "svg", "actions": False}}}
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_drawn_is_a_printed_sentence(practice, displayed, capsys, kind):
    chart = getattr(practice, kind)
    chart(..., x="Hour", y="Visits an hour", title="A day")
    chart(len, x="Hour", y="Visits an hour", title="A day")
    chart(HOURS, x="Hour")
    chart()
    assert [line[:26] for line in capsys.readouterr().out.splitlines()] == [
        "Nothing to draw yet: fill ",
        "This cannot be drawn: a fu",
        "A chart needs words: x=...",
        "A chart needs words: x=...",
    ]
    assert displayed == []


def test_words_that_are_missing_are_told_by_name(strings, capsys):
    show("bars", HOURS, Words("Hour", "", "T"), strings("en"), "en")
    assert capsys.readouterr().out.endswith("Missing: y.\n")


def test_hostile_words_are_data_and_never_code(draw):
    bad = "</script><img src=x onerror=alert(1)>'); alert(1); ('${alert(1)}"
    chart, table = draw("lines", pd.DataFrame({bad: [1], "b": [2]}, index=[bad]), Words(bad, bad, bad))
    assert "<img" not in table["text/html"]
    assert [param["expr"] for param in chart[MIME]["params"]] == [chart_style._WIDTH]
    assert json.dumps(chart[MIME]).count('"expr"') == 1


def test_altair_is_imported_by_whoever_draws_and_by_nobody_else():
    code = (
        "import sys; from patronwise import open_practice; from pathlib import Path; import patronwise.practice.charts; "
        "from patronwise.practice.bank import PracticeBank; from patronwise.practice.session import Practice; "
        "from patronwise.practice.strings import Strings; "
        "p = Practice(PracticeBank('L04', 'en', {}), Strings('en', Path('none'))); "
        "p.bars(..., x='x', y='y', title='t'); assert 'altair' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
