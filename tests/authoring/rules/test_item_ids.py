"""Ids that records hang on."""

BEFORE_ROLEPLAY = '+++ {"cid": "roleplay-intro"}'


def with_extra(name):
    """Give the edit that shows an extra in L01."""
    cells = f'+++ {{"cid": "{name}-intro"}}\nTry.\n\n```{{code-cell}}\n:cid: {name}\nunit.{name}()\n```\n\n'
    return ("L01/unit.md", BEFORE_ROLEPLAY, cells + BEFORE_ROLEPLAY)


CASES = {
    "an id under which an extra records": (
        [with_extra("card"), ("L01/quiz.yaml", "id: L01-q3", "id: L01-card")],
        "L01/quiz.yaml",
        "id: L01-card",
        "what is entered in the unit's extra is recorded under this id",
    ),
    "one id twice": (
        [("L01/quiz.yaml", "id: L01-q2", "id: L01-q1")],
        "L01/quiz.yaml",
        "id: L01-q1",
        "this id stands 2 times in the unit",
    ),
    "a question with the id of a prediction": (
        [("L01/quiz.yaml", "id: L01-q9", "id: L01-p1")],
        "L01/quiz.yaml",
        "id: L01-p1",
        "this id stands 2 times",
    ),
    "a question with the id of a statement": (
        [("S01/quiz.yaml", "id: S01-q4", "id: S01-a1")],
        "S01/quiz.yaml",
        "id: S01-a1",
        "this id stands 2 times",
    ),
    "a question with the id under which a statement is recorded": (
        [("S01/quiz.yaml", "id: S01-q4", "id: S01-a2-after")],
        "S01/quiz.yaml",
        "id: S01-a2-after",
        "is recorded under this id",
    ),
    "the id of another unit": (
        [("L01/quiz.yaml", "id: L01-q3", "id: L02-q3")],
        "L01/quiz.yaml",
        "id: L02-q3",
        "has an id that begins with L01-",
    ),
    "another id for the plan": (
        [("L01/quiz.yaml", "id: L01-plan", "id: L01-my-plan")],
        "L01/quiz.yaml",
        "id: L01-my-plan",
        "it has to be L01-plan",
    ),
    "another id for the role-play": (
        [("L01/roleplay.yaml", "id: L01-roleplay", "id: L01-play")],
        "L01/roleplay.yaml",
        "id: L01-play",
        "it has to be L01-roleplay",
    ),
    "another id for the practice": (
        [("L01/practice.md", "id: L01-practice", "id: L02-practice")],
        "L01/practice.md",
        "id: L02-practice",
        "it has to be L01-practice",
    ),
    "another id for the page": (
        [("L01/facilitate.md", "id: L01-facilitate", "id: L01-page")],
        "L01/facilitate.md",
        "id: L01-page",
        "it has to be L01-facilitate",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)


def test_an_extra_that_records_nothing_takes_no_id(tree):
    tree.edit(*with_extra("model"))
    tree.edit("L01/quiz.yaml", "id: L01-q3", "id: L01-model")
    assert tree.told("item_ids") == []
