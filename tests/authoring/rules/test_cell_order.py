"""Cells of a unit and of the start page."""

import pytest

BEFORE_ROLEPLAY = '+++ {"cid": "roleplay-intro"}'
INTRO = '+++ {"cid": "model-intro"}\nTry.\n\n'
MODEL = "```{code-cell}\n:cid: model\nunit.model()\n```\n\n"
CASES = {
    "an extra without its widget": (
        [("L01/unit.md", BEFORE_ROLEPLAY, INTRO + BEFORE_ROLEPLAY)],
        "L01/unit.md",
        "id: L01",
        "the cell model is missing. Add it after model-intro.",
    ),
    "an extra without its words": (
        [("S01/unit.md", BEFORE_ROLEPLAY, MODEL + BEFORE_ROLEPLAY)],
        "S01/unit.md",
        "id: S01",
        "the cell model-intro is missing. Add it after two-conversations.",
    ),
    "an extra in another place": (
        [("L01/unit.md", '+++ {"cid": "quiz-intro"}', INTRO + MODEL + '+++ {"cid": "quiz-intro"}')],
        "L01/unit.md",
        '"roleplay-intro"',
        "model-intro belongs in this place",
    ),
    "the widget of an extra before its words": (
        [("S01/unit.md", BEFORE_ROLEPLAY, MODEL + INTRO + BEFORE_ROLEPLAY)],
        "S01/unit.md",
        ":cid: model",
        "model-intro belongs in this place",
    ),
    "another call in an extra": (
        [("L01/unit.md", BEFORE_ROLEPLAY, INTRO + MODEL.replace("()", "(staff=2)") + BEFORE_ROLEPLAY)],
        "L01/unit.md",
        ":cid: model",
        "a code cell that holds unit.model() and nothing else",
    ),
    "two extras": (
        [("L01/unit.md", BEFORE_ROLEPLAY, INTRO + MODEL + (INTRO + MODEL).replace("model", "card") + BEFORE_ROLEPLAY)],
        "L01/unit.md",
        '"card-intro"',
        "a unit shows one extra, and this one shows model and card",
    ),
    "an extra that there is not": (
        [("L01/unit.md", BEFORE_ROLEPLAY, MODEL.replace("model", "poster") + BEFORE_ROLEPLAY)],
        "L01/unit.md",
        ":cid: poster",
        "Before roleplay-intro it may show one extra: model",
    ),
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
        "code stands only in the cells after, before, drill-1, drill-2, drill-3, plan, roleplay",
    ),
    "a cell of a skill is missing": (
        [("S01/unit.md", '+++ {"cid": "transfer"}\n', '+++ {"cid": "task"}\n')],
        "S01/unit.md",
        "id: S01",
        "the cell transfer is missing. Add it after after.",
    ),
    "a quiz in a skill": (
        [("S01/unit.md", ":cid: drill-2\nunit.drill(2)", ":cid: quiz\nunit.quiz()")],
        "S01/unit.md",
        ":cid: quiz",
        "a skill has no cell of this id. Its cells are at-the-desk, before-intro, before, idea,",
    ),
    "a drill in a lesson": (
        [("L01/unit.md", ":cid: quiz\nunit.quiz()", ":cid: drill-1\nunit.drill(1)")],
        "L01/unit.md",
        ":cid: drill-1",
        "a unit has no cell of this id. Its cells are at-the-desk, predict-intro, predict, idea,",
    ),
    "two drills changed places": (
        [
            ("S01/unit.md", ":cid: drill-1\nunit.drill(1)", ":cid: other\nunit.drill(2)"),
            ("S01/unit.md", ":cid: drill-2\nunit.drill(2)", ":cid: drill-1\nunit.drill(1)"),
            ("S01/unit.md", ":cid: other", ":cid: drill-2"),
        ],
        "S01/unit.md",
        ":cid: drill-2",
        "drill-1 belongs in this place",
    ),
    "the number of another drill": (
        [("S01/unit.md", "unit.drill(2)", "unit.drill(1) ")],
        "S01/unit.md",
        ":cid: drill-2",
        "a code cell that holds unit.drill(2) and nothing else",
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
        "a map follows this cell",
    ),
    "an id that the build uses for the map of skills": (
        [("start/start.md", '"cid": "welcome"', '"cid": "skills-map"')],
        "start/start.md",
        '"skills-map"',
        "the build adds a cell of this id itself",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)


@pytest.mark.parametrize("unit", ["L01", "S01"])
def test_a_unit_may_show_an_extra_before_its_role_play(tree, unit):
    tree.edit(f"{unit}/unit.md", BEFORE_ROLEPLAY, INTRO + MODEL + BEFORE_ROLEPLAY)
    assert tree.told("cell_order") == []
