"""Mirrors patronwise.practice.untouched."""

import numpy as np
import pandas as pd
import pytest

from patronwise.practice.untouched import not_yet

TABLE = pd.DataFrame({"hour": [9, 10]})
MARKED = TABLE.assign(busy=pd.Series([..., ...], dtype=object), late=[True, False])


@pytest.mark.parametrize("value", [..., "...", " ... ", "", "  \n", "\u2026"])
def test_what_an_exercise_begins_with_is_not_yet_an_answer(value):
    assert not_yet(value).key == "practice.not-yet"


def test_none_has_its_own_sentence():
    assert not_yet(None).key == "practice.not-yet-none"


@pytest.mark.parametrize("value", [[], (), {}, set(), pd.Series([], dtype=float), pd.DataFrame(), np.array([])])
def test_an_empty_container_is_not_yet_an_answer_unless_it_may_be_one(value):
    assert not_yet(value).key == "practice.not-yet-empty"
    assert not_yet(value, may_be_empty=True) is None


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ({"renew": "Please", "slip": "...", "van": "", "lift": None}, ("slip", "van", "lift")),
        (["first", ..., "third"], (2,)),
        (pd.Series([1, ...], index=["North", "Harbour"]), ("Harbour",)),
        (MARKED, ("busy",)),
    ],
)
def test_what_is_still_to_be_filled_in_is_named(value, parts):
    said = not_yet(value)
    assert said.key == "practice.not-yet-parts"
    assert said.fields["parts"] == parts


@pytest.mark.parametrize(
    "value", [0, False, 0.0, "text", [0], {"a": 0}, TABLE, TABLE["hour"], np.array([0]), np.array(3), object()]
)
def test_an_answer_is_an_answer_even_if_it_is_zero_or_false(value):
    assert not_yet(value) is None
