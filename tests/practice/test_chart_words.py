"""Mirrors patronwise.practice.chart_words."""

import pytest

from patronwise.practice.chart_words import Words, isolated, lines_of, room

PERSIAN = "مراجعه‌کنندگان در هر ساعت"
THAI = "จำนวนผู้ใช้บริการต่อชั่วโมง"


@pytest.mark.parametrize("text", [PERSIAN, "Hours (ساعت)", "שעה"])
def test_text_with_letters_from_right_to_left_finds_its_own_direction(text):
    assert isolated(text) == f"\u2068{text}\u2069"


@pytest.mark.parametrize("text", ["", "Visits", "Số lượt", THAI, "9"])
def test_other_text_stays_as_it_is(text):
    assert isolated(text) == text


def test_a_long_title_is_broken_between_words_and_every_line_is_isolated():
    assert lines_of("The desk is busiest at two o'clock") == ["The desk is busiest at two", "o'clock"]
    assert lines_of(f"{PERSIAN} {PERSIAN}") == [f"\u2068{PERSIAN}\u2069"] * 2
    assert lines_of(THAI) == [THAI]


@pytest.mark.parametrize(("text", "count"), [("North", 5), ("กี่", 1), ("مراجعه‌کننده", 11), ("ở", 1), ("o\u031b\u0309", 1)])
def test_marks_and_invisible_signs_take_no_room(text, count):
    assert room(text) == count


@pytest.mark.parametrize(
    ("words", "missing"), [(("x", "y", "t"), ()), (("", " ", "t"), ("x", "y")), (("x", None, 3), ("y", "title"))]
)
def test_words_that_are_missing_are_named(words, missing):
    assert Words(*words).missing() == missing
