"""The dataset waits holds the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
import pytest
from dataset_page import documented, table

from patronwise.course.queueing import GrowingLineError, mean_wait
from patronwise.practice.synthesis.desk_lines import BRANCHES, WINDOWS, lines
from patronwise.practice.synthesis.draws import Draws
from patronwise.practice.synthesis.queue import serve
from patronwise.practice.synthesis.waits import SEED

PAGE = documented("waits")
WAITS = table("waits")
WAIT = (WAITS["started"] - WAITS["arrived"]).dt.total_seconds() / 60
SERVED = WAITS[~WAITS["left"]]
WAITED = WAITS[WAITS["told"].notna()]
TOLD = ["time named", "acknowledged", "none"]
LINE = [WAITS["branch"], WAITS["arrived"].dt.date, WAITS["window"]]


@pytest.fixture(scope="module")
def turns():
    """The minutes until each person's turn, also of those who left: in the program, and not in the file."""
    return pd.DataFrame(
        [
            {
                "branch": BRANCHES[line.branch],
                "window": WINDOWS[line.window],
                "staff": line.staff,
                "arrived": line.clock(patron.arrived),
                "minutes": turn.offered / 60,
                "left": turn.left,
            }
            for line in lines(Draws(SEED))
            for position, (patron, turn) in enumerate(zip(line.patrons, serve(line.patrons, line.staff), strict=True))
            if line.is_recorded(position)
        ]
    )


def test_ids_times_and_empty_fields_agree():
    assert f"{len(WAITS):,} rows" in PAGE
    assert f"1 to {len(WAITS)}, in order" in PAGE
    assert WAITS["patron_id"].tolist() == list(range(1, len(WAITS) + 1))
    assert WAITS["arrived"].is_monotonic_increasing
    hours = WAITS["arrived"].dt.hour
    assert WAITS["window"].eq("quiet").equals(hours == 13)
    assert WAITS["window"].eq("busy").equals(hours == 17)
    assert set(WAITS["arrived"].dt.day_of_week) == set(range(6))
    for column in ("started", "ended", "previous", "pause"):
        assert WAITS[column].isna().equals(WAITS["left"])
    assert WAITS.loc[WAITS["left"], ["felt_minutes", "rating"]].isna().to_numpy().all()
    assert WAITS["told"].isna().equals(WAIT == 0)


def test_the_line_is_first_come_first_served_and_nobody_serves_two():
    for _, line in SERVED.groupby([SERVED["branch"], SERVED["arrived"].dt.date, "window"]):
        assert line["started"].is_monotonic_increasing
        assert set(line["staff"]) == {line["staff"].iloc[0]}
        at_work = [((line["started"] <= start) & (line["ended"] > start)).sum() for start in line["started"]]
        assert max(at_work) <= line["staff"].iloc[0]


def test_arrivals_and_services_are_as_designed():
    windows = WAITS.groupby(["branch", "window"]).size() / WAITS["arrived"].dt.date.nunique()
    north, harbour = windows["North"], windows["Harbour"]
    assert f"{north['quiet']:.1f} and {north['busy']:.1f}; {harbour['quiet']:.1f} and {harbour['busy']:.1f} |" in PAGE
    service = (WAITS["ended"] - WAITS["started"]).dt.total_seconds() / 60
    assert service.mean() == pytest.approx(4, abs=0.2)
    assert service.std() == pytest.approx(service.mean(), rel=0.1)
    assert f"mean {service.mean():.2f}, median {service.median():.2f} |" in PAGE


def test_the_table_of_waits_by_who_was_on_duty_with_the_formula_beside_it():
    arrivals = {("North", "quiet"): 10, ("North", "busy"): 24, ("Harbour", "quiet"): 6, ("Harbour", "busy"): 16}
    for (branch, window, staff), cell in WAITS.groupby(["branch", "window", "staff"]):
        wait = WAIT[cell.index].dropna()
        try:
            formula = mean_wait(arrivals[branch, window], staff, 4)
            assert wait.mean() < formula
            formula = f"{formula:.1f}"
        except GrowingLineError:
            formula = "none: more arrive than one can serve"
        row = (
            f"| {branch}, {window}, {staff} | {cell['arrived'].dt.date.nunique()} | {len(cell)} | {wait.mean():.1f} "
            f"| {(wait <= 3).mean() * 100:.0f} % | {cell['left'].mean() * 100:.0f} % | {formula} |"
        )
        assert row in PAGE
    cells = WAIT.groupby([WAITS["branch"], WAITS["window"], WAITS["staff"]]).mean().groupby(level=[0, 1])
    assert (cells.first() > 2 * cells.last()).all()


def test_who_hears_a_time_stays_longer():
    shares = WAITED["told"].value_counts(normalize=True) * 100
    assert f"{shares['none']:.0f}, {shares['acknowledged']:.0f} and {shares['time named']:.0f} of those who had to wait" in PAGE
    left = WAITED.groupby("told")["left"].mean()[TOLD] * 100
    assert left["time named"] < 0.5 * left["none"]
    assert left["time named"] < left["acknowledged"] - 5 < left["none"] - 5
    assert "of those who had to wait {:.1f}, {:.1f} and {:.1f} per cent left".format(*left) in PAGE
    for by in ("branch", "window"):
        within = WAITED.groupby([by, "told"])["left"].mean().unstack()[TOLD]
        assert (within["time named"] < within["acknowledged"]).all()
        assert (within["acknowledged"] < within["none"]).all()


