"""Mirrors patronwise.practice.tables."""

import pandas as pd
import pytest

from patronwise.practice.columns import TYPES
from patronwise.practice.errors import NoSuchDatasetError
from patronwise.practice.strings import Strings
from patronwise.practice.tables import FOLDER, read_dataset

ENGLISH = Strings("en", FOLDER)
MADE = {
    "desk_visits": (1_200, {"would_return"}),
    "enquiries": (900, {"satisfaction"}),
    "desk_log": (6_600, set()),
    "waits": (2_057, {"ended", "felt_minutes", "pause", "previous", "rating", "started", "told"}),
    "survey": (4_264, {"desired", "minimum", "perceived"}),
    "staff_climate": (416, {"stays", "weeks_since_thanks"}),
    "reference": (1_600, {"help_taken", "minutes_before_referral", "patron_says", "signal"}),
    "readers": (900, {"asked_on", "comment", "score"}),
    "mystery_visits": (2_568, set()),
    "complaints": (952, {"apology", "days_to_reply", "reason", "repair", "settled", "settled_by", "stance"}),
    "actions": (422, {"done", "owner"}),
    "requests": (1_320, {"asker", "done", "own_use", "rating", "report", "told_of_delay", "used_first_year"}),
}
"""Of each dataset the number of its rows, and the columns in which cells may be empty."""


@pytest.mark.parametrize("name", TYPES)
def test_a_dataset_has_its_columns_in_order_each_with_its_type(name):
    table = read_dataset(name, ENGLISH)
    assert len(table) == MADE[name][0]
    assert list(table.columns) == list(TYPES[name])
    for column, kind in TYPES[name].items():
        if kind == "str":
            assert pd.api.types.is_string_dtype(table[column])
        else:
            assert table[column].dtype == kind


@pytest.mark.parametrize("name", TYPES)
def test_nothing_is_missing_but_what_the_page_says_may_be(name):
    missing = read_dataset(name, ENGLISH).isna().sum()
    assert set(missing[missing > 0].index) == MADE[name][1]


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
