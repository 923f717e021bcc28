"""Mirrors patronwise.practice.mistakes, and what a check prints when it knows the slip."""

import json

import pandas as pd
import pytest

from patronwise.practice.bank import DataTask, Mistake, PracticeBank, decode, encode
from patronwise.practice.capture import expect
from patronwise.practice.compare import compare
from patronwise.practice.mistakes import recognise
from patronwise.practice.session import Practice, open_practice
from patronwise.practice.strings import Strings

RATE = pd.Series({"North": 0.18, "Harbour": 0.25})
COUNTS = pd.Series({"North": 18, "Harbour": 25})
SUMS, TABLE, NOTHING = "These are counts.", "One column is enough.", "No row is left."
MISTAKES = [
    Mistake(expect(COUNTS, 0.005), SUMS),
    Mistake(expect(RATE.to_frame("rate"), 0.005), TABLE),
    Mistake(expect(RATE.head(0), 0.005), NOTHING),
]
TASK = DataTask(expected=expect(RATE, 0.005), hint="Take the mean.", mistakes=MISTAKES)
KIND = "rate: another kind of answer is expected here. Got a DataFrame (rows: 2, columns: 1); expected a Series (values: 2)."


@pytest.fixture
def practice(tmp_path):
    return Practice(PracticeBank("L04", "en", {"rate": TASK}), Strings("en", tmp_path))


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (COUNTS, ["rate: not right yet.", SUMS]),
        (COUNTS + 0.004, ["rate: not right yet.", SUMS]),
        (COUNTS[["Harbour", "North"]], None),
        (RATE.to_frame("rate"), [KIND, TABLE]),
        (RATE.head(0), ["rate: not right yet.", NOTHING]),
    ],
)
def test_a_known_slip_gets_its_own_sentence_between_the_first_line_and_the_hint(practice, value, lines):
    said = practice.sentences("rate", value)
    assert said[-1] == "Hint: Take the mean."
    if lines is None:
        assert not {SUMS, TABLE, NOTHING} & set(said)
    else:
        assert said[:-1] == lines


@pytest.mark.parametrize("value", [RATE, RATE + 0.004, ..., None, COUNTS + 1, "25", {"North": ...}, object()])
def test_any_other_answer_is_met_as_if_no_slip_were_known(practice, value, tmp_path):
    bare = Practice(PracticeBank("L04", "en", {"rate": DataTask(expected=TASK.expected, hint=TASK.hint)}), Strings("en", tmp_path))
    assert practice.sentences("rate", value) == bare.sentences("rate", value)


def test_the_first_of_two_like_slips_speaks():
    verdict = recognise(
        COUNTS, compare(COUNTS, TASK.expected), [Mistake(expect(COUNTS), "First."), Mistake(expect(COUNTS), "Second.")]
    )
    assert [why.fields["says"] for why in verdict.why] == ["First."]


def test_an_object_whose_methods_raise_keeps_its_verdict():
    class Odd(pd.Series):
        asked = 0

        def to_frame(self, *names, **options):
            Odd.asked += 1
            if Odd.asked > 1:
                raise RuntimeError("not twice")
            return super().to_frame(*names, **options)

    value = Odd(COUNTS + 1)
    verdict = compare(value, TASK.expected)
    assert recognise(value, verdict, MISTAKES) == verdict
    assert Odd.asked > 1


def test_the_bank_keeps_mistakes_and_another_language_may_frame_them(tmp_path):
    bank = PracticeBank("L04", "fa", {"rate": TASK})
    assert decode(encode(bank)) == bank
    home = tmp_path / "fa" / "practice"
    home.mkdir(parents=True)
    (home / "L04.json").write_bytes(encode(bank))
    (tmp_path / "fa" / "interface.json").write_text(json.dumps({"practice.why-mistake": "« {says} »"}), encoding="utf-8")
    assert open_practice("L04", "fa", bank=tmp_path).sentences("rate", COUNTS)[1] == f"« {SUMS} »"
    bare = encode(PracticeBank("L04", "en", {"rate": DataTask(expected=TASK.expected)}))
    assert b"mistakes" not in bare
    assert decode(bare).tasks["rate"].mistakes == []


def test_braces_in_a_sentence_are_text(tmp_path):
    task = DataTask(expected=expect(1), mistakes=[Mistake(expect(2), "Write {task} as it is.")])
    practice = Practice(PracticeBank("L04", "en", {"a": task}), Strings("en", tmp_path))
    assert practice.sentences("a", 2) == ["a: not right yet.", "Write {task} as it is."]
