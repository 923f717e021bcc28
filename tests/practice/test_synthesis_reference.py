"""The dataset reference holds the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
import pytest
from dataset_page import documented, gap, table

PAGE = documented("reference")
QUESTIONS = table("reference").assign(total=lambda rows: rows["minutes"] + rows["minutes_again"])
EASY = QUESTIONS["read_level"] <= 2
BACK = QUESTIONS["came_back"] * 100
REFERRED = QUESTIONS["referral"] != "none"
REPLIED = QUESTIONS[QUESTIONS["patron_says"].notna()]
YES = (REPLIED["patron_says"] == "yes") * 100
BAND = pd.cut(QUESTIONS["minutes"], [0, 3, 6, 1000], labels=False)
ASKED = ["none", "closed", "open first"]


def test_the_mix_of_read_levels_and_the_weight_of_hard_questions():
    counts = QUESTIONS["read_level"].value_counts().sort_index()
    assert f"{', '.join(map(str, counts))} questions" in PAGE
    back = BACK.groupby(EASY).mean()
    assert back[False] > back[True] + 20
    assert f"{back[True]:.1f} per cent and {back[False]:.1f} |" in PAGE


def test_open_first_takes_longer_at_first_and_less_in_all():
    back = BACK.groupby(QUESTIONS["asked"]).mean()[ASKED]
    assert back.is_monotonic_decreasing
    assert back["none"] - back["open first"] == pytest.approx(14, abs=1.5)
    assert "{:.1f} per cent with `none`, {:.1f} with `closed`, {:.1f} with `open first`".format(*back) in PAGE
    first = QUESTIONS.groupby("asked")["minutes"].mean()[ASKED]
    easy = QUESTIONS[EASY].groupby("asked")["minutes"].mean()[ASKED]
    assert easy.is_monotonic_increasing
    assert first["open first"] > first["none"] + 0.2
    assert "{:.2f}, {:.2f} and {:.2f}; easy questions {:.2f}, {:.2f} and {:.2f}".format(*first, *easy) in PAGE
    total = QUESTIONS.groupby("asked")["total"].mean()[ASKED]
    hard = QUESTIONS[~EASY].groupby("asked")["total"].mean()[ASKED]
    assert total.is_monotonic_decreasing
    assert total["none"] > total["open first"] + 1
    assert "together {:.2f}, {:.2f} and {:.2f}; hard questions {:.2f}, {:.2f} and {:.2f}".format(*total, *hard) in PAGE


def test_open_first_raises_yes():
    yes = YES.groupby(REPLIED["asked"]).mean()[ASKED]
    assert yes["open first"] > yes["none"] + 5
    assert "`none` {:.1f}, `closed` {:.1f}, `open first` {:.1f} per cent |".format(*yes) in PAGE


def test_what_was_not_fully_answered_brings_people_back_more():
    back = BACK.groupby(QUESTIONS["staff_says"]).mean()[["answered", "partly", "not answered"]]
    assert back.iloc[1:].min() > back["answered"] + 5
    assert "{:.1f} per cent if `answered`, {:.1f} if `partly`, {:.1f} if `not answered`".format(*back) in PAGE


def test_the_second_contact_is_the_longer_one():
    again = QUESTIONS[QUESTIONS["came_back"]]
    first, second = again["minutes"].median(), again["minutes_again"].median()
    assert second > 2 * first
    assert f"medians {first:.1f} and {second:.1f} minutes" in PAGE
    assert (QUESTIONS.loc[~QUESTIONS["came_back"], "minutes_again"] == 0).all()


def test_a_hasty_answer_brings_people_back_but_is_not_longer_in_all():
    plain = QUESTIONS[~REFERRED]
    hasty = plain["minutes"] < 0.7 * plain.groupby("read_level")["minutes"].transform("median")
    back = BACK[~REFERRED].groupby(hasty).mean()
    within = BACK[~REFERRED].groupby([EASY[~REFERRED], hasty]).mean().unstack()
    assert back[True] > back[False] + 8
    assert (within[True] > within[False] + 5).all()
    assert f"{back[True]:.1f} per cent against {back[False]:.1f} |" in PAGE
    total = plain.groupby(hasty)["total"].mean()
    assert total[True] < total[False]


def test_having_tried_the_service_lowers_referrals_and_what_stays_unanswered():
    tried = QUESTIONS["tried"]
    referred = REFERRED.groupby(tried).mean() * 100
    assert referred[False] > 1.9 * referred[True]
    assert f"{referred[True]:.1f} and {referred[False]:.1f} per cent |" in PAGE
    said = pd.crosstab(tried, QUESTIONS["staff_says"], normalize="index") * 100
    assert said.loc[False, "not answered"] > 2 * said.loc[True, "not answered"]
    unanswered, answered = said["not answered"], said["answered"]
    assert (
        f"{unanswered[True]:.1f} and {unanswered[False]:.1f} per cent; `answered` {answered[True]:.1f} and {answered[False]:.1f}"
        in PAGE
    )
    within = REFERRED.groupby([QUESTIONS["topic"], tried]).mean().unstack()
    assert (within[False] > within[True]).all()
    assert abs(gap(EASY.groupby(tried).mean())) < 0.01


def test_tried_is_one_value_for_a_branch_a_topic_and_a_month():
    month = QUESTIONS["started"].dt.month
    cells = QUESTIONS.groupby(["branch", "topic", month])["tried"].agg(["nunique", "first"])
    assert len(cells) == 30
    assert (cells["nunique"] == 1).all()
    assert (cells["first"].groupby("topic").sum() == 3).all()


def test_referrals_rise_with_the_level():
    share = REFERRED.groupby(QUESTIONS["read_level"]).mean() * 100
    assert share.is_monotonic_increasing
    assert f"{share[1]:.1f}, {share[2]:.1f} and {share[3]:.1f} at levels 1 to 3" in PAGE


def test_an_early_and_warm_referral_is_best_and_a_late_and_cold_one_worst():
    late = QUESTIONS["minutes_before_referral"] > 5
    for referral in ("warm", "cold"):
        for is_late in (False, True):
            chosen = (QUESTIONS["referral"] == referral) & (late == is_late)
            row = f"| {referral} | {'late' if is_late else 'early'} | {chosen.sum()} | {BACK[chosen].mean():.1f} per cent"
            assert f"{row} | {YES[chosen].mean():.1f} per cent |" in PAGE
    cells = [QUESTIONS.loc[REFERRED, "referral"], late[REFERRED]]
    back = BACK[REFERRED].groupby(cells).mean().unstack()
    yes = YES[REFERRED].groupby(cells).mean().unstack()
    assert (back[True] > back[False] + 5).all()
    assert (back.loc["cold"] > back.loc["warm"] + 5).all()
    assert (yes[True] < yes[False] - 10).all()
    assert (yes.loc["cold"] < yes.loc["warm"] - 20).all()


def test_minutes_before_a_referral_are_there_for_referrals_alone_and_within_the_contact():
    before = QUESTIONS["minutes_before_referral"]
    assert (before.notna() == REFERRED).all()
    assert (before[REFERRED] < QUESTIONS.loc[REFERRED, "minutes"]).all()


def test_a_manner_that_fits_the_mood_raises_yes():
    yes = YES.groupby([REPLIED["mood"], REPLIED["manner"]]).mean().unstack()
    brief, slow = yes["brief"], yes["step by step"]
    assert brief["hurried"] > slow["hurried"] + 15
    assert slow["unsure"] > brief["unsure"] + 15
    assert abs(brief["calm"] - slow["calm"]) < 5
    assert (
        f"hurried {brief['hurried']:.1f} per cent against {slow['hurried']:.1f}, unsure {slow['unsure']:.1f} against"
        f" {brief['unsure']:.1f}, calm {brief['calm']:.1f} and {slow['calm']:.1f}" in PAGE
    )


def test_the_manner_fits_less_often_where_nobody_is_seen():
    moved = QUESTIONS[QUESTIONS["mood"] != "calm"]
    fits = (moved["mood"] == "hurried") == (moved["manner"] == "brief")
    share = fits.groupby(moved["mode"]).mean() * 100
    assert share[["desk", "roving"]].min() > share[["phone", "chat"]].max() + 10
    assert (
        f"desk {share['desk']:.1f}, roving {share['roving']:.1f}, phone {share['phone']:.1f}, chat {share['chat']:.1f} per cent"
        in PAGE
    )


def test_the_trap_easy_questions_are_asked_to_the_end():
    complete = QUESTIONS["asked_if_complete"]
    raw = BACK.groupby(complete).mean()
    within = BACK.groupby([EASY, complete]).mean().unstack().apply(gap, axis=1)
    asked = complete.groupby(EASY).mean() * 100
    assert within.between(5, 9).all()
    assert gap(raw) > 1.8 * within.max()
    assert (
        f"was complete, {raw[True]:.1f} per cent came back, and where they did not, {raw[False]:.1f}: a gap of {gap(raw):.1f}"
        in PAGE
    )
    assert f"in {asked[True]:.1f} per cent of the easy questions and in {asked[False]:.1f} of the hard ones" in PAGE
    assert f"the gap is {within[True]:.1f} and {within[False]:.1f} points" in PAGE
    assert f"{within[True]:.1f} points in easy questions, {within[False]:.1f} in hard ones" in PAGE


def test_the_trap_staff_and_patrons_mark_the_same_answer_differently():
    answered = QUESTIONS["staff_says"] == "answered"
    assert answered.mean() * 100 > YES.mean() + 20
    assert f"Staff marked {answered.mean() * 100:.1f} per cent of the questions" in PAGE
    assert (
        f"who replied, {YES.mean():.1f} per cent said yes; even where staff had marked *answered* it is {YES[answered].mean():.1f}"
        in PAGE
    )
    back = YES.groupby(REPLIED["came_back"]).mean()
    assert f"came back {back[True]:.1f} per cent, others {back[False]:.1f}" in PAGE


def test_the_trap_short_contacts_reply_least_and_are_least_content():
    silent = QUESTIONS["patron_says"].isna()
    missing = silent.groupby(BAND).mean() * 100
    yes = YES.groupby(BAND).mean()
    assert missing.is_monotonic_decreasing
    assert yes.idxmin() == 0
    weighted = (yes * BAND.value_counts(normalize=True)).sum()
    assert weighted < YES.mean() - 2
    assert f"missing for {missing[0]:.1f} per cent of the contacts of up to 3 minutes, {missing[1]:.1f} of those up to 6" in PAGE
    assert f"and {missing[2]:.1f} of the longer ones, {silent.mean() * 100:.1f} over all" in PAGE
    assert f"{weighted:.1f} per cent would have said yes" in PAGE
    assert f"{yes[0]:.1f} per cent, {yes[1]:.1f} from there to 6 minutes, {yes[2]:.1f} beyond" in PAGE


def test_the_trap_a_branch_that_walks_up_to_other_people_has_more_offers_taken():
    roving = QUESTIONS[QUESTIONS["mode"] == "roving"]
    taken = roving["help_taken"].astype(float) * 100
    signal, branch = taken.groupby(roving["signal"]).mean(), taken.groupby(roving["branch"]).mean()
    assert "{:.1f}, {:.1f} and {:.1f} |".format(*signal[["looking round", "standing still", "settled"]]) in PAGE
    assert gap(branch) > 12
    assert (
        f"In Harbour {branch['Harbour']:.1f} per cent of the offers on the floor were taken, in North {branch['North']:.1f}" in PAGE
    )
    looking = (roving["signal"] == "looking round").groupby(roving["branch"]).mean() * 100
    assert f"{looking['Harbour']:.1f} per cent of cases and North in {looking['North']:.1f}" in PAGE
    within = taken.groupby([roving["signal"], roving["branch"]]).mean().unstack()
    assert within.apply(gap, axis=1).abs().max() < 2
    for name in ("looking round", "standing still", "settled"):
        assert f"{name} {within.loc[name, 'Harbour']:.1f} and {within.loc[name, 'North']:.1f}" in PAGE


def test_signal_and_help_taken_belong_to_roving_alone():
    roving = QUESTIONS["mode"] == "roving"
    assert (QUESTIONS["signal"].notna() == roving).all()
    assert (QUESTIONS["help_taken"].notna() == roving).all()


def test_ids_and_times_run_on():
    assert QUESTIONS["question_id"].tolist() == list(range(1, 1601))
    assert QUESTIONS["started"].is_monotonic_increasing
    assert QUESTIONS["started"].dt.hour.between(9, 19).all()
    assert QUESTIONS["started"].dt.date.astype(str).iloc[[0, -1]].tolist() == ["2024-09-09", "2024-11-30"]
