"""axe-core finds nothing in our outputs, in any state of any question, in both directions and both themes.

What axe leaves open (contrast that it cannot compute, icons, borders, sizes of targets) is computed in look.js.
"""

from __future__ import annotations

import pytest
from answers import right, wrong
from audit import AXE, RUN, TAGS, THEMES
from every_kind import every_kind
from learner import Mouse
from playwright.sync_api import expect
from words import pattern, unit

from lab import PANEL

PARTS = ["predict", "roleplay", "quiz", "plan", "progress", "journal", "records"]
PICTURED = {
    ("wrong", "JupyterLab Light"): ["quiz", "roleplay"],
    ("right", "JupyterLab Light"): ["progress", "journal", "records"],
    ("right", "JupyterLab Dark"): ["quiz", "roleplay", "plan"],
}


@pytest.fixture(scope="module", params=["en", "fa"])
def audited(request, server, desk):
    """Take every state of every widget to axe and to look.js, in both themes, and keep what they found by state and theme."""
    lang = request.param
    server.fresh_records(f"axe-{lang}")
    lab = desk.bring(every_kind(lang)).restart_and_run_all()
    lab.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = {}
    for state, reach in STATES.items():
        reach(lab, lang)
        for theme in THEMES:
            lab.set_theme(theme)
            lab.page.mouse.move(0, 0)
            found[state, theme] = lab.page.evaluate(RUN, [TAGS, f"{PANEL} .pw"])
            pictures(lab, state, lang, theme)
    lab.set_theme(THEMES[0])
    return found


def untouched(_lab, _lang) -> None:
    """Leave everything as it is when the page has been run."""


def wrongly(lab, lang) -> None:
    """Answer every question wrongly, take a step in the role-play, and let a plan miss its half."""
    answer_all(lab, lang, wrong)
    Mouse(lab).say(lab.widget("roleplay"), "back")
    lab.widget("plan").locator(".pw-save").click()
    lab.widget("records").locator(".pw-delete").click()


def rightly(lab, lang) -> None:
    """Answer every question rightly, come to an ending, save plans, and see them in the journal."""
    answer_all(lab, lang, right)
    roleplay = lab.widget("roleplay")
    while roleplay.locator(".pw-choice").count():
        roleplay.locator(".pw-choice").first.click()
    for words in ("one", "two"):
        Mouse(lab).plan(lab.widget("plan"), words, words)
        expect(lab.widget("plan").locator(".pw-status")).to_have_text(pattern(lang, "plan.saved-on"))
    lab.widget("records").locator(".pw-delete-no").click()
    lab.widget("predict").scroll_into_view_if_needed()
    for part in ("progress", "journal"):  # they ask anew whenever they come into view
        lab.widget(part).scroll_into_view_if_needed()
    expect(lab.widget("journal").locator("[data-unit='T01'] summary")).to_be_visible()


def opened(lab, _lang) -> None:
    """Open every hint and everything else that is folded away."""
    for summary in lab.panel.locator(".pw summary").all():
        summary.click()


STATES = {"untouched": untouched, "wrong": wrongly, "right": rightly, "open": opened}


def answer_all(lab, lang, choose) -> None:
    bank = unit("T01", lang)
    for part in ("predict", "quiz"):
        for item in bank[part]["items"]:
            question = lab.widget(part).locator(f"[data-item='{item['id']}']")
            unkeyed = part == "predict" and item["type"] == "single"
            Mouse(lab).answer(question, item, item["options"][0]["id"] if unkeyed else choose(item))


def pictures(lab, state: str, lang: str, theme: str) -> None:
    """Keep pictures for people of what is worth a look."""
    for part in PICTURED.get((state, theme), []):
        lab.picture(f"{part}-{state}-{lang}-{theme.removeprefix('JupyterLab ').lower()}", lab.widget(part))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("state", STATES)
class TestEverywhere:
    def test_axe_finds_no_violation(self, audited, state, theme):
        assert audited[state, theme]["violations"] == []

    def test_what_axe_leaves_open_is_contrast_and_nothing_else(self, audited, state, theme):
        assert set(audited[state, theme]["open"]) <= {"color-contrast"}

    def test_every_word_has_contrast_enough(self, audited, state, theme):
        assert audited[state, theme]["words"] == []

    def test_every_icon_and_border_has_contrast_enough(self, audited, state, theme):
        assert audited[state, theme]["shapes"] == []

    def test_every_target_has_24_pixels_or_more(self, audited, state, theme):
        assert audited[state, theme]["targets"] == []


def test_axe_looked_at_every_widget_and_at_what_matters(audited):
    for found in audited.values():
        assert found["parts"] == PARTS
        assert {"color-contrast", "target-size", "label", "button-name", "aria-valid-attr-value", "list"} <= set(found["passed"])
