"""Numbers that are asked for."""

import pytest

AT = "L01/quiz.yaml"

CASES = {
    "an answer without end": ([(AT, "answer: 1\n", "answer: .inf\n")], AT, "answer: .inf", "the answer is no finite number"),
    "an answer that is no number": ([(AT, "answer: 1\n", "answer: .nan\n")], AT, "answer: .nan", "the answer is no finite number"),
    "a tolerance below nothing": (
        [(AT, "tolerance: 0.5", "tolerance: -0.5")],
        AT,
        "tolerance: -0.5",
        "a tolerance is a finite number",
    ),
    "a tolerance that is no number": (
        [(AT, "tolerance: 0.5", "tolerance: .nan")],
        AT,
        "tolerance: .nan",
        "a tolerance is a finite number",
    ),
    "a slip inside the tolerance": (
        [(AT, "value: 4", "value: 1.5")],
        AT,
        "id: each",
        "1.5 is accepted as the answer, so its feedback is never shown",
    ),
    "a slip without end": ([(AT, "value: 4", "value: -.inf")], AT, "id: each", "value and tolerance of a slip are finite numbers"),
    "a slip with a tolerance below nothing": (
        [(AT, "value: 4", "value: 4, tolerance: -1")],
        AT,
        "id: each",
        "value and tolerance of a slip are finite numbers",
    ),
}


@pytest.mark.parametrize("value", ["1.51", "0.49", "-1"])
def test_a_slip_outside_the_tolerance_is_sound(tree, value):
    tree.edit(AT, "value: 4", f"value: {value}")
    assert tree.told("numeric_form") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
