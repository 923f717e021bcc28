"""The forms that become a sheet of paper: what is recorded of them, and what comes back."""

from __future__ import annotations

import msgspec
import pytest

from patronwise.course.card import KINDS, LINES, MINUTES, ROWS, Card
from patronwise.course.charter import POINTS, RIGHTS, Charter
from patronwise.course.open import NoSuchPartError, open_course, open_unit
from patronwise.course.paper import LONG, SENTENCE, SHORT
from patronwise.records.model import RESPONSE_LIMIT, to_json

ROW = {"kind": "Building", "first": "Mr Goh", "second": "", "weekday": "112-7", "weekend": "", "minutes": 10}
CARD = {"emergency": "999", "rows": [ROW, {**ROW, "kind": "", "minutes": None}]}
RIGHT = {"title": "To be seen", "does": "We look up.", "seen": "Two visits a month.", "standing": "further"}
CHARTER = {"heading": "Ours", "rights": [RIGHT, {**RIGHT, "standing": None}]}
HOSTILE = '</script><img src=x onerror="alert(1)"> \u202e {n}'
FORMS = {
    "card": (CARD, "00000000000f", {"emergency": HOSTILE[:SHORT], "rows": [{**ROW, "kind": HOSTILE, "first": HOSTILE}]}),
    "charter": (CHARTER, "000000000010", {"heading": HOSTILE, "rights": [{**RIGHT, "does": HOSTILE, "seen": HOSTILE}]}),
}


def show(part, lang="en"):
    return getattr(open_unit("T01", lang), part)()


@pytest.fixture
def form(entry):
    """Make an entry of one of the forms as a browser sends it."""

    def make(part, response=None, second=0, **changes):
        whole, version, _ = FORMS[part]
        at = f"2026-11-22T14:00:{second:02}.000Z"
        return entry(f"T01-{part}", whole if response is None else response, version, at=at, **changes)

    return make


@pytest.mark.parametrize("part", FORMS)
def test_begins_a_form_with_nothing_saved_and_everything_that_it_needs(browse, part):
    payload = browse(show(part)).payload
    assert (payload["unit"], payload["part"], payload["item"], payload["mode"]) == ("T01", part, f"T01-{part}", "survey")
    assert payload["saved"] is None
    assert payload["version"] == FORMS[part][1]
    assert payload["problem"] is None


def test_knows_a_card_its_kinds_lines_and_limits(browse):
    payload = browse(show("card")).payload
    assert payload["kinds"] == list(KINDS)
    assert payload["lines"] == list(LINES)
    assert payload["limits"] == {"short": SHORT, "rows": 10, "minutes": MINUTES}
    assert len(KINDS) == 6
    assert len(LINES) == 5


def test_knows_a_charter_the_published_points_and_its_limits(browse):
    payload = browse(show("charter")).payload
    assert payload["points"] == list(POINTS)
    assert payload["standings"] == ["there", "further", "new"]
    assert payload["limits"] == {"short": SHORT, "sentence": SENTENCE, "long": LONG, "rights": 8}
    assert "RUSA" in payload["strings"]["charter.cited"]


@pytest.mark.parametrize("part", FORMS)
def test_comes_the_newest_version_back_and_the_older_ones_stay_recorded(browse, form, part, recorded, store):
    page = browse(show(part))
    first, other = FORMS[part][0], FORMS[part][2]
    one, two = form(part, first, 1), form(part, other, 2)
    assert page.record(one) == [recorded(one)]
    page.record(two)
    page.record(two)
    for payload in (page.reload(), browse(show(part)).payload):
        assert payload["saved"] == {"form": other, "at": two["at"]}
    attempts = list(store.history())
    assert [attempt.response for attempt in attempts] == [first, other]
    assert {(attempt.kind, attempt.item, attempt.mode, attempt.score) for attempt in attempts} == {
        ("answer", f"T01-{part}", "survey", None)
    }


@pytest.mark.parametrize("part", FORMS)
def test_is_a_form_no_plan_and_no_question_on_the_start_page(browse, form, part):
    browse(show(part)).record(form(part))
    assert browse(open_course().journal()).payload["now"] == []
    units = [unit for track in browse(open_course().progress()).payload["now"] for unit in track["units"]]
    (found,) = [unit for unit in units if unit["id"] == "T01"]
    assert (found["answered"], found["plan"], found["state"]) == (0, False, "started")


def without(record, name):
    return {key: value for key, value in record.items() if key != name}


