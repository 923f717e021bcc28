"""Every lesson is opened, run, answered wrongly and rightly, and its role-play is walked to every ending."""

from __future__ import annotations

import pytest
from sweep import UNITS, take

THESE = [(name, lang) for name, lang in UNITS if name.startswith("L")]
SHEET = "lessons"


@pytest.mark.parametrize("opened_unit", THESE, indirect=True, ids="-".join)
def test_a_lesson_can_be_answered_and_played_to_every_ending(opened_unit, pictures):
    lab, name, lang = opened_unit
    pictures |= {(part, f"{name}-{lang}"): path for part, path in take(lab, name, lang).items()}
