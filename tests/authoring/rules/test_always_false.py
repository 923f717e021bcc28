"""True/false items that can be answered without reading."""

ITEM = """
  - id: S01-x{number}
    drill: 3
    type: true_false
    objective: one-thing
    stem: "This is slip {number}, and it has one thing on it."
    answer: {answer}
    feedback: {{"true": "One thing can be done and thrown away.", "false": "Two things would need two slips."}}
"""


def items(false, true):
    """Give *false* items whose answer is false and *true* whose answer is true."""
    answers = ["false"] * false + ["true"] * true
    return "".join(ITEM.format(number=number, answer=answer) for number, answer in enumerate(answers)) + "\nplan: {id"


# The sample course has five true/false items of its own; three of them are true.
CASES = {
    "eight of eleven": (
        [("S01/quiz.yaml", "\nplan: {id", items(6, 0))],
        "S01/quiz.yaml",
        "id: S01-q5",
        "8 of 11 true/false items are false (S01-q5, S01-q7, S01-x0,",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)


def test_seven_of_ten_are_not_told(tree):
    tree.edit("S01/quiz.yaml", "\nplan: {id", items(5, 0))
    assert tree.told("always_false") == []


def test_eight_items_are_too_few_to_tell(tree):
    tree.edit("S01/quiz.yaml", "\nplan: {id", items(0, 3))
    assert tree.told("always_false") == []


def test_always_true_is_told_as_well(tree):
    tree.edit("S01/quiz.yaml", "\nplan: {id", items(0, 6))
    (problem,) = tree.told("always_false")
    assert "9 of 11 true/false items are true" in problem.sentence
