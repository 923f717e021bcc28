"""The dataset survey holds the dirt, the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
import pytest
from dataset_page import documented, table

PAGE = documented("survey")
RAW = table("survey")
LEVELS = ["minimum", "desired", "perceived"]
ITEMS = RAW["item"].unique().tolist()


def cleaned(rows):
    """The rows as the page says to clean them, with the gap between perceived and minimum as ``adequacy``."""
    rows = rows.drop_duplicates()
    rows = rows.assign(group=rows["group"].str.lower().str.replace("-", " ").str.rstrip("s"))
    rows[LEVELS] = rows[LEVELS].where((rows[LEVELS] >= 1) & (rows[LEVELS] <= 9))
    rows = rows[~(rows["minimum"] > rows["desired"])]
    return rows.assign(adequacy=rows["perceived"] - rows["minimum"])


CLEAN = cleaned(RAW)
MEANS = CLEAN.groupby("item")[[*LEVELS, "adequacy"]].mean()
OVERALL = CLEAN.groupby("resp_id")["overall"].first()
PERCEIVED = CLEAN.pivot_table(index="resp_id", columns="item", values="perceived")


def test_people_are_as_many_as_the_page_says_once_the_groups_are_spelt_one_way():
    people = cleaned(RAW).drop_duplicates("resp_id").groupby(["group", "branch"]).size().unstack()
    assert len(people) == 5
    assert people.to_numpy().sum() == 420
    assert people.loc["newcomer", "Mobile"] == 9
    for group in people.index:
        counts = people.loc[group, ["North", "Harbour", "Mobile"]]
        assert "| {} | {} | {} | {} | {} |".format(group, *counts, counts.sum()) in PAGE


def test_everybody_has_each_item_once_and_one_group_branch_and_overall_rating():
    once = RAW.drop_duplicates()
    assert len(once) == 4200
    assert not once.duplicated(["resp_id", "item"]).any()
    assert len(RAW.drop_duplicates(["resp_id", "group", "branch", "overall"])) == RAW["resp_id"].nunique() == 420
    assert RAW["overall"].between(1, 9).all()


def test_what_there_is_to_clean():
    twice = RAW.duplicated().sum()
    assert f"{twice} rows stand twice ({twice / 4200 * 100:.1f} per cent)" in PAGE
    once = RAW.drop_duplicates()
    inverted = once["minimum"] > once["desired"]
    assert 0.03 < inverted.mean() < 0.05
    assert f"{inverted.sum()} rows ({inverted.mean() * 100:.1f} per cent)" in PAGE
    assert f"{(once['minimum'] == 0).sum()} zeros in `minimum`" in PAGE
    codes = once.loc[once["perceived"] == 99, "item"]
    assert 2 * (codes == "website").sum() == len(codes)
    assert f"{len(codes)} cells of `perceived` hold 99, half of them for `website`" in PAGE
    assert set(once["desired"].dropna()) <= set(range(1, 10))
    assert set(once["perceived"].dropna()) == {*range(1, 10), 99}
    people = once.drop_duplicates("resp_id")["group"]
    other = ~people.isin(CLEAN["group"].unique())
    assert f"{other.sum()} of the 420 people" in PAGE
    assert f"{people.nunique()} spellings" in PAGE
    missing = once[LEVELS].isna().mean() * 100
    assert "{:.1f}, {:.1f} and {:.1f} per cent are empty".format(*missing) in PAGE


def test_the_trap_ninety_nine_makes_the_weakest_items_the_best():
    raw, clean = RAW.groupby("item")["perceived"].mean(), MEANS["perceived"]
    assert raw.nlargest(2).index.tolist() == ["website", "collection"]
    assert clean.idxmin() == "website"
    assert clean["collection"] < clean.median()
    assert raw["website"] > 9
    assert f"`website` has a raw mean of {raw['website']:.2f} on a scale that ends at 9" in PAGE
    assert f"`collection` comes second with {raw['collection']:.2f}" in PAGE
    assert f"they are {clean['website']:.2f} and {clean['collection']:.2f}" in PAGE
    wide = RAW.drop_duplicates().pivot_table(index="resp_id", columns="item", values="perceived")
    dirty = wide.corrwith(OVERALL)
    assert dirty.abs().max() < 0.25
    assert f"`attention` correlates with `overall` at {dirty['attention']:.2f} instead of" in PAGE


@pytest.mark.parametrize("item", ITEMS)
def test_the_means_of_an_item_are_those_of_the_page(item):
    least, wish, found, adequacy = MEANS.loc[item]
    assert 1.2 <= CLEAN.loc[CLEAN["item"] == item, "perceived"].std() <= 1.9
    assert f"| {item} | {least:.2f} | {wish:.2f} | {found:.2f} | {adequacy:.2f} |" in PAGE


def test_nobody_on_average_gets_all_that_they_wish_for():
    assert (MEANS["perceived"] < MEANS["desired"]).all()


def test_willing_and_courteous_are_near_what_real_surveys_of_the_kind_give():
    for item, figures in {"willing": (6.23, 7.93, 6.99), "courteous": (6.60, 8.06, 7.28)}.items():
        assert MEANS.loc[item, LEVELS].tolist() == pytest.approx(figures, abs=0.05)


def test_respect_fails_two_groups_though_its_average_looks_fine():
    respect = CLEAN[CLEAN["item"] == "respect"]
    by = respect.groupby("group")[["desired", "adequacy"]].mean()
    failed = ["newcomer", "older adult"]
    assert MEANS["desired"].idxmax() == "respect"
    assert by["desired"].nlargest(2).index.tolist() == failed
    assert by["adequacy"].nsmallest(2).index.tolist() == failed
    assert by.loc[failed, "adequacy"].max() < -0.3
    assert by["adequacy"].drop(failed).min() > 0.7
    assert MEANS.loc["respect", "adequacy"] > MEANS["adequacy"].median()
    assert (MEANS["adequacy"] > MEANS.loc["respect", "adequacy"]).sum() == 4
    groups = CLEAN.groupby(["item", "group"])["adequacy"].mean().unstack()
    assert groups.drop("respect")[failed].min().min() > -0.3
    for group, row in by.iterrows():
        assert f"| {group} | {row['desired']:.2f} | {row['adequacy']:.2f} |" in PAGE


def test_hours_are_bad_at_mobile_only():
    by = CLEAN[CLEAN["item"] == "hours"].groupby("branch")["adequacy"].mean()
    assert by["Mobile"] < -1.2
    assert by.drop("Mobile").min() > 0.7
    assert MEANS.loc["hours", "adequacy"] > 0.3
    assert f"{by['Mobile']:.2f} at Mobile, {by['North']:.2f} at North and {by['Harbour']:.2f} at Harbour" in PAGE
    others = CLEAN[CLEAN["item"] != "hours"].groupby(["item", "branch"])["adequacy"].mean().unstack()
    assert (others["Mobile"] - others["North"]).abs().max() < 0.6


def test_personal_items_go_with_overall_more_than_the_collection_that_people_wish_for_more():
    strength = PERCEIVED.corrwith(OVERALL)
    assert strength[["attention", "respect"]].min() > strength["collection"] + 0.2
    assert strength[["hours", "website", "quiet"]].abs().max() < 0.15
    for item in ("respect", "attention", "courteous", "collection", "website"):
        assert f"`{item}` {strength[item]:.2f}" in PAGE
    wish = MEANS["desired"]
    assert wish["collection"] > wish["attention"] + 0.4
    assert f"want the collection at {wish['collection']:.2f} and attention at {wish['attention']:.2f}" in PAGE
    assert f"instead of {strength['attention']:.2f}" in PAGE


def courtesy_and_collection():
    """Mean and number of overall ratings by whether courtesy is enough and by what the collection gets."""
    gap = CLEAN[CLEAN["item"] == "courteous"].set_index("resp_id")["adequacy"].dropna()
    shelves = pd.cut(PERCEIVED["collection"], [0, 5, 7, 9], labels=["poor", "middling", "good"])
    people = pd.DataFrame({"enough": gap >= 0, "collection": shelves, "overall": OVERALL}).dropna()
    return people.groupby(["enough", "collection"], observed=True)["overall"].agg(["mean", "count"])


def test_without_courtesy_a_good_collection_does_not_lift_the_overall_rating():
    mean, count = (courtesy_and_collection()[column].unstack() for column in ("mean", "count"))
    short, enough = mean.loc[False], mean.loc[True]
    assert short.max() - short.min() < 0.5
    assert enough.is_monotonic_increasing
    assert enough["good"] - enough["poor"] > 1.4
    assert short["good"] < enough["poor"] - 1
    assert count.min().min() >= 20
    for label, row in {"short of the minimum": short, "enough": enough}.items():
        numbers = count.loc[label == "enough"]
        cells = " | ".join(f"{row[kind]:.2f} ({numbers[kind]})" for kind in ("poor", "middling", "good"))
        assert f"| {label} | {cells} |" in PAGE


def test_the_trap_an_empty_answer_is_not_courtesy_that_suffices():
    rows = RAW[RAW["item"] == "courteous"].drop_duplicates()
    naive = (rows["perceived"] < rows["minimum"]).sum()
    gap = CLEAN.loc[CLEAN["item"] == "courteous", "adequacy"]
    assert naive > (gap < 0).sum()
    assert gap.notna().sum() < 410
    assert f"{(gap < 0).sum()} of the {gap.notna().sum()} people whose answers are whole" in PAGE
    assert f"{naive} of 420" in PAGE


def test_the_trap_newcomers_at_mobile_are_too_few():
    gap = CLEAN[(CLEAN["item"] == "respect") & (CLEAN["group"] == "newcomer")].set_index("branch")["adequacy"].dropna()
    mobile = gap["Mobile"]
    assert len(mobile) < 10
    means = gap.groupby("branch").mean()
    assert f"{means['Mobile']:.2f} from {len(mobile)} usable answers" in PAGE
    worst, best = mobile.sort_values().iloc[[0, -1]]
    without = ((mobile.sum() - best) / (len(mobile) - 1), (mobile.sum() - worst) / (len(mobile) - 1))
    assert without[1] - without[0] > 0.9
    assert f"{without[0]:.2f} without the most content of them and {without[1]:.2f} without the least content" in PAGE
