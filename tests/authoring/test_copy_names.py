"""Mirrors patronwise.authoring.copy_names."""

import math

import pandas as pd
import pytest

from patronwise.authoring.copy_names import copy_names


def run(source, names=None):
    names = {} if names is None else names
    exec(source, names)  # noqa: S102
    return names


@pytest.fixture
def names():
    source = "import math\nshares = {'a': [1]}\ntwin = shares\ndef count(more=1, *, yet=1):\n    return len(shares) + more + yet"
    return run(source, {"table": pd.DataFrame({"x": [1, 2]})})


@pytest.mark.parametrize("change", ["table['y'] = 3", "table.loc[0, 'x'] = 9", "shares['a'].append(2)", "shares['b'] = 1"])
def test_what_happens_to_a_copy_leaves_the_first_alone(names, change):
    copied = copy_names(names)
    run(change, copied)
    assert names["table"].to_dict("list") == {"x": [1, 2]}
    assert names["shares"] == {"a": [1]}
    assert (copied["table"].to_dict("list"), copied["shares"]) != ({"x": [1, 2]}, {"a": [1]})


def test_a_function_sees_the_copied_names_and_keeps_its_defaults(names):
    copied = copy_names(names)
    run("shares['b'] = 1", copied)
    assert (names["count"](), copied["count"]()) == (3, 4)
    assert copied["count"](5, yet=5) == 12


def test_what_is_one_object_is_one_in_the_copy(names):
    copied = copy_names(names)
    assert copied["twin"] is copied["shares"]
    assert copied["twin"] is not names["twin"]


def test_what_cannot_be_copied_is_given_as_it_is(names):
    run("rows = (row for row in [1])\ngroups = table.groupby('x')", names)
    copied = copy_names(names)
    assert copied["math"] is math
    assert copied["rows"] is names["rows"]
    assert copied["groups"].size().to_list() == [1, 1]


def test_another_value_may_stand_instead(names):
    copied = copy_names(names, shares={"c": 1})
    assert copied["shares"] == {"c": 1}
    assert copied["count"]() == 3
    assert "__builtins__" not in copied
