"""The dataset desk_log holds the effects and the traps that its page states, in the sizes that it states."""

# ruff: noqa: PD010 - a table of two groupings reads best unstacked

import pandas as pd
import pytest
from dataset_page import documented, table

from patronwise.practice.synthesis.desk_log import CLOSED

PAGE = documented("desk_log")
LOG = table("desk_log")
LATE = LOG["hour"].between(16, 18)
LOAD = LOG["visits"] / LOG["staff"]
BANDS = pd.cut(LOAD, [-1, 4, 8, 12, 1000], labels=False)


def ratio(over, under, *by):
    """The sum of one column over the sum of another in each group."""
    sums = LOG.groupby(list(by))[[over, under]].sum()
    return sums[over] / sums[under]


def test_one_row_for_each_open_hour_of_the_year():
    days = LOG["date"].drop_duplicates()
    assert f"{len(LOG):,} rows" in PAGE
    assert f"leaves out {len(CLOSED)} closed days: {len(days)} days" in PAGE
    assert len(LOG) == len(days) * 2 * 11 == len(LOG.drop_duplicates(["date", "branch", "hour"]))
    assert set(days.dt.day_of_week) == set(range(6))
    assert set(days.dt.year) == {2024}
    assert not set(days.dt.date) & CLOSED
    assert LOG["date"].is_monotonic_increasing
    assert LOG["branch"].head(22).tolist() == ["North"] * 11 + ["Harbour"] * 11
    assert LOG["hour"].head(11).tolist() == list(range(9, 20))
    assert not LOG.isna().to_numpy().any()


def test_periods_change_on_the_stated_days():
    first = LOG.drop_duplicates("date").set_index("date")["period"]
    turns = first[first != first.shift()]
    assert [(day.day, day.month, period) for day, period in turns.items()] == [
        *((2, 1, "holiday"), (8, 1, "term"), (22, 1, "exams"), (12, 2, "term"), (25, 3, "holiday"), (8, 4, "term")),
        *((3, 6, "exams"), (1, 7, "holiday"), (2, 9, "term"), (23, 12, "holiday")),
    ]
    assert "22 January to 10 February, 3 to 29 June" in PAGE
    assert "1 to 6 January, 25 March to 6 April, July and August, 23 to 31 December" in PAGE


def test_two_peaks_a_day_and_a_later_one_in_exams():
    means = LOG.groupby(["period", "hour"])["visits"].mean()
    for period, asked in (("term", [11, 17]), ("exams", [11, 18]), ("holiday", [11, 17])):
        of = means[period]
        assert [hour for hour in range(10, 19) if of[hour] > max(of[hour - 1], of[hour + 1])] == asked
        assert of[asked[1]] > 1.15 * of[asked[0]]
    term = means["term"]
    assert f"in term {term[11]:.1f} visits an hour at 11, {term[13]:.1f} at 13, {term[17]:.1f} at 17" in PAGE
    assert f"{means['exams', 18]:.1f} an hour at 18" in PAGE


def test_exams_weekdays_and_branches_differ_as_stated():
    days = LOG.groupby(["period", "date"])["visits"].sum().groupby("period").mean()
    factor = days["exams"] / days["term"]
    assert 1.5 < factor < 2
    assert f"{days['exams']:.0f} visits a day in both branches against {days['term']:.0f} in term, {factor:.2f} times" in PAGE
    assert f"{days['holiday']:.0f} visits a day" in PAGE
    weekdays = LOG.groupby(LOG["date"].dt.day_of_week)["visits"].mean()
    assert (weekdays.idxmax(), weekdays.idxmin()) == (0, 5)
    assert f"{weekdays[0]:.1f} and {weekdays[5]:.1f} visits an hour" in PAGE
    branches = LOG.groupby("branch")["visits"].sum()
    assert branches["Harbour"] / branches["North"] == pytest.approx(0.75, abs=0.005)
    assert f"{branches['Harbour']:,} visits against {branches['North']:,} in North" in PAGE
    months = LOG.groupby(LOG["date"].dt.month)["visits"].sum()
    assert (months.idxmax(), months.idxmin()) == (6, 8)
    assert f"fullest month ({months[6]:,} visits) and August the emptiest ({months[8]:,})" in PAGE


