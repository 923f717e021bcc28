"""Before, drills and after: the parts of a skill."""

from __future__ import annotations

import msgspec
import pytest

from patronwise.course import open as opening
from patronwise.course.bank import course_bank, unit_bank
from patronwise.course.model import MapUnit
from patronwise.course.open import NoSuchPartError, open_unit
from patronwise.widgets.progress import ProgressWidget


@pytest.fixture
def rate(browse, entry):
    """Rate statements of the skill T03, before or after, as a learner does; gives the page."""
    versions = unit_bank("T03", "en").versions

    def rated(asking, *steps, widget=None):
        page = browse(widget or getattr(open_unit("T03"), asking)())
        names = [f"T03-a{number}-{asking}" for number in range(1, len(steps) + 1)]
        page.record(*[entry(name, step, versions[name]) for name, step in zip(names, steps, strict=True)])
        return page

    return rated


def test_are_before_and_after_two_records_of_one_statement(rate, store):
    rate("before", 2, 6)
    rate("after", 4)
    assert [(one.item, one.response) for one in store.history()] == [
        ("T03-a1-before", 2),
        ("T03-a2-before", 6),
        ("T03-a1-after", 4),
    ]
    versions = unit_bank("T03", "en").versions
    assert {(one.mode, one.score, one.version == versions[one.item]) for one in store.history()} == {("survey", None, True)}


def test_come_both_back_and_neither_in_the_place_of_the_other(rate, browse):
    rate("before", 2, 6)
    rate("after", 4)
    unit = open_unit("T03")
    assert browse(unit.before()).payload["answers"] == {"T03-a1-before": 2, "T03-a2-before": 6}
    assert browse(unit.after()).payload["answers"] == {"T03-a1-after": 4}
    for number in (1, 2, 3):
        assert browse(unit.drill(number)).payload["answers"] == {}


def test_are_the_statements_the_same_and_without_a_key(browse):
    unit = open_unit("T03", "fa")
    pages = [browse(unit.before()).payload, browse(unit.after()).payload]
    assert [page["part"] for page in pages] == ["before", "after"]
    assert [page["mode"] for page in pages] == ["survey", "survey"]
    assert all("keys" not in page for page in pages)
    first, second = ([{**item, "id": ""} for item in page["items"]] for page in pages)
    assert first == second
    assert (unit.before()._repr_mimebundle_()[0]["text/plain"]) == unit.after()._repr_mimebundle_()[0]["text/plain"]


def test_knows_after_what_was_chosen_before(rate, browse):
    assert browse(open_unit("T03").after()).payload["before"] == {}
    rate("before", 2)
    assert browse(open_unit("T03").after()).payload["before"] == {"T03-a1-after": 2}
    assert "before" not in browse(open_unit("T03").before()).payload


def test_does_a_reloaded_page_know_what_was_chosen_before_although_both_were_made_in_one_run(rate):
    unit = open_unit("T03")
    before, after = unit.before(), unit.after()
    rate("before", 3, widget=before)
    page = rate("after", 5, widget=after)
    assert page.payload["before"] == {}
    assert (page.reload()["before"], page.reload()["answers"]) == ({"T03-a1-after": 3}, {"T03-a1-after": 5})


def test_is_a_step_that_the_scale_no_longer_has_left_out(rate, browse, monkeypatch):
    rate("before", 2, 7)
    bank = unit_bank("T03", "en")
    items = [msgspec.structs.replace(item, steps=5) for item in bank.assess.items]
    shorter = msgspec.structs.replace(bank, assess=msgspec.structs.replace(bank.assess, items=items))
    monkeypatch.setattr(opening, "unit_bank", lambda *_: shorter)
    assert browse(open_unit("T03").after()).payload["before"] == {"T03-a1-after": 2}


@pytest.mark.parametrize("asking", ["before", "after"])
@pytest.mark.parametrize("changes", [{"item": "T03-a1"}, {"item": "T03-q1"}, {"response": 6}, {"response": "2"}, {"type": "plan"}])
def test_is_what_nobody_can_have_rated_refused(browse, entry, store, asking, changes):
    page = browse(getattr(open_unit("T03"), asking)())
    bad = entry(f"T03-a1-{asking}", 2, "000000000301", **changes)
    assert page.record(bad) == [{"kind": "refused", "ids": [bad["id"]]}]
    assert store.count() == 0


