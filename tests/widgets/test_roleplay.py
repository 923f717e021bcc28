from __future__ import annotations

import uuid

import pytest

from patronwise.course.open import open_unit

VERSION = "00000000000e"
ITEM = "T01-roleplay"


@pytest.fixture
def step(entry):
    def make(run, node, choice, second=0):
        return entry(ITEM, {"node": node, "choice": choice}, VERSION, "step", run=run, at=f"2026-11-22T14:00:{second:02}.000Z")

    return make


@pytest.fixture
def run():
    return str(uuid.uuid4())


def test_has_the_browser_the_whole_conversation(browse):
    payload = browse(open_unit("T01").roleplay()).payload
    assert payload["start"] == "opening"
    assert payload["meters"] == {"trust": 50, "time": 0}
    assert payload["nodes"]["opening"]["choices"][0]["to"] == "defended"
    assert payload["nodes"]["helped"]["ending"] == "good"
    assert payload["path"] is None
    assert (payload["item"], payload["version"]) == (ITEM, VERSION)


def test_goes_a_walk_on_where_it_was_left_after_a_restart_and_after_a_reload(browse, step, run, recorded, store):
    page = browse(open_unit("T01").roleplay())
    first, second = step(run, "opening", "explain", 1), step(run, "defended", "tonight", 2)
    assert page.record(first) == [recorded(first)]
    assert page.record(second) == [recorded(second)]
    left = {"run": run, "steps": [["opening", "explain"], ["defended", "tonight"]]}
    assert page.reload()["path"] == left
    assert browse(open_unit("T01").roleplay()).payload["path"] == left
    assert [attempt.score for attempt in store.history()] == [None, None]


def test_counts_a_step_that_comes_twice_once(browse, step, run):
    page = browse(open_unit("T01").roleplay())
    first = step(run, "opening", "explain")
    page.record(first)
    page.record(first)
    assert page.reload()["path"]["steps"] == [["opening", "explain"]]


def test_takes_a_newer_walk_the_place_of_an_older_one(browse, step, run):
    page = browse(open_unit("T01").roleplay())
    other = str(uuid.uuid4())
    page.record(step(run, "opening", "explain", 1), step(other, "opening", "back", 2))
    expected = {"run": other, "steps": [["opening", "back"]]}
    assert page.reload()["path"] == expected
    assert browse(open_unit("T01").roleplay()).payload["path"] == expected


def test_begins_a_walk_anew_that_the_conversation_no_longer_has(browse, step, run):
    page = browse(open_unit("T01").roleplay())
    page.record(step(run, "deadline", "laptop"))
    assert browse(open_unit("T01").roleplay()).payload["path"] is None


@pytest.mark.parametrize(
    "changes",
    [
        {"response": {"node": "opening", "choice": "shout"}},
        {"response": {"node": "nowhere", "choice": "explain"}},
        {"response": {"node": "helped", "choice": "explain"}},
        {"response": {"node": "opening"}},
        {"response": {"node": 1, "choice": 2}},
        {"response": ["opening", "explain"]},
        {"run": None},
        {"run": "1"},
        {"type": "answer"},
        {"item": "T01-q1"},
    ],
)
def test_is_a_step_that_the_conversation_does_not_have_refused(browse, step, run, store, changes):
    bad = {**step(run, "opening", "explain"), **changes}
    assert browse(open_unit("T01").roleplay()).record(bad) == [{"kind": "refused", "ids": [bad["id"]]}]
    assert store.count() == 0


def test_are_only_the_moods_and_endings_sent_that_occur(browse):
    strings = browse(open_unit("T01").roleplay()).payload["strings"]
    assert {key for key in strings if key.startswith("roleplay.mood.")} == {
        f"roleplay.mood.{mood}" for mood in ("annoyed", "tense", "urgent")
    }
