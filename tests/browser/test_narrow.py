"""Widgets on 320 pixels, in forced colours, without motion, and with language and direction of their own."""

from __future__ import annotations

import os

import pytest
from answers import wrong
from every_kind import every_kind
from learner import Mouse
from playwright.sync_api import expect
from words import unit

DIRECTION = {"en": "ltr", "fa": "rtl"}
PARTS = ["predict", "roleplay", "quiz", "plan", "progress", "journal", "records"]
TOO_WIDE = """roots => roots
  .flatMap(root => [root, ...root.querySelectorAll('section, fieldset, form, ol, ul, li, div, p, label, select')])
  .filter(node => node.checkVisibility() && node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline')
  .map(node => [node.closest('.pw').dataset.part, node.tagName, node.className, node.scrollWidth, node.clientWidth].join(' '))"""
CUT_OFF = """roots => roots.flatMap(root => [...root.querySelectorAll('*')]).filter(node => {
    const box = node.getBoundingClientRect(), edge = node.closest('.pw').getBoundingClientRect();
    const shown = node.checkVisibility() && box.width > 1 && !node.closest('.pw-hidden');
    return shown && (box.left < edge.left - 1 || box.right > edge.right + 1);
  }).map(node => `${node.closest('.pw').dataset.part}: ${node.tagName}.${node.getAttribute('class')}`)"""
MOVING = """roots => {
  const all = roots.flatMap(root => [root, ...root.querySelectorAll('*')]);
  const long = all.filter(node => getComputedStyle(node).transitionDuration.split(',').some(time => parseFloat(time) > 0));
  const running = document.getAnimations().filter(one => one.effect?.target?.closest?.('.pw'));
  return { long: long.length, running: running.length };
}"""
SCROLLS = """() => {
  const watched = Boolean(window.scrolls);
  window.scrolls = [];
  if (watched) return;
  const scroll = Element.prototype.scrollIntoView;
  Element.prototype.scrollIntoView = function (options) {
    if (this.closest('.pw')) window.scrolls.push(options?.behavior);
    return scroll.call(this, options);
  };
}"""


@pytest.fixture(scope="module", params=["en", "fa"])
def narrow(request, server, desk):
    """Answer everything wrongly, so that there is as much to read as there can be, and make the window narrow."""
    lang = request.param
    server.fresh_records(f"narrow-{lang}")
    lab = desk.bring(every_kind(lang)).restart_and_run_all()
    for item in unit("T01", lang)["quiz"]["items"]:
        Mouse(lab).answer(lab.widget("quiz").locator(f"[data-item='{item['id']}']"), item, wrong(item))
    for choice in ("back", "laptop"):
        Mouse(lab).say(lab.widget("roleplay"), choice)
    Mouse(lab).plan(lab.widget("plan"), "a" * 80, "b" * 80)
    lab.hide_side_bar()
    window = lab.page.viewport_size
    lab.page.set_viewport_size({"width": 320, "height": 800})
    expect(lab.widget("quiz")).to_be_visible()
    yield lab, lang
    lab.page.set_viewport_size(window)


def test_nothing_scrolls_sideways(narrow):
    lab, _ = narrow
    assert 150 < lab.widget("quiz").evaluate("root => root.clientWidth") < 320
    assert lab.panel.locator(".pw").evaluate_all(TOO_WIDE) == []


def test_nothing_is_cut_off_at_the_sides(narrow):
    lab, _ = narrow
    assert lab.panel.locator(".pw").evaluate_all(CUT_OFF) == []


def test_pictures_of_narrow_widgets(narrow):
    lab, lang = narrow
    for part in ("quiz", "roleplay", "plan", "records"):
        taken = lab.picture(f"{part}-{lang}-320", lab.widget(part))
        assert (taken is not None) is bool(os.environ.get("PATRONWISE_PICTURES"))


@pytest.mark.parametrize("part", PARTS)
def test_every_root_says_its_language_and_direction(narrow, part):
    lab, lang = narrow
    root = lab.widget(part)
    expect(root).to_have_attribute("lang", lang)
    expect(root).to_have_attribute("dir", DIRECTION[lang])
    assert root.evaluate("root => getComputedStyle(root).direction") == DIRECTION[lang]


def test_in_forced_colours_what_matters_is_still_told_apart(narrow):
    lab, _ = narrow
    lab.page.emulate_media(forced_colors="active")
    quiz = lab.widget("quiz")
    marked = quiz.locator(".pw-row[data-mark='not-yet']").first
    assert marked.evaluate("row => getComputedStyle(row).outlineStyle") == "solid"
    expect(marked.locator(".pw-mark")).to_be_visible()
    for button in quiz.locator(".pw-check, .pw-move").all():
        assert button.evaluate("node => parseFloat(getComputedStyle(node).borderTopWidth)") >= 1
        assert button.evaluate("node => getComputedStyle(node).borderTopStyle") == "solid"
    quiz.locator(".pw-check").first.focus()
    lab.page.keyboard.press("Shift+Tab")
    assert lab.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    lab.page.emulate_media(forced_colors="none")


def test_nothing_moves_for_those_who_asked_for_less_motion(narrow):
    lab, _ = narrow
    lab.page.evaluate(SCROLLS)
    roleplay = lab.widget("roleplay")
    roleplay.locator(".pw-again").click()
    assert lab.panel.locator(".pw").evaluate_all(MOVING)["long"] > 0
    lab.page.emulate_media(reduced_motion="reduce")
    roleplay.locator(".pw-choice").first.click()
    lab.widget("quiz").locator(".pw-option").first.hover()
    assert lab.panel.locator(".pw").evaluate_all(MOVING) == {"long": 0, "running": 0}
    assert lab.page.evaluate("window.scrolls") == ["smooth", "auto"]
    lab.page.emulate_media(reduced_motion="no-preference")
