"""Progress and journal: what is recorded, shown on the start page."""

from __future__ import annotations

import uuid

import pytest

from patronwise.course.bank import unit_bank
from patronwise.course.open import open_course, open_unit

RIGHT = {
    "T01-q1": "back",
    "T01-q2": ["visa", "trip", "school"],
    "T01-q3": False,
    "T01-q4": ["hands", "wait", "back", "search"],
    "T01-q6": "13",
    "T01-q7": "say back",
    "T01-q8": {"text": "So a guide.", "ticks": ["task"]},
    "T01-q9": 4,
    "T01-q10": "wait",
}


@pytest.fixture
def take(browse, entry):
    """Take parts of the unit T01, as a learner does."""
    versions = unit_bank("T01", "en").versions
    matching = next(item for item in unit_bank("T01", "en").quiz.items if item.id == "T01-q5")
    answers = {**RIGHT, "T01-q5": {pair.id: matching.right_id(pair) for pair in matching.pairs}}

    def quiz(count=10):
        page = browse(open_unit("T01").quiz())
        page.record(*[entry(item, answers[item], versions[item]) for item in sorted(answers)[:count]])

    def walk(*choices, minute=0):
        page, run = browse(open_unit("T01").roleplay()), str(uuid.uuid4())
        for second, (node, choice) in enumerate(choices):
            at = f"2026-11-22T14:{minute:02}:{second:02}.000Z"
            page.record(entry("T01-roleplay", {"node": node, "choice": choice}, versions["T01-roleplay"], "step", run=run, at=at))

    def plan(cue="a", minute=0):
        words, at = {"if": cue, "then": "b"}, f"2026-11-22T14:{minute:02}:00.000Z"
        browse(open_unit("T01").plan()).record(entry("T01-plan", words, versions["T01-plan"], "plan", at=at))

    return type("Take", (), {"quiz": staticmethod(quiz), "walk": staticmethod(walk), "plan": staticmethod(plan)})


GOOD = [("opening", "back"), ("deadline", "laptop")]
BAD = [("opening", "explain"), ("defended", "seven")]


def unit_of(payload):
    [track] = payload["now"]
    [unit] = track["units"]
    return unit


def test_shows_the_map_only_units_that_exist(browse):
    [track] = browse(open_course().progress()).payload["now"]
    assert (track["id"], track["total"]) == ("testing", 2)
    assert [unit["id"] for unit in track["units"]] == ["T01"]
    assert track["units"][0]["href"] == "testing/T01-every-kind.ipynb"


def test_is_a_unit_not_started_then_started_then_done(browse, take):
    def look():
        return unit_of(browse(open_course().progress()).payload)

    assert (look()["state"], look()["answered"], look()["total"]) == ("not-started", 0, 10)
    take.quiz(3)
    assert (look()["state"], look()["answered"], look()["ending"], look()["plan"]) == ("started", 3, None, False)
    take.quiz()
    take.plan()
    assert (look()["state"], look()["answered"], look()["plan"]) == ("started", 10, True)
    take.walk(*GOOD[:1])
    assert (look()["state"], look()["ending"]) == ("started", None)
    take.walk(*GOOD, minute=1)
    assert (look()["state"], look()["ending"]) == ("done", "good")


def test_shows_the_map_the_newest_ending_even_when_a_newer_walk_is_under_way(browse, take):
    take.walk(*GOOD, minute=1)
    take.walk(*BAD, minute=2)
    take.walk(*GOOD[:1], minute=3)
    assert unit_of(browse(open_course().progress()).payload)["ending"] == "bad"


def test_shows_an_open_start_page_what_was_done_since_when_it_is_looked_at(browse, take):
    page = browse(open_course().progress())
    take.plan()
    [told] = page.send({"kind": "look"})
    assert (told["kind"], told["problem"]) == ("now", None)
    assert unit_of(told)["plan"] is True
    assert unit_of(page.reload())["plan"] is True


def test_holds_the_journal_every_plan_newest_first(browse, take):
    page = browse(open_course().journal())
    assert page.payload["now"] == []
    take.plan("first", 1)
    take.plan("second", 2)
    [told] = page.send({"kind": "look"})
    [plans] = told["now"]
    assert (plans["unit"], plans["title"], plans["href"]) == ("T01", "Every kind of question", "testing/T01-every-kind.ipynb")
    assert (plans["saved"]["if"], [plan["if"] for plan in plans["earlier"]]) == ("second", ["first"])


def test_shows_the_start_page_its_widgets_when_there_is_no_store(browse, broken_store):
    course = open_course()
    progress, journal, records = (browse(widget) for widget in (course.progress(), course.journal(), course.records()))
    assert unit_of(progress.payload)["state"] == "not-started"
    assert (journal.payload["now"], records.payload["now"]) == ([], None)
    for page in (progress, journal, records):
        assert page.payload["problem"]["code"] == "disk-full"
    broken_store(None)
    [told] = progress.send({"kind": "look"})
    assert told["problem"] is None
