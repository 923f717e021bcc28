"""The datasets hold the effects and the traps that their documentation states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import re
from pathlib import Path

import pandas as pd
import pytest

from patronwise.practice.strings import Strings
from patronwise.practice.tables import FOLDER, TYPES, read_dataset

DOCS = Path(__file__).parents[2] / "docs" / "datasets"
VISITS = read_dataset("desk_visits", Strings("en", FOLDER))
ENQUIRIES = read_dataset("enquiries", Strings("en", FOLDER))
LONG = VISITS["waiting"] >= 2
BANDS = pd.cut(ENQUIRIES["hours_to_answer"], [0, 8, 24, 72, 10_000], labels=False)


def documented(name):
    return " ".join((DOCS / f"{name}.md").read_text(encoding="utf-8").split())


def gap(series):
    """The difference between the first and the last of two groups."""
    first, last = series
    return first - last


@pytest.mark.parametrize("name", TYPES)
def test_the_page_names_every_column_and_says_what_the_data_are(name):
    page = documented(name)
    assert set(re.findall(r"\| `(\w+)` \|", page)) == set(TYPES[name])
    assert page.startswith(f"# {name} **Synthetic.**")
    assert "CC BY 4.0" in page
    for heading in ("How it was made", "What was put in on purpose", "The trap", "What it does not show"):
        assert f"## {heading}" in page


class TestDeskVisits:
    page = documented("desk_visits")

    def test_two_peaks_a_day(self):
        counts = VISITS["hour"].value_counts().sort_index()
        assert list(counts.index) == list(range(9, 20))
        peaks = [hour for hour in range(10, 19) if counts[hour] > counts[hour - 1] and counts[hour] > counts[hour + 1]]
        assert peaks == [11, 16]
        assert f"{counts[11]} visits at 11, {counts[13]} at 13, {counts[16]} at 16" in self.page

    def test_the_mix_of_read_levels(self):
        counts = VISITS["read_level"].value_counts().sort_index()
        for count, share in zip(counts, (45, 30, 16, 6, 2, 1), strict=True):
            assert abs(count / len(VISITS) * 100 - share) < 0.2
        assert f"{', '.join(map(str, counts))} visits" in self.page

    def test_a_long_line_goes_with_less_saying_back_less_smiling_and_more_returns(self):
        said, back = VISITS.groupby(LONG)["said_back"].mean() * 100, VISITS.groupby(LONG)["returned_same_day"].mean() * 100
        greetings = pd.crosstab(LONG, VISITS["greeting"], normalize="index") * 100
        assert gap(said) > 30
        assert gap(back) < -15
        assert gap(greetings["smile"]) > 25
        assert f"{said[False]:.1f} and {said[True]:.1f}" in self.page
        assert f"{back[False]:.1f} per cent and {back[True]:.1f}" in self.page
        smile, none = greetings["smile"], greetings["none"]
        assert f"{smile[False]:.1f} and {smile[True]:.1f}; {none[False]:.1f} and {none[True]:.1f}" in self.page

    def test_the_trap_the_effect_of_saying_back_shrinks_to_half_within_lines(self):
        rates = VISITS.groupby("said_back")["returned_same_day"].mean() * 100
        within = (VISITS.groupby([LONG, "said_back"])["returned_same_day"].mean() * 100).unstack().apply(gap, axis=1)
        assert gap(rates) == pytest.approx(11.3, abs=0.1)
        assert within.between(4.5, 7.5).all()
        assert within.max() < 0.6 * gap(rates)
        assert (
            f"{rates[False]:.1f} per cent of cases and visits with it in {rates[True]:.1f}: a gap of {gap(rates):.1f} points"
            in self.page
        )
        assert f"shrinks to {within[False]:.1f} and {within[True]:.1f} points" in self.page
        assert f"{within[False]:.1f} points in a line of 0 or 1, {within[True]:.1f} in a longer one" in self.page

    def test_the_same_holds_for_greetings(self):
        rates = VISITS.groupby("greeting")["returned_same_day"].mean() * 100
        within = (VISITS.groupby([LONG, "greeting"])["returned_same_day"].mean() * 100).unstack()
        effect = within["none"] - within["smile"]
        assert effect.between(4, 7).all()
        assert effect.max() < 0.6 * (rates["none"] - rates["smile"])
        assert f"{effect[False]:.1f} points in a short line, {effect[True]:.1f} in a long one" in self.page
        assert (within["none"] > within["glance"]).all()
        assert (within["glance"] > within["smile"]).all()

    def test_saying_back_and_a_greeting_raise_the_wish_to_return(self):
        said = VISITS.groupby([LONG, "said_back"])["would_return"].mean().unstack()
        greeted = VISITS.groupby([LONG, "greeting"])["would_return"].mean().unstack()
        assert (said[True] - said[False]).between(0.40, 0.50).all()
        assert (said[True] - said[False]).round(2).tolist() == [0.45, 0.45]
        effect = greeted["smile"] - greeted["none"]
        assert f"smile against none: {effect[False]:.2f} in a short line, {effect[True]:.2f} in a long one" in self.page
        assert (greeted["glance"] > greeted["none"]).all()

    def test_saying_back_costs_the_stated_time(self):
        means = VISITS.groupby("said_back")["minutes"].mean()
        assert means[True] - means[False] == pytest.approx(0.4, abs=0.1)
        assert f"means {means[True]:.2f} and {means[False]:.2f}" in self.page

    def test_answers_are_missing_by_chance_alone(self):
        missing = VISITS["would_return"].isna()
        assert f"{missing.mean() * 100:.1f} per cent |" in self.page
        assert missing.groupby([LONG, VISITS["greeting"]]).mean().between(0.11, 0.13).all()
        assert set(VISITS["would_return"].dropna()) == {1, 2, 3, 4, 5}

    def test_north_has_the_longer_lines(self):
        means = VISITS.groupby("branch")["waiting"].mean()
        assert f"mean line {means['North']:.2f} and {means['Harbour']:.2f}" in self.page
        assert means["North"] > 1.2 * means["Harbour"]

    def test_days_and_ids_run_on(self):
        assert VISITS["visit_id"].tolist() == list(range(1, 1201))
        assert VISITS["date"].is_monotonic_increasing
        assert set(VISITS["date"].dt.day_of_week) == set(range(6))


class TestEnquiries:
    page = documented("enquiries")

    def test_the_trap_mean_and_median_disagree(self):
        hours = ENQUIRIES["hours_to_answer"]
        assert hours.mean() > 2 * hours.median()
        assert f"a mean of {hours.mean():.1f} and a median of {hours.median():.1f}" in self.page
        by = ENQUIRIES.groupby("channel")["hours_to_answer"].agg(["mean", "median"])
        assert by["median"].idxmax() == "e-mail"
        assert by["mean"].idxmax() == "phone"
        mail, phone = by.loc["e-mail"], by.loc["phone"]
        assert f"({mail['median']:.1f} hours, telephone {phone['median']:.1f})" in self.page
        assert f"telephone ({phone['mean']:.1f}, e-mail {mail['mean']:.1f})" in self.page
        assert f"the longest took {hours.max():.1f} hours" in self.page
        assert (hours > 168).sum() < 0.03 * len(hours)

    def test_the_trap_satisfaction_is_missing_where_answers_were_slow(self):
        satisfaction, slow = ENQUIRIES["satisfaction"], ENQUIRIES["hours_to_answer"] > 24
        missing = satisfaction.isna().groupby(BANDS).mean() * 100
        assert missing.is_monotonic_increasing
        shares = ", ".join(f"{share:.0f}" for share in missing[:3])
        assert f"{shares} and {missing[3]:.0f}; {satisfaction.isna().mean() * 100:.1f} over all" in self.page
        share = satisfaction.isna().groupby(slow).mean() * 100
        assert f"{share[False]:.0f} per cent are missing up to 24 hours and {share[True]:.0f} beyond" in self.page
        assert satisfaction.groupby(BANDS).mean().is_monotonic_decreasing
        weighted = (satisfaction.groupby(BANDS).mean() * BANDS.value_counts(normalize=True)).sum()
        assert weighted < satisfaction.mean() - 0.08
        assert f"mean of `satisfaction` is {satisfaction.mean():.2f}" in self.page
        assert f"the mean would be {weighted:.2f}" in self.page

    def test_the_trap_words_take_the_credit_for_the_day(self):
        words = ENQUIRIES.groupby("first_words")["asked_again"].mean() * 100
        both = (ENQUIRIES.groupby(["first_words", "date_named"])["asked_again"].mean() * 100).unstack()
        by_words, by_day = both.loc["cannot"] - both.loc["can"], both[False] - both[True]
        crude = words["cannot"] - words["can"]
        assert by_words.max() < 0.55 * crude
        assert by_words.min() > 4
        assert by_day.between(17, 20).all()
        assert (
            f"in {words['can']:.1f} per cent of cases and those with *cannot* in {words['cannot']:.1f}: a gap of {crude:.1f} points"
            in self.page
        )
        assert f"the gap is {by_words[False]:.1f} and {by_words[True]:.1f} points" in self.page
        assert f"{by_words[False]:.1f} points without a day, {by_words[True]:.1f} with one" in self.page
        assert f"{by_day['can']:.1f} points after *can*, {by_day['cannot']:.1f} after *cannot*" in self.page

    def test_what_is_sent_along_changes_who_asks_again_and_how_long_it_takes(self):
        by = ENQUIRIES.groupby("sent_along").agg(again=("asked_again", "mean"), hours=("hours_to_answer", "median"))
        order = ["nothing", "summary", "whole conversation"]
        again, hours = by.loc[order, "again"] * 100, by.loc[order, "hours"]
        assert again["nothing"] > again["whole conversation"] > again["summary"]
        assert hours.is_monotonic_decreasing
        assert "{:.1f}, {:.1f} and {:.1f} per cent".format(*again) in self.page
        assert "medians {:.1f}, {:.1f} and {:.1f} hours".format(*hours) in self.page

    def test_a_known_chain_needs_fewer_people_and_sends_more_along(self):
        hops = ENQUIRIES.groupby("chain")["hops"].mean()
        nothing = (ENQUIRIES["sent_along"] == "nothing").groupby(ENQUIRIES["chain"]).mean() * 100
        assert hops["known"] < hops["unknown"] - 0.8
        assert f"{hops['known']:.2f} and {hops['unknown']:.2f}" in self.page
        assert f"{nothing['known']:.1f} and {nothing['unknown']:.1f}" in self.page
        median = ENQUIRIES.groupby("hops")["hours_to_answer"].median()
        assert median.is_monotonic_increasing
        assert f"median {median[1]:.1f} hours with one person, {median[5]:.1f} with five" in self.page

    def test_where_chain_words_and_days_come_from(self):
        chain = (ENQUIRIES["chain"] == "known").groupby(ENQUIRIES["branch"]).mean() * 100
        assert f"{chain['Harbour']:.1f} and {chain['North']:.1f}" in self.page
        day = ENQUIRIES.groupby("first_words")["date_named"].mean() * 100
        assert f"{day['can']:.1f} and {day['cannot']:.1f}" in self.page
        can = (ENQUIRIES["first_words"] == "can").groupby(ENQUIRIES["topic"]).mean() * 100
        assert can.idxmin() == "fees"
        assert f"| {can['fees']:.1f} |" in self.page

    def test_ids_and_times_run_on(self):
        assert ENQUIRIES["enquiry_id"].tolist() == list(range(1, 901))
        assert ENQUIRIES["opened"].is_monotonic_increasing
        assert ENQUIRIES["opened"].dt.hour.between(9, 19).all()
        assert ENQUIRIES["hops"].between(1, 5).all()
