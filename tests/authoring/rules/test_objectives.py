"""Objectives and their questions."""

CASES = {
    "a question of an objective that is not there": (
        [("L01/quiz.yaml", "type: ordering\n    objective: speak-first", "type: ordering\n    objective: speak-last")],
        "L01/quiz.yaml",
        "objective: speak-last",
        "the unit has no objective 'speak-last'. The unit's objectives are speak-first, stay-true.",
    ),
    "a prediction of an objective that is not there": (
        [
            (
                "L01/quiz.yaml",
                '    type: single\n    stem: "The boy',
                '    type: single\n    objective: speak-last\n    stem: "The boy',
            )
        ],
        "L01/quiz.yaml",
        "objective: speak-last",
        "the unit has no objective 'speak-last'",
    ),
    "a question without an objective": (
        [("L01/quiz.yaml", "type: ordering\n    objective: speak-first\n", "type: ordering\n")],
        "L01/quiz.yaml",
        "id: L01-q4",
        "does not say which objective it tests",
    ),
    "an objective without a question": (
        [("S01/unit.md", "source: {document", "  - {id: third, text: Do more.}\nsource: {document")],
        "S01/unit.md",
        "{id: third",
        "no question tests this objective",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
