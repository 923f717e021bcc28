"""Mirrors patronwise.practice.figures."""

import math

import pytest

from patronwise.practice.expected import Tolerance
from patronwise.practice.figures import close, slip


@pytest.mark.parametrize(
    ("got", "expected", "tolerance", "answer"),
    [
        (0.1800001, 0.18, Tolerance(), True),
        (0.18001, 0.18, Tolerance(), False),
        (0.18, 0.175, Tolerance(absolute=0.005, relative=0.0), True),
        (0.1801, 0.175, Tolerance(absolute=0.005, relative=0.0), False),
        (0.0, 0.0, Tolerance(), True),
        (1e-9, 0.0, Tolerance(), False),
        (math.nan, math.nan, Tolerance(), True),
        (math.nan, 1.0, Tolerance(), False),
        (1.0, math.nan, Tolerance(), False),
        (math.inf, math.inf, Tolerance(), True),
        (math.inf, 1.0, Tolerance(absolute=5.0), False),
    ],
)
def test_which_numbers_count_as_the_same(got, expected, tolerance, answer):
    assert close(got, expected, tolerance) is answer


@pytest.mark.parametrize(
    ("got", "expected", "key"),
    [
        ([18.3441], [0.183441], "practice.why-percent"),
        ([18.3], [0.183441], "practice.why-percent"),
        ([25.12, 13.77], [0.251170, 0.137746], "practice.why-percent"),
        ([0.183441], [18.3441], "practice.why-share"),
        ([-4.2], [4.2], "practice.why-sign"),
        ([0.75, 0.86], [0.25, 0.14], "practice.why-complement"),
        ([0.18], [0.183441], "practice.why-rounded"),
        ([6.7, 16.0], [6.7029, 15.9581], "practice.why-rounded"),
        ([7], [6.7029], "practice.why-rounded"),
        ([540, 360], [0.6, 0.4], "practice.why-multiple"),
        ([math.nan], [1.0], "practice.why-not-a-number"),
        ([math.inf, 1.0], [1.0, 1.0], "practice.why-not-a-number"),
        ([0.19], [0.183441], None),
        ([0.0], [0.04], None),
        ([8.0], [6.7029], None),
        ([3], [4], None),
        ([1, 2], [0, 2], None),
        ([5.0], [math.nan], None),
        ([1.0], [0.0], None),
    ],
)
def test_which_slip_is_told_from_the_figures(got, expected, key):
    said = slip(got, expected, Tolerance())
    assert (said.key if said else None) == key
