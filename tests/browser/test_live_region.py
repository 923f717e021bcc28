"""What is said to those who cannot see: live regions that exist before they are filled, and replies that get the focus."""

from __future__ import annotations

import pytest
from answers import reasons, right, wrong
from learner import Mouse
from playwright.sync_api import expect
from words import plain, say, unit

ITEMS = unit("T01", "en")["quiz"]["items"]
# What is in a live region before it changes, and every text that it gets: an element that is put in ready-made says nothing.
WATCH = """region => {
  const told = { before: region.textContent, after: [] };
  const watcher = new MutationObserver(() => told.after.push(region.textContent));
  watcher.observe(region, { childList: true, characterData: true, subtree: true });
  region.told = told;
}"""
TOLD = "region => ({ ...region.told, connected: region.isConnected, live: region.getAttribute('role') })"
VERDICTS = {"not-yet": "quiz.not-yet", "right": "quiz.right"}


@pytest.fixture(scope="module")
def lab(server, desk):
    server.fresh_records("live-region")
    return desk.restart_and_run_all()


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: f"{item['id']}-{item['type']}")
def test_a_question_tells_its_verdict_in_a_region_that_was_there_and_empty(lab, item):
    question = lab.widget("quiz").locator(f"[data-item='{item['id']}']")
    region = question.locator("> [role=status]").element_handle()
    for answer, verdict in ((wrong(item), "not-yet"), (right(item), "right")):
        region.evaluate(WATCH)
        Mouse(lab).answer(question, item, answer)
        expect(question).not_to_have_attribute("data-state", "open")
        told = region.evaluate(TOLD)
        assert told["connected"]
        assert told["live"] == "status"
        assert told["after"], "nothing was said"
        if verdict == "not-yet":
            assert told["before"] == ""
        said = " ".join(told["after"][-1].split())
        assert said
        if item["type"] not in {"rating", "self_rated"}:
            assert say("en", VERDICTS[verdict]) in said
        if item["type"] == "self_rated":
            points = len(item["rubric"])
            assert say("en", "quiz.rubric-points", n=len(answer["ticks"]), total=points) in said
        else:
            for reason in reasons(item, answer):
                assert reason in said


def test_a_question_without_an_answer_says_so(lab):
    prediction = unit("T01", "en")["predict"]["items"][0]
    question = lab.widget("predict").locator(f"[data-item='{prediction['id']}']")
    region = question.locator("> [role=status]").element_handle()
    region.evaluate(WATCH)
    question.locator(".pw-check").click()
    told = region.evaluate(TOLD)
    assert told["before"] == ""
    assert say("en", "quiz.choose-first") in told["after"][-1]


def test_the_reply_of_the_patron_is_what_a_screen_reader_comes_to_next(lab):
    roleplay = lab.widget("roleplay")
    script = unit("T01", "en")["roleplay"]["script"]
    choice = script["nodes"][script["start"]]["choices"][0]
    moved = roleplay.locator(".pw-moved[role=status]").element_handle()
    moved.evaluate(WATCH)
    Mouse(lab).say(roleplay, choice["id"])
    told = moved.evaluate(TOLD)
    assert told["before"] == ""
    assert told["after"][-1]
    assert plain(script["nodes"][choice["to"]]["patron"]) in focused_name(lab)


def test_the_ending_is_what_a_screen_reader_comes_to_last(lab):
    roleplay = lab.widget("roleplay")
    while roleplay.locator(".pw-choice").count():
        roleplay.locator(".pw-choice").first.click()
    words = roleplay.locator(".pw-ending-words").inner_text()
    assert words in focused_name(lab)


def focused_name(lab) -> str:
    """Give what Chromium tells assistive technology of the line or the ending that has the focus."""
    assert lab.page.evaluate("document.activeElement.matches('.pw-line, .pw-ending')"), "the focus is elsewhere"
    session = lab.page.context.new_cdp_session(lab.page)
    node = session.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
    tree = session.send("Accessibility.queryAXTree", {"objectId": node})["nodes"]
    session.detach()
    return " ".join(one["name"]["value"] for one in tree if not one.get("ignored") and one.get("name", {}).get("value"))


def test_a_plan_tells_that_it_is_saved(lab):
    plan = lab.widget("plan")
    region = plan.locator("> [role=status]").first.element_handle()
    region.evaluate(WATCH)
    plan.locator(".pw-save").click()
    assert say("en", "plan.needed-both") in region.evaluate(TOLD)["after"][-1]
    Mouse(lab).plan(plan, "one", "two")
    expect(plan.locator("> [role=status]").first).to_contain_text("Saved on")
    assert region.evaluate(TOLD)["connected"]
