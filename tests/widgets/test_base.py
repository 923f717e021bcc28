from __future__ import annotations

import pytest
from ipywidgets.widgets.widget import _instances

from patronwise.course.open import open_course, open_unit
from patronwise.widgets.base import STATIC, bundle, pick

UNIT = {
    "predict": lambda unit: unit.predict(),
    "quiz": lambda unit: unit.quiz(),
    "exam": lambda unit: unit.quiz("exam"),
    "roleplay": lambda unit: unit.roleplay(),
    "plan": lambda unit: unit.plan(),
    "model": lambda unit: unit.model(),
}
COURSE = {
    "progress": lambda course: course.progress(),
    "journal": lambda course: course.journal(),
    "records": lambda course: course.records(),
}
VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(params=[*UNIT, *COURSE])
def show(request):
    name = request.param
    return lambda lang="en": UNIT[name](open_unit("T01", lang)) if name in UNIT else COURSE[name](open_course(lang))


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_has_every_widget_the_same_text_and_html_each_time_and_a_view(show, lang):
    first, _ = show(lang)._repr_mimebundle_()
    second, _ = show(lang)._repr_mimebundle_()
    assert set(first) == {"text/plain", "text/html", VIEW}
    assert first["text/plain"] == second["text/plain"]
    assert first["text/html"] == second["text/html"]
    assert first[VIEW]["model_id"] != second[VIEW]["model_id"]
    assert f'lang="{lang}"' in first["text/html"]


def test_are_text_and_html_those_of_the_bank_whatever_was_answered(browse, entry):
    widget = open_unit("T01").quiz()
    before = widget._repr_mimebundle_()[0]
    browse(widget).record(entry("T01-q1", "back", "000000000003"))
    after = open_unit("T01").quiz()._repr_mimebundle_()[0]
    assert before["text/html"] == after["text/html"]
    assert before["text/plain"] == after["text/plain"]


def test_has_every_payload_its_language_direction_and_part(show, browse):
    english, persian = browse(show("en")).payload, browse(show("fa")).payload
    assert (english["lang"], english["dir"]) == ("en", "ltr")
    assert (persian["lang"], persian["dir"]) == ("fa", "rtl")
    assert english["part"] == persian["part"]


def test_is_every_widget_one_model(show):
    before = len(_instances)
    widget = show()
    widget._repr_mimebundle_()
    # The widget itself and its layout: what "one widget" means to the browser.
    assert len(_instances) - before == 2


@pytest.mark.parametrize(
    "content", [None, "text", 7, [], {}, {"kind": None}, {"kind": "unknown"}, {"kind": "record"}, {"kind": "record", "entries": 1}]
)
def test_does_a_message_of_another_shape_change_nothing(show, browse, content):
    page = browse(show())
    before = page.reload()
    assert page.send(content) == []
    assert page.reload() == before


def test_is_a_bundle_read_once():
    assert bundle("quiz.js") is bundle("quiz.js")
    assert bundle("quiz.js") == (STATIC / "quiz.js").read_text(encoding="utf-8")


def test_is_a_missing_string_shown_by_its_key():
    assert pick({"a": "A"}, ["a", "b", "a"]) == {"a": "A", "b": "b"}


def test_names_a_unit_and_a_course_itself():
    assert repr(open_unit("T01", "fa")) == "Unit T01 (fa)"
    assert repr(open_course()) == "Course (en)"


def test_is_an_unknown_mode_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="practice, neutral, exam, survey"):
        open_unit("T01").quiz("test")
