"""How many parts a question has."""

import pytest

AT = "L01/quiz.yaml"
PAIRS = "      - {id: desk, left: Desk, right: good morning}\n      - {id: phone, left: Telephone in hand, right: a raised hand}\n"

SLIP = """\
      - {id: slip, text: A slip of paper in the hand, correct: true, feedback: "He has brought a question with him."}
"""
COAT = """\
      - {id: coat, text: "A coat that is taken off slowly, button by button", feedback: "That is somebody who means to stay."}
"""
PREDICTED = """
      - {id: wait, text: Wait until he asks}
      - {id: greet, text: Greet him}
      - {id: nod, text: Nod and go on typing}
"""

CASES = {
    "one option": ([(AT, SLIP, ""), (AT, COAT, "")], AT, "options:", "the question has 1 options; it needs 2 or more"),
    "no option in a prediction": ([(AT, PREDICTED, " []\n")], AT, "options: []", "the question has 0 options"),
    "two entries": (
        [(AT, "      - {id: watch, text: Watch for a sign}\n", "")],
        AT,
        "entries:",
        "the question has 2 entries; it needs 3",
    ),
    "one pair": ([(AT, PAIRS, "")], AT, "pairs:", "the question has 1 pairs; it needs 2"),
    "one point": (
        [(AT, "      - {id: own, text: You would say it to a neighbour.}\n", "")],
        AT,
        "rubric:",
        "the question has 1 rubric",
    ),
}
WARNED = {
    "two options": (
        [(AT, "      - {id: nod, text: Nod and go on typing}\n", "")],
        AT,
        "options:",
        "the question has 2 options; half of all guesses are right",
    ),
}


@pytest.mark.parametrize("warned", WARNED.values(), ids=WARNED)
def test_two_options_are_a_warning(warned, told_at_its_line):
    told_at_its_line(warned, "warning")


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
