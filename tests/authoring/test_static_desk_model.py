"""The desk model for a reader without a kernel."""

from __future__ import annotations

import pytest

from patronwise.authoring.extras import static_extra
from patronwise.authoring.static_desk_model import row
from patronwise.course import desk_model


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        (
            "en",
            "Colleagues: 1. Average wait: 16\u00a0min. Turn within 3 minutes: 31\u00a0%.",
            "Colleagues: 2. Average wait: 0.8\u00a0min. Turn within 3 minutes: 91\u00a0%.",
        ),
        (
            "fa",
            "همکاران: ۱. میانگین انتظار: ۱۶\u00a0دقیقه. نوبت در ۳ دقیقه: ۳۱٪.",  # noqa: RUF001 - Persian
            "همکاران: ۲. میانگین انتظار: ۰٫۸\u00a0دقیقه. نوبت در ۳ دقیقه: ۹۱٪.",  # noqa: RUF001
        ),
    ],
)
def test_a_reader_without_a_kernel_sees_what_a_second_colleague_changes(sample, lang, first, second):
    text = static_extra("model", sample.editions[lang].face).text
    assert f"  - {first}\n  - {second}\n" in text
    assert len([line for line in text.split("\n") if line.startswith("  - " + first.partition(":")[0] + ":")]) == 6


def test_where_the_line_grows_no_figure_is_given(sample, monkeypatch):
    monkeypatch.setitem(desk_model.START, "arrivals", 16)
    face = sample.editions["en"].face
    assert row(1, face) == "Colleagues: 1. The line grows for as long as this goes on."
    assert "16\u00a0min" not in static_extra("model", face).text


def test_a_very_short_wait_and_a_share_that_is_nearly_all_are_told_as_such(sample):
    assert (
        row(6, sample.editions["en"].face)
        == "Colleagues: 6. Average wait: less than 0.1\u00a0min. Turn within 3 minutes: over 99\u00a0%."
    )
