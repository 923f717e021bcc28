"""Mirrors patronwise.practice.compare_tables and plain_tables, on the questions that the course's practices ask."""

# ruff: noqa: PD013 - answers are written as learners write them

import numpy as np
import pandas as pd
import pytest

from patronwise.practice.capture import expect
from patronwise.practice.compare import compare
from patronwise.practice.strings import Strings
from patronwise.practice.tables import FOLDER, read_dataset

VISITS = read_dataset("desk_visits", Strings("en", FOLDER))
ENQUIRIES = read_dataset("enquiries", Strings("en", FOLDER))
LONG = VISITS["waiting"] >= 2

# Task by task: the solution, its tolerance, differently written right answers, plausible wrong ones with the sentences they get.
RATE = VISITS.groupby("said_back")["returned_same_day"].mean()
FAIR = VISITS.groupby([LONG, "said_back"])["returned_same_day"].mean()
GREETING = VISITS.groupby("greeting")[["would_return", "returned_same_day"]].mean()
BUSIEST = VISITS["hour"].value_counts().head(3)
AGAIN = ENQUIRIES.groupby("sent_along")["asked_again"].mean()
PROMISE = ENQUIRIES.groupby("chain")["hours_to_answer"].describe(percentiles=[0.5, 0.9])[["50%", "mean", "90%"]]
SLOWEST = ENQUIRIES.sort_values("hours_to_answer", ascending=False).head(3)[["channel", "hours_to_answer"]].reset_index(drop=True)
MONTH = ENQUIRIES.groupby(ENQUIRIES["opened"].dt.to_period("M"))["asked_again"].mean()
BANDS = ENQUIRIES.groupby(pd.cut(ENQUIRIES["hours_to_answer"], [0, 8, 24, 72, 1000]), observed=True)["satisfaction"].mean()


def by_loop():
    rows = {}
    for said in (True, False):
        rows[said] = VISITS[VISITS["said_back"] == said]["returned_same_day"].sum() / (VISITS["said_back"] == said).sum()
    return pd.Series(rows)


