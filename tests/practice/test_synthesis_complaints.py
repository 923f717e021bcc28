"""The dataset complaints holds the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
import pytest
from dataset_page import documented, gap, table

PAGE = documented("complaints")
FORMS = table("complaints")
COMPLAINTS = FORMS[FORMS["kind"] == "complaint"]
ANSWERED = COMPLAINTS[COMPLAINTS["reply"] != "none"]
WISHES = FORMS[FORMS["kind"] == "suggestion"]
FIRST = COMPLAINTS.drop_duplicates("matter")
BANDS = {"within two days": (0, 2), "in three to seven": (3, 7), "later": (8, 60)}


def percent(series):
    """Shares in per cent as plain decimal numbers."""
    return series.astype(float) * 100


def test_kinds_severity_and_silence_are_shared_out_as_stated():
    kinds = percent(FORMS["kind"].value_counts(normalize=True))
    assert f"{kinds['complaint']:.1f}, {kinds['suggestion']:.1f} and {kinds['compliment']:.1f} per cent" in PAGE
    severity = percent(COMPLAINTS["severity"].value_counts(normalize=True))
    assert f"{severity[1]:.1f}, {severity[2]:.1f} and {severity[3]:.1f} per cent of the complaints" in PAGE
    never = percent((FORMS["reply"] == "none").groupby(FORMS["channel"]).mean())
    assert never["paper"] > never["e-mail"] + 8 > never[["desk", "phone"]].max() + 12
    assert f"{never['paper']:.1f}, {never['e-mail']:.1f}, {never['desk']:.1f} and {never['phone']:.1f}" in PAGE
    silent = COMPLAINTS[COMPLAINTS["reply"] == "none"]
    settled, again = percent(silent[["settled", "wrote_again"]].mean())
    assert 10 < settled < 20
    assert f"{settled:.1f} and {again:.1f} per cent of the unanswered complaints" in PAGE


def test_it_is_in_the_cold_months_that_people_complain_of_the_temperature():
    cold = percent(COMPLAINTS["received"].dt.month.isin([1, 2, 11, 12]).groupby(COMPLAINTS["coder1"]).mean())
    assert cold["temperature"] > cold.drop("temperature").max() + 15
    assert f"{cold['temperature']:.1f} per cent of these complaints" in PAGE


def test_the_trap_the_median_of_the_answered_hides_the_unanswered():
    days = FORMS["days_to_reply"]
    assert 0.18 < days.isna().mean() < 0.23
    with_all = days.fillna(days.max() + 1).median()
    assert with_all > 1.5 * days.median()
    assert f"half of the replies were out after {days.median():.0f} days" in PAGE
    assert f"{percent(days.isna()).mean():.1f} per cent of the forms never got one" in PAGE
    assert f"half of the forms had a reply after {with_all:.0f} days" in PAGE
    week = percent(days.dropna() <= 7).mean(), percent(days <= 7).mean()
    assert week[0] > week[1] + 10
    assert f"{week[0]:.1f} per cent of the replies, but {week[1]:.1f} per cent of the forms" in PAGE


def test_two_coders_agree_substantially_and_take_staff_and_equipment_for_each_other():
    one, two = FORMS["coder1"], FORMS["coder2"]
    agree = (one == two).mean()
    chance = (one.value_counts(normalize=True) * two.value_counts(normalize=True)).sum()
    kappa = (agree - chance) / (1 - chance)
    assert 0.61 <= kappa < 0.69
    assert f"agree on {agree * 100:.1f} per cent of the forms, and Cohen's kappa is {kappa:.2f}" in PAGE
    pair = ["staff", "books and PCs"]
    apart = FORMS[one != two]
    crossed = apart["coder1"].isin(pair) & apart["coder2"].isin(pair)
    assert crossed.mean() > 0.35
    assert f"{crossed.sum()} of {len(apart)} disagreements" in PAGE


def test_talked_through_settlements_hold_and_giving_way_comes_again():
    by = percent(COMPLAINTS.groupby("stance")[["settled", "wrote_again"]].mean())
    order = ["talked it through", "gave way", "refused"]
    settled, again = by.loc[order, "settled"], by.loc[order, "wrote_again"]
    assert gap(settled[["talked it through", "gave way"]]) < 6
    assert gap(settled[["gave way", "refused"]]) > 18
    assert gap(again[["gave way", "talked it through"]]) > 17
    assert again["refused"] > again["gave way"] + 5
    assert "{:.1f}, {:.1f} and {:.1f} per cent settled".format(*settled) in PAGE
    assert "{:.1f}, {:.1f} and {:.1f} per cent wrote again".format(*again) in PAGE
    held = percent(COMPLAINTS[COMPLAINTS["settled"]].groupby("stance")["wrote_again"].mean())[order]
    assert held["gave way"] > 3 * held["talked it through"]
    assert "{:.1f}, {:.1f} and {:.1f} per cent of the settled ones".format(*held) in PAGE


def test_more_than_three_exchanges_do_not_settle_more():
    bands = pd.cut(ANSWERED["exchanges"], [0, 3, 4, 8], labels=["few", "four", "many"])
    by = percent(ANSWERED.groupby(bands, observed=True)["settled"].mean())
    assert by.is_monotonic_decreasing
    assert by["few"] > by["many"] + 30
    assert f"{by['few']:.1f} per cent settled after one to three, {by['four']:.1f} after four, {by['many']:.1f} after more" in PAGE
    first = percent(ANSWERED.groupby("exchanges")["settled"].mean())[[1, 2, 3]]
    assert "{:.1f}, {:.1f} and {:.1f} after one, two and three".format(*first) in PAGE
    assert first.max() - first.min() < 7
    long = ANSWERED["exchanges"] > 3
    fair = percent(ANSWERED.groupby(["severity", long])["settled"].mean()).unstack()
    falls = fair[False] - fair[True]
    assert (falls[[2, 3]] > 15).all()
    assert f"{falls[2]:.1f} points at severity 2 and {falls[3]:.1f} at severity 3" in PAGE
    raw = percent(ANSWERED.groupby(long)["settled"].mean())
    assert f"{gap(raw):.1f} points when severity is left out" in PAGE
    assert falls[[2, 3]].mean() < gap(raw)


def test_severe_cases_settle_less_and_take_longer_to_talk_about():
    by = ANSWERED.groupby("severity").agg(settled=("settled", "mean"), exchanges=("exchanges", "mean"))
    assert by["settled"].is_monotonic_decreasing
    assert by["exchanges"].is_monotonic_increasing
    assert "{:.1f}, {:.1f} and {:.1f} per cent settled at severity 1, 2 and 3".format(*percent(by["settled"])) in PAGE
    assert "{:.2f}, {:.2f} and {:.2f} exchanges by severity".format(*by["exchanges"]) in PAGE
    stance = ANSWERED.groupby("stance")["exchanges"].mean()
    assert stance["refused"] > stance["talked it through"] > stance["gave way"]
    assert (
        f"{stance['refused']:.2f} where it refused, {stance['talked it through']:.2f} talking it through, "
        f"{stance['gave way']:.2f} giving way" in PAGE
    )


def test_severe_matters_heat_and_noise_have_more_followers():
    silent = FIRST[FIRST["reply"] == "none"].groupby("severity")["followers"].mean()
    assert silent.is_monotonic_increasing
    assert "{:.2f}, {:.2f} and {:.2f} without a reply, by severity".format(*silent) in PAGE
    by = FIRST.groupby("coder1")["followers"].mean()
    assert by["temperature"] > by["noise"] > by["fines"] + 0.5
    assert (
        f"{by['temperature']:.2f} for `temperature`, {by['noise']:.2f} for `noise`, {by['staff']:.2f} for `staff`, "
        f"{by['fines']:.2f} for `fines`" in PAGE
    )


def test_the_trap_an_apology_looks_useless_because_the_severe_cases_get_it():
    given = percent(ANSWERED.groupby("severity")["apology"].mean())
    assert "{:.1f}, {:.1f} and {:.1f} per cent by severity".format(*given) in PAGE
    raw = percent(ANSWERED.groupby("apology")["settled"].mean())
    assert -6 < raw[True] - raw[False] < 1
    assert f"{raw[True]:.1f} per cent settled with an apology and {raw[False]:.1f} without" in PAGE
    fair = percent(ANSWERED.groupby(["severity", "apology"])["settled"].mean()).unstack()
    gains = fair[True] - fair[False]
    assert (gains > 6).all()
    assert "{:.1f}, {:.1f} and {:.1f} points in favour of the apology".format(*gains) in PAGE


def test_an_apology_needs_a_repair_and_a_reason_alone_does_nothing():
    shares = ANSWERED["severity"].value_counts(normalize=True)
    cells = percent(ANSWERED.groupby(["severity", "apology", "repair"])["settled"].mean()).unstack(["apology", "repair"])
    fair = cells.mul(shares, axis=0).sum()
    neither, repair, apology, both = fair[(False, False)], fair[(False, True)], fair[(True, False)], fair[(True, True)]
    assert apology - neither < 5
    assert 8 < repair - neither < 18
    assert both - neither > 25
    assert (
        f"neither {neither:.1f}, an apology alone {apology:.1f}, a repair alone {repair:.1f}, both {both:.1f} per cent settled"
        in PAGE
    )
    bare = ANSWERED[~ANSWERED["apology"] & ~ANSWERED["repair"]]
    reason = percent(bare.groupby("reason")["settled"].mean())
    assert abs(gap(reason)) < 3
    assert f"{reason[True]:.1f} per cent with a reason and {reason[False]:.1f} without" in PAGE


def test_a_reply_within_two_days_leaves_fewer_followers():
    for_first = {name: FIRST["days_to_reply"].between(*band) for name, band in BANDS.items()}
    means = [FIRST.loc[rows, "followers"].mean() for rows in for_first.values()]
    never = FIRST.loc[FIRST["days_to_reply"].isna(), "followers"].mean()
    assert means[0] * 1.6 < means[1] < means[2]
    assert never > 2.5 * means[0]
    assert "{:.2f} within two days, {:.2f} in three to seven, {:.2f} later".format(*means) + f" and {never:.2f} if never" in PAGE
    soon = FIRST["days_to_reply"] <= 2
    fair = FIRST.groupby(["severity", soon])["followers"].mean().unstack()
    gains = fair[False] - fair[True]
    assert (gains > 0.5).all()
    assert "{:.2f}, {:.2f} and {:.2f} fewer at severity 1, 2 and 3".format(*gains) in PAGE


def test_the_trap_forms_that_follow_water_the_comparison_down():
    gaps = [gap(rows.groupby(rows["days_to_reply"] <= 2)["followers"].mean()) for rows in (COMPLAINTS, FIRST)]
    assert gaps[0] < gaps[1] - 0.05
    assert "a gap of {:.2f}; among first forms it is {:.2f}".format(*gaps) in PAGE


def test_the_trap_forms_are_not_matters():
    forms = COMPLAINTS["coder1"].value_counts()
    matters = FIRST["coder1"].value_counts()
    assert forms.idxmax() == "temperature"
    assert matters.idxmax() != "temperature"
    assert f"`temperature` leads with {forms['temperature']} forms" in PAGE
    assert f"`{matters.idxmax()}` leads with {matters.iloc[0]}, and `temperature` has {matters['temperature']}" in PAGE
    assert f"{FORMS['matter'].nunique()} matters in {len(FORMS)} forms" in PAGE


def test_the_trap_writing_again_means_two_things():
    by = percent(WISHES.groupby("reply")["wrote_again"].mean())
    assert by[["reason given", "done and shown"]].min() > 2.5 * by[["none", "thanks only"]].max()
    assert (
        f"{by['done and shown']:.1f} per cent after `done and shown`, {by['reason given']:.1f} after `reason given`, "
        f"{by['thanks only']:.1f} after `thanks only`, {by['none']:.1f} after none" in PAGE
    )
    sizes = WISHES["reply"].value_counts()
    assert sizes.min() >= 20
    assert f"groups of {sizes.min()} to {sizes.max()}" in PAGE
    kinds = percent(FORMS.groupby("kind")["wrote_again"].mean())
    assert f"{kinds['complaint']:.1f} per cent of the complaints and {kinds['suggestion']:.1f} per cent of the suggestions" in PAGE


def test_a_real_answer_settles_a_suggestion_and_what_was_done_is_not_refused():
    settled = percent(WISHES.groupby("reply")["settled"].mean())[["none", "thanks only", "reason given", "done and shown"]]
    assert settled.is_monotonic_increasing
    assert "{:.1f}, {:.1f}, {:.1f} and {:.1f} per cent of the suggestions settled".format(*settled) in PAGE
    assert "refused" not in set(WISHES.loc[WISHES["repair"].fillna(value=False), "stance"])
    assert "gave way" not in set(WISHES.loc[~WISHES["repair"].fillna(value=True), "stance"])


def test_the_trap_the_manager_gets_the_severe_cases():
    raw = ANSWERED.groupby("settled_by").agg(settled=("settled", "mean"), exchanges=("exchanges", "mean"))
    desk, manager = raw.loc["desk at once"], raw.loc["manager"]
    assert f"{desk['settled'] * 100:.1f} per cent at the desk at once and {manager['settled'] * 100:.1f} by the manager" in PAGE
    fair = ANSWERED.groupby(["severity", "settled_by"]).agg(
        settled=("settled", "mean"), exchanges=("exchanges", "mean"), days=("days_to_reply", "median")
    )
    at_once, by_manager = fair.xs("desk at once", level=1), fair.xs("manager", level=1)
    gains = percent(at_once["settled"] - by_manager["settled"])
    assert (desk["settled"] - manager["settled"]) * 100 > 8
    assert gains.abs().max() < 6
    assert "{:.1f}, {:.1f} and {:.1f} points".format(*gains) in PAGE
    saved = by_manager["exchanges"] - at_once["exchanges"]
    assert saved.min() > 0.8
    assert f"{manager['exchanges'] - desk['exchanges']:.2f} exchanges fewer" in PAGE
    assert "{:.2f}, {:.2f} and {:.2f} fewer at equal severity".format(*saved) in PAGE
    assert (by_manager["days"] - at_once["days"] >= 6).all()
    days = ANSWERED.groupby("settled_by")["days_to_reply"].median()
    assert (
        f"{days['desk at once']:.0f} days at the desk at once, {days['desk after asking']:.0f} after asking, "
        f"{days['manager']:.0f} with the manager" in PAGE
    )
    share = percent((ANSWERED["settled_by"] == "manager").groupby(ANSWERED["severity"]).mean())
    assert "{:.1f}, {:.1f} and {:.1f} per cent go to the manager".format(*share) in PAGE


def test_ids_days_and_empty_cells_are_as_the_page_says():
    assert FORMS["form_id"].tolist() == list(range(1, len(FORMS) + 1))
    assert FORMS["received"].is_monotonic_increasing
    assert (FORMS["received"].dt.year == 2024).all()
    assert FORMS["received"].dt.day_of_week.max() == 5
    praise, silent = FORMS["kind"] == "compliment", FORMS["reply"] == "none"
    for column in ("stance", "apology", "reason", "repair"):
        assert (FORMS[column].isna() == (praise | silent)).all()
    assert (FORMS["days_to_reply"].isna() == silent).all()
    assert (FORMS["settled"].isna() == praise).all()
    assert (FORMS["settled_by"].isna() == praise).all()
    assert ((FORMS["settled_by"] == "nobody") == (silent & ~praise)).all()
    assert ((FORMS["exchanges"] == 0) == silent).all()


def test_what_a_reply_shows_was_done_and_the_reason_in_it_was_told():
    assert FORMS.loc[(FORMS["reply"] == "done and shown") & (FORMS["kind"] != "compliment"), "repair"].all()
    assert FORMS.loc[(FORMS["reply"] == "reason given") & (FORMS["kind"] != "compliment"), "reason"].all()


@pytest.mark.parametrize("matter", sorted(set(FORMS.loc[FORMS["matter"].duplicated(), "matter"])))
def test_followers_count_at_least_the_forms_that_follow(matter):
    forms = FORMS[FORMS["matter"] == matter]
    assert len(set(forms["kind"])) == 1
    assert (forms["received"].iloc[-1] - forms["received"].iloc[0]).days <= 14
    still_to_come = range(len(forms) - 1, -1, -1)
    assert all(count >= least for count, least in zip(forms["followers"], still_to_come, strict=True))
