"""The length of the idea."""

import pytest


def shorten(tree, words):
    """Give L01 an idea of *words* words."""
    text = tree.text("L01/unit.md")
    start, end = text.index("## The idea"), text.index('+++ {"cid": "instead-of"}')
    tree.write("L01/unit.md", text[:start] + "### Its limits\n\n" + "word " * (words - 2) + "\n\n" + text[end:])


CASES = {
    "too long": (
        [("S01/unit.md", "### Its limits\n", "### Its limits\n\n" + "And more. " * 120)],
        "S01/unit.md",
        '"idea"',
        "Cut it.",
    ),
}


@pytest.mark.parametrize(("words", "advice"), [(349, "Add what is missing."), (601, "Cut it.")])
def test_an_idea_out_of_bounds_is_a_warning(tree, words, advice):
    shorten(tree, words)
    (problem,) = tree.told("idea_length")
    assert problem.sentence == f"the idea has {words} words; 350 to 600 are meant. {advice}"
    assert problem.level == "warning"
    assert '"idea"' in tree.line(problem)


@pytest.mark.parametrize("words", [350, 600])
def test_the_bounds_belong_to_what_is_meant(tree, words):
    shorten(tree, words)
    assert tree.told("idea_length") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case, "warning")