TASKS = {
    "return rate": (
        RATE,
        0.005,
        [
            by_loop(),
            VISITS.pivot_table(index="said_back", values="returned_same_day", aggfunc="mean")["returned_same_day"],
            pd.crosstab(VISITS["said_back"], VISITS["returned_same_day"], normalize="index")[True],
            RATE.round(2),
            RATE.astype(object),
            RATE.sort_values(),
        ],
        [
            (RATE * 100, ["why-percent"]),
            (1 - RATE, ["why-complement"]),
            (VISITS.groupby("said_back")["returned_same_day"].sum(), ["why-values"]),
            (VISITS.groupby("returned_same_day")["said_back"].mean(), ["why-values"]),
            (VISITS.groupby("greeting")["returned_same_day"].mean(), ["why-labels-missing", "why-labels-surplus"]),
            (RATE.tail(1), ["why-labels-missing"]),
            (RATE.astype(str), ["why-value-kind"]),
            (RATE.where(RATE > 0.2), ["why-not-a-number"]),
        ],
    ),
    "same line": (
        FAIR,
        0.005,
        [
            VISITS.assign(long=LONG).groupby(["long", "said_back"])["returned_same_day"].mean(),
            VISITS.assign(long=LONG).pivot_table(index="long", columns="said_back", values="returned_same_day").stack(),
        ],
        [
            (VISITS.groupby(["said_back", LONG])["returned_same_day"].mean(), ["why-values"]),
            (VISITS.groupby("said_back")["returned_same_day"].mean(), ["why-labels-missing", "why-labels-surplus"]),
            (VISITS.groupby([VISITS["waiting"] > 2, "said_back"])["returned_same_day"].mean(), ["why-values"]),
        ],
    ),
    "greetings": (
        GREETING,
        0.005,
        [
            VISITS.pivot_table(index="greeting", values=["returned_same_day", "would_return"]),
            GREETING[["returned_same_day", "would_return"]].loc[["none", "glance", "smile"]],
            VISITS.assign(greeting=VISITS["greeting"].astype("category"))
            .groupby("greeting", observed=True)[["would_return", "returned_same_day"]]
            .mean(),
        ],
        [
            (GREETING.reset_index(), ["why-to-index"]),
            (GREETING[["would_return"]], ["why-columns-missing"]),
            (VISITS.groupby("greeting")[["would_return", "returned_same_day", "minutes"]].mean(), ["why-columns-surplus"]),
            (VISITS.groupby("greeting")[["would_return", "returned_same_day"]].median(), ["why-values"]),
            (GREETING.rename(columns={"would_return": "return"}), ["why-columns-missing", "why-columns-surplus"]),
            (
                VISITS.groupby("said_back")[["would_return", "returned_same_day"]].mean(),
                ["why-labels-missing", "why-labels-surplus"],
            ),
            (VISITS.fillna({"would_return": 0}).groupby("greeting")[["would_return", "returned_same_day"]].mean(), ["why-values"]),
        ],
    ),
    "busiest hours": (
        BUSIEST,
        None,
        [
            VISITS.groupby("hour").size().sort_values(ascending=False).head(3),
            VISITS.groupby("hour")["visit_id"].count().nlargest(3),
            BUSIEST.astype(float),
        ],
        [
            (BUSIEST.sort_index(), ["why-row-order"]),
            (BUSIEST / len(VISITS), ["why-multiple"]),
            (VISITS["hour"].value_counts().tail(3), ["why-labels-missing", "why-labels-surplus"]),
            (VISITS["hour"].value_counts(), ["why-labels-surplus"]),
        ],
    ),
    "asked again": (
        AGAIN,
        0.005,
        [AGAIN.iloc[::-1], ENQUIRIES.groupby("sent_along").agg(share=("asked_again", "mean"))["share"]],
        [
            (AGAIN * 100, ["why-percent"]),
            (ENQUIRIES["sent_along"].value_counts(), ["why-values"]),
            (ENQUIRIES.groupby("sent_along")["hops"].mean(), ["why-values"]),
        ],
    ),
    "what to promise": (
        PROMISE,
        0.05,
        [
            ENQUIRIES.groupby("chain")["hours_to_answer"].agg(
                **{"50%": "median", "mean": "mean", "90%": lambda hours: hours.quantile(0.9)}
            ),
            PROMISE.round(1),
        ],
        [
            (PROMISE / 24, ["why-multiple"]),
            (ENQUIRIES.groupby("chain")["hours_to_answer"].describe()[["50%", "mean"]], ["why-columns-missing"]),
            (PROMISE.assign(mean=PROMISE["50%"]), ["why-values"]),
            (PROMISE.T, ["why-columns-missing", "why-columns-surplus"]),
        ],
    ),
    "slowest three": (
        SLOWEST,
        None,
        [
            ENQUIRIES.nlargest(3, "hours_to_answer")[["hours_to_answer", "channel"]],
            SLOWEST.set_index(pd.Index([7, 8, 9])),
        ],
        [
            (SLOWEST.iloc[::-1], ["why-row-order"]),
            (SLOWEST.head(2), ["why-rows"]),
            (SLOWEST.set_index("channel"), ["why-from-index"]),
            (SLOWEST.assign(hours_to_answer=["a", "b", "c"]), ["why-value-kind"]),
            (SLOWEST.assign(channel="chat"), ["why-values"]),
        ],
    ),
    "months": (
        MONTH,
        0.005,
        [ENQUIRIES.assign(month=ENQUIRIES["opened"].dt.to_period("M")).groupby("month")["asked_again"].mean()],
        [
            (MONTH.set_axis([9, 10, 11]), ["why-labels-missing", "why-labels-surplus"]),
            (MONTH.iloc[:2], ["why-labels-missing"]),
            (-MONTH, ["why-sign"]),
        ],
    ),
    "bands": (
        BANDS,
        0.005,
        [BANDS.set_axis(BANDS.index.astype(object)), BANDS.iloc[::-1]],
        [
            (BANDS + 1, ["why-values"]),
            (BANDS.set_axis(["a", "b", "c", "d"]), ["why-labels-missing", "why-labels-surplus"]),
            (BANDS.isna(), ["why-value-kind"]),
        ],
    ),
}
RIGHT = [(name, place) for name, (_, _, right, _) in TASKS.items() for place in range(len(right))]
WRONG = [(name, place) for name, (_, _, _, wrong) in TASKS.items() for place in range(len(wrong))]


@pytest.mark.parametrize("name", TASKS)
def test_the_solution_itself_is_right(name):
    solution, tolerance, _, _ = TASKS[name]
    assert compare(solution, expect(solution, tolerance)).state == "right"


@pytest.mark.parametrize(("name", "place"), RIGHT)
def test_an_answer_found_in_another_way_is_right(name, place):
    solution, tolerance, right, _ = TASKS[name]
    assert compare(right[place], expect(solution, tolerance)).state == "right"


@pytest.mark.parametrize(("name", "place"), WRONG)
def test_a_plausible_wrong_answer_is_refused_with_a_sentence_that_helps(name, place):
    solution, tolerance, _, wrong = TASKS[name]
    answer, keys = wrong[place]
    verdict = compare(answer, expect(solution, tolerance))
    assert verdict.state == "wrong"
    assert [said.key for said in verdict.why] == [f"practice.{key}" for key in keys]


@pytest.mark.parametrize("name", TASKS)
def test_each_task_has_three_wrong_answers_at_least(name):
    assert len(TASKS[name][3]) >= 3


