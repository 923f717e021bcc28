"""Parsing the folder of a unit."""

import pytest
from msgspec import UNSET

from patronwise.authoring.parse_unit import parse_unit, parse_yaml
from patronwise.authoring.sources import SkillQuiz

FILES = ["unit.md", "quiz.yaml", "roleplay.yaml", "facilitate.md"]


def parsed(tree, report, unit="L01"):
    return parse_unit(tree.path(unit), report)


def test_a_unit_comes_with_everything_in_it(tree, report):
    unit = parsed(tree, report)
    assert report.problems == []
    assert (unit.id, unit.name, unit.track, unit.lang) == ("L01", "L01-greet-first", "lessons", "en")
    assert [len(unit.quiz.predict), len(unit.quiz.questions), len(unit.roleplay.nodes), len(unit.cells)] == [1, 9, 9, 13]
    assert unit.practice.front.tasks.keys() == {"greeting", "mean-minutes", "longest"}
    assert unit.facilitate.front.timing == {"recall": 5, "roleplay": 20, "debrief": 10}
    line = unit.quiz_file.line("questions", 1, "stem")
    assert tree.text("L01/quiz.yaml").split("\n")[line - 1] == "    stem: Which of these are signs that help is wanted?"


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_told(tree, report, name):
    tree.path(f"L01/{name}").unlink()
    unit = parsed(tree, report)
    assert [(problem.path.name, problem.rule) for problem in report.problems] == [(name, "missing-file")]
    assert (unit is None) == (name != "facilitate.md")


def test_a_practice_need_not_be_there(tree, report):
    assert parsed(tree, report, "S01").practice is None
    assert report.problems == []


def test_a_folder_in_the_place_of_a_file_is_told(tree, report):
    for name in ("quiz.yaml", "practice.md"):
        tree.path(f"L01/{name}").unlink()
        tree.path(f"L01/{name}").mkdir()
    assert parsed(tree, report) is None
    assert {problem.rule for problem in report.problems} == {"missing-file", "unreadable"}


def test_mistakes_of_all_files_and_items_are_told_at_once(tree, report):
    tree.edit("L01/unit.md", "minutes: 15", "minutes: soon")
    tree.edit("L01/quiz.yaml", "type: ordering", "type: order")
    tree.edit("L01/quiz.yaml", "type: matching", "type: match")
    tree.edit("L01/quiz.yaml", "cue:", "queue:")
    tree.edit("L01/roleplay.yaml", "mood: worried", "mood: sunny")
    tree.edit("L01/practice.md", "kind: words", "kind: prose")
    tree.edit("L01/facilitate.md", "materials:", "material:")
    assert parsed(tree, report) is None
    assert [(problem.path.name, problem.id or problem.path.name) for problem in sorted(report.problems)] == [
        ("facilitate.md", "L01-facilitate"),
        ("practice.md", "L01-practice"),
        ("quiz.yaml", "L01-q4"),
        ("quiz.yaml", "L01-q5"),
        ("quiz.yaml", "L01-plan"),
        ("roleplay.yaml", "L01-roleplay"),
        ("unit.md", "L01"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("\nquestions:\n", "\nquestion:\n", "object contains unknown field `question`"),
        ("predict:\n", "predict: []\nbefore:\n", "predict: expected `array` of length >= 1"),
        ("\nplan:\n", "\nplans:\n", "object contains unknown field `plans`"),
    ],
)
def test_a_quiz_without_its_parts_is_told(tree, report, old, new, sentence):
    tree.edit("L01/quiz.yaml", old, new)
    assert parsed(tree, report) is None
    assert any(sentence in problem.sentence for problem in report.problems)


def test_four_questions_are_too_few(tree, report):
    text = tree.text("S01/quiz.yaml")
    start, end = text.index("  - id: S01-q5"), text.index("plan:")
    tree.write("S01/quiz.yaml", text[:start] + text[end:])
    assert parsed(tree, report, "S01") is None
    assert "questions: expected `array` of length >= 5" in report.problems[0].sentence


def test_a_skill_is_parsed_by_its_track(tree, report):
    unit = parsed(tree, report, "S01")
    assert report.problems == []
    assert isinstance(unit.quiz, SkillQuiz)
    assert [item.id for item in unit.quiz.opening] == ["S01-a1", "S01-a2"]
    assert [item.drill for item in unit.quiz.questions] == [1, 1, 1, 2, 2, 2, 3, 3]
    assert all(item.drill is UNSET for item in parsed(tree, report).quiz.questions)


@pytest.mark.parametrize(("unit", "old", "new"), [("S01", "assess:\n", "predict:\n"), ("L01", "predict:\n", "assess:\n")])
def test_what_another_track_asks_before_is_told(tree, report, unit, old, new):
    tree.edit(f"{unit}/quiz.yaml", old, new)
    assert parsed(tree, report, unit) is None
    (problem,) = report.problems
    assert f"unknown field `{new[:-2]}`" in problem.sentence or f"missing required field `{old[:-2]}`" in problem.sentence


@pytest.mark.parametrize("drill", ["0", "4", "'1'", "true", "null"])
def test_another_number_of_a_drill_is_told(tree, report, drill):
    tree.edit("S01/quiz.yaml", "  - id: S01-q2\n    drill: 1\n", f"  - id: S01-q2\n    drill: {drill}\n")
    assert parsed(tree, report, "S01") is None
    assert [problem.id for problem in report.problems] == ["S01-q2"]


@pytest.mark.parametrize("content", ["", "[]", "5", "null", "{}", "- a", "a: b"])
@pytest.mark.parametrize("name", ["quiz.yaml", "roleplay.yaml"])
def test_a_file_of_something_else_is_told(tree, report, name, content):
    tree.write(f"L01/{name}", content)
    assert parsed(tree, report) is None
    assert {problem.path.name for problem in report.problems} == {name}


def test_a_yaml_file_is_read_with_its_lines(tree, report):
    line = parse_yaml(tree.path("L01/quiz.yaml"), report).line("plan", "cue")
    assert tree.text("L01/quiz.yaml").split("\n")[line - 1] == '  cue: "somebody comes in"'
    assert parse_yaml(tree.path("L01/none.yaml"), report) is None
    assert report.problems[0].sentence == "none.yaml is missing. Every unit needs one; see docs/authoring.md."
