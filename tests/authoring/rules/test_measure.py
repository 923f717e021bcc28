"""Words and sentences, counted and compared."""

import pytest

from patronwise.authoring.rules.measure import is_long, sentences_in, thai_in, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One, *two* — three!", ["one", "two", "three"]),
        ("don't DON\u2019T", ["dont", "dont"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("می‌خواهم ميخواهم", ["میخواهم", "میخواهم"]),
        ("كتاب", ["کتاب"]),
        ("người đọc", ["người", "đọc"]),
        ("ผู้ใช้", ["ผู้ใช้"]),
        ("۱۲ 3", ["۱۲", "3"]),
        ("\ufb01ne", ["fine"]),
        ("...", []),
    ],
)
def test_words_are_compared_without_case_marks_and_joiners(text, words):
    assert words_in(text) == words


def test_two_ways_to_write_one_letter_are_one():
    assert words_in("e\u0301te\u0301") == words_in("\u00e9t\u00e9")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two? Three! Four", ["One.", "Two?", "Three!", "Four"]),
        ('He said: "Go on." Then left.', ["He said:", '"Go on.', "Then left."]),
        ("one\ntwo\n\nthree", ["one\ntwo", "three"]),
        ("- one\n- two\n3. three", ["- one", "- two", "3.", "three"]),
        ("| a | b |\n|---|---|\n| c | d |", [" a ", " b ", "---", "---", " c ", " d "]),
        ("> **A:** one\\\n> **B:** two", ["> **A:", "one", "> **B:", "two"]),
        ("سلام؟ بله؛ خیر.", ["سلام؟", "بله؛", "خیر."]),
        ("3.5 minutes", ["3.5 minutes"]),
    ],
)
def test_sentences_end_where_a_reader_stops(text, sentences):
    assert sentences_in(text) == sentences


def test_ten_words_are_long_and_so_is_a_line_of_thai():
    nine = "one two three four five six seven eight nine"
    assert not is_long(nine, words_in(nine))
    assert is_long(f"{nine} ten", words_in(f"{nine} ten"))
    assert is_long("ก" * 45, words_in("ก" * 45))
    assert not is_long("ก" * 44, words_in("ก" * 44))


def test_thai_is_what_is_left_without_spaces_and_other_letters():
    assert thai_in("ก ข, abc ค์ 1") == "กขค์"
