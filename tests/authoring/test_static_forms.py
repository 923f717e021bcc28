"""The words of a widget for a reader without a kernel."""

import re

import pytest

from patronwise.authoring.render import plain
from patronwise.authoring.rules.passages import leaves
from patronwise.authoring.static_forms import Line, static_form, static_plan, static_questions, static_roleplay
from patronwise.authoring.words import words_of


@pytest.fixture(params=["en", "fa"])
def edition(sample, request):
    return sample.editions[request.param]


def lines_of(html):
    return [plain(line) for line in re.findall(r"<(?:p|li)[^>]*>(.*?)</(?:p|li)>", html, re.DOTALL)]


@pytest.fixture
def forms(edition):
    unit = edition.units["L01"]
    return [
        static_questions(unit.quiz.predict, edition.face),
        static_questions(unit.quiz.questions, edition.face),
        static_roleplay(unit.roleplay, edition.face),
        static_plan(unit.quiz.plan, edition.face),
    ]


def test_both_forms_hold_the_same_words(forms):
    for form in forms:
        assert [line.removeprefix("  - ") for line in form.text.split("\n")] == lines_of(form.html)


def test_the_first_line_tells_how_to_start(forms, edition):
    for form in forms:
        assert form.text.split("\n")[0] == edition.face.say("start.run-me")


def test_html_names_its_language_and_direction(forms, edition):
    for form in forms:
        assert form.html.startswith(f'<div lang="{edition.face.lang}" dir="{edition.face.dir}">\n')


def test_questions_are_numbered_and_list_their_choices(edition):
    unit = edition.units["L01"]
    form = static_questions(unit.quiz.questions, edition.face)
    assert f"{edition.face.number(9)}. {unit.quiz.questions[8].stem}" in form.text
    assert f"  - {unit.quiz.questions[0].options[1].text}" in form.text
    assert f"  - {edition.face.say('quiz.true')}" in form.text


def test_no_hint_feedback_or_model_answer_is_told(edition):
    unit = edition.units["L01"]
    form = static_questions(unit.quiz.questions, edition.face)
    secrets = [
        text
        for item in unit.quiz.questions
        for steps, text in leaves(words_of(item))
        if {"feedback", "hint", "model", "rubric"} & set(steps)
    ]
    assert len(secrets) > 15
    assert [secret for secret in secrets if secret in form.text] == []


def test_the_right_order_is_not_the_one_shown(edition):
    ordering = edition.units["L01"].quiz.questions[3]
    shown = [line.removeprefix("  - ") for line in static_questions([ordering], edition.face).text.split("\n")[2:]]
    written = [entry.text for entry in ordering.entries]
    assert sorted(shown) == sorted(written)
    assert shown != written


def test_a_role_play_shows_its_first_moment_only(edition):
    play = edition.units["L01"].roleplay
    text = static_roleplay(play, edition.face).text
    assert all(word in text for word in [play.title, play.setting, play.nodes["door"].patron, play.nodes["door"].choices[1].say])
    assert play.nodes["door"].choices[1].why not in text
    assert play.nodes["hello"].choices[0].say not in text


def test_a_speaker_of_a_moment_is_named(edition, sample):
    play = edition.units["L01"].roleplay
    first = play.__class__(**{name: getattr(play, name) for name in play.__struct_fields__} | {"start": "question"})
    assert f"{play.nodes['question'].speaker}: {play.nodes['question'].patron}" in static_roleplay(first, edition.face).text


def test_lists_are_lists(edition):
    form = static_form([Line("a"), Line("b", "-"), Line("c", "-"), Line("d")], edition.face)
    # JupyterLab aligns paragraphs to the left unless they say otherwise themselves.
    opening = '<p style="text-align: right">' if edition.face.dir == "rtl" else "<p>"
    assert f"{opening}a</p>\n<ul><li>b</li><li>c</li></ul>\n{opening}d</p>" in form.html
    assert form.text.endswith("a\n  - b\n  - c\nd")


def test_an_interface_string_is_text(edition, monkeypatch):
    monkeypatch.setitem(edition.face.strings, "plan.example", "<b>&")
    form = static_plan(edition.units["L01"].quiz.plan, edition.face)
    assert "&lt;b&gt;&amp;" in form.html
    assert "<b>&" in form.text
