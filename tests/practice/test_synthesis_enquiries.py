"""The dataset enquiries holds the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
from dataset_page import documented, table

PAGE = documented("enquiries")
ENQUIRIES = table("enquiries")
BANDS = pd.cut(ENQUIRIES["hours_to_answer"], [0, 8, 24, 72, 10_000], labels=False)


def test_the_trap_mean_and_median_disagree():
    hours = ENQUIRIES["hours_to_answer"]
    assert hours.mean() > 2 * hours.median()
    assert f"a mean of {hours.mean():.1f} and a median of {hours.median():.1f}" in PAGE
    by = ENQUIRIES.groupby("channel")["hours_to_answer"].agg(["mean", "median"])
    assert by["median"].idxmax() == "e-mail"
    assert by["mean"].idxmax() == "phone"
    mail, phone = by.loc["e-mail"], by.loc["phone"]
    assert f"({mail['median']:.1f} hours, telephone {phone['median']:.1f})" in PAGE
    assert f"telephone ({phone['mean']:.1f}, e-mail {mail['mean']:.1f})" in PAGE
    assert f"the longest took {hours.max():.1f} hours" in PAGE
    assert (hours > 168).sum() < 0.03 * len(hours)


def test_the_trap_satisfaction_is_missing_where_answers_were_slow():
    satisfaction, slow = ENQUIRIES["satisfaction"], ENQUIRIES["hours_to_answer"] > 24
    missing = satisfaction.isna().groupby(BANDS).mean() * 100
    assert missing.is_monotonic_increasing
    shares = ", ".join(f"{share:.0f}" for share in missing[:3])
    assert f"{shares} and {missing[3]:.0f}; {satisfaction.isna().mean() * 100:.1f} over all" in PAGE
    share = satisfaction.isna().groupby(slow).mean() * 100
    assert f"{share[False]:.0f} per cent are missing up to 24 hours and {share[True]:.0f} beyond" in PAGE
    assert satisfaction.groupby(BANDS).mean().is_monotonic_decreasing
    weighted = (satisfaction.groupby(BANDS).mean() * BANDS.value_counts(normalize=True)).sum()
    assert weighted < satisfaction.mean() - 0.08
    assert f"mean of `satisfaction` is {satisfaction.mean():.2f}" in PAGE
    assert f"the mean would be {weighted:.2f}" in PAGE


def test_the_trap_words_take_the_credit_for_the_day():
    words = ENQUIRIES.groupby("first_words")["asked_again"].mean() * 100
    both = (ENQUIRIES.groupby(["first_words", "date_named"])["asked_again"].mean() * 100).unstack()
    by_words, by_day = both.loc["cannot"] - both.loc["can"], both[False] - both[True]
    crude = words["cannot"] - words["can"]
    assert by_words.max() < 0.55 * crude
    assert by_words.min() > 4
    assert by_day.between(17, 20).all()
    assert (
        f"in {words['can']:.1f} per cent of cases and those with *cannot* in {words['cannot']:.1f}: a gap of {crude:.1f} points"
        in PAGE
    )
    assert f"the gap is {by_words[False]:.1f} and {by_words[True]:.1f} points" in PAGE
    assert f"{by_words[False]:.1f} points without a day, {by_words[True]:.1f} with one" in PAGE
    assert f"{by_day['can']:.1f} points after *can*, {by_day['cannot']:.1f} after *cannot*" in PAGE


def test_what_is_sent_along_changes_who_asks_again_and_how_long_it_takes():
    by = ENQUIRIES.groupby("sent_along").agg(again=("asked_again", "mean"), hours=("hours_to_answer", "median"))
    order = ["nothing", "summary", "whole conversation"]
    again, hours = by.loc[order, "again"] * 100, by.loc[order, "hours"]
    assert again["nothing"] > again["whole conversation"] > again["summary"]
    assert hours.is_monotonic_decreasing
    assert "{:.1f}, {:.1f} and {:.1f} per cent".format(*again) in PAGE
    assert "medians {:.1f}, {:.1f} and {:.1f} hours".format(*hours) in PAGE


def test_a_known_chain_needs_fewer_people_and_sends_more_along():
    hops = ENQUIRIES.groupby("chain")["hops"].mean()
    nothing = (ENQUIRIES["sent_along"] == "nothing").groupby(ENQUIRIES["chain"]).mean() * 100
    assert hops["known"] < hops["unknown"] - 0.8
    assert f"{hops['known']:.2f} and {hops['unknown']:.2f}" in PAGE
    assert f"{nothing['known']:.1f} and {nothing['unknown']:.1f}" in PAGE
    median = ENQUIRIES.groupby("hops")["hours_to_answer"].median()
    assert median.is_monotonic_increasing
    assert f"median {median[1]:.1f} hours with one person, {median[5]:.1f} with five" in PAGE


def test_where_chain_words_and_days_come_from():
    chain = (ENQUIRIES["chain"] == "known").groupby(ENQUIRIES["branch"]).mean() * 100
    assert f"{chain['Harbour']:.1f} and {chain['North']:.1f}" in PAGE
    day = ENQUIRIES.groupby("first_words")["date_named"].mean() * 100
    assert f"{day['can']:.1f} and {day['cannot']:.1f}" in PAGE
    can = (ENQUIRIES["first_words"] == "can").groupby(ENQUIRIES["topic"]).mean() * 100
    assert can.idxmin() == "fees"
    assert f"| {can['fees']:.1f} |" in PAGE


def test_ids_and_times_run_on():
    assert ENQUIRIES["enquiry_id"].tolist() == list(range(1, 901))
    assert ENQUIRIES["opened"].is_monotonic_increasing
    assert ENQUIRIES["opened"].dt.hour.between(9, 19).all()
    assert ENQUIRIES["hops"].between(1, 5).all()
