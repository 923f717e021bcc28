"""Mirrors patronwise.practice.synthesis.staff_panel."""

import numpy as np
import pytest

from patronwise.practice.synthesis.draws import Draws
from patronwise.practice.synthesis.staff_panel import BRANCHES, POSTS, ROLES, WAVES, panel

PANEL = panel(Draws(3))
COUNT = sum(map(sum, POSTS))


def of_wave(values, wave):
    return values[wave * COUNT : (wave + 1) * COUNT]


@pytest.mark.parametrize("wave", range(len(WAVES)))
def test_every_post_is_there_in_every_wave(wave):
    assert (of_wave(PANEL.wave, wave) == wave).all()
    branch, role = of_wave(PANEL.branch, wave), of_wave(PANEL.role, wave)
    found = [[int(((branch == b) & (role == r)).sum()) for r in range(len(ROLES))] for b in range(len(BRANCHES))]
    assert found == [list(posts) for posts in POSTS]


@pytest.mark.parametrize("wave", range(len(WAVES) - 1))
def test_who_stays_is_half_a_year_longer_in_the_post_and_who_leaves_is_followed_by_somebody_new(wave):
    leaves = of_wave(PANEL.leaves, wave)
    now, then = of_wave(PANEL.years, wave), of_wave(PANEL.years, wave + 1)
    assert 0 < leaves.sum() < COUNT / 5
    assert np.allclose((then - now)[~leaves], 0.5)
    assert ((then[leaves] >= 0.1) & (then[leaves] <= 0.4)).all()
    chosen_now, chosen_then = of_wave(PANEL.chosen_for, wave), of_wave(PANEL.chosen_for, wave + 1)
    assert (chosen_now == chosen_then)[~leaves].all()