def test_where_values_are_off_their_labels_are_named_and_their_number():
    answer = GREETING.copy()
    answer.loc["none", "would_return"] = 9.0
    (said,) = compare(answer, expect(GREETING, 0.005)).why
    assert said.fields == {"wrong": 1, "all": 6, "labels": (("none", "would_return"),)}
    (said,) = compare(RATE.add([0.1, 0.0]), expect(RATE, 0.005)).why
    assert said.fields == {"wrong": 1, "all": 2, "labels": (False,)}


def test_repeated_labels_in_another_order_are_a_matter_of_order_only_with_their_own_rows():
    solution = pd.Series([1, 2, 3], index=["a", "a", "b"])
    assert compare(solution.iloc[::-1], expect(solution)).why[0].key == "practice.why-row-order"
    (said,) = compare(solution.set_axis(["a", "b", "a"]), expect(solution)).why
    assert said.fields == {"wrong": 2, "all": 3, "labels": ("a", "b")}


def test_figures_in_a_column_of_objects_are_figures():
    assert compare((RATE * 100).astype(object), expect(RATE, 0.005)).why[0].key == "practice.why-percent"


def test_no_sentence_about_values_holds_the_expected_figure():
    strings = Strings("en", FOLDER)
    for name, place in WRONG:
        solution, tolerance, _, wrong = TASKS[name]
        said = " ".join(strings.say(why) for why in compare(wrong[place][0], expect(solution, tolerance)).why)
        figures = np.asarray(solution.select_dtypes("number") if isinstance(solution, pd.DataFrame) else solution, dtype=float)
        assert not any(len(shown) > 3 and shown in said for shown in (f"{figure:.3g}" for figure in figures.ravel()))


@pytest.mark.parametrize(
    ("solution", "answer", "state"),
    [
        (pd.Series([1, 2], index=["a", "a"]), pd.Series([1, 2], index=["a", "a"]), "right"),
        (pd.Series([1, 2], index=["a", "a"]), pd.Series([2, 1], index=["a", "a"]), "wrong"),
        (pd.Series([1, 2, 3], index=["a", "a", "b"]), pd.Series([1, 2, 3], index=["a", "b", "a"]), "wrong"),
        (pd.Series([1, 2], index=[0.5, np.nan]), pd.Series([1, 2], index=[0.5, float("nan")]), "right"),
        (pd.Series([1, 2], index=["a", "b"]), pd.Series([1, 2, 2], index=["a", "b", "b"]), "wrong"),
        (pd.Series([1.0, np.nan]), pd.Series([1.0, np.nan]), "right"),
        (pd.Series([1, 2], index=["a", None]), pd.Series([1, 2], index=["a", np.nan]), "right"),
        (pd.Series([True, False]), pd.Series([True, None], dtype="boolean"), "wrong"),
        (pd.Series([1, 2]), pd.Series([1, None], dtype="Int64"), "wrong"),
        (pd.DataFrame([[1, 2]], columns=["a", "a"]), pd.DataFrame([[1, 2]], columns=["a", "a"]), "right"),
        (pd.DataFrame([[1, 2]], columns=["a", "b"]), pd.DataFrame([[1, 2]], columns=["a", "a"]), "wrong"),
        (pd.DataFrame({"a": ["x", "y"], "n": [1, 2]}), pd.DataFrame({"n": [2.0, 1.0], "a": ["y", "x"]}), "wrong"),
        (
            pd.DataFrame({"a": pd.to_datetime(["2024-09-02"])}),
            pd.DataFrame({"a": pd.to_datetime(["2024-09-02"]).as_unit("s")}),
            "right",
        ),
        (pd.DataFrame(columns=["a"]), pd.DataFrame(columns=["a"]), "right"),
        (pd.DataFrame({False: [1, 2, 3], True: [4, 5, 6]}), pd.DataFrame({True: [4, 5, 6], False: [1, 2, 3]}), "right"),
        (pd.DataFrame({False: [1, 2], True: [4, 5]}), pd.DataFrame({False: [4, 5], True: [1, 2]}), "wrong"),
        (
            pd.DataFrame({False: [1], True: [4]}),
            pd.DataFrame([[4, 1]], columns=pd.Index([np.True_, np.False_], dtype=object)),
            "right",
        ),
        (
            pd.DataFrame({1: [1], 2: [4]}),
            pd.DataFrame([[4, 1]], columns=pd.Index([np.int64(2), np.int64(1)], dtype=object)),
            "right",
        ),
        (pd.DataFrame({1: [1], 2: [4]}), pd.DataFrame([[1, 4]], columns=[1.0, 2.0]), "right"),
        (pd.DataFrame({1: [1], 2: [4]}), pd.DataFrame([[1, 4]], columns=["1", "2"]), "wrong"),
        (pd.DataFrame([[1, 4]], columns=[0.5, np.nan]), pd.DataFrame([[4, 1]], columns=[float("nan"), 0.5]), "right"),
    ],
)
def test_repeated_labels_missing_values_and_types_are_compared_by_what_they_say(solution, answer, state):
    assert compare(answer, expect(solution)).state == state
