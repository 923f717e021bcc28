"""Every unit of the course is opened, run, answered wrongly and rightly, and its role-play is walked to every ending.

What a question type or a role-play does under a mouse and under keys is tested elsewhere; here it is the content's turn. Pictures
of every unit go into one contact sheet a part, for a person to look at.
"""

from __future__ import annotations

import base64
from collections import deque

import pytest
from answers import reasons, right, wrong
from learner import Quick
from playwright.sync_api import expect
from server import ROOT
from words import BANK, plain, unit

from lab import SCREENSHOTS

UNITS = sorted((path.stem, path.parent.name) for path in BANK.glob("*/[A-Z][0-9][0-9].json"))
UNSCORED = {"self_rated", "rating"}
STYLE = """<style>
body { margin: 8px; display: grid; grid-template-columns: repeat(5, 1fr); gap: 8px; font: 14px sans-serif; align-items: start }
img { width: 100% }
</style>"""


@pytest.fixture(scope="module")
def pictures(browser):
    """Collect pictures as (part, unit) -> path, and lay them out in the end."""
    taken = {}
    yield taken
    for part in sorted({part for part, _ in taken}):
        shown = [(name, path) for (kind, name), path in sorted(taken.items()) if kind == part]
        page = browser.new_page(viewport={"width": 2000, "height": 1000})
        page.set_content(STYLE + "".join(f"<div>{name}<img src='{as_data(path)}'></div>" for name, path in shown))
        page.screenshot(path=SCREENSHOTS / f"contact-sheet-{part}.png", full_page=True)
        page.close()


def as_data(path) -> str:
    return f"data:image/png;base64,{base64.b64encode(path.read_bytes()).decode()}"


@pytest.fixture
def opened(desk, server, request):
    """Open the notebook of a unit that nobody has worked on, run it, and put it away in the end."""
    name, lang = request.param
    server.fresh_records(f"every-unit-{name}-{lang}")
    (path,) = (ROOT / "notebooks" / lang).glob(f"*/{name}-*.ipynb")
    lab = desk.bring(path.relative_to(ROOT).as_posix())
    yield lab.run_all(), name, lang
    lab.put_away()


def ways(script: dict) -> dict[str, list[tuple[str, str]]]:
    """Give for each ending a shortest way to it: pairs of node and choice."""
    found, queue = {script["start"]: []}, deque([script["start"]])
    while queue:
        here = queue.popleft()
        for choice in script["nodes"][here].get("choices") or []:
            if choice["to"] not in found:
                found[choice["to"]] = [*found[here], (here, choice["id"])]
                queue.append(choice["to"])
    return {name: way for name, way in found.items() if script["nodes"][name].get("ending")}


def answered_parts(bank: dict) -> dict[str, list[dict]]:
    """Give the items of each widget that gives a verdict, by the name of the part."""
    if bank.get("drills"):
        return {f"drill-{number}": drill["items"] for number, drill in enumerate(bank["drills"], start=1)}
    return {"quiz": bank["quiz"]["items"]}


def has_answered(person, question, item: dict, answer, state: str) -> None:
    """Give *answer*, and see the verdict and the reasons."""
    person.answer(question, item, answer)
    if item["type"] not in UNSCORED:
        expect(question).to_have_attribute("data-state", state)
    text = " ".join(question.text_content().split())
    for reason in reasons(item, answer):
        assert " ".join(reason.split()) in text, f"{item['id']}: {answer}"


def has_walked(person, play, script: dict, ending: str, way: list[tuple[str, str]]) -> None:
    """Go the *way* from the start, reading each line of the patron, and see the ending."""
    for node, choice in way:
        expect(play).to_contain_text(plain(script["nodes"][node]["patron"]))
        person.say(play, choice)
    shown = play.locator(".pw-ending")
    expect(shown).to_have_attribute("data-outcome", script["nodes"][ending]["ending"])
    expect(shown).to_contain_text(plain(script["nodes"][ending]["debrief"]))


@pytest.mark.parametrize("opened", UNITS, indirect=True, ids="-".join)
def test_a_unit_can_be_answered_and_played_to_every_ending(opened, pictures):
    lab, name, lang = opened
    bank = unit(name, lang)
    person = Quick(lab)
    lab.top()
    pictures["top", f"{name}-{lang}"] = lab.picture(f"unit-{name}-{lang}-top")
    for part, items in answered_parts(bank).items():
        widget = lab.widget(part)
        for item in items:
            question = widget.locator(f"[data-item='{item['id']}']")
            has_answered(person, question, item, wrong(item), "not-yet")
            has_answered(person, question, item, right(item), "right")
        pictures[part, f"{name}-{lang}"] = lab.picture(f"unit-{name}-{lang}-{part}", of=widget)
    script = bank["roleplay"]["script"]
    play = lab.widget("roleplay")
    endings = ways(script)
    assert set(endings) == {node for node, content in script["nodes"].items() if content.get("ending")}
    for ending, way in endings.items():
        has_walked(person, play, script, ending, way)
        if ending == next(iter(endings)):
            pictures["roleplay", f"{name}-{lang}"] = lab.picture(f"unit-{name}-{lang}-roleplay", of=play)
        person.play_again(play)
