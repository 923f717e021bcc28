"""The dataset readers holds the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
import pytest
from dataset_page import documented, table

from patronwise.practice.synthesis import reader_comments
from patronwise.practice.synthesis.readers import FEASTS

PAGE = documented("readers")
READERS = table("readers")
READERS["kept"] = READERS["visits_year"] > READERS["visits_90_days"]
READERS["band"] = pd.cut(READERS["visits_year"], [0, 3, 11, 1000], labels=["1 to 3", "4 to 11", "12 and more"])
ANSWERS = READERS[READERS["score"].notna()]


def balance(score):
    """The net promoter score: per cent of 9 and 10 minus per cent of 0 to 6."""
    return ((score >= 9).mean() - (score <= 6).mean()) * 100


def margin(score):
    """Half of the 95 per cent interval of `balance`, in points."""
    return 196 * ((score >= 9).astype(int) - (score <= 6).astype(int)).std() / len(score) ** 0.5


def test_ids_and_dates_agree_with_each_other():
    assert READERS["reader_id"].tolist() == list(range(1, 901))
    assert READERS["joined"].is_monotonic_increasing
    assert (READERS["joined"].dt.year == 2023).all()
    stay = (READERS["last_visit"] - READERS["joined"]).dt.days
    assert stay.between(0, 364).all()
    assert (stay[~READERS["kept"]] < 90).all()
    assert (stay[READERS["kept"]] >= 90).all()
    assert ((stay == 0) == (READERS["visits_year"] == 1)).all()
    for column in ("joined", "last_visit"):
        assert (READERS[column].dt.day_name() != "Sunday").all()
    asked = READERS["asked_on"].dropna()
    assert (asked.dt.day == 1).all()
    after = (asked - READERS["joined"]).dropna().dt.days
    assert after.between(366, 396).all()


def test_columns_that_say_the_same_do_not_contradict_each_other():
    assert (READERS["returned_within_90"] == (READERS["visits_90_days"] > 1)).all()
    assert not (READERS["still_using"] & ~READERS["took_up"]).any()
    assert not (READERS["followed_up"] & (READERS["last_impression"] == "good")).any()
    assert not (READERS["score"].notna() & READERS["asked_on"].isna()).any()
    assert READERS["score"].dropna().isin(range(11)).all()


def test_the_feast_is_one_day_a_branch_and_schools_come_in_term():
    feast = READERS[READERS["joined_by"] == "opening feast"]
    days = feast.groupby("branch")["joined"].unique()
    for branch, day in zip(("North", "Harbour", "Mobile"), FEASTS, strict=True):
        assert [str(stamp)[:10] for stamp in days[branch]] == [day.isoformat()]
    school = READERS.loc[READERS["joined_by"] == "school visit", "joined"].dt
    assert set(school.day_name()) == {"Tuesday", "Wednesday", "Thursday"}
    assert not set(school.month) & {7, 8}


def test_the_feast_attracts_most_keeps_fewest_and_satisfaction_is_rarer_still():
    content = READERS["score"] >= 9
    by = READERS.assign(content=content & READERS["kept"]).groupby("joined_by")
    counts = by.agg(
        joined=("kept", "size"), returned=("returned_within_90", "sum"), kept=("kept", "sum"), content=("content", "sum")
    )
    assert (counts.diff(axis=1).drop(columns="joined") < 0).all(axis=None)
    share = counts["kept"] / counts["joined"]
    assert counts["joined"].idxmax() == "opening feast"
    assert share.idxmin() == "opening feast"
    assert share["opening feast"] < 0.3
    assert share["friend"] > 0.55
    assert abs(counts.loc["friend", "kept"] - counts.loc["opening feast", "kept"]) < 10
    for way in counts.index:
        joined, returned, kept, satisfied = counts.loc[way]
        percent = " | ".join(f"{count} ({count / joined * 100:.0f})" for count in (returned, kept, satisfied))
        assert f"| {way} | {joined} | {percent} |" in PAGE
    order = ["opening feast", "school visit", "friend", "own search"]
    assert "| {}, {}, {} and {} |".format(*counts.loc[order, "joined"]) in PAGE
    total = counts.sum()
    assert f"Of all 900, {total['returned']} returned, {total['kept']} were kept and {total['content']} of these" in PAGE


def test_the_trap_satisfaction_looks_alike_where_those_who_left_do_not_answer():
    shares = ANSWERS.groupby("joined_by")["score"].agg(lambda score: (score >= 9).mean()) * 100
    kept = ANSWERS["kept"].mean() * 100
    assert shares["opening feast"] > 45
    assert kept > READERS["kept"].mean() * 100 + 15
    assert f"{shares['opening feast']:.0f} per cent of the feast's answers are a 9 or 10, and {shares['friend']:.0f}" in PAGE
    assert f"{kept:.0f} per cent of those who answered were kept, and {READERS['kept'].mean() * 100:.0f} per cent of all" in PAGE


def test_a_bad_ending_costs_returns_and_a_call_mends_about_half():
    by = READERS.groupby(["last_impression", "followed_up"])["returned_within_90"].agg(["mean", "size"])
    good, bad, called = (by.loc[key, "mean"] for key in (("good", False), ("bad", False), ("bad", True)))
    assert 0.4 < (called - bad) / (good - bad) < 0.65
    assert 0 < by.loc[("neutral", True), "mean"] - by.loc[("neutral", False), "mean"] < 0.1
    share = {key: f"{row['mean'] * 100:.1f} ({row['size']:.0f})" for key, row in by.iterrows()}
    assert f"| good | {share['good', False]} | |" in PAGE
    for impression in ("neutral", "bad"):
        assert f"| {impression} | {share[impression, False]} | {share[impression, True]} |" in PAGE


def test_the_trap_followed_up_readers_return_less_because_only_bad_endings_are_followed_up():
    crude = READERS.groupby("followed_up")["returned_within_90"].mean() * 100
    assert crude[True] < crude[False] - 4
    assert f"{crude[True]:.1f} per cent of those who were followed up returned, and {crude[False]:.1f} of the others" in PAGE
    rest = READERS[READERS["last_impression"] != "good"].groupby("followed_up")["returned_within_90"].mean() * 100
    assert f"bad and neutral together, {rest[True]:.1f} and {rest[False]:.1f}" in PAGE
    assert 3 < rest[True] - rest[False] < 10


def test_being_sent_away_ends_badly_and_lowers_returns():
    shares = READERS.groupby("first_contact")["last_impression"].value_counts(normalize=True).unstack() * 100
    back = READERS.groupby("first_contact")["returned_within_90"].mean() * 100
    assert back["sent away"] < back.drop("sent away").min() - 10
    order = ["greeted", "served", "sent away"]
    assert "{:.0f}, {:.0f} and {:.0f} per cent end badly".format(*shares.loc[order, "bad"]) in PAGE
    assert "{:.0f}, {:.0f} and {:.0f} per cent returned".format(*back[order]) in PAGE


def test_a_fitting_service_is_taken_up_more_and_sticks():
    by = READERS.groupby("offered").agg(offers=("took_up", "size"), took=("took_up", "sum"), still=("still_using", "sum"))
    taken, sticks, both = by["took"] / by["offers"] * 100, by["still"] / by["took"] * 100, by["still"] / by["offers"] * 100
    assert taken["fitting service"] > 2.5 * taken["leaflet"]
    assert sticks["fitting service"] > 2 * sticks["leaflet"]
    assert sticks["nothing"] > 1.5 * sticks["leaflet"]
    assert taken["nothing"] < 10
    for offer, row in by.iterrows():
        cells = f"{row['offers']} | {row['took']} ({taken[offer]:.1f}) | {row['still']} ({sticks[offer]:.1f}) | {both[offer]:.1f} |"
        assert f"| {offer} | {cells}" in PAGE
    kept = READERS.groupby("took_up")["kept"].mean()
    assert abs(kept[True] - kept[False]) < 0.05


def test_the_trap_those_who_come_often_answer_three_times_as_often():
    by = READERS.groupby("band", observed=True).agg(
        readers=("kept", "size"), asked=("asked_on", "count"), answers=("score", "count")
    )
    rate = by["answers"] / by["asked"] * 100
    assert 2.5 < rate["12 and more"] / rate["1 to 3"] < 3.6
    scores = ANSWERS.groupby("band", observed=True)["score"].agg(balance)
    assert scores.is_monotonic_increasing
    for band, row in by.iterrows():
        cells = f"{row['readers']} | {row['asked']} | {row['answers']} ({rate[band]:.0f}) | {scores[band]:.0f} |"
        assert f"| {band} | {cells}" in PAGE
    raw, weighted = balance(ANSWERS["score"]), (scores * by["readers"]).sum() / 900
    assert raw > weighted + 12
    assert f"The net promoter score of the {len(ANSWERS)} answers is {raw:.0f}" in PAGE
    assert f"plus or minus {margin(ANSWERS['score']):.0f}" in PAGE
    assert f"as many voices as it has readers, it is {weighted:.0f}" in PAGE
    assert weighted < raw - margin(ANSWERS["score"])
    assert f"{(READERS['score'] >= 0).mean() * 100:.0f} per cent of all readers answered" in PAGE
    assert f"{READERS['asked_on'].notna().mean() * 100:.1f}" in PAGE


def test_the_trap_mobile_has_the_highest_score_and_too_few_answers():
    by = ANSWERS.groupby("branch")["score"].agg([balance, margin, "count"])
    assert by["balance"].idxmax() == "Mobile"
    assert by.loc["Mobile", "count"] <= 30
    low = by["balance"] - by["margin"]
    assert low["Mobile"] < by.loc["Harbour", "balance"]
    for branch, row in by.iterrows():
        assert f"| {branch} | {row['count']:.0f} | {row['balance']:.0f} | {row['margin']:.0f} |" in PAGE


@pytest.mark.parametrize(("kind", "least"), [("PRAISE", 60), ("UNSTATED_SEARCH", 40), ("UNSTATED_OTHER", 40)])
def test_there_are_enough_comments_of_the_kind(kind, least):
    assert READERS["comment"].isin(getattr(reader_comments, kind)).sum() >= least


def test_the_sentences_are_different_and_can_be_written_without_quotation_marks():
    sentences = [sentence for kind in reader_comments.KINDS for sentence in kind]
    assert 40 <= len(set(sentences)) == len(sentences) <= 60
    assert all(sentence.replace(" ", "").isalpha() for sentence in sentences)
    comments = READERS["comment"].dropna()
    assert set(comments) == set(sentences)
    assert f"{len(comments)} readers left one of {len(sentences)} sentences" in PAGE
    assert f"{(comments.index.isin(ANSWERS.index)).sum()} of them also gave a score" in PAGE


def test_the_trap_a_word_finds_those_who_name_the_trouble_and_misses_those_who_do_not():
    comments = READERS["comment"].dropna()
    found = comments[comments.str.contains("search")]
    named, unnamed = (comments.isin(kind) for kind in (reader_comments.STATED_SEARCH, reader_comments.UNSTATED_SEARCH))
    meant = found.isin(reader_comments.STATED_SEARCH)
    assert not unnamed[found.index].any()
    assert unnamed.sum() > 2 * named.sum()
    assert f"`search` stands in {len(found)} comments; {meant.sum()} of them are about the catalogue or the website" in PAGE
    assert f"{unnamed.sum()} comments tell of the same trouble without the word, and {named.sum() - meant.sum()}" in PAGE
    kept = READERS.loc[unnamed[unnamed].index, "kept"].mean() * 100
    praise = READERS.loc[comments.index[comments.isin(reader_comments.PRAISE)], "kept"].mean() * 100
    assert kept < praise - 30
    assert f"{kept:.0f} per cent of these readers were kept, against {praise:.0f} of those who wrote praise" in PAGE
