"""The dataset mystery_visits holds the effects and the traps that its page states, in the sizes that it states."""

import pytest
from dataset_page import documented, gap, table

PAGE = documented("mystery_visits")
ITEMS = table("mystery_visits")
VISITS = ITEMS.drop_duplicates("visit_id").set_index("visit_id")
WIDE = ITEMS.pivot_table(index="visit_id", columns="item", values="score").join(VISITS.drop(columns=["item", "score"]))
DESK, PHONE = WIDE[WIDE["channel"] == "desk"], WIDE[WIDE["channel"] == "phone"]
TARGET = ITEMS["item"].isin(["open question", "satisfied?"])
WITHOUT_F = ITEMS["shopper"] != "F"
HEARD = {"named the person", "words", "open question", "no doubting", "satisfied?", "extra mile"}


def gains(rows):
    """The gain of the mean score from before to after; index: trained."""
    means = rows.groupby(["trained", "phase"])["score"].mean().unstack()
    return means["after"] - means["before"]


def test_a_visit_has_ten_items_and_a_call_seven():
    assert len(VISITS) == 288
    assert set(DESK[[*HEARD, "eyes up first", "posture", "way", "privacy"]].notna().all()) == {True}
    assert set(PHONE[[*HEARD, "voice"]].notna().all()) == {True}
    assert ITEMS.groupby("visit_id").size().groupby(VISITS["channel"]).unique().map(list).to_dict() == {"desk": [10], "phone": [7]}
    assert not ITEMS.duplicated(["visit_id", "item"]).any()
    assert (ITEMS.groupby("visit_id").nunique().drop(columns=["item", "score"]) == 1).all(axis=None)


def test_each_branch_has_as_many_visits_before_as_after():
    counts = VISITS.groupby(["phase", "branch"]).size()
    assert set(counts) == {36}
    assert len(counts) == 8
    assert set(VISITS[VISITS["trained"]]["branch"]) == {"North", "Hill"}
    assert set(VISITS[~VISITS["trained"]]["branch"]) == {"Harbour", "Mobile"}


def test_days_and_ids_run_on():
    assert list(VISITS.index) == list(range(1, 289))
    assert VISITS["date"].is_monotonic_increasing
    days = VISITS.groupby("phase")["date"].agg(["min", "max"])
    assert days.loc["before"].dt.strftime("%m-%d").tolist() == ["03-04", "04-13"]
    assert days.loc["after"].dt.strftime("%m-%d").tolist() == ["09-09", "10-19"]
    assert VISITS["hour"].between(9, 19).all()
    assert set(ITEMS["score"]) == {0, 1, 2}
    assert set(VISITS["would_return"]) == {1, 2, 3, 4, 5}


def test_a_caller_plays_only_what_is_heard():
    assert set(PHONE["profile"]) == {"student", "older person", "newcomer"}
    assert DESK["profile"].nunique() == 6


def test_the_weakest_items_are_asking_whether_it_is_all_and_the_extra_mile():
    means = ITEMS.groupby("item")["score"].mean().sort_values()
    assert list(means.index[:3]) == ["extra mile", "satisfied?", "open question"]
    assert "`extra mile` {:.2f}, `satisfied?` {:.2f}, `open question` {:.2f}".format(*means.iloc[:3]) in PAGE
    assert list(means.index[-2:]) == ["words", "no doubting"]
    assert "highest are `words` {:.2f} and `no doubting` {:.2f}".format(*means.iloc[-2:]) in PAGE


def test_all_branches_rise_a_little():
    rise = gains(ITEMS[~TARGET & WITHOUT_F])
    assert rise.between(0.07, 0.16).all()
    assert f"{rise[False]:.2f} in branches that were not trained, {rise[True]:.2f} in trained ones" in PAGE


def test_the_trap_the_raw_gain_of_the_trained_branches_is_twice_the_fair_one():
    raw, fair = gains(ITEMS[TARGET]), gains(ITEMS[TARGET & WITHOUT_F])
    left = fair[True] - fair[False]
    assert left == pytest.approx(0.40, abs=0.05)
    assert 1.8 * left < raw[True] < 2.2 * left
    means = ITEMS[TARGET].groupby(["trained", "phase"])["score"].mean()
    assert f"from {means[True, 'before']:.2f} to {means[True, 'after']:.2f}, a gain of {raw[True]:.2f}" in PAGE
    assert f"the other branches gained {raw[False]:.2f} without any" in PAGE
    assert (
        f"trained branches gain {fair[True]:.2f} and the others {fair[False]:.2f}. The difference of the two, {left:.2f}," in PAGE
    )
    assert f"{left:.2f} in a fair comparison" in PAGE
    untrained_items = gains(ITEMS[~TARGET])[True]
    assert untrained_items > 0.25
    assert f"seem to gain {untrained_items:.2f} in the trained branches" in PAGE


@pytest.mark.parametrize("item", ["open question", "satisfied?"])
def test_training_lifts_both_items(item):
    gain = gains(ITEMS[(ITEMS["item"] == item) & WITHOUT_F])
    assert gain[True] - gain[False] == pytest.approx(0.40, abs=0.06)


