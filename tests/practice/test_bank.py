"""Mirrors patronwise.practice.bank and errors."""

import msgspec
import pandas as pd
import pytest

from patronwise.practice.bank import DataTask, Point, PracticeBank, WordsTask, decode, encode, load
from patronwise.practice.capture import expect
from patronwise.practice.errors import NoSuchPracticeError, PracticeError
from patronwise.practice.expected import Written

BANK = PracticeBank(
    "L04",
    "en",
    {
        "say-back": WordsTask(rubric=[Point("task", "It names the task.")], expected=Written(entries=["tax"]), max_words=20),
        "rate": DataTask(expected=expect(pd.Series({"North": 0.5}), 0.005), hint="Group first."),
        "parts": DataTask(expected=expect({"a": [1, "x", True, pd.Timestamp("2024-09-02")]})),
    },
)


@pytest.fixture
def folder(tmp_path):
    for lang, units in {"en": ["L04", "S05"], "fa": ["L04"]}.items():
        home = tmp_path / lang / "practice"
        home.mkdir(parents=True)
        for unit in units:
            bank = PracticeBank(unit, lang, BANK.tasks)
            (home / f"{unit}.json").write_bytes(encode(bank))
    return tmp_path


def test_a_bank_comes_back_from_its_file_and_is_written_the_same_again():
    content = encode(BANK)
    assert decode(content) == BANK
    assert encode(decode(content)) == content
    assert content.endswith(b"}\n")


def test_the_practice_of_a_unit_is_read_in_its_language(folder):
    assert load("L04", "fa", folder) == PracticeBank("L04", "fa", BANK.tasks)
    assert list(load("S05", "en", folder).tasks) == ["say-back", "rate", "parts"]


@pytest.mark.parametrize(
    ("unit", "lang", "named"),
    [
        ("S05", "fa", "There are: L04."),
        ("X99", "en", "There are: L04, S05."),
        ("L04", "xx", "L04 (en)"),
        ("../en/practice/L04", "fa", "There are: L04."),
        ("L04", "../en", "L04 (en)"),
    ],
)
def test_a_practice_that_is_not_there_is_told_with_those_that_are(folder, unit, lang, named):
    with pytest.raises(NoSuchPracticeError) as caught:
        load(unit, lang, folder)
    assert named in str(caught.value)


def test_a_notebook_shows_the_sentence_and_no_traceback():
    interactive = pytest.importorskip("IPython.core.interactiveshell")
    shell = interactive.InteractiveShell()
    try:
        result = shell.run_cell('from patronwise import open_practice; open_practice("X99")', silent=False)
    finally:
        shell.history_manager.end_session()
        interactive.InteractiveShell.clear_instance()
    assert isinstance(result.error_in_exec, NoSuchPracticeError)
    assert PracticeError("Only this.")._render_traceback_() == ["Only this."]


@pytest.mark.parametrize(
    "content",
    [b"{}", b"[", b'{"unit": "L04", "lang": "en", "tasks": {"a": {"kind": "other"}}}', b'{"unit": 4, "lang": "en", "tasks": {}}'],
)
def test_a_damaged_file_names_the_place(content):
    with pytest.raises(msgspec.DecodeError):
        decode(content)
