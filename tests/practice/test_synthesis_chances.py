"""Mirrors patronwise.practice.synthesis.chances."""

import numpy as np
import pytest

from patronwise.practice.synthesis.chances import meet
from patronwise.practice.synthesis.draws import Draws

ROWS = 400


def chances_and_cells(seed):
    draws = Draws(seed)
    return draws.even(ROWS), *(np.floor(parts * draws.even(ROWS)) for parts in (3, 4, 5))


@pytest.mark.parametrize("seed", range(20))
def test_every_cell_and_group_of_leading_cells_holds_what_its_chances_add_up_to(seed):
    chances, first, second, third = chances_and_cells(seed)
    met = meet(Draws(seed), chances, first, second, third)
    for depth in range(4):
        groups = [first, second, third][:depth]
        labels = sum((group * 10**place for place, group in enumerate(groups)), np.zeros(ROWS))
        for label in np.unique(labels):
            rows = labels == label
            assert abs(met[rows].sum() - chances[rows].sum()) < 1


def test_which_rows_of_a_cell_come_true_is_left_to_chance():
    half = np.full(ROWS, 0.5)
    cell = np.zeros(ROWS)
    one, other = (meet(Draws(seed), half, cell) for seed in (1, 2))
    assert one.sum() == other.sum() == ROWS / 2
    assert 0.3 < (one == other).mean() < 0.7
    assert (meet(Draws(1), half, cell) == one).all()


def test_a_chance_of_none_never_and_of_one_always_comes_true():
    chances = np.repeat([0.0, 1.0], ROWS)
    assert (meet(Draws(3), chances, chances) == (chances == 1)).all()
    assert (meet(Draws(3), chances) == (chances == 1)).all()


def test_no_rows_give_no_rows():
    assert meet(Draws(4), np.zeros(0)).shape == (0,)


@pytest.mark.parametrize("chance", [-0.1, 1.1, float("nan")])
def test_what_is_no_chance_is_refused(chance):
    with pytest.raises(ValueError, match="a number from 0 to 1"):
        meet(Draws(5), np.array([0.5, chance]))


def test_cells_of_another_length_are_refused():
    with pytest.raises(ValueError, match="as long as the chances"):
        meet(Draws(6), np.zeros(3), np.zeros(4))
