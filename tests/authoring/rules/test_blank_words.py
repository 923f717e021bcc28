"""Words that nobody can see."""

import pytest

CASES = {
    "a space": ([("L01/quiz.yaml", "text: Greet him}", 'text: " "}')], "L01/quiz.yaml", "id: greet", "nothing can be read here"),
    "joiners and marks of direction": (
        [("L01/roleplay.yaml", '"It drips."', '"\u200c\u200e\u00a0\u2060"')],
        "L01/roleplay.yaml",
        "patron:",
        "nothing can be read here",
    ),
    "front matter": ([("L01/unit.md", "title: Greet first", 'title: "\\t"')], "L01/unit.md", "title:", "nothing can be read here"),
    "the map": ([("course.yaml", '"Say goodbye"', '"\u3000"')], "course.yaml", "id: L02", "nothing can be read here"),
    "Persian": (
        [("L01/fa/quiz.yaml", '"سلام می‌کنم"', '" "')],
        "L01/fa/quiz.yaml",
        "greet:",
        "nothing can be read here",
    ),
}


@pytest.mark.parametrize("text", ["5", "?", "…", "سلام", "☺", "—"])
def test_a_single_sign_can_be_read(tree, text):
    tree.edit("L01/quiz.yaml", "text: Greet him}", f'text: "{text}"}}')
    assert tree.told("blank_words") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
