"""Mirrors patronwise.practice.chart_values."""

import numpy as np
import pandas as pd
import pytest

from patronwise.practice.chart_values import MOST_SERIES, MOST_VALUES, Plotted, read_values
from patronwise.practice.strings import Strings

HOURS = pd.Series([3, 8, 12.5], index=[9, 10, 11])
LEVELS = pd.MultiIndex.from_tuples([("North", True), ("North", False), ("Harbour", False)], names=["branch", "said_back"])


@pytest.fixture
def why(tmp_path):
    def said(values):
        return Strings("en", tmp_path).say(read_values(values))

    return said


def test_a_series_is_one_series_along_its_index():
    assert read_values(HOURS) == Plotted("number", (9, 10, 11), ("9", "10", "11"), ("",), "", ((3, 8, 12.5),))


def test_the_second_level_of_an_index_gives_the_series_and_what_is_not_there_is_missing():
    plotted = read_values(pd.Series([0.1, 0.2, 0.3], index=LEVELS))
    assert plotted == Plotted(
        "category",
        ("North", "Harbour"),
        ("North", "Harbour"),
        ("True", "False"),
        "said_back",
        ((0.1, None), (0.2, 0.3)),
    )


def test_columns_of_a_table_are_series_named_by_the_name_of_the_columns():
    table = pd.DataFrame({"before": [1, 2], "after": [3, np.nan]}, index=["a", "b"]).rename_axis(columns="week")
    plotted = read_values(table)
    assert (plotted.series, plotted.grouped_by, plotted.numbers) == (("before", "after"), "week", ((1, 2), (3, None)))


@pytest.mark.parametrize(
    ("index", "axis", "places", "labels"),
    [
        ([2023, 2024], "number", (2023, 2024), ("2023", "2024")),
        ([0.5, 1.0], "number", (0.5, 1), ("0.5", "1")),
        ([False, True], "category", ("False", "True"), ("False", "True")),
        (["شعبهٔ شمال", "สาขา"], "category", ("شعبهٔ شمال", "สาขา"), ("شعبهٔ شمال", "สาขา")),
        (
            pd.to_datetime(["2024-09-02", "2024-09-03"]),
            "time",
            ("2024-09-02T00:00:00", "2024-09-03T00:00:00"),
            ("2024-09-02", "2024-09-03"),
        ),
        (
            pd.to_datetime(["2024-09-02 09:30", "2024-09-03 00:00"]).tz_localize("Asia/Tehran"),
            "time",
            ("2024-09-02T09:30:00", "2024-09-03T00:00:00"),
            ("2024-09-02 09:30:00", "2024-09-03 00:00:00"),
        ),
        (pd.PeriodIndex(["2024-09", "2024-10"], freq="M"), "category", ("2024-09", "2024-10"), ("2024-09", "2024-10")),
        (pd.CategoricalIndex(["low", "high"]), "category", ("low", "high"), ("low", "high")),
        (pd.interval_range(0, 2), "category", ("(0, 1]", "(1, 2]"), ("(0, 1]", "(1, 2]")),
    ],
    ids=["whole", "decimal", "bool", "text", "days", "moments", "months", "category", "interval"],
)
def test_labels_of_every_kind_are_kept_in_their_order(index, axis, places, labels):
    plotted = read_values(pd.Series([2, 1], index=index))
    assert (plotted.axis, plotted.places, plotted.labels) == (axis, places, labels)


def test_numbers_are_kept_with_12_digits_and_what_is_no_number_is_missing():
    plotted = read_values(pd.Series([1 / 3, np.inf, pd.NA, 2.0], dtype="Float64"))
    assert plotted.numbers == ((0.333333333333, None, None, 2),)


@pytest.mark.parametrize(
    "value", [..., None, "", "...", pd.Series([..., ...]), HOURS.iloc[:0], pd.Series([np.nan]), pd.DataFrame()]
)
def test_what_is_not_filled_in_has_nothing_to_draw(why, value):
    assert why(value) == "Nothing to draw yet: fill in the line above."


@pytest.mark.parametrize(
    ("value", "part"),
    [
        (3, "a number"),
        ([1, 2], "a list (entries: 2)"),
        ({"a": 1}, "a dict (entries: 1)"),
        (len, "a function that was not called"),
        (HOURS.groupby(level=0), "groups from which nothing was worked out yet"),
        (pd.Series(["a", "b"]), "the values in the Series are texts"),
        (pd.Series([True, False]), "the values in the Series are True and False"),
        (pd.DataFrame({"n": [1], "branch": ["North"]}), "the values in branch are texts"),
        (pd.Series([1, 2], index=["a", "a"]), "several values stand for a."),
        (pd.Series([1, 2], index=pd.Index([1, "1"], dtype=object)), "several values stand for 1."),
        (pd.DataFrame({"n": [1, 2, 3]}, index=LEVELS), "its index has 2 levels"),
        (pd.Series([1], index=pd.MultiIndex.from_tuples([(1, 2, 3)])), "its index has 3 levels"),
        (pd.DataFrame([range(MOST_SERIES + 1)]), "6 colours; a chart shows at most 5"),
        (pd.Series(range(MOST_VALUES + 1)), "401 values; a chart shows at most 400"),
    ],
)
def test_what_cannot_be_drawn_is_told(why, value, part):
    assert part in why(value)


class Hostile:
    """Every method that somebody may call on it raises."""

    def _fail(self, *_):
        raise RuntimeError

    __eq__ = __len__ = __iter__ = __str__ = __repr__ = __float__ = __bool__ = __getattr__ = _fail
    __hash__ = None


@pytest.mark.parametrize(
    "value",
    [
        Hostile(),
        pd.Series([Hostile()]),
        pd.Series([1], index=[("a", 1)]),
        pd.Series([1j, 2]),
        pd.DataFrame([[1, 2]], columns=["a", "a"]),
        pd.Series([10**400, 1], dtype=object),
        pd.Series([1.0, 2], index=[np.nan, 1]),
        pd.Series([1, 2], index=[None, "a"]),
        pd.Series([pd.Timedelta("1h")]),
        np.array(3),
    ],
    ids=range(10),
)
def test_nothing_that_is_given_raises(why, value):
    read = read_values(value)
    assert isinstance(read, Plotted) or why(value)
