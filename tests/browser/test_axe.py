"""axe-core finds nothing in our outputs, in any state of any question, in both directions and both themes.

What axe leaves open (contrast that it cannot compute, icons, borders, sizes of targets) is computed in look.js.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from answers import right, wrong
from every_kind import every_kind
from learner import Mouse
from playwright.sync_api import expect
from server import ROOT
from words import pattern, unit

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
LOOK = Path(__file__).with_name("look.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async ([part, tags]) => {
  const found = await axe.run({ include: [`.pw[data-part='${part}']`] }, { runOnly: { type: 'tag', values: tags } });
  const ids = rules => rules.map(rule => rule.id);
  const brief = rules => rules.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target}: ${node.failureSummary}`));
  return { violations: brief(found.violations), open: ids(found.incomplete), passed: ids(found.passes) };
}"""
MEASURE = f"""root => {{
  const look = {LOOK};
  return {{ words: look.words(root), shapes: look.shapes(root), targets: look.targets(root) }};
}}"""
THEMES = ["JupyterLab Light", "JupyterLab Dark"]
PARTS = ["predict", "roleplay", "quiz", "plan", "progress", "journal", "records"]
PICTURED = {"wrong": ["quiz", "roleplay"], "right": ["quiz", "roleplay", "plan", "progress", "journal", "records"]}


@pytest.fixture(scope="module", params=["en", "fa"])
def audited(request, server, open_lab_once):
    """Take every state of every widget to axe and to look.js, in both themes, and keep what they found by state, theme and part."""
    lang = request.param
    server.fresh_records(f"axe-{lang}")
    lab = open_lab_once(every_kind(lang)).run_all()
    lab.page.add_script_tag(path=AXE)
    found = {}
    for state, reach in STATES.items():
        reach(lab, lang)
        for theme in THEMES:
            lab.set_theme(theme)
            for part in PARTS:
                found[state, theme, part] = audit(lab, part)
            pictures(lab, state, lang, theme)
    lab.set_theme(THEMES[0])
    yield found
    lab.page.context.close()


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
    for summary in lab.page.locator(".pw summary").all():
        summary.click()


STATES = {"untouched": untouched, "wrong": wrongly, "right": rightly, "open": opened}


def answer_all(lab, lang, choose) -> None:
    bank = unit("T01", lang)
    for part in ("predict", "quiz"):
        for item in bank[part]["items"]:
            question = lab.widget(part).locator(f"[data-item='{item['id']}']")
            unkeyed = part == "predict" and item["type"] == "single"
            Mouse(lab).answer(question, item, item["options"][0]["id"] if unkeyed else choose(item))


def audit(lab, part: str) -> dict:
    lab.page.mouse.move(0, 0)
    found = lab.page.evaluate(RUN, [part, TAGS])
    return found | lab.page.evaluate(MEASURE, lab.widget(part).element_handle())


def pictures(lab, state: str, lang: str, theme: str) -> None:
    """Keep pictures for people of what is worth a look."""
    for part in PICTURED.get(state, []):
        lab.picture(f"{part}-{state}-{lang}-{theme.removeprefix('JupyterLab ').lower()}", lab.widget(part))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("state", STATES)
class TestEverywhere:
    def test_axe_finds_no_violation(self, audited, state, theme):
        assert {part: found for part in PARTS if (found := audited[state, theme, part]["violations"])} == {}

    def test_what_axe_leaves_open_is_contrast_and_nothing_else(self, audited, state, theme):
        assert {rule for part in PARTS for rule in audited[state, theme, part]["open"]} <= {"color-contrast"}

    def test_every_word_has_contrast_enough(self, audited, state, theme):
        assert {part: found for part in PARTS if (found := audited[state, theme, part]["words"])} == {}

    def test_every_icon_and_border_has_contrast_enough(self, audited, state, theme):
        assert {part: found for part in PARTS if (found := audited[state, theme, part]["shapes"])} == {}

    def test_every_target_has_24_pixels_or_more(self, audited, state, theme):
        assert {part: found for part in PARTS if (found := audited[state, theme, part]["targets"])} == {}


def test_axe_looked_at_what_matters(audited):
    passed = {rule for found in audited.values() for rule in found["passed"]}
    assert {"color-contrast", "target-size", "label", "button-name", "aria-valid-attr-value", "list"} <= passed
