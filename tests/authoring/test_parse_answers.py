"""Parsing the answers of a practice."""

import pytest

from patronwise.authoring.parse_answers import parse_answers


def parsed(tree, report):
    return parse_answers(tree.path("L01"), report)


def test_answers_come_with_their_lines(tree, report):
    document, answers = parsed(tree, report)
    assert report.problems == []
    assert answers.id == "L01-answers"
    assert {name: (len(task.right), len(task.wrong)) for name, task in answers.tasks.items()} == {
        "mean-minutes": (2, 3),
        "longest": (2, 3),
    }
    assert answers.tasks["mean-minutes"].right[1] == 'import statistics\nmean = statistics.fmean(visits["minutes"])\n'
    line = document.line("tasks", "longest", "wrong", 1, "says")
    assert tree.text("L01/answers.yaml").split("\n")[line - 1].strip().startswith('says: "This says which row')


def test_a_practice_comes_with_its_answers(tree):
    editions, report = tree.load()
    assert report.errors == []
    practice = editions["en"].units["L01"].practice
    assert practice.answers.tasks.keys() == {"mean-minutes", "longest"}
    assert practice.answers_file.path == tree.path("L01/answers.yaml")


def test_without_a_file_there_are_none(tree, report):
    tree.path("L01/answers.yaml").unlink()
    assert parsed(tree, report) == (None, None)
    assert report.problems == []


def test_answers_of_no_practice_are_told(tree, report):
    tree.path("L01/practice.md").unlink()
    assert parsed(tree, report) == (None, None)
    (problem,) = report.errors
    assert problem.path.name == "answers.yaml"
    assert "practice.md is missing" in problem.sentence


@pytest.mark.parametrize(
    ("edit", "at", "part"),
    [
        (('says: "These are the minutes', 'say: "These are the minutes'), "- code: mean = visits", "unknown field `say`"),
        (('      - code: longest = visits["minutes"].min()\n', "      - hint: x\n"), "- hint: x", "unknown field"),
        (("id: L01-answers", "id: answers"), "id: answers", "matching regex"),
        (('        says: "This visit is the shortest of all. Look at the other end."\n', ""), "- code: longest", "`says`"),
        (('says: "This visit is the shortest of all. Look at the other end."', 'says: ""'), 'says: ""', "length >= 1"),
        (('- longest = max(visits["minutes"])', "- 7"), "- 7", "expected `str`, got `int`"),
    ],
)
def test_what_does_not_fit_is_told_at_its_line(tree, report, edit, at, part):
    tree.edit("L01/answers.yaml", *edit)
    _, answers = parsed(tree, report)
    assert answers is None
    (problem,) = report.errors
    assert part in problem.sentence
    assert problem.sentence.endswith(".")
    assert at in tree.text("L01/answers.yaml").split("\n")[problem.line - 1]


def test_one_bad_task_does_not_hide_the_next(tree, report):
    text = tree.text("L01/answers.yaml").replace("    right:\n", "    rights:\n")
    tree.write("L01/answers.yaml", text)
    parsed(tree, report)
    assert len(report.errors) == 2
    assert len({problem.line for problem in report.errors}) == 2
