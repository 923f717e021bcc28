"""Ids of options, entries, pairs, points, slips, choices, objectives."""

CASES = {
    "options": (
        [("L01/quiz.yaml", "id: plain\n", "id: help\n")],
        "L01/quiz.yaml",
        "id: help",
        "two of the options have the id 'help'",
    ),
    "options of a prediction": (
        [("L01/quiz.yaml", "{id: nod,", "{id: wait,")],
        "L01/quiz.yaml",
        "{id: wait,",
        "options have the id 'wait'",
    ),
    "entries": ([("L01/quiz.yaml", "{id: watch,", "{id: look,")], "L01/quiz.yaml", "{id: look,", "two of the entries"),
    "pairs": ([("L01/quiz.yaml", "{id: desk,", "{id: room,")], "L01/quiz.yaml", "{id: room,", "two of the pairs"),
    "points": ([("L01/quiz.yaml", "{id: own,", "{id: short,")], "L01/quiz.yaml", "{id: short,", "two of the rubric"),
    "slips of a number": (
        [
            (
                "L01/quiz.yaml",
                '      - {id: each, value: 4, feedback: "One along',
                '      - {id: each, value: 9, feedback: "Nine is three rows."}\n      - {id: each, value: 4, feedback: "One along',
            )
        ],
        "L01/quiz.yaml",
        "value: 9",
        "two of the near",
    ),
    "choices": ([("L01/roleplay.yaml", "{id: type,", "{id: greet,")], "L01/roleplay.yaml", "{id: greet,", "two of the choices"),
    "objectives": (
        [("L01/unit.md", "{id: stay-true,", "{id: speak-first,")],
        "L01/unit.md",
        "{id: speak-first,",
        "two of the objectives",
    ),
    "points of a task": ([("L01/practice.md", "{id: own,", "{id: short,")], "L01/practice.md", "{id: short,", "two of the rubric"),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
