"""The facilitator's page."""

AT = "L01/facilitate.md"

CASES = {
    "a step without a name": (
        [(AT, "{recall: 5, roleplay", "{warm-up: 5, roleplay")],
        AT,
        "warm-up",
        "the interface has no name for the step 'warm-up'. Use one of after, before, debrief, drill, exit,",
    ),
    "too short": (
        [(AT, "{recall: 5, roleplay: 20, debrief: 10}", "{recall: 5, debrief: 14}")],
        AT,
        "timing",
        "the steps add up to 19 minutes",
    ),
    "too long": ([(AT, "roleplay: 20", "roleplay: 106")], AT, "timing", "the steps add up to 121 minutes"),
    "a group of fewer than its least": ([(AT, "{min: 2, max: 20}", "{min: 21, max: 20}")], AT, "group", "'min' is more than 'max'"),
    "code": (
        [(AT, "Set phrases.\n", "Set phrases.\n\n```{code-cell}\n:cid: code\n1\n```\n")],
        AT,
        ":cid: code",
        "the page is for reading, so it holds no code",
    ),
    "a heading is missing": ([(AT, "## Pitfalls\n\n", "")], AT, "id: L01-facilitate", "the page lacks '## Pitfalls'"),
    "a heading too many": (
        [(AT, "## Pitfalls\n", "## More\n\nMore.\n\n## Pitfalls\n")],
        AT,
        "id: L01-facilitate",
        "the headings are Purpose, Run it, Debrief, Variants, More, Pitfalls",
    ),
    "nothing to do": ([(AT, "**DO** open", "Open")], AT, '"run-it"', "no line begins with **DO**"),
    "nothing to say": ([(AT, "**SAY** ", "Say ")], AT, '"run-it"', "no line begins with **SAY**"),
    "the label in the middle of a line": ([(AT, "- **SAY** ", "- then **SAY** ")], AT, '"run-it"', "no line begins with **SAY**"),
    "two questions": ([(AT, "3. When would it be wrong?\n", "")], AT, '"debrief"', "the debrief has 2 numbered questions"),
    "nothing to do in Persian": ([("L01/fa/facilitate.md", "**کار**", "کار")], "L01/fa/facilitate.md", '"run-it"', "with **کار**"),
    "nothing to say in Persian": (
        [("L01/fa/facilitate.md", "**بگویید**", "بگویید")],
        "L01/fa/facilitate.md",
        '"run-it"',
        "with **بگویید**",
    ),
    "two questions in Persian": (
        [("L01/fa/facilitate.md", "۳. کی نادرست است؟\n", "")],
        "L01/fa/facilitate.md",
        '"debrief"',
        "the debrief has 2 numbered questions",
    ),
    "a heading is missing in Persian": (
        [("L01/fa/facilitate.md", "## خطرها\n\n", "")],
        "L01/fa/facilitate.md",
        "en:",
        "the page has 6 headings of the second level, the English one has 7",
    ),
}


def test_twenty_minutes_and_two_hours_are_sessions(tree):
    tree.edit(AT, "{recall: 5, roleplay: 20, debrief: 10}", "{recall: 5, debrief: 15}")
    tree.edit("S01/facilitate.md", "{before: 5, drill: 25, exit: 5}", "{practice: 120}")
    assert tree.told("timing") == []


def test_a_page_may_be_one_cell(tree):
    assert tree.text("S01/facilitate.md").count("+++") == 1
    assert tree.told("timing") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