BAD = {
    "card": [
        None, [], "a", {}, {"emergency": "1"}, {"rows": [ROW]}, {**CARD, "more": 1}, {**CARD, "rows": []},
        {**CARD, "rows": [ROW] * 11},
        {**CARD, "emergency": "1" * (SHORT + 1)}, {**CARD, "emergency": 999}, {**CARD, "rows": [without(ROW, "second")]},
        {**CARD, "rows": [{**ROW, "minutes": 0}]}, {**CARD, "rows": [{**ROW, "minutes": MINUTES + 1}]},
        {**CARD, "rows": [{**ROW, "minutes": "10"}]}, {**CARD, "rows": [{**ROW, "minutes": 1.5}]},
        {**CARD, "rows": [{**ROW, "minutes": True}]}, {**CARD, "rows": [{**ROW, "kind": "a" * (SHORT + 1)}]},
    ],
    "charter": [
        None, [], {}, {"heading": "a"}, {**CHARTER, "more": 1}, {**CHARTER, "rights": [RIGHT] * 9}, {**CHARTER, "rights": ["a"]},
        {**CHARTER, "rights": [{**RIGHT, "standing": "better"}]}, {**CHARTER, "rights": [{**RIGHT, "does": "a" * (LONG + 1)}]},
        {**CHARTER, "rights": [{**RIGHT, "title": "a" * (SENTENCE + 1)}]}, {**CHARTER, "rights": [without(RIGHT, "standing")]},
    ],
}  # fmt: skip


@pytest.mark.parametrize(("part", "response"), [(part, response) for part, bad in BAD.items() for response in bad])
def test_is_what_a_form_cannot_have_given_refused(browse, form, store, part, response):
    bad = {**form(part), "response": response}
    assert browse(show(part)).record(bad) == [{"kind": "refused", "ids": [bad["id"]]}]
    assert store.count() == 0


@pytest.mark.parametrize("part", FORMS)
def test_is_an_entry_of_another_item_or_kind_refused(browse, form, store, part):
    page = browse(show(part))
    for changes in ({"item": "T01-q1"}, {"item": "T01-plan"}, {"type": "plan"}, {"type": "step"}):
        bad = {**form(part), **changes}
        assert page.record(bad) == [{"kind": "refused", "ids": [bad["id"]]}]
    assert store.count() == 0


@pytest.mark.parametrize("part", FORMS)
def test_is_a_record_of_another_shape_left_where_it_is(browse, form, part, monkeypatch, store):
    page = browse(show(part))
    with monkeypatch.context() as patched:
        patched.setattr(type(page.widget), "judge", lambda *_: None)
        page.record(form(part, {"older": 1}))
    assert store.count() == 1
    assert browse(show(part)).payload["saved"] is None


@pytest.mark.parametrize("part", FORMS)
def test_is_the_form_there_without_records_and_says_why_nothing_is_kept(browse, form, part, broken_store):
    page = browse(show(part))
    assert page.payload["problem"]["code"] == "disk-full"
    one = form(part)
    (told,) = page.record(one)
    assert (told["ids"], told["problem"]["code"]) == ([], "disk-full")
    broken_store()
    assert page.record(one)[0]["ids"] == [one["id"]]


@pytest.mark.parametrize("part", FORMS)
def test_says_the_static_form_the_same_each_time(part):
    forms = [show(part)._repr_mimebundle_()[0] for _ in range(2)]
    assert forms[0]["text/plain"] == forms[1]["text/plain"] == open_unit("T01")._bank.extras[part].text
    assert forms[0]["text/html"] == forms[1]["text/html"]


@pytest.mark.parametrize("part", FORMS)
def test_has_a_unit_without_the_form_none(part):
    with pytest.raises(NoSuchPartError, match=rf"The unit T03 has no {part}\(\)"):
        getattr(open_unit("T03"), part)()


def test_has_the_fullest_form_that_can_be_typed_room_in_a_record():
    heaviest = "\u0001"  # six bytes in JSON, more than any other letter
    row = {**dict.fromkeys(ROW, heaviest * SHORT), "minutes": MINUTES}
    right = {"title": heaviest * SENTENCE, "does": heaviest * LONG, "seen": heaviest * LONG, "standing": "further"}
    for shape, full in (
        (Card, {"emergency": heaviest * SHORT, "rows": [row] * ROWS}),
        (Charter, {"heading": heaviest * SHORT, "rights": [right] * RIGHTS}),
    ):
        msgspec.convert(full, shape)
        assert len(to_json(full).encode()) < RESPONSE_LIMIT
