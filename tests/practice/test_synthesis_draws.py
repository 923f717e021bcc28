"""Mirrors patronwise.practice.synthesis.draws."""

import numpy as np
import pytest

from patronwise.practice.synthesis.draws import Draws, bell, pick, pick_by_row, poisson


def test_the_draws_are_the_stream_of_the_bit_generator_which_numpy_promises_to_keep():
    raw = np.random.PCG64(1).random_raw(6) >> np.uint64(11)
    numbers = raw.astype(np.float64) * 2.0**-53
    order = np.argsort(numbers[:3], kind="stable")
    assert Draws(1).even(3).tolist() == ((order + numbers[3:]) / 3).tolist()


def test_even_draws_fall_one_into_each_slice():
    draws = Draws(7).even(200)
    assert sorted(np.floor(draws * 200).astype(int).tolist()) == list(range(200))
    assert (draws < 0.3).sum() == 60


def test_even_draws_within_cells_are_even_in_each():
    cell = np.repeat([0, 1, 2], [10, 50, 140])
    other = np.tile([0, 1], 100)
    draws = Draws(7).even_within(cell, other)
    for label in range(3):
        for second in range(2):
            inside = draws[(cell == label) & (other == second)]
            assert abs((inside < 0.4).mean() - 0.4) <= 1 / len(inside)


def test_cells_of_different_lengths_are_refused():
    with pytest.raises(ValueError, match="one length"):
        Draws(7).even_within(np.zeros(3), np.zeros(2))


def test_shares_are_picked_by_where_a_draw_falls():
    draws = np.array([0.0, 0.24, 0.25, 0.74, 0.75, np.nextafter(1, 0)])
    assert pick(draws, (1, 2, 1)).tolist() == [0, 0, 1, 1, 2, 2]
    assert pick_by_row(draws, np.tile([1.0, 2.0, 1.0], (6, 1))).tolist() == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize(("draw", "count"), [(0.0, 0), (0.13, 0), (0.14, 1), (0.40, 1), (0.41, 2), (1 - 1e-12, 8)])
def test_poisson_counts_come_from_the_distribution(draw, count):
    # With mean 2 the shares of 0, 1 and 2 are 0.135, 0.271 and 0.271.
    assert poisson(draw, 2.0, most=8) == count


def test_bell_draws_have_mean_zero_and_deviation_one():
    values = bell(Draws(7).even(5000))
    assert abs(values.mean()) < 0.001
    assert abs(values.std() - 1) < 0.005
    assert np.isfinite(bell(np.array([0.0, np.nextafter(1, 0)]))).all()
