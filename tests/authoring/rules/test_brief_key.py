"""Keys that can be told by their shortness."""

ITEM = """
  - id: S01-x{number}
    type: single
    objective: one-thing
    stem: "{number}?"
    options:
      - {{id: a, text: "{key} {number}", feedback: "A reason in four words.", correct: true}}
      - {{id: b, text: "Those of {number}", feedback: "A reason in four words."}}
      - {{id: c, text: "These of {number}", feedback: "A reason in four words."}}
"""


def items(short, long):
    """Give *short* single choices whose key is shorter than the rest, and *long* whose key is longer."""
    keys = ["One"] * short + ["All of them, every one"] * long
    return "".join(ITEM.format(number=number + 10, key=key) for number, key in enumerate(keys)) + "\nplan: {id"


# The sample course has three single choices of its own; the keys of two are shorter than the rest.
CASES = {
    "six of ten": (
        [("S01/quiz.yaml", "\nplan: {id", items(4, 3))],
        "L01/quiz.yaml",
        "id: L01-q1",
        "the shortest option is the key in 6 of 10 single choices in en (L01-q1, S01-q1, S01-x10,",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case, level="warning")


def test_half_of_ten_is_not_told(tree):
    tree.edit("S01/quiz.yaml", "\nplan: {id", items(3, 4))
    assert tree.told("brief_key") == []


def test_eight_items_are_too_few_to_tell(tree):
    tree.edit("S01/quiz.yaml", "\nplan: {id", items(5, 0))
    assert tree.told("brief_key") == []
