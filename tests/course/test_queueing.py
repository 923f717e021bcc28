"""Erlang C against a printed table, against other ways to the same figures, and at its borders."""

from __future__ import annotations

from math import exp, factorial, inf, nan, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patronwise.course.queueing import (
    GrowingLineError,
    mean_wait,
    probability_of_waiting,
    served_within,
    utilisation,
    work,
)

# "Erlang C, mean service 4 minutes", as computed for the course's authors.
# Caveat of that table: exponential service, nobody walks away.
# arrivals an hour, staff, utilisation, mean wait (min), served within 3 min (%)
TABLE = [
    (10, 1, 0.67, 8.0, 48),
    (12, 1, 0.80, 16.0, 31),
    (12, 2, 0.40, 0.8, 91),
    (20, 2, 0.67, 3.2, 68),
    (20, 3, 0.44, 0.4, 95),
    (30, 3, 0.67, 1.8, 79),
]
ODD = [0, -1, nan, inf, -inf]
STABLE = st.tuples(st.floats(0.05, 0.98), st.integers(1, 12), st.floats(0.5, 30)).map(
    lambda one: (one[0] * one[1] * 60 / one[2], one[1], one[2])
)


@pytest.mark.parametrize(("arrivals", "staff", "busy", "wait", "within"), TABLE)
def test_gives_the_formula_the_printed_table(arrivals, staff, busy, wait, within):
    assert round(utilisation(arrivals, staff, 4), 2) == busy
    assert round(mean_wait(arrivals, staff, 4), 1) == wait
    assert round(100 * served_within(arrivals, staff, 4, 3)) == within


@given(STABLE)
def test_is_the_recursion_the_sum_that_textbooks_print(desk):
    arrivals, staff, minutes = desk
    load = arrivals * minutes / 60
    top = load**staff / factorial(staff) * staff / (staff - load)
    textbook = top / (sum(load**k / factorial(k) for k in range(staff)) + top)
    assert probability_of_waiting(arrivals, staff, minutes) == pytest.approx(textbook, rel=1e-9)


@given(STABLE)
def test_are_probability_and_wait_those_of_the_balance_of_coming_and_going(desk):
    """Count people at the desk state by state: what comes into a state leaves it again. No formula of Erlang's is used."""
    arrivals, staff, minutes = desk
    weights = [1.0]
    while len(weights) < 30 * staff or weights[-1] > 1e-16 * max(weights):
        weights.append(weights[-1] * arrivals / 60 * minutes / min(len(weights), staff))
    whole = sum(weights)
    waiting = sum(weights[staff:]) / whole
    line = sum((people - staff) * weight for people, weight in enumerate(weights) if people > staff) / whole
    assert probability_of_waiting(arrivals, staff, minutes) == pytest.approx(waiting, rel=1e-6)
    assert mean_wait(arrivals, staff, minutes) == pytest.approx(line / (arrivals / 60), rel=1e-6)  # Little's law


@given(STABLE)
def test_is_one_colleague_the_textbook_case_of_one(desk):
    busy = min(0.98, desk[0] * desk[2] / 60 / desk[1])
    arrivals = busy * 60 / desk[2]
    assert probability_of_waiting(arrivals, 1, desk[2]) == pytest.approx(busy, rel=1e-9)
    assert mean_wait(arrivals, 1, desk[2]) == pytest.approx(busy * desk[2] / (1 - busy), rel=1e-9)
    assert served_within(arrivals, 1, desk[2], 5) == pytest.approx(1 - busy * exp(-(1 - busy) * 5 / desk[2]), rel=1e-9)


@given(STABLE, st.floats(0, 60))
def test_waits_nobody_longer_when_a_colleague_joins(desk, limit):
    arrivals, staff, minutes = desk
    assert probability_of_waiting(arrivals, staff + 1, minutes) < probability_of_waiting(arrivals, staff, minutes)
    assert mean_wait(arrivals, staff + 1, minutes) < mean_wait(arrivals, staff, minutes)
    assert served_within(arrivals, staff + 1, minutes, limit) >= served_within(arrivals, staff, minutes, limit)


def test_is_the_turn_of_those_who_need_not_wait_at_once():
    assert served_within(12, 2, 4, 0) == pytest.approx(1 - probability_of_waiting(12, 2, 4))


@pytest.mark.parametrize(("arrivals", "staff", "minutes"), [(15, 1, 4), (30, 2, 4), (60, 6, 6), (16, 1, 4), (60, 1, 15)])
@pytest.mark.parametrize("ask", [probability_of_waiting, mean_wait, lambda *desk: served_within(*desk, 3)])
def test_is_there_no_figure_where_as_much_work_comes_in_as_can_be_done(arrivals, staff, minutes, ask):
    with pytest.raises(GrowingLineError, match="The line grows for as long as this goes on"):
        ask(arrivals, staff, minutes)
    assert utilisation(arrivals, staff, minutes) >= 1


def test_is_work_people_times_minutes():
    assert work(18, 4) == 72
    assert utilisation(18, 2, 4) == 0.6


@pytest.mark.parametrize("bad", ODD)
def test_is_a_figure_that_nobody_can_mean_refused(bad):
    for ask in (utilisation, probability_of_waiting, mean_wait):
        with pytest.raises(ValueError, match="arrivals has to be"):
            ask(bad, 1, 4)
        with pytest.raises(ValueError, match="minutes has to be"):
            ask(10, 1, bad)


@pytest.mark.parametrize("bad", [0, -1, 1.5, 2.0, True, sqrt(4)])
def test_are_colleagues_whole(bad):
    with pytest.raises(ValueError, match="staff has to be a whole number"):
        utilisation(10, bad, 4)


@pytest.mark.parametrize("bad", [-0.1, nan, inf])
def test_is_a_limit_of_minutes_not_negative(bad):
    with pytest.raises(ValueError, match="limit has to be"):
        served_within(10, 1, 4, bad)
