"""Practices as parsed: that of a unit, and those below the start page."""

import pytest

from patronwise.authoring.parse_practice import parse_start_practices

AT = "start/first-steps/practice.md"


@pytest.fixture
def first_steps(tree):
    return tree.add_first_steps()


def test_a_practice_of_the_start_page_is_opened_by_its_folders_name(first_steps, report):
    [(name, practice)] = parse_start_practices(first_steps.content / "start", report).items()
    assert (name, practice.id, practice.place, practice.lang) == ("first-steps", "first-steps", "00-first-rows", "en")
    assert practice.front.title == "First rows"
    assert list(practice.answers.tasks) == ["rows"]
    assert report.problems == []


def test_a_unit_s_practice_is_opened_by_the_unit_s_id(sample):
    practice = sample.editions["en"].units["L01"].practice
    assert (practice.id, practice.place) == ("L01", "lessons/L01-greet-first")
    assert practice.folder == sample.path("L01/practice.md").parent


def test_folders_without_a_practice_are_no_practices(sample, report):
    assert (sample.content / "start" / "fa").is_dir()
    assert parse_start_practices(sample.content / "start", report) == {}
    assert report.problems == []


@pytest.mark.parametrize("field", ["title: First rows\n", "notebook: 00-first-rows\n"])
def test_without_a_unit_a_practice_has_to_name_its_title_and_its_notebook(first_steps, field):
    first_steps.edit(AT, field, "")
    [problem] = [one for one in first_steps.problems() if one.path.name == "practice.md"]
    assert field.split(":")[0] in problem.sentence
    assert problem.level == "error"


def test_a_unit_s_practice_has_no_title_of_its_own(tree):
    tree.edit("L01/practice.md", "minutes: 10\n", "minutes: 10\ntitle: Greetings\n")
    [problem] = [one for one in tree.problems() if one.path.name == "practice.md"]
    assert "title" in problem.sentence


def test_all_practices_of_an_edition_are_those_of_the_start_page_and_of_units(first_steps):
    editions, _ = first_steps.load()
    assert [practice.id for practice in editions["en"].practices] == ["first-steps", "L01"]
    assert [(practice.id, practice.lang) for practice in editions["fa"].practices] == [("first-steps", "fa"), ("L01", "fa")]
