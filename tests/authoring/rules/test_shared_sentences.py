"""Sentences in two units."""

LONG = "Who listens to the end of a sentence hears what the patron came for."

CASES = {
    "two texts": (
        [("L01/unit.md", "A boy with", f"{LONG} A boy with"), ("S01/unit.md", "The evening shift", f"{LONG} The evening shift")],
        "S01/unit.md",
        LONG,
        f'L01 has the same sentence: "{LONG}"',
    ),
    "a text and a question, in other case and markup": (
        [
            ("L01/quiz.yaml", '"It asks for a decision before', f'"{LONG} It asks for a decision before'),
            (
                "S01/unit.md",
                "The evening shift",
                "Who listens\nto the *end* of a sentence hears what THE patron came for! The evening shift",
            ),
        ],
        "S01/unit.md",
        "Who listens",
        "L01 has the same sentence",
    ),
    "a role-play and a page": (
        [("L01/roleplay.yaml", "It works, and says little.", LONG), ("S01/facilitate.md", "Long stories.", f"- {LONG}")],
        "S01/facilitate.md",
        LONG,
        "L01 has the same sentence",
    ),
    "code and a table": (
        [("L01/practice.md", "Morning! Wet out there?", LONG), ("S01/unit.md", '| "Call Mrs B." |', f"| {LONG} |")],
        "S01/unit.md",
        LONG,
        "L01 has the same sentence",
    ),
}


def test_nine_words_may_stand_in_two_units(tree):
    nine = "One two three four five six seven eight nine."
    tree.edit("L01/unit.md", "A boy with", f"{nine} A boy with")
    tree.edit("S01/unit.md", "The evening shift", f"{nine} The evening shift")
    assert tree.told("shared_sentences") == []


def test_two_units_may_show_the_same_lines_of_code(tree):
    fence = (
        '```python\nvisits = practice.data("desk_visits")\nvisits.groupby("branch")[["minutes", "waiting"]].mean().round(2)\n```'
    )
    tree.edit("L01/unit.md", "A boy with", f"{fence}\n\nA boy with")
    tree.edit("S01/unit.md", "The evening shift", f"{fence}\n\nThe evening shift")
    assert tree.told("shared_sentences") == []


def test_one_unit_may_repeat_itself(tree):
    tree.edit("L01/unit.md", "A boy with", f"{LONG} A boy with")
    tree.edit("L01/quiz.yaml", '"It asks for a decision before', f'"{LONG} It asks for a decision before')
    assert tree.told("shared_sentences") == []


def test_two_units_may_cite_one_document(tree):
    tree.edit("L01/unit.md", "A. Guide, *On greeting* (2020)", f"{LONG} 2020")
    tree.edit("S01/unit.md", "related: [L01]", f'related: [L01]\nreading:\n  - {{id: guide, text: "{LONG} 2020"}}')
    assert tree.told("shared_sentences") == []


def test_each_language_is_looked_at_alone(tree):
    tree.edit("L01/fa/unit.md", "تنها پشت میز", f"{LONG} تنها پشت میز")
    tree.edit("S01/unit.md", "The evening shift", f"{LONG} The evening shift")
    assert tree.told("shared_sentences") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
