"""Keys."""

CASES = {
    "a single choice without a key": (
        [("L01/quiz.yaml", '        text: "Good morning."\n        correct: true\n', '        text: "Good morning."\n')],
        "L01/quiz.yaml",
        "id: L01-q1",
        "no option is the key",
    ),
    "a single choice with two keys": (
        [("L01/quiz.yaml", 'text: "Umbrellas go into the stand."', 'text: "Umbrellas go into the stand."\n        correct: true')],
        "L01/quiz.yaml",
        "id: L01-q1",
        "a single choice has one key, here are plain, rules",
    ),
    "a multiple choice without a key": (
        [
            ("L01/quiz.yaml", "A slip of paper in the hand, correct: true", "A slip of paper in the hand"),
            ("L01/quiz.yaml", "A second turn on the spot, correct: true", "A second turn on the spot"),
        ],
        "L01/quiz.yaml",
        "id: L01-q2",
        "no option is the key",
    ),
    "a key in a prediction": (
        [("L01/quiz.yaml", "text: Greet him}", "text: Greet him, correct: true}")],
        "L01/quiz.yaml",
        "id: greet",
        "its options have no 'correct'",
    ),
    "feedback in a prediction": (
        [("L01/quiz.yaml", "text: Greet him}", 'text: Greet him, feedback: "He need not begin then."}')],
        "L01/quiz.yaml",
        "id: greet",
        "its options have no 'feedback'",
    ),
    "a prediction of a type that has a key": (
        [
            (
                "L01/quiz.yaml",
                "\nquestions:\n",
                "  - {id: L01-p2, type: true_false, stem: You, answer: true, feedback: {'true': a, 'false': b}}\n\nquestions:\n",
            )
        ],
        "L01/quiz.yaml",
        "id: L01-p2",
        "Make it single, multiple or rating",
    ),
}


def test_a_multiple_choice_of_which_all_fit_is_sound(tree):
    tree.edit("L01/quiz.yaml", "{id: coat,", "{correct: true, id: coat,")
    assert tree.told("one_key") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
