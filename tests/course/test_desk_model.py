"""How the model's figures are told."""

from __future__ import annotations

import pytest

from patronwise.course.desk_model import LEAST, RANGES, START, Figures, figures, rounded_share, rounded_wait


@pytest.mark.parametrize(
    ("wait", "shown"),
    [(16.0, 16), (0.7619, 0.8), (9.94, 9.9), (9.95, 10), (9.99, 10), (10.4, 10), (10.5, 11), (0.1, 0.1), (0.0999, None), (0, None)],
)
def test_is_a_wait_told_in_tenths_below_ten_minutes(wait, shown):
    assert rounded_wait(wait) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.8, ("", 80)), (0.005, ("", 1)), (0.0049, ("under", 1)), (0.994, ("", 99)), (0.9951, ("over", 99)), (1.0, ("over", 99))],
)
def test_is_a_share_never_told_as_all_or_nothing(share, shown):
    assert rounded_share(share) == shown


def test_is_a_desk_with_too_much_work_told_without_figures():
    assert figures(16, 1, 4) == Figures(busy=16 / 15, waiting=None, wait=None, within=None)
    assert figures(15, 1, 4).wait is None


def test_begins_the_model_inside_its_ranges_on_a_step():
    assert set(RANGES) == set(START)
    for name, value in START.items():
        low, high, step = (RANGES[name][key] for key in ("min", "max", "step"))
        assert low <= value <= high
        assert (value - low) % step == 0
    assert rounded_wait(LEAST) == LEAST