def test_the_roster_suits_the_morning():
    most = LOG.groupby(["branch", "hour"])["staff"].max().unstack("branch")
    assert most["North"].tolist() == [4, 4, 4, 4, 2, 2, 3, 2, 2, 2, 2]
    assert most["Harbour"].tolist() == [3, 3, 3, 3, 2, 2, 2, 1, 1, 1, 2]
    early = LOG[LOG["hour"] <= 12].groupby("branch")["staff"].mean()
    late = LOG[LATE].groupby("branch")["staff"].mean()
    means = [f"{early[branch]:.2f} and {late[branch]:.2f}" for branch in ("North", "Harbour")]
    assert f"means {means[0]}; {means[1]}" in PAGE
    away = LOG[LOG["hour"] == 9].groupby("branch")["staff"].apply(lambda staff: (staff < staff.max()).mean() * 100)
    assert away.between(6, 10).all()
    assert f"{away['North']:.1f} per cent in North, {away['Harbour']:.1f} in Harbour" in PAGE


def test_fewer_visitors_ask_where_the_desk_is_thin():
    shares = LOG.groupby(BANDS)[["visits", "questions"]].sum()
    shares = shares["questions"] / shares["visits"]
    assert shares.is_monotonic_decreasing
    assert (
        f"{shares[0]:.2f} of visitors ask with up to 4 visits per person, "
        f"{shares[1]:.2f} up to 8, {shares[2]:.2f} up to 12, {shares[3]:.2f} beyond"
    ) in PAGE
    assert (LOG["questions"] <= LOG["visits"]).all()
    assert f"In {(LOG['visits'] == 0).sum()} hours nobody came in" in PAGE


def test_the_trap_the_days_average_hides_the_evening():
    day, part = ratio("visits", "staff", "branch"), ratio("visits", "staff", "branch", LATE).unstack()
    assert abs(day["North"] / day["Harbour"] - 1) < 0.02
    assert (part[True] > 2 * day).all()
    assert (part[True] > 2.5 * part[False]).all()
    assert f"{day['North']:.2f} in North and {day['Harbour']:.2f} in Harbour: about equal" in PAGE
    late, other = part[True], part[False]
    assert (
        f"{late['North']:.1f} and {late['Harbour']:.1f}, in the other hours {other['North']:.1f} and {other['Harbour']:.1f}" in PAGE
    )
    times = late / day
    assert f"{times['North']:.1f} times the day's average in North and {times['Harbour']:.1f} times in Harbour" in PAGE


def test_the_trap_the_mean_of_ratios_is_not_the_ratio_of_sums():
    rows, sums = LOAD.groupby(LOG["branch"]).mean(), ratio("visits", "staff", "branch")
    assert (rows > 1.1 * sums).all()
    assert rows["Harbour"] > 1.15 * rows["North"]
    assert (
        f"is {rows['North']:.2f} in North and {rows['Harbour']:.2f} in Harbour, "
        f"against {sums['North']:.2f} and {sums['Harbour']:.2f} from the sums"
    ) in PAGE


def test_the_trap_demand_seems_to_fall_where_the_desk_is_thin():
    part, period = ratio("questions", "visits", "branch", LATE).unstack(), ratio("questions", "visits", "period")
    late, other = part[True], part[False]
    assert (late < 0.75 * other).all()
    assert (
        f"{late['North']:.2f} questions a visit in North and {late['Harbour']:.2f} in Harbour, "
        f"against {other['North']:.2f} and {other['Harbour']:.2f} in the other hours; "
        f"in exams {period['exams']:.2f} against {period['term']:.2f} in term"
    ) in PAGE
    for by in ("branch", LATE):
        equal = ratio("questions", "visits", BANDS, by).unstack().loc[:2]
        assert (equal.max(axis=1) - equal.min(axis=1)).max() < 0.04
    equal = ratio("questions", "visits", BANDS, "period").unstack().loc[1]
    assert f"{equal['term']:.2f} in term and {equal['exams']:.2f} in exams" in PAGE


def test_the_trap_in_questions_that_were_not_asked():
    sums = LOG.groupby(["branch", LATE])[["visits", "questions"]].sum().loc["Harbour"]
    unasked = sums.loc[True, "visits"] * sums.loc[False, "questions"] / sums.loc[False, "visits"] - sums.loc[True, "questions"]
    assert f"about {round(unasked, -1):,.0f} questions more" in PAGE
    assert f"on top of {sums.loc[True, 'questions']:,}" in PAGE
    answered = LOG.groupby(BANDS)[["questions", "staff"]].sum()
    answered = answered["questions"] / answered["staff"]
    assert answered.is_monotonic_increasing
    assert f"each person at the desk answers {answered[3]:.1f} questions, in the quietest {answered[0]:.1f}" in PAGE
