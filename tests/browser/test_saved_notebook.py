"""What stays in a notebook's file: the words of the questions, and nothing of the learner."""

from __future__ import annotations

import pytest
from answers import right
from learner import Mouse
from playwright.sync_api import expect
from words import plain, say, unit

UNITS = {lang: f"notebooks/{lang}/lessons/L04-listen-well.ipynb" for lang in ("en", "fa")}
STARTS = {lang: f"notebooks/{lang}/00-start-here.ipynb" for lang in ("en", "fa")}
FROM_YESTERDAY = ["model not found", "Error displaying widget", "Loading widget", "QuizWidget(", "RoleplayWidget("]


@pytest.fixture(scope="module", autouse=True)
def _records(server):
    server.fresh_records("saved-notebook")


def is_untouched(lab, lang: str) -> None:
    """See that the notebook of L04 reads as text, with one line that says how to start it, and that nobody is asked anything."""
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    assert lab.panel.locator(".pw").count() == 0
    starts_with_how_to(lab, lang, 4)
    words = " ".join(lab.panel.locator(".jp-Notebook").text_content().split())
    assert [broken for broken in FROM_YESTERDAY if broken in words] == []
    for item in unit("L04", lang)["quiz"]["items"]:
        assert plain(item["stem"]) in words, item["id"]
    for code in lab.panel.locator(".jp-CodeCell").all():
        expect(code.locator(".jp-InputPlaceholder")).to_be_visible()
        expect(code.locator(".cm-content")).to_have_count(0)


def starts_with_how_to(lab, lang: str, count: int) -> None:
    """See that there are *count* outputs, and that each can be seen and begins with the line that says how to start it."""
    outputs = lab.panel.locator(".jp-OutputArea-output")
    expect(outputs).to_have_count(count)
    for output in outputs.all():
        expect(output).to_be_visible()
        assert output.text_content().strip().startswith(say(lang, "start.run-me"))


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_an_untouched_unit_asks_for_nothing_and_can_be_read(desk, lang):
    is_untouched(desk.bring(UNITS[lang]), lang)


def test_every_line_of_a_page_from_right_to_left_begins_at_the_right(desk):
    lab = desk.bring(UNITS["fa"])
    starts_with_how_to(lab, "fa", 4)
    begin = """all => all.filter(node => !['start', 'right'].includes(getComputedStyle(node).textAlign))
      .map(node => `${node.tagName}: ${node.textContent.slice(0, 40)}`)"""
    assert lab.panel.locator("[dir='rtl'] :is(p, li, td, blockquote, h1, h2, h3)").evaluate_all(begin) == []


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_an_untouched_start_page_can_be_read_and_its_picture_is_there(desk, lang):
    missing = []
    desk.page.on("response", lambda answer: missing.append(answer.url) if answer.status == 404 else None)
    lab = desk.bring(STARTS[lang])
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    starts_with_how_to(lab, lang, 3)
    pictures = lab.panel.locator("img")
    assert pictures.count() >= 1
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        assert picture.evaluate("img => img.decode().then(() => img.naturalWidth, () => 0)") > 0, f"no picture: {missing}"


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_a_notebook_that_was_run_answered_and_saved_is_the_same_byte_for_byte(desk, server, lang):
    path = server.root / UNITS[lang]
    committed = path.read_bytes()
    written = path.stat().st_mtime_ns
    lab = desk.bring(UNITS[lang]).run_all()
    bank = unit("L04", lang)
    for item in bank["quiz"]["items"]:
        Mouse(lab).answer(lab.widget("quiz").locator(f"[data-item='{item['id']}']"), item, right(item))
    lab.widget("roleplay").locator(".pw-choice").first.click()
    Mouse(lab).plan(lab.widget("plan"), "a secret", "between us")
    lab.save()
    assert path.stat().st_mtime_ns > written
    assert path.read_bytes() == committed
    lab.reload()
    is_untouched(lab, lang)


def test_a_saved_start_page_is_the_same_byte_for_byte(desk, server):
    path = server.root / STARTS["en"]
    committed = path.read_bytes()
    written = path.stat().st_mtime_ns
    lab = desk.bring(STARTS["en"]).run_all()
    lab.widget("records")
    lab.save()
    assert path.stat().st_mtime_ns > written
    assert path.read_bytes() == committed
