"""The dataset desk_visits holds the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
import pytest
from dataset_page import documented, gap, table

PAGE = documented("desk_visits")
VISITS = table("desk_visits")
LONG = VISITS["waiting"] >= 2


def test_two_peaks_a_day():
    counts = VISITS["hour"].value_counts().sort_index()
    assert list(counts.index) == list(range(9, 20))
    peaks = [hour for hour in range(10, 19) if counts[hour] > counts[hour - 1] and counts[hour] > counts[hour + 1]]
    assert peaks == [11, 16]
    assert f"{counts[11]} visits at 11, {counts[13]} at 13, {counts[16]} at 16" in PAGE


def test_the_mix_of_read_levels():
    counts = VISITS["read_level"].value_counts().sort_index()
    for count, share in zip(counts, (45, 30, 16, 6, 2, 1), strict=True):
        assert abs(count / len(VISITS) * 100 - share) < 0.2
    assert f"{', '.join(map(str, counts))} visits" in PAGE


def test_a_long_line_goes_with_less_saying_back_less_smiling_and_more_returns():
    said, back = VISITS.groupby(LONG)["said_back"].mean() * 100, VISITS.groupby(LONG)["returned_same_day"].mean() * 100
    greetings = pd.crosstab(LONG, VISITS["greeting"], normalize="index") * 100
    assert gap(said) > 30
    assert gap(back) < -15
    assert gap(greetings["smile"]) > 25
    assert f"{said[False]:.1f} and {said[True]:.1f}" in PAGE
    assert f"{back[False]:.1f} per cent and {back[True]:.1f}" in PAGE
    smile, none = greetings["smile"], greetings["none"]
    assert f"{smile[False]:.1f} and {smile[True]:.1f}; {none[False]:.1f} and {none[True]:.1f}" in PAGE


def test_the_trap_the_effect_of_saying_back_shrinks_to_half_within_lines():
    rates = VISITS.groupby("said_back")["returned_same_day"].mean() * 100
    within = (VISITS.groupby([LONG, "said_back"])["returned_same_day"].mean() * 100).unstack().apply(gap, axis=1)
    assert gap(rates) == pytest.approx(11.3, abs=0.1)
    assert within.between(4.5, 7.5).all()
    assert within.max() < 0.6 * gap(rates)
    assert f"{rates[False]:.1f} per cent of cases and visits with it in {rates[True]:.1f}: a gap of {gap(rates):.1f} points" in PAGE
    assert f"shrinks to {within[False]:.1f} and {within[True]:.1f} points" in PAGE
    assert f"{within[False]:.1f} points in a line of 0 or 1, {within[True]:.1f} in a longer one" in PAGE


def test_the_same_holds_for_greetings():
    rates = VISITS.groupby("greeting")["returned_same_day"].mean() * 100
    within = (VISITS.groupby([LONG, "greeting"])["returned_same_day"].mean() * 100).unstack()
    effect = within["none"] - within["smile"]
    assert effect.between(4, 7).all()
    assert effect.max() < 0.6 * (rates["none"] - rates["smile"])
    assert f"{effect[False]:.1f} points in a short line, {effect[True]:.1f} in a long one" in PAGE
    assert (within["none"] > within["glance"]).all()
    assert (within["glance"] > within["smile"]).all()


def test_saying_back_and_a_greeting_raise_the_wish_to_return():
    said = VISITS.groupby([LONG, "said_back"])["would_return"].mean().unstack()
    greeted = VISITS.groupby([LONG, "greeting"])["would_return"].mean().unstack()
    assert (said[True] - said[False]).between(0.40, 0.50).all()
    assert (said[True] - said[False]).round(2).tolist() == [0.45, 0.45]
    effect = greeted["smile"] - greeted["none"]
    assert f"smile against none: {effect[False]:.2f} in a short line, {effect[True]:.2f} in a long one" in PAGE
    assert (greeted["glance"] > greeted["none"]).all()


def test_saying_back_costs_the_stated_time():
    means = VISITS.groupby("said_back")["minutes"].mean()
    assert means[True] - means[False] == pytest.approx(0.4, abs=0.1)
    assert f"means {means[True]:.2f} and {means[False]:.2f}" in PAGE


def test_answers_are_missing_by_chance_alone():
    missing = VISITS["would_return"].isna()
    assert f"{missing.mean() * 100:.1f} per cent |" in PAGE
    assert missing.groupby([LONG, VISITS["greeting"]]).mean().between(0.11, 0.13).all()
    assert set(VISITS["would_return"].dropna()) == {1, 2, 3, 4, 5}


def test_north_has_the_longer_lines():
    means = VISITS.groupby("branch")["waiting"].mean()
    assert f"mean line {means['North']:.2f} and {means['Harbour']:.2f}" in PAGE
    assert means["North"] > 1.2 * means["Harbour"]


def test_days_and_ids_run_on():
    assert VISITS["visit_id"].tolist() == list(range(1, 1201))
    assert VISITS["date"].is_monotonic_increasing
    assert set(VISITS["date"].dt.day_of_week) == set(range(6))
