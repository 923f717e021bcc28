"""Feedback never waits for the kernel, and no answer is lost with it."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from answers import reasons, right, wrong
from every_kind import write_notebook
from learner import Mouse
from playwright.sync_api import expect
from words import say, unit

if TYPE_CHECKING:
    from pathlib import Path

BANK = unit("T01", "en")
ITEMS = {item["type"]: item for item in BANK["quiz"]["items"][::-1]}
NEVER_IN_AN_EXAM = {
    "accepted", "after", "answer", "correct", "feedback", "key", "keys", "model", "near", "order", "pairs", "rubric", "tolerance",
}  # fmt: skip
BUSY = """import time
from pathlib import Path

while not Path({gate!r}).exists():
    time.sleep(0.05)"""


@pytest.fixture
def written(server, tmp_path):
    """Give a function that writes a notebook of its own into the course: ``written("name", part, ...)`` gives its path."""

    def write(name: str, *parts: str) -> str:
        path = f"notebooks/en/{name}.ipynb"
        write_notebook(server.root / path, server.folder / "bank", "en", *parts)
        return path

    return write


def question_of(lab, item: dict):
    return lab.widget("quiz").locator(f"[data-item='{item['id']}']")


def answered(lab, item: dict, answer):
    """Answer *item* with the mouse and give the question."""
    question = question_of(lab, item)
    Mouse(lab).answer(question, item, answer)
    return question


def is_told(question, item: dict, answer, verdict: str) -> None:
    expect(question.locator("> .pw-status .pw-verdict")).to_have_text(say("en", verdict))
    for reason in reasons(item, answer):
        expect(question).to_contain_text(reason)


@contextmanager
def busy(lab, gate: Path):
    """Let the last cell run for as long as the context lasts."""
    gate.unlink()
    cell = lab.panel.locator(".jp-CodeCell").last
    cell.locator(".cm-content").click()
    lab.page.keyboard.press("Shift+Enter")
    lab.wait_status("busy")
    try:
        yield
    finally:
        gate.touch()


def test_a_busy_kernel_delays_no_feedback_and_loses_no_answer(desk, records, written, tmp_path):
    gate = tmp_path / "gate"
    gate.touch()
    lab = desk.bring(written("busy", "quiz", BUSY.format(gate=str(gate)))).run_all()
    item = ITEMS["true_false"]
    with busy(lab, gate):
        for answer, verdict in ((wrong(item), "quiz.not-yet"), (right(item), "quiz.right")):
            question = answered(lab, item, answer)
            is_told(question, item, answer, verdict)
        assert lab.status() == "busy"
        assert records.attempts() == []
        expect(question.locator(".pw-kept")).to_have_text(say("en", "quiz.kept"))
        expect(lab.widget("quiz").locator(".pw-notice")).to_contain_text(say("en", "quiz.not-saved-kernel"))
        assert lab.status() == "busy"
        assert len(kept_in_browser(lab)) == 2
    expect(question.locator(".pw-kept")).to_have_text(say("en", "quiz.saved"))
    expect(lab.widget("quiz").locator(".pw-notice")).to_contain_text(say("en", "quiz.recorded-later"))
    assert [attempt["score"] for attempt in records.wait_for(2)] == [0, 1]
    assert kept_in_browser(lab) == []


def kept_in_browser(lab) -> list[str]:
    return lab.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('patronwise:'))")


def test_a_killed_kernel_takes_no_answer_with_it(desk, records, written, server):
    path = written("killed", "quiz", "roleplay", "plan")
    lab = desk.bring(path).run_all()
    before = ITEMS["true_false"]
    answered(lab, before, right(before))
    records.wait_for(1)
    server.kernel_process(path).kill()
    lab.page.locator(".jp-Dialog", has_text="Kernel Restarting").wait_for()
    lab.page.locator(".jp-Dialog button", has_text="Ok").click()
    meanwhile = [ITEMS["multiple"], ITEMS["numeric"], ITEMS["ordering"]]
    for item in meanwhile:
        question = answered(lab, item, right(item))
        is_told(question, item, right(item), "quiz.right")
    expect(question.locator(".pw-kept")).to_have_text(say("en", "quiz.kept"))
    expect(lab.widget("quiz").locator(".pw-notice")).to_contain_text(say("en", "quiz.not-saved-kernel"))
    Mouse(lab).say(lab.widget("roleplay"), "back")
    Mouse(lab).plan(lab.widget("plan"), "the kernel dies", "Go on.")
    expect(lab.widget("plan").locator("> .pw-status")).to_have_text(say("en", "quiz.kept"))
    assert len(records.attempts()) == 1

    lab.restart_and_run_all()
    expect(lab.widget("quiz").locator(".pw-notice")).to_contain_text(say("en", "quiz.recorded-later"))
    attempts = records.wait_for(1 + len(meanwhile) + 2)
    names = [item["id"] for item in [before, *meanwhile]]
    assert sorted(attempt["item"] for attempt in attempts) == sorted([*names, "T01-roleplay", "T01-plan"])
    assert {attempt["score"] for attempt in attempts if attempt["kind"] == "answer"} == {1}
    expect(lab.widget("plan").locator("[data-half='then']")).to_have_value("Go on.")
    expect(lab.widget("roleplay").locator(".pw-line")).to_have_count(3)

    lab.restart_and_run_all()
    for item in [before, *meanwhile]:
        expect(question_of(lab, item)).to_have_attribute("data-state", "right")
    assert len(records.attempts()) == len(attempts), "an answer was recorded twice"
    assert kept_in_browser(lab) == []


def test_two_copies_open_at_once_lose_nothing_of_each_other(desk, records, written, open_lab):
    first = desk.bring(written("copy-one", "quiz", "plan")).run_all()
    second = open_lab(written("copy-two", "quiz", "plan")).run_all()
    kinds = ["single", "multiple", "true_false", "numeric", "short_text"]
    for kind in kinds:
        answered(first, ITEMS[kind], wrong(ITEMS[kind]))
        answered(second, ITEMS[kind], right(ITEMS[kind]))
    Mouse(first).plan(first.widget("plan"), "one", "the first")
    Mouse(second).plan(second.widget("plan"), "two", "the second")
    attempts = records.wait_for(2 * len(kinds) + 2)
    assert len(attempts) == 2 * len(kinds) + 2
    assert len({attempt["learner"] for attempt in attempts}) == 1
    for kind in kinds:
        assert sorted(attempt["score"] for attempt in attempts if attempt["item"] == ITEMS[kind]["id"]) == [0, 1]
    assert sorted(attempt["response"]["then"] for attempt in attempts if attempt["kind"] == "plan") == ["the first", "the second"]
    first.restart_and_run_all()
    for kind in kinds:
        expect(question_of(first, ITEMS[kind])).to_have_attribute("data-state", "right")


def test_an_exam_sends_no_key_to_the_browser(records, written, open_lab):
    frames = []
    lab = open_lab(written("exam", "unit.quiz('exam')"), frames=frames).run_all()
    for kind in ("single", "multiple", "matching", "ordering", "numeric"):
        question = answered(lab, ITEMS[kind], right(ITEMS[kind]))
        expect(question.locator("> .pw-status")).to_have_text(say("en", "quiz.exam-saved"))
    assert {attempt["score"] for attempt in records.wait_for(5)} == {1}
    seen = {"frames": text_of(frames), "source": lab.page.content(), "models": json.dumps(lab.models())}
    for where, text in seen.items():
        assert "T01-q1" in text, f"nothing of the quiz was seen in the {where}"
        assert [secret for secret in secrets() if secret in text] == [], where
    (payload,) = [model["payload"] for model in lab.models()]
    assert names_in(payload["items"]) & NEVER_IN_AN_EXAM == set()
    assert "keys" not in payload

    # The same look finds everything where there is a key: it is able to.
    frames.clear()
    practice = lab.bring(written("no-exam", "quiz")).run_all()
    assert [secret for secret in secrets() if secret not in text_of(frames)] == []
    (payload,) = [model["payload"] for model in practice.models()]
    assert names_in(payload["keys"]) & NEVER_IN_AN_EXAM


def text_of(frames: list) -> str:
    return " ".join(frame if isinstance(frame, str) else frame.decode(errors="replace") for frame in frames)


def secrets() -> list[str]:
    """Give words that nobody may read who has not answered: the longest plain run of each reason, model answer and point."""
    found = []
    for item in BANK["quiz"]["items"]:
        for answer in (wrong(item), right(item)):
            found += reasons(item, answer)
        found += [point["text"] for point in item.get("rubric", [])] + item.get("accepted", [])[1:]
    return [max(re.findall(r"[A-Za-z0-9 ,.]+", words), key=len) for words in found]


def names_in(data: object) -> set[str]:
    """Give every key of every dictionary in *data*."""
    if isinstance(data, dict):
        return set(data) | {name for value in data.values() for name in names_in(value)}
    if isinstance(data, list):
        return {name for value in data for name in names_in(value)}
    return set()
