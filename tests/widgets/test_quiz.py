from __future__ import annotations

import json
from html import unescape

import msgspec
import pytest

from patronwise.course.bank import unit_bank
from patronwise.course.open import open_unit
from patronwise.widgets.quiz import QuizWidget

KEYLESS = ["exam", "survey"]
VERSION = {"T01-q1": "000000000003", "T01-q2": "000000000004", "T01-q8": "00000000000a", "T01-p1": "000000000001"}


def leaves(value):
    """Give every text inside *value*; keys of dictionaries are names of parts, not words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from leaves(one)
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one)


def secrets(items):
    """Give the words that only the keys of *items* have: feedback, accepted forms, the model answer."""
    shown = json.dumps([[item.stem, item.hint, item.face(list)] for item in items], ensure_ascii=False)
    found = [text for item in items for text in [*leaves(item.key()), item.after or ""]]
    return [text for text in found if len(text) > 8 and text not in shown]


def turned(item):
    """Give *item* with another key and the same face, where its type has a key that a face can do without."""
    kind = item.__struct_config__.tag
    if kind in {"single", "multiple"}:
        options = [msgspec.structs.replace(one, correct=not one.correct, feedback="other") for one in item.options]
        return msgspec.structs.replace(item, options=options)
    if kind == "true_false":
        return msgspec.structs.replace(item, answer=not item.answer)
    if kind == "numeric":
        return msgspec.structs.replace(item, answer=item.answer + 1, tolerance=7.0, near=[])
    if kind == "short_text":
        return msgspec.structs.replace(item, accepted=["something else"], near=[])
    if kind == "self_rated":
        return msgspec.structs.replace(item, model="Another model.", rubric=item.rubric[:2])
    return item


@pytest.mark.parametrize("lang", ["en", "fa"])
@pytest.mark.parametrize("mode", KEYLESS)
def test_holds_nothing_that_a_browser_gets_any_part_of_a_key(browse, lang, mode):
    widget = open_unit("T01", lang).quiz(mode)
    sent = json.dumps(browse(widget).opened, ensure_ascii=False)
    static = widget._repr_mimebundle_()[0]
    found = secrets(unit_bank("T01", lang).quiz.items)
    assert len(found) > 20
    for secret in found:
        assert json.dumps(secret, ensure_ascii=False)[1:-1] not in sent
        assert unescape(secret) not in unescape(static["text/html"])
        assert unescape(secret) not in static["text/plain"]
    assert "keys" not in browse(widget).payload


@pytest.mark.parametrize("mode", KEYLESS)
def test_does_an_exam_look_the_same_whatever_the_key_is(browse, mode):
    bank = unit_bank("T01", "en")
    other = msgspec.structs.replace(bank.quiz, items=[turned(item) for item in bank.quiz.items])
    assert other.items != bank.quiz.items
    payloads = [browse(QuizWidget(bank, "quiz", questions, mode, {})).payload for questions in (bank.quiz, other)]
    assert payloads[0] == payloads[1]


@pytest.mark.parametrize(("mode", "there"), [("practice", True), ("neutral", True), ("exam", False), ("survey", False)])
def test_comes_a_word_for_afterwards_only_where_there_is_feedback(browse, mode, there):
    bank = unit_bank("T01", "en")
    payload = browse(QuizWidget(bank, "predict", bank.predict, mode, {})).payload
    assert [("after" in item) for item in payload["items"]] == [there, there]


@pytest.mark.parametrize("mode", ["practice", "neutral"])
def test_has_the_browser_the_key_where_it_gives_feedback(browse, mode):
    payload = browse(open_unit("T01").quiz(mode)).payload
    assert payload["keys"] == {item.id: item.key() for item in unit_bank("T01", "en").quiz.items}


def test_has_every_item_what_the_browser_needs_to_show_it(browse):
    items = {item["id"]: item for item in browse(open_unit("T01").quiz()).payload["items"]}
    assert list(items) == [f"T01-q{number}" for number in range(1, 11)]
    first = items["T01-q1"]
    assert (first["type"], first["version"]) == ("single", "000000000003")
    assert first["hint"].startswith("Look for")
    assert {option["id"] for option in first["options"]} == {"colour", "back", "shelf"}
    assert all(set(option) == {"id", "text"} for option in first["options"])
    assert [option["id"] for option in items["T01-q10"]["options"]] == ["wait", "fill", "long"], "shuffle: false"


def test_has_a_learner_the_same_order_on_every_visit(browse):
    first, second = (browse(open_unit("T01").quiz()).payload for _ in range(2))
    assert first["items"] == second["items"]
    assert first["learner"] == second["learner"]
    assert len(first["learner"]) == 32


def test_is_an_answer_graded_in_python_recorded_and_acknowledged(browse, entry, recorded, store):
    page = browse(open_unit("T01").quiz())
    answers = [entry("T01-q1", "back", VERSION["T01-q1"]), entry("T01-q2", ["visa", "none"], VERSION["T01-q2"])]
    assert page.record(*answers) == [recorded(*answers)]
    first, second = store.history()
    assert (first.unit, first.item, first.kind, first.response, first.score) == ("T01", "T01-q1", "answer", "back", 1.0)
    assert (first.mode, first.version, first.lang, first.learner) == ("practice", VERSION["T01-q1"], "en", store.learner)
    assert second.score == 0.0


def test_is_an_answer_that_comes_twice_recorded_once_and_acknowledged_twice(browse, entry, recorded, store):
    page = browse(open_unit("T01").quiz())
    answer = entry("T01-q1", "back", VERSION["T01-q1"])
    assert page.record(answer) == page.record(answer) == [recorded(answer)]
    assert store.count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"item": "T01-q99"},
        {"item": "T01-p1"},
        {"item": "T01-plan"},
        {"type": "step"},
        {"type": "plan"},
        {"response": "none-of-them"},
        {"response": {"a": 1}},
        {"response": None},
        {"at": "yesterday"},
        {"at": None},
        {"lang": "en; drop table"},
        {"version": "not hexadecimal"},
        {"run": 7},
    ],
)
def test_is_what_nobody_can_have_answered_refused_and_the_rest_recorded(browse, entry, recorded, store, changes):
    page = browse(open_unit("T01").quiz())
    bad, good = entry("T01-q1", "back", VERSION["T01-q1"], **changes), entry("T01-q1", "back", VERSION["T01-q1"])
    assert page.record(bad, good) == [{"kind": "refused", "ids": [bad["id"]]}, recorded(good)]
    assert [attempt.id for attempt in store.history()] == [good["id"]]


@pytest.mark.parametrize("raw", [None, "text", {}, {"id": 7}, {"id": ["x"]}, []])
def test_is_an_entry_without_an_id_dropped_without_a_word(browse, store, raw):
    assert browse(open_unit("T01").quiz()).record(raw) == []
    assert store.count() == 0


def test_is_an_id_that_is_no_uuid_refused(browse, entry):
    page = browse(open_unit("T01").quiz())
    assert page.record(entry("T01-q1", "back", VERSION["T01-q1"], id="1")) == [{"kind": "refused", "ids": ["1"]}]


def test_has_an_answer_to_other_words_no_score(browse, entry, store):
    browse(open_unit("T01").quiz()).record(entry("T01-q1", "back", "0123456789ab"))
    [attempt] = store.history()
    assert (attempt.version, attempt.score) == ("0123456789ab", None)


@pytest.mark.parametrize(("mode", "score"), [("practice", 1.0), ("neutral", 1.0), ("exam", 1.0), ("survey", None)])
def test_is_every_mode_but_a_survey_scored(browse, entry, store, mode, score):
    browse(open_unit("T01").quiz(mode)).record(entry("T01-q1", "back", VERSION["T01-q1"]))
    [attempt] = store.history()
    assert (attempt.mode, attempt.score) == (mode, score)


@pytest.mark.parametrize("mode", ["practice", "exam"])
def test_comes_an_answered_question_back_answered_after_a_restart(browse, entry, mode):
    browse(open_unit("T01").quiz(mode)).record(
        entry("T01-q1", "shelf", VERSION["T01-q1"], at="2026-11-22T14:00:01.000Z"),
        entry("T01-q1", "back", VERSION["T01-q1"], at="2026-11-22T14:00:02.000Z"),
    )
    again = browse(open_unit("T01").quiz(mode))
    assert again.payload["answers"] == {"T01-q1": "back"}
    assert "score" not in json.dumps(again.payload["answers"])


def test_comes_an_answered_question_back_with_a_reloaded_page_and_nothing_is_sent_for_it(browse, entry):
    page = browse(open_unit("T01").quiz())
    page.record(entry("T01-q1", "back", VERSION["T01-q1"]))
    assert page.reload()["answers"] == {"T01-q1": "back"}
    assert [message["kind"] for message in page.heard] == ["recorded"]


def test_stays_an_answer_out_that_the_question_no_longer_has(browse, entry, store):
    page = browse(open_unit("T01").quiz())
    page.record(entry("T01-q1", "back", VERSION["T01-q1"]), entry("T01-q2", ["visa"], VERSION["T01-q2"]))
    bank = unit_bank("T01", "en")
    [first, *rest] = bank.quiz.items
    shorter = msgspec.structs.replace(first, options=[option for option in first.options if option.id != "back"])
    questions = msgspec.structs.replace(bank.quiz, items=[shorter, *rest])
    assert browse(QuizWidget(bank, "quiz", questions, "practice", {})).payload["answers"] == {"T01-q2": ["visa"]}


def test_keeps_a_prediction_to_its_own_part(browse, entry, store):
    page = browse(open_unit("T01").predict())
    page.record(entry("T01-p1", "ask", VERSION["T01-p1"]))
    assert [attempt.score for attempt in store.history()] == [None]
    assert browse(open_unit("T01").predict()).payload["answers"] == {"T01-p1": "ask"}
    assert browse(open_unit("T01").quiz()).payload["answers"] == {}
    assert page.payload["items"][0]["after"].startswith("Keep your answer")
    assert page.payload["part"] == "predict"


def test_is_the_store_that_fails_a_problem_of_the_learner_and_no_traceback(browse, entry, recorded, broken_store, capsys):
    page = browse(open_unit("T01").quiz())
    assert page.payload["problem"] == {"code": "disk-full", "params": {"path": "records.sqlite"}}
    assert page.payload["learner"] == ""
    assert len(page.payload["items"]) == 10
    answer = entry("T01-q1", "back", VERSION["T01-q1"])
    [told] = page.record(answer)
    assert told == {
        "kind": "recorded",
        "ids": [],
        "problem": {"code": "disk-full", "params": {"path": "records.sqlite"}},
        "notices": [],
    }
    broken_store("unwritable")
    assert page.record(answer)[0]["problem"]["code"] == "unwritable"
    assert page.reload()["problem"]["code"] == "unwritable"
    broken_store(None)
    assert page.record(answer) == [recorded(answer)]
    assert page.reload()["problem"] is None
    assert capsys.readouterr() == ("", "")


def test_is_what_happened_to_the_file_told_once(browse, home):
    home.mkdir()
    (home / "records.sqlite").write_bytes(b"no database" * 500)
    first = browse(open_unit("T01").quiz()).payload
    assert [notice["code"] for notice in first["notices"]] == ["corrupt-set-aside"]
    assert first["notices"][0]["params"]["path"].startswith(str(home))
    assert browse(open_unit("T01").quiz()).payload["notices"] == []
