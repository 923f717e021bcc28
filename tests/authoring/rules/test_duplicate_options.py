"""Choices that read the same."""

CASES = {
    "options": (
        [("L01/quiz.yaml", '"Umbrellas go into the stand."', '"*GOOD* morning"')],
        "L01/quiz.yaml",
        "id: rules",
        "this reads the same as 'plain'",
    ),
    "options of a prediction": (
        [("L01/quiz.yaml", "text: Greet him}", "text: wait until he asks!}")],
        "L01/quiz.yaml",
        "id: greet",
        "the same as 'wait'",
    ),
    "entries": (
        [("L01/quiz.yaml", "text: Look up}", "text: Say good  morning.}")],
        "L01/quiz.yaml",
        "id: speak",
        "the same as 'look'",
    ),
    "left-hand sides": ([("L01/quiz.yaml", "left: Desk", "left: reading room")], "L01/quiz.yaml", "id: desk", "the same as 'room'"),
    "right-hand sides": (
        [("L01/quiz.yaml", "right: a raised hand", "right: Good morning!")],
        "L01/quiz.yaml",
        "id: phone",
        "the same as 'desk'",
    ),
    "points": (
        [("L01/quiz.yaml", "You would say it to a neighbour.", "It has under ten words")],
        "L01/quiz.yaml",
        "id: own",
        "the same as 'short'",
    ),
    "replies": (
        [("L01/roleplay.yaml", '"(points)"', '"(here, and then)"')],
        "L01/roleplay.yaml",
        "id: point",
        "the same as 'show'",
    ),
    "Persian": (
        [("L01/fa/quiz.yaml", '"تالار مطالعه", right: "تکان سر"', '"تالار مطالعه", right: "صبح بخير"')],
        "L01/fa/quiz.yaml",
        "desk:",
        "the same as 'room'",
    ),
}


def test_choices_of_signs_alone_are_compared_as_they_are(tree):
    tree.edit("L01/quiz.yaml", "text: Look up}", 'text: "!"}')
    tree.edit("L01/quiz.yaml", "text: Say good morning}", 'text: "?"}')
    assert tree.told("duplicate_options") == []
    tree.edit("L01/quiz.yaml", 'text: "?"}', 'text: "!"}')
    assert len(tree.told("duplicate_options")) == 1


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
