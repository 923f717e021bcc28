"""Keys that can be told by their length."""

LONG = "Good morning to you, and mind the wet floor by the door."

CASES = {
    "one of two": (
        [("L01/quiz.yaml", 'text: "Good morning."', f'text: "{LONG}"')],
        "L01/quiz.yaml",
        "id: L01-q1",
        "the longest option is the key in 1 of 2 choices (L01-q1); with 3.0 options each, at most 0 would be fair",
    ),
    "a multiple choice": (
        [
            (
                "L01/quiz.yaml",
                "text: A slip of paper in the hand",
                "text: A slip of folded paper that he holds in the other hand",
            )
        ],
        "L01/quiz.yaml",
        "id: L01-q2",
        "in 1 of 2 choices (L01-q2)",
    ),
    "Persian": (
        [("L01/fa/quiz.yaml", 'text: "صبح بخیر.", feedback', 'text: "صبح بخیر، امیدوارم بیرون خیلی خیس نشده باشید.", feedback')],
        "L01/fa/quiz.yaml",
        "L01-q1:",
        "in 1 of 2 choices",
    ),
}


def test_one_of_three_with_three_options_is_fair(tree):
    tree.edit("S01/quiz.yaml", "text: The words that were used", "text: The words that were used at the desk")
    assert tree.told("longest_key") == []
    tree.edit("S01/quiz.yaml", "text: Two slips,", "text: Two slips and a second long pin,")
    (problem,) = tree.told("longest_key")
    assert "in 2 of 3 choices (S01-q1, S01-q2)" in problem.sentence


def test_two_that_are_equally_long_tell_nothing(tree):
    tree.edit("L01/quiz.yaml", 'text: "Good morning."', 'text: "Can I help you with nothing today"')
    tree.edit("L01/quiz.yaml", 'text: "Can I help you with anything today?"', 'text: "Can I help you with anythin today"')
    assert tree.told("longest_key") == []


def test_markup_does_not_count(tree):
    tree.edit("L01/quiz.yaml", 'text: "Good morning."', 'text: "**[Good](https://example.org/a-very-long-address) morning.**"')
    assert tree.told("longest_key") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
