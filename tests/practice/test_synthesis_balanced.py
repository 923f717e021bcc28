"""Mirrors patronwise.practice.synthesis.balanced."""

import numpy as np
import pytest

from patronwise.practice.synthesis.balanced import balanced, balanced_bell
from patronwise.practice.synthesis.draws import Draws

ROWS = 600
ONE, TWO, THREE = (np.arange(ROWS) // step % groups for step, groups in ((1, 2), (2, 3), (7, 5)))
CHANCE = 0.2 + 0.25 * ONE + 0.1 * TWO + 0.03 * THREE


def misses(outcome, *cells):
    """How far each group's count lies from what its chances add up to."""
    groups = {}
    for row, group in enumerate(zip(*cells, strict=True)):
        groups.setdefault(group, []).append(row)
    return [abs(float(outcome[rows].sum() - CHANCE[rows].sum())) for rows in groups.values()]


def test_every_grouping_is_met_within_two():
    outcome = balanced(Draws(1), CHANCE, (ONE, TWO), (THREE,), (ONE, THREE))
    assert max(misses(outcome, ONE, TWO)) <= 1
    assert max(misses(outcome, THREE)) < 2
    assert max(misses(outcome, ONE, THREE)) < 2


def test_it_meets_later_groupings_better_than_a_draw_for_the_first_alone():
    alone = balanced(Draws(1), CHANCE, (ONE, TWO))
    both = balanced(Draws(1), CHANCE, (ONE, TWO), (THREE,))
    assert sum(misses(both, THREE)) < sum(misses(alone, THREE))


def test_likely_rows_stay_the_likely_ones():
    chance = np.where(np.arange(ROWS) % 4 < 2, 0.1, 0.9)
    outcome = balanced(Draws(2), chance, (np.arange(ROWS) // 100,), (THREE,))
    assert abs(outcome[chance < 0.5].mean() - 0.1) < 0.02
    assert abs(outcome[chance > 0.5].mean() - 0.9) < 0.02


def test_one_seed_gives_one_outcome_and_another_seed_another():
    first, again, other = (balanced(Draws(seed), CHANCE, (ONE,), (TWO,)) for seed in (3, 3, 4))
    assert (first == again).all()
    assert (first != other).any()


def test_no_rows_give_no_outcome():
    empty = np.zeros(0)
    assert len(balanced(Draws(1), empty, (empty,), (empty,))) == 0


def test_a_bell_has_a_mean_near_nought_in_each_group_and_keeps_its_spread():
    values = balanced_bell(Draws(5), (ONE,), (TWO,), (THREE,))
    assert abs(values.std() - 1) < 0.02
    for cells in (ONE, TWO, THREE):
        assert all(abs(values[cells == group].mean()) < 0.08 for group in np.unique(cells))


@pytest.mark.parametrize("draw", [lambda: balanced(Draws(1), CHANCE), lambda: balanced_bell(Draws(1))])
def test_no_grouping_is_refused(draw):
    with pytest.raises(ValueError, match="at least one grouping"):
        draw()


@pytest.mark.parametrize(
    "draw",
    [
        lambda: balanced(Draws(1), CHANCE, (ONE,), (TWO[1:],)),
        lambda: balanced(Draws(1), CHANCE, (ONE, TWO[1:])),
        lambda: balanced_bell(Draws(1), (ONE, TWO[1:])),
    ],
)
def test_arrays_of_different_lengths_are_refused(draw):
    with pytest.raises(ValueError, match="length"):
        draw()
