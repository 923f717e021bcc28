"""Mirrors patronwise.authoring.try_unit."""

import pytest

from patronwise.authoring.try_unit import try_unit


def tried(tree, name="L01"):
    report, lines = try_unit(tree.root, tree.path(name))
    return report, "\n".join(lines)


def snapshot(root):
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_what_a_learner_reads_is_shown_task_by_task_and_nothing_is_written(tree, capsys):
    before = snapshot(tree.root)
    report, said = tried(tree)
    assert report.errors == []
    assert snapshot(tree.root) == before
    assert capsys.readouterr().out == ""
    heads = [line for line in said.split("\n") if not line.startswith(" ")]
    assert heads == ["greeting", "mean-minutes", "longest"]
    assert said.count("  untouched  ") == said.count("  solution   ") == 3
    assert said.count("  right ") == 4
    assert said.count("  wrong ") == 6
    assert said.count("longest: right.") == 3
    assert "  wrong 2    longest: not right yet.\n             This says which row it is. Ask for the value in that row." in said
    assert "  untouched  greeting: not yet." in said
    assert "[ ] It is short." in said


@pytest.mark.parametrize(
    ("file", "old", "new", "rule", "part"),
    [
        ("L01/answers.yaml", 'max(visits["minutes"])', "7", "answers", "right answer 1 is not accepted"),
        ("L01/answers.yaml", "    wrong:\n      - code: longest", "    wrongs:\n      - code: longest", "form", "unknown field"),
        ("L01/answers.yaml", "  longest:\n", "  greeting:\n", "answers_form", "is a task in words"),
        ("L01/practice.md", "Would you change the rota?", "Change it.", "practice_form", "does not end in a question"),
        ("L01/practice.md", "mean = visits", "mean = guests", "practice", "NameError"),
        ("L01/practice.md", '["minutes"].max()  # solution', '["minutes"].max()', "practice", 'does not say "not yet"'),
        ("L01/practice.md", "## 3. And at most?", "## 3. <b>And</b> at most?", "raw_html", "is HTML"),
        ("L01/unit.md", "id: L01\n", "id: 7\n", "form", "expected `str`"),
    ],
)
def test_what_is_wrong_is_told(tree, file, old, new, rule, part):  # noqa: PLR0913, PLR0917
    tree.edit(file, old, new)
    report, _ = tried(tree)
    assert {problem.rule for problem in report.errors} >= {rule}
    assert any(part in problem.sentence for problem in report.errors)
    assert {problem.path.name for problem in report.errors} == {file.rpartition("/")[2]}


def test_an_answer_that_fails_is_shown_among_those_that_do_not(tree):
    tree.edit("L01/answers.yaml", 'max(visits["minutes"])', "7")
    _, said = tried(tree)
    assert "  right 1    PROBLEM: right answer 1 is not accepted" in said
    assert "  right 2    longest: right." in said


def test_other_files_and_other_units_are_left_to_the_whole_check(tree):
    tree.edit("L01/quiz.yaml", "text: Greet him}", 'text: " "}')
    tree.write("S01/quiz.yaml", "predict: [")
    report, said = tried(tree)
    assert report.errors == []
    assert "mean-minutes: right." in said


def test_a_link_to_another_unit_is_not_followed(tree):
    tree.edit("L01/practice.md", "Would you change the rota?", "Would you change [it](../../../notebooks/en/skills/x.ipynb)?")
    assert tried(tree)[0].errors == []


def test_a_unit_without_practice_is_told(tree):
    report, said = tried(tree, "S01")
    assert said == ""
    assert ["there is no practice here to try" in problem.sentence for problem in report.errors] == [True]


def test_a_course_that_cannot_be_read_is_told(tree):
    tree.write("course.yaml", "id: [")
    report, said = tried(tree)
    assert said == ""
    assert {problem.path.name for problem in report.errors} == {"course.yaml"}
