"""Mirrors patronwise.practice.tables."""

import pandas as pd
import pytest

from patronwise.practice.columns import TYPES
from patronwise.practice.errors import NoSuchDatasetError
from patronwise.practice.strings import Strings
from patronwise.practice.tables import FOLDER, read_dataset

ENGLISH = Strings("en", FOLDER)
ROWS = {"desk_visits": 1200, "enquiries": 900}


@pytest.mark.parametrize("name", TYPES)
def test_a_dataset_has_its_columns_in_order_each_with_its_type(name):
    table = read_dataset(name, ENGLISH)
    assert len(table) == ROWS[name]
    assert list(table.columns) == list(TYPES[name])
    for column, kind in TYPES[name].items():
        if kind == "str":
            assert pd.api.types.is_string_dtype(table[column])
        else:
            assert table[column].dtype == kind


@pytest.mark.parametrize("name", TYPES)
def test_nothing_is_missing_but_answers_that_were_not_given(name):
    missing = read_dataset(name, ENGLISH).isna().sum()
    assert set(missing[missing > 0].index) == {"would_return" if name == "desk_visits" else "satisfaction"}


def test_no_greeting_is_the_word_none_and_not_a_gap():
    assert set(read_dataset("desk_visits", ENGLISH)["greeting"]) == {"none", "glance", "smile"}


def test_a_learner_may_change_a_table_without_changing_the_next():
    first = read_dataset("enquiries", ENGLISH)
    first["hops"] = 0
    first.loc[0, "channel"] = "letter"
    again = read_dataset("enquiries", ENGLISH)
    assert again["hops"].min() == 1
    assert "letter" not in set(again["channel"])


@pytest.mark.parametrize("name", ["visits", "", None, ["desk_visits"], "../desk_visits"])
def test_an_unknown_dataset_is_told_with_those_that_there_are(name):
    with pytest.raises(NoSuchDatasetError, match="The datasets are: desk_visits, enquiries"):
        read_dataset(name, ENGLISH)
