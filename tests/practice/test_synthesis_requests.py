"""The dataset requests holds the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
import pytest
from dataset_page import documented, gap, table

PAGE = documented("requests")
KINDS = ["hold", "interlibrary loan", "purchase", "repair", "search"]


def with_days():
    """The requests with the days promised, the days late (so far, if open) and whether the promise was a long one for its kind."""
    requests = table("requests")
    over = (requests["done"].fillna(pd.Timestamp("2024-12-31")) - requests["promised"]).dt.days.clip(lower=0)
    promised = (requests["promised"] - requests["made"]).dt.days
    long = promised > promised.groupby(requests["kind"]).transform("median")
    return requests.assign(days_promised=promised, days_late=over, late=over > 0, long=long)


REQUESTS = with_days()
ENDED = REQUESTS[REQUESTS["outcome"] != "open"]
LATE = REQUESTS[REQUESTS["late"]]
TRIED = ENDED[ENDED["kind"].isin(["interlibrary loan", "search"])]
FOUND = TRIED["outcome"].isin(["done", "partly"])
BOUGHT = REQUESTS.dropna(subset="used_first_year").assign(by_others=lambda rows: rows["used_first_year"] - rows["own_use"])
SUGGESTED = REQUESTS[(REQUESTS["kind"] == "purchase") & (REQUESTS["asked_by"] == "reader")]
EAGER = SUGGESTED["asker"].value_counts().idxmax()
ASKED = ENDED[ENDED["asked_by"] != "staff list"]


def percent(series):
    """Shares in per cent as plain decimal numbers."""
    return series.astype(float) * 100


def test_kinds_and_askers_are_shared_out_as_stated():
    kinds = REQUESTS["kind"].value_counts()[KINDS]
    assert "{}, {}, {}, {} and {} requests".format(*kinds) in PAGE
    assert f"{REQUESTS['asker'].nunique()} readers and teachers" in PAGE
    before = percent(REQUESTS[REQUESTS["asked_by"] != "staff list"].groupby("kind")["complained_before"].mean())[KINDS]
    assert "{:.1f}, {:.1f}, {:.1f}, {:.1f} and {:.1f} per cent by kind".format(*before) in PAGE
    assert set(REQUESTS.groupby("asker")["complained_before"].nunique()) == {1}


def test_a_short_promise_is_broken_more_often_in_every_kind():
    late = percent(REQUESTS.groupby(["kind", "long"])["late"].mean()).unstack().loc[KINDS]
    assert (late[False] - late[True] > 12).all()
    assert "short ones {:.1f}, {:.1f}, {:.1f}, {:.1f} and {:.1f} per cent late".format(*late[False]) in PAGE
    assert "long ones {:.1f}, {:.1f}, {:.1f}, {:.1f} and {:.1f}".format(*late[True]) in PAGE
    middle = REQUESTS.groupby(["kind", "long"])["days_promised"].median().unstack().loc[KINDS]
    assert "short {:.0f}, {:.0f}, {:.0f}, {:.0f} and {:.0f} days".format(*middle[False]) in PAGE
    assert "long {:.0f}, {:.0f}, {:.0f}, {:.0f} and {:.0f}".format(*middle[True]) in PAGE


def test_the_trap_the_length_of_the_promise_seems_to_make_no_difference():
    raw = REQUESTS.groupby(REQUESTS["days_promised"] > REQUESTS["days_promised"].median())["rating"].mean()
    assert abs(gap(raw)) < 0.06
    assert f"{raw[False]:.2f} for the shorter half of all promises and {raw[True]:.2f} for the longer" in PAGE
    fair = REQUESTS.groupby(["kind", "long"])["rating"].mean().unstack().loc[KINDS]
    gains = fair[True] - fair[False]
    assert (gains > 0.15).all()
    assert "{:.2f}, {:.2f}, {:.2f}, {:.2f} and {:.2f} higher for the longer promise".format(*gains) in PAGE


def test_what_counts_is_whether_the_promise_was_kept():
    by = REQUESTS.groupby(["long", "late"])["rating"].mean()
    assert by[(True, False)] > by[(False, True)] + 0.7
    assert abs(by[(True, False)] - by[(False, False)]) < 0.1
    assert (
        f"{by[(True, False)]:.2f} for a long promise kept, {by[(False, False)]:.2f} for a short one kept, "
        f"{by[(False, True)]:.2f} for a short one broken" in PAGE
    )


def test_being_told_before_the_day_softens():
    by = LATE.groupby("told_of_delay")["rating"].mean()
    assert by["before the day"] > by["on the day"] + 0.25
    assert by["on the day"] > by["none"] + 0.08
    assert f"{by['none']:.2f} told nothing, {by['on the day']:.2f} on the day, {by['before the day']:.2f} before" in PAGE
    shares = percent(LATE["told_of_delay"].value_counts(normalize=True))
    assert f"{shares['none']:.1f}, {shares['on the day']:.1f} and {shares['before the day']:.1f} per cent of the late ones" in PAGE


def test_the_trap_open_requests_have_no_lateness_yet():
    ended, everything = ENDED["days_late"].mean(), REQUESTS["days_late"].mean()
    opened = REQUESTS[REQUESTS["outcome"] == "open"]
    assert everything > 4 * ended
    assert f"{ended:.2f} days late on average" in PAGE
    assert f"{len(opened)} requests are open, {opened['late'].sum()} of them past their day" in PAGE
    assert f"with them, the mean is {everything:.2f}" in PAGE
    assert opened["done"].isna().all()


def test_found_rises_to_the_third_source_and_not_beyond():
    share = percent(FOUND.groupby(TRIED["attempts"]).mean())
    assert share[2] > share[1] + 12
    assert share[3] > share[2] + 10
    assert share[[3, 4, 5, 6]].max() - share[[3, 4, 5, 6]].min() < 4
    assert "{:.1f}, {:.1f}, {:.1f}, {:.1f}, {:.1f} and {:.1f} per cent found after 1 to 6".format(*share) in PAGE


def test_more_than_three_sources_take_longer():
    days = (TRIED["done"] - TRIED["made"]).dt.days
    took = days.groupby([TRIED["kind"], TRIED["attempts"] > 3]).mean().unstack()
    assert (took[True] > 1.08 * took[False]).all()
    loan, search = took.loc["interlibrary loan"], took.loc["search"]
    assert f"{loan[False]:.1f} and {loan[True]:.1f} days for an interlibrary loan" in PAGE
    assert f"{search[False]:.1f} and {search[True]:.1f} for a search" in PAGE


def test_steps_told_raise_the_rating_most_where_nothing_was_found():
    rated = ENDED.groupby(["outcome", "report"])["rating"]
    by = rated.mean().unstack()
    steps = by["outcome and steps"] - by["outcome only"]
    silent = by["outcome only"] - by["none"]
    assert steps["not found"] > steps["done"] + 0.15
    assert steps["done"] > 0.2
    # Of the requests met in part too few were rated.
    assert (silent[["done", "not found"]] > 0.15).all()
    assert rated.count()[("partly", "none")] < 30
    assert f"`done` steps {steps['done']:.2f} higher than the outcome alone, no report {silent['done']:.2f} lower" in PAGE
    assert f"`not found` {steps['not found']:.2f} higher and {silent['not found']:.2f} lower" in PAGE
    counts = rated.count().unstack().loc["partly"]
    assert f"`partly` has only {counts.min()} to {counts.max()} ratings a group" in PAGE
    assert f"{by.loc['not found', 'outcome and steps']:.2f} with the steps and {by.loc['not found', 'outcome only']:.2f}" in PAGE


def test_the_trap_steps_are_told_where_the_news_is_bad():
    told = percent((ENDED["report"] == "outcome and steps").groupby(ENDED["outcome"]).mean())
    assert told["not found"] > 2 * told["done"]
    assert f"{told['done']:.1f}, {told['partly']:.1f} and {told['not found']:.1f} per cent" in PAGE
    raw = ENDED.groupby("report")["rating"].mean()
    small = raw["outcome and steps"] - raw["outcome only"]
    both = ENDED[ENDED["rating"].notna()]
    by = both.groupby(["outcome", "report"])["rating"].mean().unstack()
    fair = ((by["outcome and steps"] - by["outcome only"]) * both["outcome"].value_counts(normalize=True)).sum()
    assert 0 < small < 0.6 * fair
    assert f"a gap of {small:.2f}; at equal outcome it is {fair:.2f}" in PAGE


def test_the_main_point_first_halves_misreading():
    raw = percent(REQUESTS.groupby("main_point_first")["misread"].mean())
    long = REQUESTS["notice_words"] > 90
    fair = percent(REQUESTS.groupby([long, "main_point_first"])["misread"].mean()).unstack()
    ratio = fair[True] / fair[False]
    assert ratio.between(0.42, 0.58).all()
    assert f"{raw[False]:.1f} and {raw[True]:.1f} per cent misread" in PAGE
    assert f"up to 90 words {fair.loc[False, False]:.1f} and {fair.loc[False, True]:.1f}" in PAGE
    assert f"longer {fair.loc[True, False]:.1f} and {fair.loc[True, True]:.1f}" in PAGE
    first = percent(REQUESTS.groupby(long)["main_point_first"].mean())
    assert f"{first[False]:.1f} per cent of the notices of up to 90 words, {first[True]:.1f} of the longer" in PAGE


def test_the_trap_long_notices_are_those_for_interlibrary_loans():
    long, loan = REQUESTS["notice_words"] > 90, REQUESTS["kind"] == "interlibrary loan"
    raw = percent(REQUESTS.groupby(long)["misread"].mean())
    fair = percent(REQUESTS.groupby([loan, long])["misread"].mean()).unstack()
    gains = fair[True] - fair[False]
    assert raw[True] - raw[False] > 1.25 * gains.max()
    assert gains.min() > 6
    assert f"{raw[True]:.1f} per cent of the long notices were misread and {raw[False]:.1f} of the others" in PAGE
    assert f"a gap of {raw[True] - raw[False]:.1f} points" in PAGE
    assert f"{gains[True]:.1f} points among interlibrary loans and {gains[False]:.1f} among all other kinds" in PAGE
    share = percent(long.groupby(loan).mean())
    assert f"{share[True]:.1f} per cent of the notices for interlibrary loans and {share[False]:.1f} of the others" in PAGE


def test_the_trap_own_use_and_one_eager_reader():
    raw = BOUGHT.groupby("asked_by")["used_first_year"].mean()
    net = BOUGHT.groupby("asked_by")["by_others"].mean()
    rest = BOUGHT[BOUGHT["asker"] != EAGER].groupby("asked_by")["by_others"].mean()
    assert raw["reader"] > raw["staff list"] + 3.5
    assert net["reader"] - net["staff list"] < 0.4 * (raw["reader"] - raw["staff list"])
    assert rest["reader"] > net["reader"] + 0.7
    assert f"{raw['reader']:.1f} loans in the first year against {raw['staff list']:.1f}" in PAGE
    assert f"{net['reader']:.1f} against {net['staff list']:.1f} without the asker's own" in PAGE
    assert f"{rest['reader']:.1f} without that reader" in PAGE
    assert f"teachers' {raw['teacher']:.1f} and {net['teacher']:.1f}" in PAGE
    share = (SUGGESTED["asker"] == EAGER).mean()
    assert share == pytest.approx(0.22, abs=0.005)
    one = BOUGHT[BOUGHT["asker"] == EAGER]
    assert f"`{EAGER}` made {share * 100:.0f} per cent of the readers' suggestions" in PAGE
    assert f"{one['used_first_year'].mean():.1f} loans each, {one['by_others'].mean():.1f} of them by others" in PAGE
    assert SUGGESTED["asker"].value_counts(normalize=True).iloc[1] < 0.06


def test_the_trap_askers_who_had_complained_ask_for_what_is_late():
    raw = ASKED.groupby("complained_before")["days_late"].mean()
    assert raw[True] > raw[False] + 0.9
    assert f"{raw[True]:.2f} days late against {raw[False]:.2f}" in PAGE
    by = ASKED.groupby(["kind", "branch", "complained_before"])["days_late"].mean().unstack()
    more = by[True] - by[False]
    harbour = more.pop(("repair", "Harbour"))
    assert harbour > 3
    assert more.abs().max() < 0.6
    assert f"no more than {more.abs().max():.2f} days, one way or the other" in PAGE
    late = by.loc[("repair", "Harbour")]
    assert f"{late[True]:.2f} days against {late[False]:.2f}" in PAGE
    kinds = ASKED[~ASKED["complained_before"]].groupby("kind")["days_late"].mean()[KINDS]
    assert "{:.2f}, {:.2f}, {:.2f}, {:.2f} and {:.2f} days late for the others".format(*kinds) in PAGE
    sizes = ASKED[(ASKED["kind"] == "repair") & (ASKED["branch"] == "Harbour")]["complained_before"].value_counts()
    assert f"({sizes[True]} and {sizes[False]} repairs)" in PAGE


def test_outcomes_and_misreading_lower_the_rating():
    by = ENDED.groupby("outcome")["rating"].mean()
    assert by["done"] > by["partly"] > by["not found"]
    assert f"{by['done']:.2f} done, {by['partly']:.2f} partly, {by['not found']:.2f} not found" in PAGE
    read = ENDED.groupby("misread")["rating"].mean()
    assert read[False] > read[True] + 0.1
    assert f"{read[False]:.2f} and {read[True]:.2f} where the notice was misread" in PAGE
    may = ENDED[ENDED["asked_by"] != "staff list"]
    missing = percent(may["rating"].isna()).mean()
    assert f"{missing:.1f} per cent of those who could have answered" in PAGE


def test_days_ids_and_empty_cells_are_as_the_page_says():
    assert REQUESTS["request_id"].tolist() == list(range(1, len(REQUESTS) + 1))
    assert REQUESTS["made"].is_monotonic_increasing
    for column in ("made", "promised", "done"):
        assert (REQUESTS[column].dropna().dt.day_of_week < 6).all()
    assert (REQUESTS["promised"] > REQUESTS["made"]).all()
    assert (ENDED["done"] >= ENDED["made"]).all()
    assert (ENDED["done"] <= pd.Timestamp("2024-12-31")).all()
    is_open, listed = REQUESTS["outcome"] == "open", REQUESTS["asked_by"] == "staff list"
    assert (REQUESTS["done"].isna() == is_open).all()
    assert (REQUESTS["report"].isna() == is_open).all()
    assert (REQUESTS["told_of_delay"].isna() == ~REQUESTS["late"]).all()
    assert (REQUESTS["asker"].isna() == listed).all()
    assert set(REQUESTS.loc[listed, "kind"]) == {"purchase"}
    assert REQUESTS.loc[is_open | listed, "rating"].isna().all()
    bought = (REQUESTS["kind"] == "purchase") & REQUESTS["outcome"].isin(["done", "partly"])
    assert (REQUESTS["used_first_year"].notna() == bought).all()
    assert (BOUGHT["own_use"] <= BOUGHT["used_first_year"]).all()
    several = REQUESTS["attempts"] > 1
    assert set(REQUESTS.loc[several, "kind"]) == {"interlibrary loan", "search"}