def test_is_a_drill_a_quiz_of_its_own_questions_with_feedback(browse, entry, store):
    unit = open_unit("T03")
    pages = [browse(unit.drill(number)) for number in (1, 2, 3)]
    assert [[item["id"] for item in page.payload["items"]] for page in pages] == [
        ["T03-q1", "T03-q2"],
        ["T03-q3", "T03-q4"],
        ["T03-q5", "T03-q6"],
    ]
    assert [(page.payload["part"], page.payload["mode"]) for page in pages] == [(f"drill-{n}", "practice") for n in (1, 2, 3)]
    assert pages[0].payload["keys"]["T03-q1"] == unit_bank("T03", "en").drills[0].items[0].key()
    pages[1].record(entry("T03-q3", "1", unit_bank("T03", "en").versions["T03-q3"]))
    assert [(one.item, one.score) for one in store.history()] == [("T03-q3", 1.0)]
    assert browse(unit.drill(2)).payload["answers"] == {"T03-q3": "1"}


@pytest.mark.parametrize("call", ["before()", "after()", "drill(1)"])
def test_has_a_unit_with_a_quiz_no_part_of_a_skill(call):
    name, _, number = call.rstrip(")").partition("(")
    with pytest.raises(NoSuchPartError, match=r"The unit T01 has no .*; it has predict\(\) and quiz\(\)") as told:
        getattr(open_unit("T01"), name)(*([int(number)] if number else []))
    assert call in str(told.value)


@pytest.mark.parametrize(("name", "given"), [("quiz", []), ("predict", []), ("drill", [4]), ("drill", [0])])
def test_has_a_skill_no_quiz_and_no_fourth_drill(name, given):
    with pytest.raises(NoSuchPartError, match=r"The unit T03 has no .*; it has before\(\), drill\(1\)"):
        getattr(open_unit("T03"), name)(*given)


def test_is_an_answer_to_a_prediction_that_the_skill_once_had_no_trouble(browse, entry, store):
    browse(open_unit("T01").predict()).record(entry("T01-p1", "ask", "000000000001"))
    [old] = store.history()
    store.append([msgspec.structs.replace(old, id="0" * 8 + old.id[8:], unit="T03", item="T03-p1")])
    for show in (open_unit("T03").before, open_unit("T03").after):
        assert browse(show()).payload["answers"] == {}
    assert look(browse)["state"] == "started"


def look(browse):
    """Give what the start page tells of T03, on a map that has it."""
    course = course_bank("en")
    items = [item.id for drill in unit_bank("T03", "en").drills for item in drill.items]
    unit = MapUnit("T03", "Say what you heard", "testing/T03.ipynb", items, has_roleplay=True, has_drills=True)
    track = msgspec.structs.replace(course.tracks[0], units=[unit])
    [track] = browse(ProgressWidget(msgspec.structs.replace(course, tracks=[track]), {})).payload["now"]
    return track["units"][0]


def test_is_a_skill_done_with_all_drills_its_role_play_and_a_plan(browse, entry, rate):
    versions = unit_bank("T03", "en").versions
    assert (look(browse)["state"], look(browse)["total"], look(browse)["drills"]) == ("not-started", 6, True)
    rate("before", 1, 1)
    assert (look(browse)["state"], look(browse)["answered"]) == ("started", 0)
    answers = {
        1: {"T03-q1": "wait", "T03-q2": True},
        2: {"T03-q3": "2", "T03-q4": "no"},
        3: {"T03-q5": True, "T03-q6": {"text": "a", "ticks": []}},
    }
    for number, given in answers.items():
        browse(open_unit("T03").drill(number)).record(*[entry(item, one, versions[item]) for item, one in given.items()])
    run = "11111111-1111-4111-8111-111111111111"
    step = entry("T03-roleplay", {"node": "monday", "choice": "note"}, versions["T03-roleplay"], "step", run=run)
    browse(open_unit("T03").roleplay()).record(step)
    assert (look(browse)["state"], look(browse)["answered"]) == ("started", 6)
    browse(open_unit("T03").plan()).record(entry("T03-plan", {"if": "a", "then": "b"}, versions["T03-plan"], "plan"))
    assert look(browse)["state"] == "done"