def test_the_trap_one_generous_pen():
    means = ITEMS.groupby(WITHOUT_F)["score"].mean()
    assert f"F's visits {means[False]:.2f}, of the others' {means[True]:.2f}" in PAGE
    by_item = ITEMS.groupby(["item", WITHOUT_F])["score"].mean().unstack()
    assert (by_item[False] > by_item[True] + 0.3).all()
    assert by_item.apply(gap, axis=1).mean() > 0.5
    others = ITEMS[WITHOUT_F].groupby("shopper")["score"].mean()
    assert others.max() - others.min() < 0.15
    visits = (VISITS["shopper"] == "F").groupby([VISITS["trained"], VISITS["phase"]]).sum()
    here = visits.pop((True, "after"))
    assert here > 4 * visits.max()
    assert f"{here} of 72; elsewhere {visits.min()} to {visits.max()} of 72" in PAGE
    closer = [frame["words"].corr(frame["would_return"]) for frame in (WIDE, WIDE[WIDE["shopper"] != "F"])]
    assert closer[0] > closer[1] + 0.1


def test_the_trap_a_good_average_hides_one_patron():
    way, wheelchair = DESK["way"], DESK["profile"] == "wheelchair user"
    assert way.mean() > 1.3
    assert way[wheelchair].mean() < 0.75
    assert way[~wheelchair].groupby(DESK["profile"]).mean().min() > 1.35
    assert f"`way` has a mean of {way.mean():.2f}" in PAGE
    assert f"it is {way[wheelchair].mean():.2f}, and there are only {wheelchair.sum()} such visits" in PAGE
    assert f"{way[wheelchair].mean():.2f}, all profiles together {way.mean():.2f}" in PAGE


def test_people_in_work_clothes_and_newcomers_are_doubted():
    means = WIDE.groupby("profile")["no doubting"].mean()
    doubted, others = means[["work clothes", "newcomer"]], means.drop(["work clothes", "newcomer"])
    assert doubted.max() < others.min() - 0.3
    assert f"{doubted.iloc[0]:.2f} and {doubted.iloc[1]:.2f}; other profiles {others.min():.2f} to {others.max():.2f}" in PAGE


def test_the_trap_small_cells():
    worn = WIDE[WIDE["profile"] == "work clothes"].groupby("branch")["no doubting"].agg(["size", "mean"])
    assert worn.loc["Hill", "size"] < 5
    assert worn["mean"].idxmax() == "Hill"
    hill = worn.loc["Hill"]
    assert f"Hill had {hill['size']:.0f} visits in work clothes. Their `no doubting` of {hill['mean']:.2f}" in PAGE
    for name in ("Harbour", "Mobile", "North"):
        assert f"{name} ({worn.loc[name, 'size']} visits, {worn.loc[name, 'mean']:.2f})" in PAGE


def test_the_voice_falls_from_16_o_clock_while_the_words_do_not():
    means = PHONE.groupby(PHONE["hour"] >= 16)[["voice", "words"]].mean()
    voice, words = means["voice"], means["words"]
    assert gap(voice) > 0.45
    assert abs(gap(words)) < 0.1
    assert (
        f"`voice` {voice[False]:.2f} before 16 o'clock and {voice[True]:.2f} after, `words` of the same calls {words[False]:.2f}"
        f" and {words[True]:.2f}" in PAGE
    )


def test_privacy_suffers_in_busy_hours():
    means = DESK.groupby(DESK["hour"].isin([11, 12, 15, 16, 17]))["privacy"].mean()
    assert gap(means) > 0.35
    assert f"{means[True]:.2f} in busy hours, {means[False]:.2f} in others" in PAGE


def test_words_count_only_where_the_posture_agrees():
    cells = DESK.groupby([DESK["words"] == 2, DESK["posture"] == 2])["would_return"].agg(["size", "mean"])
    means = cells["mean"]
    assert abs(means[True, False] - means[False, False]) < 0.25
    assert means[True, True] > means[True, False] + 1
    assert means[True, True] > means[False, True] + 0.4
    for (words, posture), (size, mean) in cells.iterrows():
        row = f"| `words` {'2' if words else '0 or 1'}, `posture` {'2' if posture else '0 or 1'} | {size:.0f} | {mean:.2f} |"
        assert row in PAGE


def test_by_telephone_it_is_the_voice_that_must_agree():
    means = PHONE.groupby([PHONE["words"] == 2, PHONE["voice"] == 2])["would_return"].mean()
    assert abs(means[True, False] - means[False, False]) < 0.25
    assert means[True, True] > means[False, True] + 0.4


def test_looking_up_and_the_name_count_more_than_the_extra_mile():
    wide = WIDE[WIDE["shopper"] != "F"]
    effects = []
    for item in ("eyes up first", "named the person", "extra mile"):
        watched = wide[wide[item].notna()]
        effects.append(-gap(watched.groupby(watched[item] > 0)["would_return"].mean()))
    assert effects == sorted(effects, reverse=True)
    assert effects[1] > effects[2] + 0.1
    assert "against 0: {:.2f}, {:.2f} and {:.2f},".format(*effects) in PAGE
