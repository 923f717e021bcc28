"""The front desk: statements and questions as quizzes, the profile that is made of them, the checklist, and the map's progress."""

from __future__ import annotations

import json

import msgspec
import pytest

from patronwise.course.bank import unit_bank
from patronwise.course.front_desk import LINE, LINES, SECTIONS, Checklist
from patronwise.course.model import CourseBank, MapTrack, MapUnit, Static
from patronwise.course.open import NoSuchPartError, open_unit
from patronwise.course.paper import SHORT
from patronwise.records.model import RESPONSE_LIMIT, to_json
from patronwise.widgets.progress import ProgressWidget

PARTS = {
    "check": lambda unit: unit.check(),
    "section": lambda unit: unit.section(1),
    "profile": lambda unit: unit.profile(),
    "checklist": lambda unit: unit.checklist(),
}
LIST = {
    "library": "Old Town",
    "sections": [{"id": "F01", "lines": [{"text": "I know the door.", "done": True}]}, {"id": "F02", "lines": []}],
}


def desk(lang="en"):
    return open_unit("F01", lang)


@pytest.fixture
def answer(entry):
    """Make an answer to an item of the front desk."""
    versions = unit_bank("F01", "en").versions
    return lambda item, response, **more: entry(item, response, versions[item], **more)


@pytest.mark.parametrize("lang", ["en", "fa"])
@pytest.mark.parametrize("part", PARTS)
def test_says_the_static_form_the_same_each_time(part, lang):
    forms = [PARTS[part](desk(lang))._repr_mimebundle_()[0] for _ in range(2)]
    assert forms[0]["text/plain"] == forms[1]["text/plain"]
    assert forms[0]["text/html"] == forms[1]["text/html"]
    assert f'lang="{lang}"' in forms[0]["text/html"]


def test_are_the_statements_asked_together_under_the_titles_of_their_sections(browse):
    payload = browse(desk().check()).payload
    assert (payload["part"], payload["mode"], payload["unit"]) == ("statements", "survey", "F01")
    assert [item["id"] for item in payload["items"]] == ["F01-a1", "F01-a2", "F01-a3", "F02-a1", "F02-a2", "F02-a3"]
    assert [(one["id"], one["title"], one["items"]) for one in payload["groups"]] == [
        ("F01", "Know the services", ["F01-a1", "F01-a2", "F01-a3"]),
        ("F02", "Keep the cash box", ["F02-a1", "F02-a2", "F02-a3"]),
    ]
    assert "keys" not in payload


def test_is_a_rating_recorded_without_a_score_and_comes_back(browse, answer, recorded, store):
    page = browse(desk().check())
    one = answer("F01-a2", 4)
    assert page.record(one) == [recorded(one)]
    (kept,) = store.history()
    assert (kept.unit, kept.item, kept.score, kept.mode) == ("F01", "F01-a2", None, "survey")
    assert browse(desk().check()).payload["answers"] == {"F01-a2": 4} == page.reload()["answers"]


@pytest.mark.parametrize("step", [0, 6, "3", 2.5, None])
def test_is_a_step_that_is_none_refused(browse, answer, step):
    bad = answer("F01-a1", step)
    assert browse(desk().check()).record(bad) == [{"kind": "refused", "ids": [bad["id"]]}]


def test_are_the_questions_of_a_section_practised(browse, answer, store):
    page = browse(desk().section(2))
    assert (page.payload["part"], page.payload["mode"]) == ("section-2", "practice")
    assert "groups" not in page.payload
    assert page.payload["keys"]["F02-q1"] == unit_bank("F01", "en").desk.sections[1].questions.items[0].key()
    page.record(answer("F02-q1", "81.40"), answer("F02-q2", "the weather"))
    assert [(attempt.item, attempt.score) for attempt in store.history()] == [("F02-q1", 1.0), ("F02-q2", 0.0)]


def test_knows_the_profile_what_was_rated_and_nothing_of_the_questions(browse, answer):
    browse(desk().check()).record(answer("F01-a1", 2), answer("F02-a3", 5))
    browse(desk().section(1)).record(answer("F01-q1", "queue"))
    payload = browse(desk().profile()).payload
    assert payload["now"] == {"F01-a1": 2, "F02-a3": 5}
    assert (payload["part"], payload["unit"]) == ("profile", "F01")
    assert [section["id"] for section in payload["sections"]] == ["F01", "F02"]
    first = payload["sections"][0]
    assert first["statements"] == ["F01-a1", "F01-a2", "F01-a3"]
    assert first["advice"]["high"] == "Show the machine to a colleague. Ask what was hard."
    assert first["learn"] == [
        {"id": "S01", "title": "Short notes", "href": "../skills/S01-short-notes.ipynb"},
        {"id": "L02", "title": "Say goodbye", "href": None},
    ]


def test_hears_an_open_profile_what_was_rated_since_when_it_is_looked_at(browse, answer):
    page = browse(desk().profile())
    assert page.payload["now"] == {}
    browse(desk().check()).record(answer("F01-a1", 3))
    assert page.send({"kind": "look"}) == [{"kind": "now", "now": {"F01-a1": 3}, "problem": None, "notices": []}]
    assert page.reload()["now"] == {"F01-a1": 3}
    assert page.send({"kind": "sing"}) == []


def test_is_the_profile_there_without_records_and_says_why(browse, broken_store):
    page = browse(desk().profile())
    assert (page.payload["now"], page.payload["problem"]["code"]) == ({}, "disk-full")
    broken_store()
    assert page.send({"kind": "look"})[0]["problem"] is None


