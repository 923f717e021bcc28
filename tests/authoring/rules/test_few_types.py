"""Variety of a quiz."""

CASES = {
    "two types": (
        [
            ("S01/quiz.yaml", "type: multiple\n", "type: single\n"),
            ("S01/quiz.yaml", "A debt, correct: true,", "A debt,"),
            ("S01/quiz.yaml", "type: self_rated\n", "type: true_false\n    answer: true\n"),
            (
                "S01/quiz.yaml",
                """    model: "Promised: small room, four o'clock, Mr Aho. Ana unlocks it."
    rubric:
      - {id: hour, text: It names the hour.}
      - {id: who, text: It says who does the next step.}
""",
                '    feedback: {"true": "It names the hour.", "false": "It says who does the next step."}\n',
            ),
        ],
        "S01/quiz.yaml",
        "questions:",
        "all questions are single or true_false. Write some of another type; 3 types are needed.",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
