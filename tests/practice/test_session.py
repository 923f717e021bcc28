"""Mirrors patronwise.practice.session."""

import json
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

import patronwise
from patronwise.practice.bank import DataTask, Point, PracticeBank, WordsTask, encode
from patronwise.practice.capture import expect
from patronwise.practice.errors import NoSuchDatasetError, NoSuchPracticeError
from patronwise.practice.expected import Written
from patronwise.practice.session import open_practice

RATE = pd.Series({"North": 0.183441, "Harbour": 0.251170})
TASKS = {
    "say-back": WordsTask(
        rubric=[Point("task", "It names the task."), Point("short", "It is short.")],
        expected=Written(entries=["tax", "volcanoes"]),
        hint="Leave out what others should not hear.",
        max_words=8,
    ),
    "rate": DataTask(expected=expect(RATE, 0.005), hint="Group by `branch`."),
    "share": DataTask(expected=expect(0.183441)),
}


@pytest.fixture
def folder(tmp_path):
    for lang in ("en", "fa"):
        home = tmp_path / lang / "practice"
        home.mkdir(parents=True)
        (home / "L04.json").write_bytes(encode(PracticeBank("L04", lang, TASKS)))
    (tmp_path / "fa" / "interface.json").write_text(json.dumps({"practice.right": "{task}: درست."}), encoding="utf-8")
    return tmp_path


@pytest.fixture
def practice(folder):
    return open_practice("L04", bank=folder)


HINT = "Hint: Group by `branch`."
WORDS = {"tax": "The form, on paper?", "volcanoes": "A few, at her level?"}
PRINTED = [
    ("rate", ..., ["rate: not yet. Put your own answer in the place of the three dots and run the cell again.", HINT]),
    ("rate", RATE, ["rate: right. Compare your way with the one in the solution notebook."]),
    ("rate", RATE.loc[["North"]], ["rate: not right yet.", "Missing: Harbour.", HINT]),
    (
        "rate",
        RATE.to_frame("share"),
        [
            "rate: another kind of answer is expected here. Got a DataFrame (rows: 2, columns: 1); expected a Series (values: 2).",
            "The figures or words in it are right; only the kind is not.",
            HINT,
        ],
    ),
    ("share", "0.2", ["share: another kind of answer is expected here. Got a text; expected a number."]),
    (
        "say-back",
        {**WORDS, "tax": "..."},
        ["say-back: not yet. Still to be filled in: tax.", "Hint: Leave out what others should not hear."],
    ),
    (
        "say-back",
        WORDS,
        [
            "say-back: nobody marks words for you. Read your answer once more and tick for yourself:",
            "[ ] It names the task.",
            "[ ] It is short.",
            "Words in tax: 4 (asked for: at most 8).",
            "Words in volcanoes: 5 (asked for: at most 8).",
            "Then compare it with the solution notebook.",
        ],
    ),
    ("rates", RATE, ["There is no task rates in this practice. Its tasks are: say-back, rate, share."]),
    (RATE, ..., ["There is no task Series in this practice. Its tasks are: say-back, rate, share."]),
]


@pytest.mark.parametrize(("task", "value", "printed"), PRINTED)
def test_what_a_check_prints(practice, capsys, task, value, printed):
    assert practice.check(task, value) is None
    assert capsys.readouterr().out.splitlines()[-len(printed) :] == printed


def test_figures_are_shown_above_what_is_said_of_them_right_or_not(practice, capsys):
    for value in (RATE, RATE * 2):
        practice.check("rate", value)
        assert capsys.readouterr().out.startswith(f"{value}\nrate: ")


def test_a_number_of_numpy_is_shown_as_a_number(practice, monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", shown.append)
    practice.check("share", np.float64(0.183441))
    assert [type(value) for value in shown] == [float]


@pytest.mark.parametrize(("task", "value"), [("rate", ...), ("rate", "much"), ("rate", len), ("say-back", WORDS)])
def test_what_is_not_there_of_another_kind_or_in_words_is_not_shown_again(practice, capsys, task, value):
    practice.check(task, value)
    assert capsys.readouterr().out.startswith(f"{task}: ")


def test_a_check_without_an_answer_is_not_yet(practice, capsys):
    practice.check("share")
    assert capsys.readouterr().out.startswith("share: not yet.")


class Hostile:
    """An object whose own methods all raise."""

    def _fail(self, *_):
        raise RuntimeError

    __eq__ = __len__ = __iter__ = __str__ = __repr__ = __float__ = __bool__ = _fail
    __hash__ = None


class HostileDict(dict):
    def items(self):
        raise RuntimeError


LOOP = []
LOOP.append(LOOP)
STRANGE = [
    Hostile(),
    [Hostile()],
    {"tax": Hostile(), "volcanoes": "x"},
    {Ellipsis: 1},
    HostileDict(tax=1),
    LOOP,
    pd.NA,
    pd.NaT,
    np.array([[1, 2], [3, 4]]),
    np.array(3),
    pd.Series([Hostile(), 1]),
    pd.Series([1, 2], index=[("a", 1), "b"]),
    pd.DataFrame({1: [1], "a": [2], None: [3]}),
    pd.DataFrame(index=["North", "Harbour"]),
    pd.Series(["x", "y"], index=["North", "Harbour"]),
    pd.Series([10**400, 1], index=["North", "Harbour"], dtype=object),
    pd.Series(pd.to_datetime(["2024-09-02", "2024-09-03"]).tz_localize("UTC"), index=["North", "Harbour"]),
    10**400,
    float("nan"),
    b"bytes",
    len,
    pd.Series,
    (number for number in range(3)),
    set(),
]


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("value", STRANGE, ids=range(len(STRANGE)))
def test_a_check_never_raises_and_never_calls_nonsense_right(practice, capsys, task, value):
    practice.check(task, value)
    printed = capsys.readouterr().out
    assert f"{task}: " in printed
    assert "right. Compare" not in printed
    assert " at 0x" not in printed


def test_the_words_come_in_the_language_of_the_practice(folder, capsys):
    open_practice("L04", lang="fa", bank=folder).check("share", 0.183441)
    assert capsys.readouterr().out == "0.183441\nshare: درست.\n"


def test_a_practice_gives_data_and_names_itself(practice):
    assert practice.data("desk_visits").shape == (1200, 11)
    with pytest.raises(NoSuchDatasetError, match="desk_visits, enquiries"):
        practice.data("visits")
    assert repr(practice) == "<practice of L04 (en): say-back, rate, share>"


def test_a_unit_without_practice_is_told_with_those_that_have_one(folder):
    with pytest.raises(NoSuchPracticeError, match="There are: L04"):
        open_practice("S99", bank=folder)


def test_the_package_offers_it():
    assert patronwise.open_practice is open_practice


def test_no_pandas_is_imported_before_there_is_data_to_read(folder):
    code = (
        "import sys; from pathlib import Path; import patronwise; assert 'pandas' not in sys.modules; "
        f"practice = patronwise.open_practice('L04', bank=Path({str(folder)!r})); practice.check('say-back', 'text'); "
        "assert not {'pandas', 'numpy', 'yaml'} & set(sys.modules); practice.check('share', 0.2); assert 'pandas' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
