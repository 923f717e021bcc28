from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patronwise.records.model import RESPONSE_LIMIT, Attempt, to_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def test_no_field_is_there_for_a_name_or_an_address():
    assert set(Attempt.__struct_fields__) == {
        *("id", "learner", "unit", "item", "kind", "run", "response", "score", "mode", "version", "lang"),
        *("answered_at", "recorded_at"),
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "not-a-uuid"),
        ("id", "0A1B2C3D-0000-4000-8000-000000000000"),
        ("id", None),
        ("learner", "maryam@example.org"),
        ("learner", "Maryam"),
        ("unit", "L 04"),
        ("unit", ""),
        ("item", "=cmd"),
        ("item", "x" * 200),
        ("item", 4),
        ("kind", "guess"),
        ("run", "first"),
        ("mode", "cheat"),
        ("version", "v1.2"),
        ("lang", "English"),
        ("score", 1.5),
        ("score", -0.1),
        ("score", math.nan),
        ("score", True),
        ("score", "1"),
        ("answered_at", "yesterday"),
        ("answered_at", "2026-11-22T13:00:00"),
        ("answered_at", "2026-13-22T13:00:00Z"),
        ("answered_at", "۲۰۲۶-11-22T13:00:00Z"),
        ("answered_at", 5),
        ("recorded_at", "2026-11-22"),
        ("response", math.inf),
        ("response", object()),
        ("response", "x" * RESPONSE_LIMIT),
    ],
)
def test_a_field_without_its_form_is_refused_by_name(make, field, value):
    with pytest.raises(ValueError, match=f"The field '{field}' "):
        make(**{field: value})


def test_a_response_nested_too_deeply_is_refused(make):
    nested: list[object] = []
    for _ in range(100_000):
        nested = [nested]
    with pytest.raises(ValueError, match="The field 'response'"):
        make(response=nested)


@pytest.mark.parametrize(
    ("given_time", "kept"),
    [
        ("2026-11-22T13:00:00Z", "2026-11-22T13:00:00.000Z"),
        ("2026-11-22T13:00:00.5Z", "2026-11-22T13:00:00.500Z"),
        ("2026-11-22T13:00:00.123456Z", "2026-11-22T13:00:00.123Z"),
    ],
)
def test_times_are_kept_to_the_millisecond_so_that_they_sort_as_text(make, given_time, kept):
    assert make(answered_at=given_time).answered_at == kept


def test_a_whole_number_as_score_becomes_a_fraction(make):
    assert isinstance(make(score=1).score, float)


def test_changing_the_callers_list_later_does_not_reach_the_record(make):
    ticked = ["a"]
    attempt = make(response=ticked)
    ticked.append("b")
    assert attempt.response == ["a"]


def test_an_attempt_cannot_be_changed(make):
    with pytest.raises(AttributeError):
        make().score = 1.0


def test_half_of_an_emoji_becomes_a_replacement_character(make):
    assert make(response="so \ud83d").response == "so \ufffd"
    assert make(response={"\udc00": 1}).response == {"\ufffd": 1}


def test_two_halves_of_an_emoji_become_one(make):
    assert make(response="\ud83d\ude00").response == "😀"


@settings(deadline=None)  # a busy machine is not a wrong answer
@given(JSON)
def test_what_json_can_hold_stays_as_it_is(value):
    attempt = Attempt(
        id="0a1b2c3d-0000-4000-8000-000000000000",
        learner="0" * 32,
        unit="L04",
        item="L04-q1",
        kind="answer",
        response=value,
        mode="practice",
        version="0a1b",
        lang="fa",
        answered_at="2026-11-22T13:00:00Z",
    )
    assert attempt.response == value
    assert to_json(msgspec.structs.replace(attempt).response) == to_json(value)
