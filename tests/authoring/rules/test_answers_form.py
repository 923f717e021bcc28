"""Right and wrong answers of data tasks: what they come to is seen in tests/authoring/test_try_answers.py."""

AT = "L01/answers.yaml"
PRACTICE = "L01/practice.md"
ALONE = """---
id: S01-practice
minutes: 5
datasets: [desk_visits]
tasks:
  note: {kind: words, rubric: [{id: a, text: A.}, {id: b, text: B.}]}
  count: {kind: data}
---

+++ {"cid": "task"}
How many?
"""
TWO_RIGHT = """      - longest = max(visits["minutes"])
      - longest = visits["minutes"].sort_values().iloc[-1]
"""
LAST_WRONG = """      - code: longest = visits["minutes"].iloc[-1]
        says: "The last row of the table holds just any visit. Sort the rows first, or ask for the largest."
"""

CASES = {
    "no answers": (
        [("S01/practice.md", None, ALONE)],
        "S01/practice.md",
        "count:",
        "answers.yaml is missing beside this file: count need",
    ),
    "another unit's id": ([(AT, "id: L01-answers", "id: L04-answers")], AT, "id:", "it has to be L01-answers"),
    "a task that is not there": (
        [(AT, "  longest:\n", "  shortest:\n")],
        AT,
        "  shortest:",
        "practice.md has no task 'shortest'; its tasks are greeting, mean-minutes, longest",
    ),
    "a task in words": ([(AT, "  longest:\n", "  greeting:\n")], AT, "  greeting:", "'greeting' is a task in words"),
    "a data task without answers": (
        [(AT, "  longest:\n", "  greeting:\n")],
        AT,
        "tasks:",
        "the data task 'longest' has no answers",
    ),
    "one right answer": (
        [(AT, TWO_RIGHT, TWO_RIGHT[: TWO_RIGHT.index("\n") + 1])],
        AT,
        "    right:",
        "has 1 right answers; 2 or more",
    ),
    "two wrong answers": ([(AT, LAST_WRONG, "")], AT, "    wrong:", "has 2 wrong answers; 3 or more are needed"),
}


def test_a_practice_without_data_tasks_needs_no_answers(tree):
    words = ALONE.replace("  count: {kind: data}\n", "")
    tree.write("S01/practice.md", words)
    assert tree.told("answers_form") == []


def test_answers_that_cannot_be_read_are_not_called_missing(tree):
    tree.write(AT, "tasks: [\n")
    assert tree.told("answers_form") == []
    assert {problem.rule for problem in tree.problems() if problem.level == "error"} == {"yaml"}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
