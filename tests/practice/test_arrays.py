"""Mirrors patronwise.practice.arrays and patronwise.practice.expected."""

import datetime as dt
import math

import msgspec
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal, assert_series_equal

from patronwise.practice.arrays import NotKeptError, keep_frame, keep_series, restore_frame, restore_series
from patronwise.practice.expected import Column, Table, Tolerance

SERIES = {
    "whole numbers": pd.Series([3, 1, 2], name="hops"),
    "small whole numbers": pd.Series([3, 1, 2], dtype="int8"),
    "decimals with nan and inf": pd.Series([0.1 + 0.2, math.nan, math.inf, -math.inf]),
    "single decimals": pd.Series([0.1, 2.5], dtype="float32"),
    "bools": pd.Series([True, False], index=[True, False]),
    "text with missing": pd.Series(["North", None, "nan"], dtype="str"),
    "objects": pd.Series(["a", 1, 2.5, True, None, math.nan], dtype=object),
    "nullable whole numbers": pd.Series([1, None], dtype="Int64"),
    "nullable bools": pd.Series([True, None], dtype="boolean"),
    "times with missing": pd.Series(pd.to_datetime(["2024-09-02T10:07", None])),
    "times in seconds": pd.Series(pd.to_datetime(["2024-09-02"])).astype("datetime64[s]"),
    "durations": pd.Series(pd.to_timedelta(["1 days 02:00:00.5", None])),
    "months": pd.Series(pd.period_range("2024-09", periods=3, freq="M")),
    "categories in order": pd.Series(pd.Categorical(["glance", None, "none"], categories=["none", "glance"], ordered=True)),
    "intervals": pd.Series(pd.IntervalIndex.from_tuples([(0, 8), None, (8, 24)], closed="left")),
    "labels of text": pd.Series([0.25, 0.14], index=pd.Index(["North", "Harbour"], name="branch"), name="share"),
    "labels of intervals": pd.Series([1, 2, 3]).groupby(pd.cut(pd.Series([1, 5, 9]), [0, 4, 8, 12]), observed=False).sum(),
    "labels in two levels": pd.Series(
        [1, 2, 3], index=pd.MultiIndex.from_tuples([("a", 1), ("a", 2), ("b", 1)], names=["x", None])
    ),
    "labels with nan": pd.Series([1, 2], index=[0.5, math.nan]),
    "numbered from one": pd.Series([1, 2], index=pd.RangeIndex(1, 3)).set_axis(pd.Index([1, 2])),
    "numbered rows with a name": pd.Series([1, 2], index=pd.RangeIndex(2, name="row")),
    "a number as name": pd.Series([1], name=0),
    "True as name, as of a column of a table": pd.DataFrame({True: [1, 2]})[True],
    "True of numpy as name": pd.Series([1], name=np.True_),
    "nothing": pd.Series([], dtype="float64"),
}


def through_json(kept):
    return msgspec.json.decode(msgspec.json.encode(kept), type=type(kept))


@pytest.mark.parametrize("series", SERIES.values(), ids=SERIES)
def test_a_series_comes_back_from_json_as_it_was(series):
    back = restore_series(through_json(keep_series(series, Tolerance())))
    assert_series_equal(back, series, check_exact=True, check_freq=False)
    assert back.index.equals(series.index)


@pytest.mark.parametrize("series", SERIES.values(), ids=SERIES)
def test_a_table_comes_back_from_json_as_it_was(series):
    table = pd.DataFrame({"a": series, "b": list(range(len(series)))}, index=series.index)
    assert_frame_equal(restore_frame(through_json(keep_frame(table, Tolerance()))), table, check_exact=True, check_freq=False)


def test_columns_of_two_levels_and_repeated_names_come_back():
    table = pd.DataFrame(
        [[1, 2.5], [3, 4.5]], columns=pd.MultiIndex.from_tuples([("n", "mean"), ("n", "size")], names=["what", "how"])
    )
    assert_frame_equal(restore_frame(through_json(keep_frame(table, Tolerance()))), table, check_exact=True)
    twice = pd.DataFrame([[1, "x"]], columns=["a", "a"])
    assert_frame_equal(restore_frame(through_json(keep_frame(twice, Tolerance()))), twice, check_exact=True)


def test_kinds_and_tolerance_are_told_by_the_json():
    kept = keep_series(pd.Series([0.5]), Tolerance(absolute=0.01))
    assert msgspec.to_builtins(kept)["kind"] == "series"
    assert msgspec.json.decode(msgspec.json.encode(kept), type=Column | Table) == kept


@given(st.lists(st.floats(width=64), max_size=6))
def test_any_decimals_come_back_to_the_last_bit(numbers):
    series = pd.Series(numbers, dtype="float64")
    back = restore_series(through_json(keep_series(series, Tolerance())))
    assert np.array_equal(back.to_numpy(), series.to_numpy(), equal_nan=True)


@given(st.lists(st.text() | st.none(), max_size=6))
def test_any_text_comes_back(texts):
    series = pd.Series(texts, dtype=object)
    assert restore_series(through_json(keep_series(series, Tolerance()))).tolist() == texts


@pytest.mark.parametrize(
    ("series", "word"),
    [
        (pd.Series([1 + 2j]), "complex128"),
        (pd.Series([dt.date(2024, 9, 2)], dtype=object), "date"),
        (pd.Series([[1, 2]]), "list"),
        (pd.Series(pd.to_datetime(["2024-09-02"]).tz_localize("UTC")), "time zone"),
        (pd.Series([1], name=("a", "b")), "('a', 'b')"),
        (pd.Series([1], index=pd.Index([2], name=2.5)), "2.5"),
    ],
)
def test_what_cannot_be_kept_exactly_is_refused_in_a_sentence(series, word):
    with pytest.raises(NotKeptError) as caught:
        keep_series(series, Tolerance())
    assert word in str(caught.value)
    assert str(caught.value).endswith(".")
