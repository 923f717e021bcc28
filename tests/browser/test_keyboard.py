"""Everything works with the keyboard alone, and no key that belongs to a widget reaches JupyterLab."""

from __future__ import annotations

from pathlib import Path

import pytest
from answers import reasons, right, wrong
from every_kind import every_kind
from learner import Keyboard, Mouse, entries
from playwright.sync_api import expect
from words import pattern, plain, say, unit

LOOK = Path(__file__).with_name("look.js").read_text(encoding="utf-8")
KEYS = [
    "a", "b", "c", "d", "d", "v", "x", "z", "m", "y", "j", "k", "r", "1", "Escape", "Control+Shift+Minus",
    "ArrowUp", "ArrowDown", "Enter", "Shift+Enter", "Control+Enter", "Alt+Enter",
]  # fmt: skip
"""Keys with which JupyterLab inserts, deletes, cuts, splits, moves or runs a cell, or changes its kind."""
WAYS = [["explain", "seven", "call-back"], ["back", "half-hour", "missing", "scan", "take"]]
"""Choices in L04: some that are broken off, then some that lead to an ending."""


@pytest.fixture(scope="module", params=["en", "fa"])
def walked(request, server, desk):
    """Open L04, run it and come to its first question without touching the mouse, as the start page's help says."""
    lang = request.param
    server.fresh_records(f"keyboard-{lang}")
    lab = desk.bring(f"notebooks/{lang}/lessons/L04-listen-well.ipynb")
    lab.forget_counts()
    keys = lab.page.keyboard
    keys.press("Control+Shift+c")
    lab.page.wait_for_selector(".lm-CommandPalette-input:focus")
    keys.type("run all cells")
    lab.page.wait_for_selector(".lm-CommandPalette-item.lm-mod-active")
    keys.press("Enter")
    lab.wait_idle()
    for _ in lab.notebook()["cells"]:
        if lab.notebook()["active"] == "predict-intro":
            break
        keys.press("ArrowUp")
    return Keyboard(lab), unit("L04", lang), lang


def test_a_unit_can_be_taken_with_the_keyboard_alone(walked):
    person, bank, lang = walked
    person.enter("predict")
    (prediction,) = bank["predict"]["items"]
    question = person.lab.widget("predict").locator("[data-item]")
    person.answer(question, prediction, "offer")
    expect(question.locator(".pw-after")).to_have_text(plain(prediction["after"]))
    person.leave()

    converse(person, bank, lang)
    person.leave()

    quiz = person.enter("quiz")
    for item in bank["quiz"]["items"]:
        solve(person, quiz.locator(f"[data-item='{item['id']}']"), item)
    person.leave()

    plan = person.enter("plan")
    person.plan(plan, "somebody whispers", "Let us go to the quiet table.")
    expect(plan.locator(".pw-status")).to_have_text(pattern(lang, "plan.saved-on"))
    assert same_outputs(person)


def converse(person, bank, lang) -> None:
    """Break a conversation off, start again, reach an ending, and play again; the focus is on the newest line each time."""
    roleplay = person.enter("roleplay")
    nodes = bank["roleplay"]["script"]["nodes"]
    opening = plain(nodes[bank["roleplay"]["script"]["start"]]["patron"])
    for way in WAYS:
        here = nodes[bank["roleplay"]["script"]["start"]]
        for name in way:
            person.say(roleplay, name)
            here = nodes[next(choice["to"] for choice in here["choices"] if choice["id"] == name)]
            assert plain(here.get("patron") or here["text"]) in focused(person)
        again = ".pw-again" if "ending" in here else ".pw-restart"
        person.go(roleplay.locator(again))
        person.press("Enter")
        assert opening in focused(person)
        expect(roleplay.locator(".pw-line")).to_have_count(1)


def focused(person) -> str:
    """Give the text of the element that has the focus."""
    return " ".join(person.lab.page.evaluate("document.activeElement.innerText").split())


def solve(person, question, item) -> None:
    """Answer *item* wrongly and rightly, then go back from its last control to its first."""
    for answer in (wrong(item), right(item)):
        person.answer(question, item, answer)
        for reason in reasons(item, answer):
            expect(question).to_contain_text(reason)
    if item["type"] != "self_rated":
        expect(question).to_have_attribute("data-state", "right")
    if item.get("hint"):
        person.go(question.locator("summary"))
        person.press("Enter")
        expect(question.locator(".pw-hint-words")).to_be_visible()
        person.press("Space")
        expect(question.locator(".pw-hint-words")).to_be_hidden()


