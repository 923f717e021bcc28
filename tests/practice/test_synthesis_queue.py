"""Mirrors patronwise.practice.synthesis.queue."""

from itertools import pairwise

import numpy as np
import pytest

from patronwise.course.queueing import mean_wait, served_within
from patronwise.practice.synthesis.draws import Draws
from patronwise.practice.synthesis.queue import Patron, Turn, serve

PATIENT = 10**9


def served(offered, after):
    """A turn that was taken, after the patron at this position."""
    return Turn(offered, left=False, before=after)


@pytest.mark.parametrize(("an_hour", "staff"), [(10, 1), (12, 2), (20, 2), (20, 3)])
def test_a_long_patient_line_waits_as_the_formula_of_erlang_says(an_hour, staff):
    draws, count = Draws(1), 40_000
    gaps = -np.log(1 - draws.even(count)) * 3600 / an_hour
    services = -np.log(1 - draws.even(count)) * 240
    arrived = np.cumsum(gaps).round().astype(int).tolist()
    turns = serve(
        [Patron(at, PATIENT, service) for at, service in zip(arrived, services.round().astype(int).tolist(), strict=True)], staff
    )
    waits = np.array([turn.offered for turn in turns]) / 60
    assert waits.mean() == pytest.approx(mean_wait(an_hour, staff, 4), rel=0.08)
    assert (waits <= 3).mean() == pytest.approx(served_within(an_hour, staff, 4, 3), abs=0.015)


def test_nobody_is_served_before_somebody_who_came_earlier():
    draws = Draws(2)
    arrived = np.sort(np.floor(3600 * draws.even(60))).astype(int).tolist()
    turns = serve([Patron(at, 300, 200, after=30) for at in arrived], 2)
    starts = [at + turn.offered for at, turn in zip(arrived, turns, strict=True) if not turn.left]
    assert len(starts) < len(arrived)
    assert all(earlier <= later for earlier, later in pairwise(starts))


def test_a_free_colleague_serves_at_once_and_a_busy_one_when_free():
    line = [Patron(0, PATIENT, 100), Patron(10, PATIENT, 20), Patron(15, PATIENT, 5), Patron(500, PATIENT, 5)]
    assert serve(line, 2) == [served(0, after=None), served(0, after=None), served(15, after=1), served(0, after=2)]


def test_who_leaves_takes_no_time_of_anybody_and_was_preceded_by_nobody():
    line = [Patron(0, PATIENT, 100), Patron(10, 60, 900), Patron(20, 80, 50)]
    assert serve(line, 1) == [served(0, after=None), Turn(90, left=True, before=None), served(80, after=0)]


def test_a_minute_taken_after_a_contact_is_a_minute_that_the_next_one_waits():
    assert serve([Patron(0, PATIENT, 100, after=60), Patron(10, PATIENT, 20)], 1)[1] == served(150, after=0)
