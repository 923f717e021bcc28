"""Statements to rate, and three drills."""

import re

import pytest

AT = "S01/quiz.yaml"
STATEMENT = """  - id: S01-a2
    type: rating
    stem: My slips can be read by a colleague whom I never meet.
    steps: 7
    low: seldom
    high: always
"""
MODEL = """    model: "Promised: small room, four o'clock, Mr Aho. Ana unlocks it."
    rubric:
      - {id: hour, text: It names the hour.}
      - {id: who, text: It says who does the next step.}
"""
MORE = "".join(f"  - {{id: S01-a{number}, type: rating, stem: I read {number} slips., low: a, high: b}}\n" for number in (3, 4, 5))

CASES = {
    "one statement": ([(AT, STATEMENT, "")], AT, "assess:", "the reader rates 1 statements; 2 to 4 are meant. Add one."),
    "five statements": ([(AT, STATEMENT, STATEMENT + MORE)], AT, "assess:", "the reader rates 5 statements"),
    "a statement that can be right": (
        [(AT, STATEMENT, "  - {id: S01-a2, type: true_false, stem: A., answer: true, feedback: {'true': a, 'false': b}}\n")],
        AT,
        "id: S01-a2",
        "Make it a rating",
    ),
    "a statement in a drill": ([(AT, "    steps: 7\n", "    steps: 7\n    drill: 1\n")], AT, "drill: 1", "in no drill"),
    "a statement with a hint": ([(AT, "    steps: 7\n", "    steps: 7\n    hint: High.\n")], AT, "hint: High.", "has no 'hint'"),
    "a statement with a word afterwards": (
        [(AT, "    steps: 7\n", "    steps: 7\n    after: Good.\n")],
        AT,
        "after: Good.",
        "no 'after'",
    ),
    "seven questions": (
        [
            (AT, "  - id: S01-q6\n    drill: 2\n    type: true_false\n    objective: one-thing\n", ""),
            (AT, "    stem: A word belongs on a slip if the next step would be another without it.\n    answer: true\n", ""),
            (
                AT,
                '    feedback: {"true": "That is the test of every word.", "false": "Such a word is worth its ink."}\n',
                "",
            ),
        ],
        AT,
        "questions:",
        "the drills have 7 questions together; they need 8 or more",
    ),
    "a question without a drill": (
        [(AT, "  - id: S01-q4\n    drill: 2\n", "  - id: S01-q4\n")],
        AT,
        "id: S01-q4",
        "does not say in which drill it stands",
    ),
    "a hint in the second drill": (
        [(AT, "    stem: A guess belongs", "    hint: Call it one.\n    stem: A guess belongs")],
        AT,
        "hint: Call it one.",
        "only drill 1 has hints",
    ),
    "a hint in the last drill": (
        [(AT, "    stem: You promised Mr Aho", "    hint: Who?\n    stem: You promised Mr Aho")],
        AT,
        "hint: Who?",
        "only drill 1 has hints",
    ),
    "a drill behind the next one": (
        [(AT, "  - id: S01-q5\n    drill: 2\n", "  - id: S01-q5\n    drill: 1\n")],
        AT,
        "drill: 1",
        "a question of drill 1 stands behind one of drill 2",
    ),
    "a drill of one question": (
        [(AT, "  - id: S01-q7\n    drill: 3\n", "  - id: S01-q7\n    drill: 2\n")],
        AT,
        "questions:",
        "drill 3 has 1 questions; it needs 2 or more",
    ),
    "choices alone in the last drill": (
        [(AT, "type: self_rated", "type: short_text"), (AT, MODEL, "    accepted: [a]\n    feedback: {right: b, wrong: c}\n")],
        AT,
        "questions:",
        "drill 3 holds no self_rated question",
    ),
    "a drill in a lesson": (
        [("L01/quiz.yaml", "  - id: L01-q2\n", "  - id: L01-q2\n    drill: 1\n")],
        "L01/quiz.yaml",
        "drill: 1",
        "only a question of the track skills stands in a drill",
    ),
    "a drill of a prediction": (
        [("L01/quiz.yaml", "  - id: L01-p1\n", "  - id: L01-p1\n    drill: 1\n")],
        "L01/quiz.yaml",
        "drill: 1",
        "only a question of the track skills",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)


@pytest.mark.parametrize("count", [3, 4])
def test_three_and_four_statements_are_sound(tree, count):
    tree.edit(AT, STATEMENT, STATEMENT + "".join(MORE.splitlines(keepends=True)[: count - 2]))
    assert tree.told("drills") == []


def test_hints_in_the_first_drill_are_sound(tree):
    assert re.search("drill: 1.*hint:", tree.text(AT), re.DOTALL)
    assert tree.told("drills") == []
