"""Mirrors patronwise.practice.capture."""

import datetime as dt
import math
from decimal import Decimal

import msgspec
import numpy as np
import pandas as pd
import pytest

from patronwise.practice.arrays import NotKeptError
from patronwise.practice.capture import expect, expect_words
from patronwise.practice.compare import compare
from patronwise.practice.expected import (
    Column,
    Entries,
    Expected,
    Flag,
    Items,
    Moment,
    Number,
    Table,
    Text,
    Tolerance,
    Written,
)

VALUES = {
    "whole number": (12, Number),
    "decimal": (0.25, Number),
    "number of numpy": (np.float32(0.5), Number),
    "whole number of numpy": (np.int64(7), Number),
    "array without dimensions": (np.array(2.5), Number),
    "nan": (math.nan, Number),
    "infinity": (-math.inf, Number),
    "text": ("e-mail", Text),
    "bool": (True, Flag),
    "bool of numpy": (np.False_, Flag),
    "date": (dt.date(2024, 9, 2), Moment),
    "time": (pd.Timestamp("2024-09-02 10:07"), Moment),
    "time of numpy": (np.datetime64("2024-09-02"), Moment),
    "list": ([1, "a", [True]], Items),
    "tuple": ((1, 2), Items),
    "array": (np.array([1.5, 2.5]), Items),
    "table of numpy": (np.eye(2), Items),
    "index": (pd.Index(["a", "b"]), Items),
    "array of pandas": (pd.array(["a", "b"]), Items),
    "dict": ({"North": 0.5, 2: [1], True: "x"}, Entries),
    "empty list": ([], Items),
    "empty dict": ({}, Entries),
    "series": (pd.Series({"North": 0.5}), Column),
    "table": (pd.DataFrame({"a": [1, 2]}), Table),
}


@pytest.mark.parametrize(("value", "kind"), VALUES.values(), ids=VALUES)
def test_each_kind_is_captured_kept_and_found_right(value, kind):
    captured = expect(value)
    assert isinstance(captured, kind)
    back = msgspec.json.decode(msgspec.json.encode(captured), type=Expected)
    assert back == captured
    assert compare(value, back).state == "right"


def test_a_stated_tolerance_is_absolute_and_the_usual_one_relative():
    assert expect(5.0).tolerance == Tolerance(absolute=0.0, relative=1e-6)
    assert expect(5.0, 0.5).tolerance == Tolerance(absolute=0.5, relative=0.0)
    assert expect([5.0], 0.5).items[0].tolerance == Tolerance(absolute=0.5, relative=0.0)
    assert expect(pd.Series([5.0]), 0.5).tolerance == Tolerance(absolute=0.5, relative=0.0)


def test_the_last_bits_of_a_sum_are_not_kept():
    assert expect(0.1 + 0.2) == expect(0.3)
    assert expect(pd.Series([0.1 + 0.2, math.nan])) == expect(pd.Series([0.3, math.nan]))
    may_be_empty = [pd.Series([number, None], dtype="Float64") for number in (0.1 + 0.2, 0.3)]
    assert expect(may_be_empty[0]) == expect(may_be_empty[1])
    assert expect(pd.DataFrame({"a": [0.1 + 0.2], "b": ["x"]})) == expect(pd.DataFrame({"a": [0.3], "b": ["x"]}))
    assert expect(pd.Series([0.1], dtype="float32")).cells.dtype == "float32"


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (None, "NoneType"),
        ({1, 2}, "set"),
        (Decimal(1), "Decimal"),
        (1j, "complex"),
        (pd.NaT, "NaTType"),
        ([object()], "object"),
        ({("North", True): 1}, "('North', True)"),
        (pd.Series([1]).groupby([0]), "SeriesGroupBy"),
    ],
)
def test_what_cannot_be_checked_is_refused_in_a_sentence(value, word):
    with pytest.raises(NotKeptError) as caught:
        expect(value)
    assert word in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        ("one text", Written()),
        ({"renew": "text", "slip": "text"}, Written(entries=["renew", "slip"])),
        (["first", "second"], Written(count=2)),
        (("first",), Written(count=1)),
    ],
)
def test_of_words_only_the_shape_is_kept(value, shape):
    captured = expect_words(value)
    assert captured == shape
    assert msgspec.json.decode(msgspec.json.encode(captured), type=Written) == captured


@pytest.mark.parametrize("value", [7, None, {"renew": 7}, {7: "text"}, ["text", 7]])
def test_what_is_not_words_is_refused(value):
    with pytest.raises(NotKeptError, match="not an answer in words"):
        expect_words(value)
