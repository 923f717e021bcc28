from __future__ import annotations

import pytest

from patronwise.course.open import open_unit

VERSION = "00000000000d"
PLAN = {"if": "a caller stops", "then": "(two seconds) Take your time."}


@pytest.fixture
def plan(entry):
    return lambda words=PLAN, second=0, **changes: entry(
        "T01-plan", words, VERSION, "plan", at=f"2026-11-22T14:00:{second:02}.000Z", **changes
    )


def test_begins_a_plan_empty_with_its_example(browse):
    payload = browse(open_unit("T01").plan()).payload
    assert (payload["saved"], payload["earlier"]) == (None, [])
    assert payload["cue"] == "a patron begins to explain something long"


def test_comes_the_newest_plan_back_with_the_earlier_ones_behind(browse, plan, recorded, store):
    page = browse(open_unit("T01").plan())
    first, second = plan({"if": "a", "then": "b"}, 1), plan({"if": "c", "then": "d"}, 2)
    assert page.record(first) == [recorded(first)]
    page.record(second)
    page.record(second)
    saved, earlier = {"if": "c", "then": "d", "at": second["at"]}, [{"if": "a", "then": "b", "at": first["at"]}]
    for payload in (page.reload(), browse(open_unit("T01").plan()).payload):
        assert (payload["saved"], payload["earlier"]) == (saved, earlier)
    assert [attempt.kind for attempt in store.history()] == ["plan", "plan"]


@pytest.mark.parametrize(
    "words",
    [{"if": "a"}, {"if": "a", "then": ""}, {"if": " ", "then": "b"}, {"if": 1, "then": "b"}, {**PLAN, "more": 1}, "a", None],
)
def test_is_half_a_plan_refused(browse, plan, store, words):
    bad = plan(words)
    assert browse(open_unit("T01").plan()).record(bad) == [{"kind": "refused", "ids": [bad["id"]]}]
    assert store.count() == 0


def test_is_what_a_learner_typed_kept_as_it_is(browse, plan):
    words = {"if": "<img src=x onerror=alert(1)>", "then": "«دو ثانیه» \u202e x"}
    page = browse(open_unit("T01").plan())
    page.record(plan(words))
    assert page.reload()["saved"] == {**words, "at": "2026-11-22T14:00:00.000Z"}
