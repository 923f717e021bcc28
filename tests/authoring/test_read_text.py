"""Reading a file of text."""

import pytest

from patronwise.authoring.read_text import MAX_BYTES, control_in, read_text

LF = "\n"


@pytest.fixture
def read(tmp_path, report):
    """Give what writes bytes and reads them back: the text and the problems."""

    def written_and_read(content):
        path = tmp_path / "file.md"
        path.write_bytes(content)
        return read_text(path, report), report.problems

    return written_and_read


def test_text_comes_with_plain_line_ends_and_without_a_byte_order_mark(read):
    assert read(b"\xef\xbb\xbfone\r\ntwo\tthree\n") == (f"one{LF}two\tthree{LF}", [])


def test_what_persian_needs_is_no_control_character(read):
    text = "می\u200cدرسم \u200e(RLM) \u200f\u061c\u00a0"
    assert read(text.encode()) == (text, [])


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("one\ntwo \0", "U+0000"),
        ("one\n\x1b[31mtwo", "U+001B"),
        ("one\ntwo\rthree", "U+000D"),
        ("one\ntwo\x0b", "U+000B"),
        ("one\ntwo\x85", "U+0085"),
        ("one\ntwo\u2028", "U+2028"),
        ("one\n\u202etwo", "U+202E"),
        ("one\n\u2067two\u2069", "U+2067"),
        ("one\n&#x202e;two", "U+202E"),
        ("one\n&#8238;two", "U+202E"),
        ("one\ntwo &#0;", "U+0000"),
        ("one\ntwo &#X1b;", "U+001B"),
        ("one\n&#xd800;", "U+D800"),
    ],
)
def test_a_control_character_is_told_with_its_line_and_name(read, content, name):
    text, (problem,) = read(content.encode())
    assert text is None
    assert (problem.line, problem.rule) == (2, "control-character")
    assert name in problem.sentence


@pytest.mark.parametrize("content", ["&#9;", "&#169;", "&amp;#0;", "&#99999999;", "&#x110000;", "# 0;"])
def test_other_entities_are_text(read, content):
    assert read(content.encode()) == (content, [])


def test_bytes_that_are_not_utf_8_are_told(read):
    text, (problem,) = read(b"good\n\xff bad")
    assert text is None
    assert problem.sentence == "the file is not UTF-8 (byte 5). Save it as UTF-8."


def test_half_a_character_as_bytes_is_not_utf_8(read):
    assert read(b"\xed\xa0\x80")[1][0].rule == "encoding"


def test_five_megabytes_are_told_and_not_read(read):
    text, (problem,) = read(b"x" * 5_000_000)
    assert text is None
    assert problem.sentence == "the file has 5,000,000 bytes; at most 1,000,000 are read. Split it."


def test_a_file_of_just_the_most_is_read(read):
    assert len(read(b"x" * MAX_BYTES)[0]) == MAX_BYTES


def test_a_file_that_is_not_there_is_told(tmp_path, report):
    assert read_text(tmp_path / "none.md", report) is None
    assert report.problems[0].sentence == "the file cannot be read: No such file or directory."


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path, report):
    assert read_text(tmp_path, report) is None
    assert report.problems[0].rule == "unreadable"


def test_the_first_control_character_is_named():
    assert control_in("a\tb") is None
    assert control_in("a\x01\x02") == "U+0001"
