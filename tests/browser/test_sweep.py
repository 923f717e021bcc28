"""Mirrors sweep.py: its look at closed lists finds what is cut off, and lets alone what fits or is written out."""

import pytest
from sweep import CUT_OFF

LONG = "The reader who asked for the minutes of the parish council"
PAIR = "<div data-pair><select style='width: {width}px'><option>{text}</option></select><div class='pw-chosen'>{below}</div></div>"


@pytest.mark.parametrize(
    ("width", "below", "found"),
    [
        (90, "", [LONG]),
        (90, LONG, []),
        (90, LONG[:20], [LONG]),
        (700, "", []),
    ],
    ids=["cut off", "written out below", "half of it written out", "wide enough"],
)
def test_a_list_that_cuts_off_what_was_chosen_is_found(browser, width, below, found):
    page = browser.new_page()
    page.set_content(PAIR.format(width=width, text=LONG, below=below))
    assert page.locator("[data-pair]").evaluate_all(CUT_OFF) == found
    page.close()
