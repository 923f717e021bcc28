"""From plain data to structures."""

from pathlib import Path

import pytest
from msgspec import Struct

from patronwise.authoring.convert import convert
from patronwise.authoring.problems import Report
from patronwise.authoring.read_yaml import read_yaml
from patronwise.authoring.sources import UnitFront
from patronwise.questions import AnyItem, Single

PATH = Path("/course/quiz.yaml")
ITEM = """\
questions:
  - id: L01-q1
    type: single
    stem: Why?
    options:
      - {id: a, text: A}
      - id: b
        text: B
"""


def converted(text, form=AnyItem, *place):
    report = Report(PATH.parent)
    return convert(read_yaml(PATH, text, report), form, report, *place), report.problems


def test_what_fits_becomes_the_structure():
    item, problems = converted(ITEM, AnyItem, "questions", 0)
    assert problems == []
    assert isinstance(item, Single)
    assert [option.id for option in item.options] == ["a", "b"]


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        (
            "text: B",
            "text: 5",
            8,
            "questions.0.options.1.text: expected `str`, got `int`. Put it into quotes if it is meant as text.",
        ),
        (
            "text: B",
            "text: yes",
            8,
            "questions.0.options.1.text: expected `str`, got `bool`. Put it into quotes if it is meant as text.",
        ),
        (
            "text: B",
            "tekst: B",
            7,
            "questions.0.options.1: object contains unknown field `tekst`. Delete it, or see docs/authoring.md",
        ),
        ("        text: B\n", "", 7, "questions.0.options.1: object missing required field `text`. Add it."),
        ("id: b", "id: B b", 7, "Ids are lower-case words joined by hyphens"),
        (
            "id: L01-q1",
            "id: q1",
            2,
            "Ids are lower-case words joined by hyphens; an item's id begins with its unit's, such as L04-q1.",
        ),
        ("type: single", "type: guess", 3, "invalid value 'guess'. See docs/authoring.md for the values that there are."),
        ("    type: single\n", "", 2, "object missing required field `type`. Add it."),
        ("options:\n      - {id: a, text: A}", "options:\n      - 5", 6, "questions.0.options.0: expected `object`, got `int`."),
    ],
)
def test_what_does_not_fit_is_told_at_its_line_with_a_way_to_mend_it(old, new, line, sentence):
    assert ITEM.count(old) == 1
    item, (problem,) = converted(ITEM.replace(old, new), AnyItem, "questions", 0)
    assert item is None
    assert (problem.line, problem.rule) == (line, "form")
    assert sentence in problem.sentence


def test_the_id_of_the_part_is_told():
    _, (problem,) = converted(ITEM.replace("text: B", "text: 5"), AnyItem, "questions", 0)
    assert problem.id == "L01-q1"


@pytest.mark.parametrize("name", ["5", "[1]", "{a: b}", "null", "2026-01-01", "9" * 4000])
def test_an_id_of_another_type_is_told_and_named_as_text(name):
    _, (problem,) = converted(f"id: {name}\n", UnitFront)
    assert isinstance(problem.id, str)


@pytest.mark.parametrize("number", ["9" * 30, "-" + "9" * 30, "1.0e+999", ".nan", ".inf", "9" * 4000])
def test_numbers_without_measure_are_told_or_taken(number):
    class Form(Struct):
        whole: int
        broken: float

    for field in ("whole", "broken"):
        other = {"whole": "1", "broken": "1"} | {field: number}
        made, problems = converted("".join(f"{name}: {value}\n" for name, value in other.items()), Form)
        assert (made is None) == bool(problems)


def test_data_may_stand_in_for_what_lies_at_the_place():
    report = Report(PATH.parent)
    document = read_yaml(PATH, ITEM, report)
    assert convert(document, list[int], report, "questions", data=[1, 2]) == [1, 2]
    assert convert(document, list[int], report, "questions", data=["x"]) is None
    assert report.problems[0].line == 2