def same_outputs(person) -> bool:
    """Say whether the widget that the person is in is still the one that they entered: a cell that ran would show another."""
    person.lab.wait_idle()
    return person.root.evaluate("root => root.isConnected")


def test_nobody_is_kept_in_a_widget(walked):
    person, *_ = walked
    person.enter("plan")
    person.leave("Tab")
    person.keys.press("Shift+Tab")
    person.leave("Shift+Tab")


def test_enter_makes_a_new_line_where_there_is_room_for_one(every):
    for part in ("quiz", "plan"):
        root = every.enter(part)
        field = root.locator("textarea").first
        every.go(field)
        every.press("Control+a")
        every.keys.type("one")
        every.press("Enter")
        every.keys.type("two")
        expect(field).to_have_value("one\ntwo")
        every.press("Control+a")
        every.press("Delete")


@pytest.fixture(scope="module")
def every(server, desk):
    """Give every kind of control there is to a person with a keyboard: what comes only after some clicks is there as well."""
    server.fresh_records("keyboard-every-kind")
    lab = desk.bring(every_kind("en")).restart_and_run_all()
    mouse = Mouse(lab)
    item = next(item for item in unit("T01", "en")["quiz"]["items"] if item["type"] == "self_rated")
    mouse.answer(lab.widget("quiz").locator(f"[data-item='{item['id']}']"), item, right(item))
    mouse.say(lab.widget("roleplay"), "back")
    for words in ("one", "two"):
        mouse.plan(lab.widget("plan"), words, words)
    expect(lab.widget("plan").locator("[role=status]").first).to_have_text(pattern("en", "plan.saved-on"))
    lab.restart_and_run_all()
    return Keyboard(lab)


PARTS = ["predict", "roleplay", "quiz", "plan", "progress", "journal", "records"]


@pytest.mark.parametrize("part", PARTS)
def test_no_key_of_a_control_reaches_jupyterlab(every, part):
    person = every
    root = person.enter(part)
    controls = root.locator("a[href], button, input, select, summary, textarea")
    seen = set()
    for control in controls.element_handles():
        kind = control.evaluate("node => `${node.tagName} ${node.type ?? ''} ${node.className}`")
        if kind in seen or not control.is_visible():
            continue
        seen.add(kind)
        person.go(control)
        for key in harmless(kind):
            person.press(key)
            if not control.is_visible():  # the key chose a reply, and the reply has gone
                break
    assert seen
    assert same_outputs(person)


def harmless(kind: str) -> list[str]:
    """Give KEYS without Enter where that leads out of the widget by design, or deletes what other tests look at."""
    spared = kind.startswith("A ") or any(name in kind for name in ("pw-import", "pw-export", "pw-delete-yes"))
    return [key for key in KEYS if not (spared and key.endswith("Enter"))]


def test_the_focus_can_be_seen_wherever_it_is(every):
    person = every
    faint = []
    for part in PARTS:
        root = person.enter(part)
        stops = root.locator("a[href], button, input, select, summary, textarea").count()
        for _ in range(stops):
            ring = person.lab.page.evaluate(f"{LOOK}.focus()")
            if not (ring["shown"] and ring["width"] >= 2 and ring["contrast"] >= 3):
                faint.append(ring)
            person.keys.press("Tab")
            if not person.lab.page.evaluate("root => root.contains(document.activeElement)", person.root):
                break
    assert faint == []


def test_moving_an_entry_keeps_the_focus_on_it_at_both_ends_of_the_list(every):
    person = every
    item = next(item for item in unit("T01", "en")["quiz"]["items"] if item["type"] == "ordering")
    person.enter("quiz")
    question = person.lab.widget("quiz").locator(f"[data-item='{item['id']}']")
    entry = question.locator("[data-entry]").nth(1)
    name = entry.get_attribute("data-entry")
    line = question.locator(f"[data-entry='{name}']")
    person.go(line.locator("[data-move='up']"))
    for key in ["Alt+ArrowUp", "Alt+ArrowUp", "Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown", "Space", "Enter"]:
        person.press(key)
        assert line.evaluate("line => line.contains(document.activeElement)")
    place = entries(question).index(name) + 1
    told = say("en", "quiz.moved", text=line.locator(".pw-entry-words").inner_text(), n=place, total=len(item["entries"]))
    expect(question.locator("> .pw-status")).to_have_text(told)
