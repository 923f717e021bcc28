"""Keys that can be told by their place."""

ITEM = """
  - id: S01-x{number}
    type: single
    objective: one-thing
    stem: "{number}?"
    options:
{options}"""


def items_with_keys(places):
    """Give a single choice for each of *places*, whose key stands there (from 0)."""
    items = []
    for number, key in enumerate(places):
        lines = [
            f'      - {{id: o{place}, text: "{place} of {number}", feedback: "A reason in four words."'
            + (", correct: true}" if place == key else "}")
            for place in range(3)
        ]
        items.append(ITEM.format(number=number, options="\n".join(lines)))
    return "".join(items)


def with_keys(tree, places):
    """Add single choices to S01; the two that it has hold their keys at 0 and 1."""
    tree.edit("S01/quiz.yaml", "\nplan: {id", items_with_keys(places) + "\nplan: {id")


CASES = {
    "all but one in one place": (
        [("S01/quiz.yaml", "\nplan: {id", items_with_keys([1] * 8) + "\nplan: {id")],
        "course.yaml",
        "id: skills",
        "option 2 is the key in 9 of 10 single choices",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)


def test_seven_of_ten_in_one_place_are_told(tree):
    with_keys(tree, [1, 1, 1, 1, 1, 1, 0, 2])
    (problem,) = tree.told("key_position")
    assert "option 2 is the key in 7 of 10 single choices (S01-q2, S01-x0," in problem.sentence
    assert problem.level == "error"
    assert (tree.line(problem), problem.id) == ("  - id: skills", "skills")


def test_six_of_ten_are_not_told(tree):
    with_keys(tree, [1, 1, 1, 1, 1, 2, 0, 2])
    assert tree.told("key_position") == []


def test_eight_items_are_too_few_to_tell(tree):
    with_keys(tree, [1, 1, 1, 1, 1, 1])
    assert tree.told("key_position") == []


def test_nine_items_are_enough(tree):
    with_keys(tree, [1, 1, 1, 1, 1, 1, 1])
    assert "8 of 9" in tree.told("key_position")[0].sentence
