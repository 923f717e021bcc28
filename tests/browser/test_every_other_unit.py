"""Every unit of the other tracks is opened, run, answered wrongly and rightly, and its role-play is walked to every ending.

The front desk has no role-play; ``test_front_desk.py`` answers all of its questions.
"""

from __future__ import annotations

import pytest
from sweep import UNITS, take

THESE = [(name, lang) for name, lang in UNITS if not name.startswith(("L", "F"))]
SHEET = "others"


@pytest.mark.parametrize("opened_unit", THESE, indirect=True, ids="-".join)
def test_a_unit_can_be_answered_and_played_to_every_ending(opened_unit, pictures):
    lab, name, lang = opened_unit
    pictures |= {(part, f"{name}-{lang}"): path for part, path in take(lab, name, lang).items()}
