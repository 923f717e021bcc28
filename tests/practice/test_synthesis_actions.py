"""The dataset actions holds the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
from dataset_page import documented, gap, table

from patronwise.practice.synthesis.actions import CLOSED, OWNER_KINDS, TOPICS
from patronwise.practice.synthesis.meetings import KINDS

PAGE = documented("actions")
ACTIONS = table("actions").assign(
    finished=lambda rows: rows["done"].notna(),
    late=lambda rows: (rows["done"] - rows["due"]).dt.days,
    mine=lambda rows: rows["owner"] == "S4",
)
MEETINGS = (
    ACTIONS.groupby(["meeting", "meeting_kind"])
    .agg(present=("present", "first"), spoke=("spoke", "first"), came=("came_next", "first"), told=("told_back", "mean"))
    .reset_index()
    .assign(came=lambda rows: rows["came"] / rows["present"] * 100, spoke=lambda rows: rows["spoke"] / rows["present"] * 100)
)
TOLD = pd.cut(MEETINGS["told"], [-1, 1 / 3, 2 / 3, 1], labels=["few", "half", "most"])
PAIR = "staff and patron"


def in_order(series, order, places=1):
    return ", ".join(f"{series[key]:.{places}f}" for key in order)


def test_there_are_twenty_two_meetings_of_each_kind_and_their_figures_repeat_on_each_item():
    assert MEETINGS["meeting_kind"].value_counts().tolist() == [22, 22, 22]
    columns = ["meeting", "meeting_kind", "present", "spoke", "came_next"]
    assert len(ACTIONS[columns].drop_duplicates()) == len(MEETINGS) == 66
    assert f"{len(ACTIONS)} rows" in PAGE
    assert "66 meetings" in PAGE
    assert not ACTIONS["meeting"].dt.month.eq(8).any()
    assert ACTIONS.groupby("meeting_kind")["meeting"].agg(lambda days: days.dt.day_of_week.iloc[0]).to_dict() == {
        "patron council": 3,
        "staff": 1,
        "volunteers": 2,
    }


def test_few_speak_in_big_meetings():
    council = MEETINGS[MEETINGS["meeting_kind"] == "patron council"]
    size = pd.cut(council["present"], [0, 11, 17, 30], labels=[11, 17, 30])
    spoke = council.groupby(size, observed=True)["spoke"].mean()
    assert spoke[11] > spoke[17] > spoke[30]
    assert spoke[11] > spoke[30] + 25
    assert f"{in_order(spoke, [11, 17, 30])} per cent spoke" in PAGE


def test_more_people_come_again_after_meetings_that_told_them_except_among_staff():
    by = MEETINGS.groupby(["meeting_kind", TOLD], observed=True)["came"].mean().unstack()
    for kind in ("patron council", "volunteers"):
        assert by.loc[kind].is_monotonic_increasing
        assert by.loc[kind, "most"] > by.loc[kind, "few"] + 18
    assert abs(by.loc["staff", "most"] - by.loc["staff", "few"]) < 4
    for kind in KINDS:
        assert in_order(by.loc[kind], ["few", "half", "most"]) in PAGE
    habit = MEETINGS.groupby("meeting_kind")["told"].mean() * 100
    assert habit.idxmax() == "staff"
    assert in_order(habit, KINDS) in PAGE


def test_the_trap_items_stand_for_meetings_and_kinds_are_thrown_together():
    council = ACTIONS[ACTIONS["meeting_kind"] == "patron council"]
    by_item = (council["came_next"] / council["present"] * 100).groupby(council["told_back"]).mean()
    by_meeting = MEETINGS[MEETINGS["meeting_kind"] == "patron council"].groupby(TOLD, observed=True)["came"].mean()
    assert -gap(by_item) < 0.7 * (by_meeting["most"] - by_meeting["few"])
    assert f"{by_item[False]:.1f} and {by_item[True]:.1f}, a gap of {-gap(by_item):.1f} points" in PAGE
    assert f"a gap of {by_meeting['most'] - by_meeting['few']:.1f}" in PAGE
    pooled = MEETINGS.groupby(TOLD, observed=True)["came"].mean()
    assert pooled["half"] - pooled["few"] > 5 * (pooled["most"] - pooled["half"])
    assert f"all kinds together {in_order(pooled, ['few', 'half', 'most'])}" in PAGE


def test_an_item_that_nobody_has_is_hardly_ever_done_and_seldom_told():
    done, told = ACTIONS.groupby("owner_kind")["finished"].mean() * 100, ACTIONS.groupby("owner_kind")["told_back"].mean() * 100
    assert 5 < done["nobody"] < 15 < done.drop("nobody").min() - 30
    assert told["nobody"] < told.drop("nobody").min() - 15
    assert in_order(done, OWNER_KINDS) in PAGE
    others = told.drop("nobody")
    assert f"{told['nobody']:.1f} per cent of these items, {others.min():.1f} to {others.max():.1f} of the others" in PAGE
    assert ((ACTIONS["owner_kind"] == "nobody") == ACTIONS["owner"].isna()).all()


def test_the_trap_pairs_take_the_credit_for_easy_topics():
    done = ACTIONS.groupby(["topic", "owner_kind"])["finished"].mean().unstack() * 100
    late = ACTIONS.groupby(["topic", "owner_kind"])["late"].mean().unstack()
    crude = ACTIONS.groupby("owner_kind")[["finished", "late"]].mean()
    weights = ACTIONS["topic"].value_counts(normalize=True)
    more = done[PAIR] - done["staff"]
    fair = (more * weights).sum()
    raw = (crude["finished"][PAIR] - crude["finished"]["staff"]) * 100
    assert more.between(5, 15).all()
    assert 0.4 * raw < fair < 0.55 * raw
    assert f"{crude['finished'][PAIR] * 100:.1f} per cent and staff alone {crude['finished']['staff'] * 100:.1f}" in PAGE
    assert f"a gap of {raw:.1f} points" in PAGE
    assert f"{in_order(more, TOPICS)} points" in PAGE
    assert f"the gap is {more.min():.1f} to {more.max():.1f} points" in PAGE
    assert f"weighted by all items {fair:.1f}" in PAGE
    sooner, fair_sooner = gap(crude["late"][["staff", PAIR]]), ((late["staff"] - late[PAIR]) * weights).sum()
    assert 3 < fair_sooner < 0.65 * sooner
    assert f"{sooner:.1f} days sooner; within topics {fair_sooner:.1f}" in PAGE
    assert in_order(done["staff"], TOPICS) in PAGE
    shares = pd.crosstab(ACTIONS["topic"], ACTIONS["owner_kind"], normalize="index") * 100
    assert shares.loc[["space", "events"], PAIR].min() > 2 * shares.loc[["hours", "rules", "collection"], PAIR].max() - 1
    assert in_order(shares[PAIR], TOPICS) in PAGE


def test_s4_holds_nearly_a_third_and_does_the_most_but_not_more_of_each_ten():
    counts = ACTIONS["owner"].value_counts()
    share = counts["S4"] / len(ACTIONS) * 100
    assert counts.index[0] == "S4"
    assert counts.iloc[1] < 0.25 * counts["S4"]
    assert f"{counts['S4']} of {len(ACTIONS)} items, {share:.1f} per cent" in PAGE
    staff = ACTIONS[ACTIONS["owner_kind"].isin(["staff", PAIR])]
    done, rate = staff.groupby("owner")["finished"].sum(), staff.groupby("mine")["finished"].mean() * 100
    assert abs(gap(rate)) < 5
    assert f"{done['S4']} items, nobody else more than {done.drop('S4').max()}" in PAGE
    assert f"{rate[True]:.1f} per cent of what was taken on, the others {rate[False]:.1f}" in PAGE


def test_items_of_s4_alone_wait_while_s4_is_away_and_those_of_pairs_do_not():
    held = ACTIONS[ACTIONS["owner_kind"].isin(["staff", PAIR])]
    alone, pairs = held[held["owner_kind"] == "staff"], held[held["owner_kind"] == PAIR]
    late = alone.groupby(["mine", "owner_away"])["late"].mean()
    together = pairs.groupby("owner_away")["late"].mean()
    assert late[True, True] > late[True, False] + 14
    assert late[False, True] < late[False, False] + 7
    assert abs(gap(together)) < 1
    assert f"{late[True, True]:.1f} days late, else {late[True, False]:.1f}" in PAGE
    assert f"others {late[False, True]:.1f} and {late[False, False]:.1f}" in PAGE
    assert f"pairs {together[True]:.1f} and {together[False]:.1f}" in PAGE
    own = alone[alone["mine"]]
    done, away = own.groupby("owner_away")["finished"].mean() * 100, own["owner_away"].mean() * 100
    assert gap(done) > 10
    assert f"{done[True]:.1f} per cent done, else {done[False]:.1f}" in PAGE
    other = ACTIONS[(ACTIONS["owner_kind"] != "nobody") & ~((ACTIONS["owner_kind"] == "staff") & ACTIONS["mine"])]
    assert f"{away:.1f} per cent of the items that S4 has alone, {other['owner_away'].mean() * 100:.1f} of the others" in PAGE
    stuck = own[own["owner_away"]]
    assert f"Of the {len(stuck)} items that S4 had alone while away {stuck['finished'].sum()} were done" in PAGE
    assert not ACTIONS.loc[ACTIONS["owner"].isna(), "owner_away"].any()


def test_the_trap_what_was_never_done_has_no_delay():
    late, counts = ACTIONS.groupby("owner_kind")["late"].mean(), ACTIONS.groupby("owner_kind")["finished"].agg(["sum", "count"])
    assert late["nobody"] < late["staff"]
    assert f"{late['nobody']:.1f} days after it, staff alone {late['staff']:.1f}" in PAGE
    assert f"{counts['sum']['nobody']} of {counts['count']['nobody']}" in PAGE
    missing = (~ACTIONS["finished"]).mean() * 100
    assert 40 < missing < 50
    assert f"{missing:.1f} per cent of all items have no `done`" in PAGE
    done = ACTIONS[ACTIONS["finished"]]
    of_done, of_all = (done["late"] <= 0).mean() * 100, (ACTIONS["late"] <= 0).mean() * 100
    assert f"{of_done:.1f} per cent were in time; of all items {of_all:.1f}" in PAGE


def test_hours_of_volunteers_are_spent_where_volunteers_or_patrons_take_part():
    hours = ACTIONS.groupby("owner_kind")["hours"].mean()
    assert hours[["staff", "nobody"]].tolist() == [0, 0]
    assert hours["volunteer"] > hours[PAIR] + 1
    assert f"{hours['volunteer']:.2f} and {hours[PAIR]:.2f} hours" in PAGE
    taking_part = ACTIONS[ACTIONS["hours"] > 0]
    spent = taking_part.groupby("finished")["hours"].mean()
    assert spent[True] > spent[False] + 0.8


def test_owners_are_codes_of_their_kind():
    letters = ACTIONS["owner"].str[0].groupby(ACTIONS["owner_kind"]).unique().map(list)
    assert letters["staff"] == letters[PAIR] == ["S"]
    assert letters["volunteer"] == ["V"]
    assert set(ACTIONS["owner"].dropna()) == {f"S{number}" for number in range(1, 10)} | {f"V{number}" for number in range(1, 13)}


def test_ids_run_on_and_days_come_in_order():
    assert ACTIONS["action_id"].tolist() == list(range(1, len(ACTIONS) + 1))
    assert ACTIONS["meeting"].is_monotonic_increasing
    done = ACTIONS[ACTIONS["finished"]]
    assert (done["done"] > done["meeting"]).all()
    assert (ACTIONS["due"] > ACTIONS["meeting"]).all()
    assert ACTIONS["done"].max() <= pd.Timestamp(CLOSED)
    assert (ACTIONS["due"] < pd.Timestamp(CLOSED)).all()
    assert (ACTIONS["spoke"] <= ACTIONS["present"]).all()
    assert ACTIONS["came_next"].between(1, ACTIONS["present"]).all()
