"""Take a unit as no person would: every item wrongly and rightly, the role-play to every ending, and pictures of it all.

What a question type or a role-play does under a mouse and under keys is tested elsewhere; here it is the content's turn. Pictures
of all units go into one contact sheet a part, for a person to look at.
"""

from __future__ import annotations

import base64
from collections import deque
from typing import TYPE_CHECKING

from answers import reasons, right, wrong
from audit import AXE, RUN, TAGS
from playwright.sync_api import expect
from quick import Quick
from words import BANK, plain, unit

from lab import PANEL, SCREENSHOTS

if TYPE_CHECKING:
    from pathlib import Path

UNITS = sorted((path.stem, path.parent.name) for path in BANK.glob("*/[A-Z][0-9][0-9].json"))
UNSCORED = {"self_rated", "rating"}
# Of each pair what was chosen, where it does not fit into its closed list and is not written out below it either.
CUT_OFF = """pairs => pairs.map(pair => {
  const select = pair.querySelector('select');
  const text = select.selectedOptions[0].textContent;
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = getComputedStyle(select).font;
  const arrow = 24 + 2 * parseFloat(getComputedStyle(select).paddingInlineStart);
  const fits = pen.measureText(text).width + arrow <= select.getBoundingClientRect().width;
  return fits || pair.querySelector('.pw-chosen').textContent === text ? null : text;
}).filter(text => text !== null)"""
STYLE = """<style>
body { margin: 8px; display: grid; grid-template-columns: repeat(5, 1fr); gap: 8px; font: 14px sans-serif; align-items: start }
img { width: 100% }
</style>"""


def take(lab, name: str, lang: str) -> dict[str, Path | None]:
    """Answer and play all of the unit whose notebook *lab* shows, take it to axe, and give a picture of each part, if asked for."""
    bank = unit(name, lang)
    person = Quick()
    lab.top()
    pictures = {"top": lab.picture(f"unit-{name}-{lang}-top")}
    for part, items in answered_parts(bank).items():
        widget = lab.widget(part)
        for item in items:
            question = widget.locator(f"[data-item='{item['id']}']")
            has_answered(person, question, item, wrong(item), "not-yet")
            has_answered(person, question, item, right(item), "right")
        pictures[part] = lab.picture(f"unit-{name}-{lang}-{part}", of=widget)
    script = bank["roleplay"]["script"]
    play = lab.widget("roleplay")
    endings = ways(script)
    assert set(endings) == {node for node, content in script["nodes"].items() if content.get("ending")}
    for ending, way in endings.items():
        has_walked(person, play, script, ending, way)
        if "roleplay" not in pictures:
            pictures["roleplay"] = lab.picture(f"unit-{name}-{lang}-roleplay", of=play)
        person.play_again(play)
    if not lab.page.evaluate("'axe' in window"):  # a page shows one unit after the other
        lab.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = lab.page.evaluate(RUN, [TAGS, f"{PANEL} .pw"])
    assert found["parts"], "axe has seen no widget"
    assert found["violations"] == []
    return pictures


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
    if item["type"] == "matching":
        assert question.locator("[data-pair]").evaluate_all(CUT_OFF) == [], f"{item['id']}: a closed list cuts these off"
    text = " ".join(question.text_content().split())
    for reason in reasons(item, answer):
        assert " ".join(reason.split()) in text, f"{item['id']}: {answer}"


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


def has_walked(person, play, script: dict, ending: str, way: list[tuple[str, str]]) -> None:
    """Go the *way* from the start, reading each line of the patron, and see the ending."""
    for (node, _), shown in zip(way, person.walk(play, [choice for _, choice in way]), strict=True):
        assert " ".join(plain(script["nodes"][node]["patron"]).split()) in " ".join(shown.split()), node
    shown = play.locator(".pw-ending")
    expect(shown).to_have_attribute("data-outcome", script["nodes"][ending]["ending"])
    expect(shown).to_contain_text(plain(script["nodes"][ending]["debrief"]))


def lay_out(browser, pictures: dict[tuple[str, str], Path | None], name: str) -> None:
    """Make a contact sheet of each part from *pictures* by part and unit."""
    for part in sorted({part for part, _ in pictures}):
        shown = [(unit_name, path) for (kind, unit_name), path in sorted(pictures.items()) if kind == part and path]
        if not shown:  # nobody asked for pictures
            continue
        page = browser.new_page(viewport={"width": 2000, "height": 1000})
        page.set_content(STYLE + "".join(f"<div>{unit_name}<img src='{_as_data(path)}'></div>" for unit_name, path in shown))
        page.screenshot(path=SCREENSHOTS / f"contact-sheet-{name}-{part}.png", full_page=True)
        page.close()


def _as_data(path: Path) -> str:
    return f"data:image/png;base64,{base64.b64encode(path.read_bytes()).decode()}"