def test_a_wait_feels_longer_when_nothing_is_said():
    asked = WAITED[WAITED["felt_minutes"].notna()]
    ratio = (asked.groupby("told")["felt_minutes"].mean() / WAIT[asked.index].groupby(asked["told"]).mean())[TOLD]
    assert ratio.tolist() == pytest.approx([1.05, 1.3, 1.5], abs=0.06)
    assert "| {:.2f}, {:.2f} and {:.2f} |".format(*ratio) in PAGE
    assert (WAITS.loc[WAIT == 0, "felt_minutes"].dropna() == 0).all()


def test_a_pause_after_a_hard_contact_mends_the_rating_of_the_next():
    assert f"| {(SERVED['previous'] == 'hard').mean() * 100:.1f} per cent |" in PAGE
    pauses = SERVED.groupby(["previous", "window"])["pause"].mean() * 100
    hard = pauses["hard"]
    calm = SERVED.loc[SERVED["previous"] == "calm", "pause"].mean() * 100
    assert hard["quiet"] > hard["busy"] > 25 > calm
    assert f"{hard['quiet']:.1f} and {hard['busy']:.1f}; {calm:.1f} |" in PAGE
    rating = SERVED.groupby(["previous", "pause"])["rating"].mean().unstack()
    assert rating.loc["calm", False] - rating.loc["hard", False] == pytest.approx(0.75, abs=0.1)
    assert abs(rating.loc["calm", True] - rating.loc["hard", True]) < 0.15
    assert (
        f"means {rating.loc['hard', False]:.2f} without a pause and {rating.loc['hard', True]:.2f} with one; "
        f"after a calm contact {rating.loc['calm', False]:.2f} and {rating.loc['calm', True]:.2f} |"
    ) in PAGE
    within = SERVED.groupby(["window", "previous", "pause"])["rating"].mean().unstack().xs("hard", level="previous")
    assert (within[True] - within[False] > 0.5).all()


def test_ratings_fall_with_the_wait_and_are_missing_as_stated():
    none, long = WAITS.loc[WAIT == 0, "rating"].mean(), WAITS.loc[WAIT > 6, "rating"].mean()
    assert none - long > 0.25
    assert f"mean {none:.2f} without a wait, {long:.2f} after more than 6 minutes" in PAGE
    assert f"| {SERVED['felt_minutes'].isna().mean() * 100:.1f} per cent |" in PAGE
    missing = SERVED["rating"].isna().groupby(SERVED["window"]).mean() * 100
    assert f"| {missing['quiet']:.1f} and {missing['busy']:.1f} |" in PAGE
    assert set(WAITS["rating"].dropna()) == {1, 2, 3, 4, 5}


def test_the_trap_those_who_left_have_no_wait(turns):
    busy = WAITS["window"] == "busy"
    alone = busy & (WAITS["branch"] == "Harbour") & (WAITS["staff"] == 1)
    assert f"served is {WAIT[busy].mean():.1f} minutes and the median {WAIT[busy].median():.2f}" in PAGE
    left = WAITS["left"]
    assert f"But {left[busy].mean() * 100:.1f} per cent left, in Harbour with one colleague {left[alone].mean() * 100:.1f}" in PAGE
    full = turns[turns["window"] == "busy"]
    late = full.loc[full["minutes"] > 10, "left"].mean() * 100
    assert late > 60
    assert f"{late:.1f} per cent were no longer there" in PAGE
    full_alone = full[(full["branch"] == "Harbour") & (full["staff"] == 1)]
    everybody = [full["minutes"].mean(), full_alone["minutes"].mean()]
    assert everybody[0] > 1.4 * WAIT[busy].mean()
    assert (
        f"the mean of the busy hour is {everybody[0]:.1f} minutes and that of Harbour with one colleague "
        f"{everybody[1]:.1f} instead of {WAIT[alone].mean():.1f}"
    ) in PAGE
    filled = (WAITS["started"].groupby(LINE).bfill() - WAITS["arrived"]).dt.total_seconds() / 60
    near = [filled[busy].mean(), filled[alone].mean()]
    assert near == pytest.approx(everybody, rel=0.05)
    assert f"within branch, date and window): {near[0]:.1f} and {near[1]:.1f}." in PAGE


def test_the_program_behind_the_trap_is_that_of_the_file(turns):
    stayed = turns[~turns["left"]].groupby(["branch", "window", "staff"])["minutes"].mean()
    assert stayed.tolist() == pytest.approx(WAIT.groupby([WAITS["branch"], WAITS["window"], WAITS["staff"]]).mean().tolist())
    assert sorted(turns["arrived"]) == WAITS["arrived"].tolist()


def test_the_trap_those_who_heard_a_time_waited_longer(turns):
    waits = WAIT[WAITED.index].groupby(WAITED["told"]).mean()
    assert waits["time named"] > 1.2 * waits["none"]
    assert f"the mean wait is {waits['time named']:.1f} minutes where a time was named and {waits['none']:.1f} where" in PAGE
    until = turns.sort_values(["arrived", "branch"], ascending=[True, False], kind="stable")["minutes"].to_numpy()
    everybody = pd.Series(until, index=WAITS.index)[WAITED.index].groupby(WAITED["told"]).mean()
    assert everybody["time named"] < 1.1 * everybody["none"]


def test_the_trap_the_hour_or_the_roster():
    north = WAIT.groupby([WAITS["branch"], WAITS["window"], WAITS["staff"]]).mean()["North"]
    assert north["quiet", 1] > 2 * north["busy", 3]
    assert f"has a mean wait of {north['quiet', 1]:.1f} minutes, and the busy hour with three has {north['busy', 3]:.1f}" in PAGE
