"""Cells of a unit and of the start page."""

CASES = {
    "a cell is missing": (
        [("L01/unit.md", '+++ {"cid": "instead-of"}\n', '+++ {"cid": "instead"}\n')],
        "L01/unit.md",
        "id: L01",
        "the cell instead-of is missing. Add it after idea.",
    ),
    "the first cell is missing": (
        [("L01/unit.md", '+++ {"cid": "at-the-desk"}\n', '+++ {"cid": "desk"}\n')],
        "L01/unit.md",
        "id: L01",
        "at-the-desk is missing. Add it as the first.",
    ),
    "a cell too many": (
        [("L01/unit.md", '+++ {"cid": "key-points"}', '+++ {"cid": "more"}\nMore.\n\n+++ {"cid": "key-points"}')],
        "L01/unit.md",
        '"more"',
        "a unit has no cell of this id",
    ),
    "two cells changed places": (
        [
            ("L01/unit.md", '"cid": "idea"', '"cid": "other"'),
            ("L01/unit.md", '"cid": "two-conversations"', '"cid": "idea"'),
            ("L01/unit.md", '"cid": "other"', '"cid": "two-conversations"'),
        ],
        "L01/unit.md",
        '"two-conversations"',
        "idea belongs in this place",
    ),
    "another call in a code cell": (
        [("L01/unit.md", "unit.quiz()", "unit.quiz(retry=False)")],
        "L01/unit.md",
        ":cid: quiz",
        "a code cell that holds unit.quiz() and nothing else",
    ),
    "a second line in a code cell": (
        [("L01/unit.md", "unit.plan()", "import os\nunit.plan()")],
        "L01/unit.md",
        ":cid: plan",
        "unit.plan() and nothing else",
    ),
    "Markdown in the place of a widget": (
        [("L01/unit.md", "```{code-cell}\n:cid: plan\nunit.plan()\n```", '+++ {"cid": "plan"}\nunit.plan()')],
        "L01/unit.md",
        '"plan"',
        "has to be a code cell",
    ),
    "code in the place of Markdown": (
        [
            (
                "S01/unit.md",
                '+++ {"cid": "key-points"}\n## Key points\n\n- One thing, one note.\n',
                "```{code-cell}\n:cid: key-points\n1\n```\n",
            )
        ],
        "S01/unit.md",
        ":cid: key-points",
        "code stands only in the cells plan, predict, quiz, roleplay",
    ),
    "no limits": ([("L01/unit.md", "### Its limits", "### More")], "L01/unit.md", '"idea"', "'### Its limits' is missing"),
    "limits of another level": ([("L01/unit.md", "### Its limits", "## Its limits")], "L01/unit.md", '"idea"', "'### Its limits'"),
    "no table": ([("L01/unit.md", "|---|---|---|\n", "")], "L01/unit.md", '"instead-of"', "has to hold a table"),
    "other code on the start page": (
        [("start/start.md", "course.journal()", "course.journal")],
        "start/start.md",
        ":cid: journal",
        "course.journal() and nothing else",
    ),
    "more code on the start page": (
        [("start/start.md", '+++ {"cid": "journal-intro"}', '```{code-cell}\n:cid: extra\n1\n```\n\n+++ {"cid": "journal-intro"}')],
        "start/start.md",
        ":cid: extra",
        "code stands only in the cells journal, progress, records",
    ),
    "an id that the build uses": (
        [("start/start.md", '"cid": "welcome"', '"cid": "setup"')],
        "start/start.md",
        '"setup"',
        "the build adds a cell of this id itself",
    ),
    "code in the place of the map": (
        [
            (
                "start/start.md",
                '+++ {"cid": "map-intro"}\n## Map\n\nClick a title to open the unit.\n',
                "```{code-cell}\n:cid: map-intro\n1\n```\n",
            )
        ],
        "start/start.md",
        ":cid: map-intro",
        "the map follows this cell",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