def test_begins_the_checklist_with_the_lines_of_the_course(browse):
    payload = browse(desk().checklist()).payload
    assert (payload["part"], payload["item"], payload["saved"]) == ("checklist", "F01-checklist", None)
    assert payload["limits"] == {"short": SHORT, "line": LINE, "lines": LINES}
    assert [section["id"] for section in payload["sections"]] == ["F01", "F02"]
    assert payload["sections"][0]["lines"][1] == "I have said <em>once</em> what there is."


def test_comes_the_newest_checklist_back_in_every_language(browse, answer, recorded, store):
    page = browse(desk().checklist())
    first = answer("F01-checklist", {**LIST, "library": "New Town"})
    newest = answer("F01-checklist", LIST, at="2026-11-22T15:00:00.000Z")
    assert page.record(first) == [recorded(first)]
    page.record(newest)
    for payload in (page.reload(), browse(desk().checklist()).payload, browse(desk("fa").checklist()).payload):
        assert payload["saved"] == {"form": LIST, "at": newest["at"]}
    assert [attempt.response for attempt in store.history()] == [first["response"], LIST]
    assert {(attempt.mode, attempt.score) for attempt in store.history()} == {("survey", None)}


ONE = {"text": "a", "done": False}
BAD = [
    None, [], {}, {"library": "a"}, {**LIST, "more": 1}, {**LIST, "library": "a" * (SHORT + 1)},
    {**LIST, "sections": [{"id": "f01", "lines": []}]}, {**LIST, "sections": [{"id": "F01"}]},
    {**LIST, "sections": [{"id": "F01", "lines": [{"text": "a"}]}]},
    {**LIST, "sections": [{"id": "F01", "lines": [{"text": "a", "done": 1}]}]},
    {**LIST, "sections": [{"id": "F01", "lines": [{"text": "a" * (LINE + 1), "done": True}]}]},
    {**LIST, "sections": [{"id": "F01", "lines": [ONE] * (LINES + 1)}]},
    {**LIST, "sections": [{"id": "F01", "lines": []}] * (SECTIONS + 1)},
]  # fmt: skip


@pytest.mark.parametrize("response", BAD, ids=range(len(BAD)))
def test_is_what_no_checklist_can_be_refused(browse, answer, store, response):
    bad = answer("F01-checklist", response)
    assert browse(desk().checklist()).record(bad) == [{"kind": "refused", "ids": [bad["id"]]}]
    assert store.count() == 0


def test_has_the_fullest_checklist_room_in_a_record():
    line = {"text": "\u0001" * LINE, "done": False}  # six bytes a letter in JSON, more than any other
    full = {"library": "\u0001" * SHORT, "sections": [{"id": "F01", "lines": [line] * LINES}] * SECTIONS}
    msgspec.convert(full, Checklist)
    assert len(to_json(full).encode()) < RESPONSE_LIMIT


def progress(browse):
    nothing = Static("<p></p>", "")
    units = [
        MapUnit(
            name, "Section", "front-desk/F.ipynb", [f"{name}-{item}" for item in ("a1", "a2", "a3", "q1", "q2")], section_of="F01"
        )
        for name in ("F01", "F02")
    ]
    course = CourseBank("en", "ltr", [MapTrack("front-desk", "Desk", units)], {"progress": nothing})
    (track,) = browse(ProgressWidget(course, {})).payload["now"]
    return [(unit["id"], unit["state"], unit["answered"], unit["total"], unit["section"], unit["plan"]) for unit in track["units"]]


def test_is_a_section_done_when_its_statements_and_questions_are_answered(browse, answer):
    assert progress(browse) == [("F01", "not-started", 0, 5, True, False), ("F02", "not-started", 0, 5, True, False)]
    browse(desk().check()).record(*[answer(f"F02-a{n}", n) for n in (1, 2, 3)])
    browse(desk().checklist()).record(answer("F01-checklist", LIST))
    assert progress(browse) == [("F01", "not-started", 0, 5, True, False), ("F02", "started", 3, 5, True, False)]
    browse(desk().section(2)).record(answer("F02-q1", "1"), answer("F02-q2", "sum"))
    assert progress(browse) == [("F01", "not-started", 0, 5, True, False), ("F02", "done", 5, 5, True, False)]


CALLS = {
    "quiz()": lambda unit: unit.quiz(),
    "roleplay()": lambda unit: unit.roleplay(),
    "plan()": lambda unit: unit.plan(),
    "before()": lambda unit: unit.before(),
    "drill(1)": lambda unit: unit.drill(1),
    "section(3)": lambda unit: unit.section(3),
    "section(0)": lambda unit: unit.section(0),
}


@pytest.mark.parametrize("call", CALLS)
def test_says_the_front_desk_what_it_has_in_the_place_of_what_it_has_not(call):
    with pytest.raises(NoSuchPartError) as told:
        CALLS[call](desk())
    assert f"The unit F01 has no {call}; it has check(), section(1) to section(2), profile() and checklist()." in str(told.value)


@pytest.mark.parametrize("unit", ["T01", "T03"])
@pytest.mark.parametrize("part", PARTS)
def test_has_no_other_unit_a_front_desk(unit, part):
    with pytest.raises(NoSuchPartError, match=f"The unit {unit} has no {part}"):
        PARTS[part](open_unit(unit))


@pytest.mark.parametrize("unit", ["T01", "T03"])
def test_is_a_unit_written_without_a_word_about_the_front_desk(unit):
    assert "desk" not in json.loads(msgspec.json.encode(unit_bank(unit, "en")))
