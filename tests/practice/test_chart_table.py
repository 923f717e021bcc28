"""Mirrors patronwise.practice.chart_table."""

import pandas as pd
import pytest

from patronwise.practice.chart_table import html_table, shown, text_table
from patronwise.practice.chart_values import read_values
from patronwise.practice.chart_words import Words

THAI, PERSIAN, VIETNAMESE = "จำนวนผู้ใช้บริการต่อชั่วโมง", "مراجعه‌کنندگان در هر ساعت", "Số lượt bạn đọc mỗi giờ"
WORDS = Words("Hour", THAI, PERSIAN)
ONE = read_values(pd.Series([3, 1234.5], index=[9, 10]))
TWO = read_values(pd.DataFrame({VIETNAMESE: [0.123456, None], "b": [1, 2]}, index=["สาขา", "North"]))


def test_the_table_holds_every_value_under_the_words_of_the_chart():
    assert html_table(ONE, WORDS, "Values", "en") == "\n".join(
        [
            '<div dir="ltr" lang="en"><details><summary style="padding: 2px 0">Values</summary>',
            f'<table><caption dir="auto">{PERSIAN}</caption>',
            f'<thead><tr><th scope="col" dir="auto">Hour</th><th scope="col" dir="auto">{THAI}</th></tr></thead>',
            "<tbody>",
            '<tr><th scope="row" dir="auto">9</th><td>3</td></tr>',
            '<tr><th scope="row" dir="auto">10</th><td>1,234</td></tr>',
            "</tbody></table></details></div>",
        ]
    )


def test_several_series_are_columns_and_what_they_count_stands_in_the_caption():
    page = html_table(TWO, WORDS, "Values", "en")
    assert f'<caption dir="auto">{PERSIAN} ({THAI})</caption>' in page
    assert f'<th scope="col" dir="auto">{VIETNAMESE}</th><th scope="col" dir="auto">b</th>' in page
    assert "<td>0.1235</td><td>1</td>" in page
    assert "<td>\u2013</td><td>2</td>" in page


@pytest.mark.parametrize(("lang", "direction"), [("en", "ltr"), ("fa", "rtl"), ("th", "ltr")])
def test_the_table_runs_in_the_direction_of_its_language(lang, direction):
    assert html_table(ONE, WORDS, "Values", lang).startswith(f'<div dir="{direction}" lang="{lang}">')


def test_nothing_that_a_learner_names_is_markup():
    bad = '<img src=x onerror="alert(1)">&'
    plotted = read_values(pd.DataFrame({bad: [1], "b": [2]}, index=[bad]))
    page = html_table(plotted, Words(bad, bad, bad), bad, '"><b>')
    assert "<img" not in page
    assert "<b>" not in page
    assert page.count("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;") == 6


def test_as_text_the_columns_stand_below_each_other():
    assert text_table(ONE, WORDS) == f"{PERSIAN}\nHour  {THAI}\n9     3\n10    1,234"
    assert text_table(TWO, Words("x", "y", "t")).splitlines()[2:] == [
        f"สาขา   0.1235{' ' * 19}1",
        f"North  \u2013{' ' * 24}2",
    ]


@pytest.mark.parametrize(
    ("number", "text"),
    [(None, "\u2013"), (0, "0"), (0.18344, "0.1834"), (12.5, "12.5"), (999.96, "1000"), (1234567, "1,234,567"), (-2000, "-2,000")],
)
def test_numbers_are_written_for_readers(number, text):
    assert shown(number) == text
