"""The dataset staff_climate holds the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
import pytest
from dataset_page import documented, gap, table

from patronwise.practice.synthesis.staff_climate import COLUMNS, LATE_WEEKS, RECOGNISED, forms
from patronwise.practice.synthesis.staff_panel import BRANCHES, POSTS, ROLES, WAVES

PAGE = documented("staff_climate")
FORMS = table("staff_climate")
LAST = FORMS["wave"] == WAVES[-1]
YEAR = FORMS["years"].astype(int).clip(upper=2)
FULL_BRANCHES = [branch for branch in BRANCHES if branch != "Mobile"]


def mean(by, column, rows=FORMS):
    return rows.groupby(by)[column].mean()


def in_order(series, order, places=2):
    return ", ".join(f"{series[key]:.{places}f}" for key in order)


def branch_waves():
    return FORMS.groupby(["branch", "wave"])[["satisfied", "patron_rating"]].mean()


def correlation(means):
    return means["satisfied"].corr(means["patron_rating"])


def test_a_desk_has_less_of_what_its_work_needs_than_leads():
    means = mean("role", "means")
    assert means["desk"] < means["back office"] - 0.4 < means["lead"] - 0.9
    assert in_order(means, ROLES) in PAGE


@pytest.mark.parametrize("column", ["means", "heard"])
def test_who_has_what_the_work_needs_and_is_heard_is_more_satisfied(column):
    satisfied = FORMS.groupby(pd.cut(FORMS[column], [0, 2, 3, 5], labels=[2, 3, 5]), observed=True)["satisfied"].mean()
    assert satisfied[5] > satisfied[3] > satisfied[2]
    assert f"`{column}` at 1 or 2, 3, 4 or 5: {in_order(satisfied, [2, 3, 5])}" in PAGE


def test_thanks_in_private_and_then_in_public_count_more_than_public_thanks():
    satisfied = mean("recognised", "satisfied")
    assert satisfied.sort_values().index.tolist() == list(RECOGNISED)
    assert satisfied["private then public"] > satisfied["public"] + 0.4
    assert in_order(satisfied, RECOGNISED) in PAGE
    within = FORMS.groupby(["role", "recognised"])["satisfied"].mean().unstack()
    assert (within["private then public"] > within["public"] + 0.3).all()
    shares = (FORMS["recognised"] == "private then public").groupby(FORMS["role"]).mean() * 100
    assert f"{shares['lead']:.1f} per cent of leads, {shares['desk']:.1f} at the desk" in PAGE


def test_late_thanks_are_weaker_and_those_never_thanked_have_no_weeks():
    weeks = FORMS["weeks_since_thanks"]
    assert (weeks.isna() == (FORMS["recognised"] == "none")).all()
    band = pd.cut(weeks, [-1, 2, LATE_WEEKS - 1, 52], labels=["soon", "later", "late"])
    satisfied = FORMS.groupby(band, observed=True)["satisfied"].mean()
    assert satisfied["soon"] > satisfied["later"] > satisfied["late"] > mean("recognised", "satisfied")["none"] + 0.1
    assert f"{in_order(satisfied, ['soon', 'later', 'late'])} after 0 to 2, 3 to 8, 9 and more weeks" in PAGE
    assert f"the {weeks.isna().sum()} people who were never thanked" in PAGE
    assert f"a mean of {weeks.mean():.1f} weeks and a median of {weeks.median():.0f}" in PAGE


def test_the_new_rota_in_market_acts_on_staff_at_once_and_on_patrons_a_wave_later():
    market = FORMS[FORMS["branch"] == "Market"]
    by = market.groupby("wave")[["heard", "satisfied", "patron_rating"]].mean()
    assert by["satisfied"].iloc[2:].min() > by["satisfied"].iloc[:2].max() + 0.3
    assert by["patron_rating"].iloc[3] > by["patron_rating"].iloc[:3].max() + 0.2
    assert by["patron_rating"].iloc[:3].max() - by["patron_rating"].iloc[:3].min() < 0.1
    for column in by:
        assert in_order(by[column], WAVES) in PAGE
    others = FORMS[~FORMS["branch"].isin(["Market", "Mobile"])].groupby(["branch", "wave"])["satisfied"].mean().unstack()
    assert (others[WAVES[2]] - others[WAVES[1]]).max() < 0.2


def test_surface_acting_goes_with_strain_and_deep_acting_does_not():
    surface, deep = mean("surface", "strain"), mean("deep", "strain")
    assert surface.is_monotonic_increasing
    assert surface[5] > surface[1] + 1.2
    assert abs(FORMS["deep"].corr(FORMS["strain"])) < 0.1
    assert FORMS["surface"].corr(FORMS["strain"]) > 0.4
    assert in_order(surface, range(1, 6)) in PAGE
    assert in_order(deep, range(1, 6)) in PAGE


def test_a_break_after_a_hard_contact_lowers_strain_by_less_than_it_seems():
    crude = gap(mean("break_after_hard", "strain"))
    within = FORMS.groupby(["role", "break_after_hard"])["strain"].mean().unstack().apply(gap, axis=1)
    assert within.between(0.35, 0.6).all()
    assert within.max() < crude
    assert f"{crude:.2f} over all; at one role {in_order(within, ROLES)}" in PAGE


def test_the_trap_a_boundary_looks_weaker_than_it_is():
    crude = gap(mean("boundary", "strain"))
    within = FORMS.groupby(["role", "boundary"])["strain"].mean().unstack().apply(gap, axis=1)
    assert crude < within.min() - 0.05
    assert f"a gap of {crude:.2f}" in PAGE
    assert f"the gap is {in_order(within, ROLES)}" in PAGE
    shares = mean("role", "boundary") * 100
    assert in_order(shares, ROLES, 1) in PAGE
    ratings = mean("boundary", "patron_rating")
    assert abs(gap(ratings)) < 0.03
    assert f"`patron_rating` {ratings[True]:.2f} with it and {ratings[False]:.2f} without" in PAGE


def test_favours_are_asked_at_the_desk_and_weigh_on_people():
    favours = mean("role", "favours")
    assert in_order(favours, ROLES) in PAGE
    desk = FORMS[FORMS["role"] == "desk"]
    strain = desk.groupby(pd.cut(desk["favours"], [-1, 1, 3, 9], labels=[1, 3, 9]), observed=True)["strain"].mean()
    assert strain.is_monotonic_increasing
    assert f"at the desk with 0 or 1, 2 or 3, more: {in_order(strain, [1, 3, 9])}" in PAGE


def test_the_trap_people_chosen_for_attitude_know_less_only_because_they_are_newer():
    crude = mean("chosen_for", "skills")
    by = FORMS.groupby([YEAR, "chosen_for"])["skills"].agg(["mean", "count"]).unstack()
    gaps = by["mean"]["experience"] - by["mean"]["attitude"]
    assert gaps[0] > 10 > gaps[1] > 2 > abs(gaps[2])
    assert f"{crude['attitude']:.1f} points and those chosen for experience {crude['experience']:.1f}" in PAGE
    for year in range(3):
        assert f"{by['mean']['attitude'][year]:.1f} and {by['mean']['experience'][year]:.1f}" in PAGE
    newest = by["count"].loc[0]
    assert f"{newest['attitude']} and {newest['experience']} forms" in PAGE
    recent = (FORMS["chosen_for"] == "attitude").groupby(FORMS["years"] < 3).mean() * 100
    assert f"{recent[True]:.1f} and {recent[False]:.1f} per cent" in PAGE
    single = FORMS[YEAR == 0].groupby(["wave", "chosen_for"]).size()
    assert f"as few as {single.min()}" in PAGE
    assert single.min() < 10


def test_people_chosen_for_attitude_stay_more_often_though_the_first_year_is_too_small_to_show_it():
    asked = FORMS[~LAST].astype({"stays": bool})
    stays = mean("chosen_for", "stays", asked) * 100
    assert -gap(stays) < -8
    assert f"{stays['attitude']:.1f} and {stays['experience']:.1f} per cent stay" in PAGE
    early = asked[asked["years"] < 2].groupby("chosen_for")["stays"].agg(["sum", "count"])
    left = early["count"] - early["sum"]
    assert left.tolist() == [2, 2]
    for chosen in ("attitude", "experience"):
        assert f"{left[chosen]} of {early['count'][chosen]} chosen for {chosen}" in PAGE
    satisfied = mean("stays", "satisfied", asked)
    assert satisfied[True] > satisfied[False] + 0.2
    assert f"{satisfied[False]:.2f}, against {satisfied[True]:.2f}" in PAGE


def test_stays_is_empty_in_the_last_wave_only():
    assert (FORMS["stays"].isna() == LAST).all()


def test_the_trap_staff_and_patrons_go_together_between_branches_and_hardly_in_time():
    means = branch_waves()
    assert len(means) == 24
    full = means.loc[FULL_BRANCHES]
    changes = means.groupby(level="branch").diff().dropna()
    branches = mean("branch", ["satisfied", "patron_rating"])
    figures = [correlation(rows) for rows in (means, full, branches, changes, changes.loc[FULL_BRANCHES])]
    assert 0.4 < figures[1] < figures[0] < 0.6 < figures[2]
    assert max(map(abs, figures[3:])) < 0.2
    assert f"r = {figures[0]:.2f} over the 24 branch-waves and {figures[1]:.2f} over the 20 without Mobile" in PAGE
    assert f"Between the six branches r = {figures[2]:.2f}" in PAGE
    assert f"Between changes from wave to wave r = {figures[3]:.2f}, without Mobile {figures[4]:.2f}" in PAGE
    one_left_out = [correlation(branches.drop(branch)) for branch in BRANCHES]
    assert f"from {min(one_left_out):.2f} to {max(one_left_out):.2f}" in PAGE
    assert f"over the {len(FORMS)} forms r = {correlation(FORMS):.2f}" in PAGE


def test_busy_branches_have_more_of_their_people_at_the_desk_and_lower_ratings():
    desk = (FORMS["role"] == "desk").groupby(FORMS["branch"]).mean()
    busy, quiet = ["Harbour", "Market", "Station"], ["North", "Hill"]
    assert desk[busy].min() > desk[quiet].max() + 0.15
    ratings, satisfied = mean("branch", "patron_rating"), mean("branch", "satisfied")
    assert ratings[busy].max() < ratings[quiet].min()
    assert satisfied[busy].max() < satisfied[quiet].min()
    assert f"`patron_rating`: {in_order(ratings, BRANCHES)}" in PAGE
    assert f"`satisfied`: {in_order(satisfied, BRANCHES)}" in PAGE
    assert len(FORMS[["branch", "wave", "patron_rating"]].drop_duplicates()) == 24


def test_the_trap_strained_people_kept_silent_in_the_last_wave():
    cells, silent = forms()
    asked = pd.DataFrame(cells, columns=COLUMNS[1:]).assign(silent=silent).astype({"strain": int})
    final = asked[asked["wave"] == WAVES[-1]]
    lost = final.groupby(final["strain"] >= 4)["silent"].agg(["sum", "count"])
    before, after = mean(LAST, "strain")
    assert before - after > 0.25
    assert before - final["strain"].mean() < 0.1
    counts = FORMS["wave"].value_counts()
    assert f"{counts[WAVES[0]]}, {counts[WAVES[1]]}, {counts[WAVES[2]]} and {counts[WAVES[3]]} forms" in PAGE
    assert f"from {before:.2f} in the first three waves to {after:.2f} in the last" in PAGE
    assert f"{lost['sum'][True]} of the {lost['count'][True]} people with a strain of 4 or 5" in PAGE
    assert f"{lost['sum'][False]} of the other {lost['count'][False]}" in PAGE
    assert f"the mean would have been {final['strain'].mean():.2f}" in PAGE


def test_the_posts_of_each_branch_are_on_the_page_and_never_fewer_than_the_forms():
    posts = {branch: sum(counts) for branch, counts in zip(BRANCHES, POSTS, strict=True)}
    assert ", ".join(f"{branch} {count}" for branch, count in posts.items()) in PAGE
    answered = FORMS.groupby(["branch", "wave"]).size().unstack()
    assert all(answered.loc[branch].max() <= count for branch, count in posts.items())
    station = answered.loc["Station"]
    assert f"Station {station[WAVES[2]]} and {station[WAVES[3]]}" in PAGE


def test_the_trap_mobile_is_too_small_to_be_shown():
    answered = FORMS.groupby(["branch", "wave"]).size().unstack()
    assert answered.loc["Mobile"].max() < 5
    assert answered.drop("Mobile").min().min() > 10
    assert ", ".join(map(str, answered.loc["Mobile"])) in PAGE
    roles = FORMS.groupby(["branch", "wave", "role"]).size()
    assert f"{(roles < 5).sum()} of {len(roles)} groups" in PAGE


def test_scales_and_ids():
    assert FORMS["form_id"].tolist() == list(range(1, len(FORMS) + 1))
    assert FORMS["wave"].is_monotonic_increasing
    for column in ("means", "heard", "surface", "deep", "strain", "satisfied"):
        assert set(FORMS[column]) == set(range(1, 6))
    assert FORMS["skills"].between(0, 100).all()
    assert FORMS["patron_rating"].between(1, 5).all()
