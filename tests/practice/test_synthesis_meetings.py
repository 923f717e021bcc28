"""Mirrors patronwise.practice.synthesis.meetings."""

from datetime import date

import numpy as np

from patronwise.practice.synthesis.draws import Draws
from patronwise.practice.synthesis.meetings import KINDS, came_next, meetings, told_back

HELD = meetings(Draws(5))


def test_each_kind_meets_on_its_own_weekday_of_the_month_and_not_in_august():
    council = [day for day, kind in zip(HELD.days, HELD.kind, strict=True) if KINDS[kind] == "patron council"]
    assert council[:2] == [date(2023, 1, 12), date(2023, 2, 9)]
    assert date(2023, 1, 3) in HELD.days
    assert date(2023, 1, 18) in HELD.days
    assert sorted(HELD.days) == HELD.days
    assert len(HELD.days) == len(set(HELD.days)) == 66
    assert not [day for day in HELD.days if day.month == 8]


def test_nobody_speaks_who_is_not_there():
    assert (HELD.spoke <= HELD.present).all()
    assert (HELD.spoke >= 2).all()
    assert ((HELD.items >= 4) & (HELD.items <= 9)).all()


def test_what_nobody_has_is_told_back_less_often():
    habit = np.repeat([0, 1, 2], 200)
    unowned = np.tile([False, True], 300)
    told = told_back(Draws(1), habit, unowned)
    for each, chance in enumerate((0.15, 0.50, 0.85)):
        assert abs(told[(habit == each) & ~unowned].mean() - chance) <= 0.01
        assert abs(told[(habit == each) & unowned].mean() - 0.6 * chance) <= 0.01


def test_telling_everything_brings_patrons_and_volunteers_back_and_leaves_staff_as_they_are():
    meeting = np.repeat(np.arange(len(HELD.items)), HELD.items)
    none, everything = (came_next(Draws(1), HELD, meeting, np.full(len(meeting), told)) for told in (False, True))
    more = (everything - none) / HELD.present
    by_kind = dict(zip(KINDS, (more[HELD.kind == kind].mean() for kind in range(len(KINDS))), strict=True))
    assert by_kind["patron council"] > 0.25
    assert by_kind["volunteers"] > 0.25
    assert by_kind["staff"] == 0
    assert ((everything >= 1) & (everything <= HELD.present)).all()
