"""Variety of a quiz."""

CASES = {
    "two types": (
        [
            ("S01/quiz.yaml", "type: multiple\n", "type: single\n"),
            ("S01/quiz.yaml", "A debt, correct: true,", "A debt,"),
        ],
        "S01/quiz.yaml",
        "questions:",
        "all questions are single or true_false. Write some of another type; 3 types are needed.",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
