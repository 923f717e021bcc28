"""Where links lead."""

import pytest

AT = "L01/unit.md"
BOY = "A boy with a wet umbrella"


def linked(target, file=AT, old=BOY):
    return [(file, old, f"[x]({target}) {old}")]


CASES = {
    "javascript": (linked("javascript:alert(1)"), AT, "[x]", "begins with javascript:, which is not allowed"),
    "javascript in capitals": (linked("JaVaScRiPt:alert(1)"), AT, "[x]", "begins with JaVaScRiPt:"),
    "javascript written as entities": (linked("&#106;avascript&colon;alert(1)"), AT, '"at-the-desk"', "begins with javascript:"),
    "javascript behind a space": (linked("< javascript:alert(1)>"), AT, "[x]", "begins with javascript:"),
    "javascript behind an invisible sign": (linked("\u200bjavascript:alert(1)"), AT, "[x]", "begins with javascript:"),
    "data": (linked("data:text/html;base64,PHNjcmlwdD4="), AT, "[x]", "begins with data:"),
    "a file of a computer": (linked("file:///etc/passwd"), AT, "[x]", "begins with file:"),
    "a drive": (linked("C:/notes.md"), AT, "[x]", "begins with C:"),
    "the picture of a script": (
        [(AT, BOY, f"![x](javascript:alert) {BOY}")],
        AT,
        "![x]",
        "begins with javascript:",
    ),
    "an automatic link": ([(AT, BOY, f"<javascript:alert(1)> {BOY}")], AT, "<javascript", "begins with javascript:"),
    "a definition that is used": (
        [
            (AT, BOY, f"[x][y] {BOY}"),
            (AT, "looks for somebody to ask.\n", "looks for somebody to ask.\n\n[y]: javascript:alert(1)\n"),
        ],
        AT,
        "[y]: ",
        "begins with javascript:",
    ),
    "a definition that nothing uses": (
        [(AT, "looks for somebody to ask.\n", "looks for somebody to ask.\n\n[y]: javascript:alert(1)\n")],
        AT,
        "[y]: ",
        "begins with javascript:",
    ),
    "a link in a table": ([(AT, "| looking up late |", "| [x](vbscript:x) |")], AT, "[x]", "begins with vbscript:"),
    "a server without a scheme": (linked("//example.org/x"), AT, "[x]", "begins with a slash"),
    "a path from the top": (linked("/docs/x.md"), AT, "[x]", "begins with a slash"),
    "a notebook that is not made": (
        linked("L02-say-goodbye.ipynb"),
        AT,
        "[x]",
        "leads to notebooks/en/lessons/L02-say-goodbye.ipynb, which is not there",
    ),
    "a file that is not there": (linked("../../../docs/none.md"), AT, "[x]", "leads to docs/none.md, which is not there"),
    "a file outside": (linked("../../../../shared/x.md"), AT, "[x]", "leads to ../shared/x.md, which is not there"),
    "the source in the place of the notebook": (linked("unit.md"), AT, "[x]", "leads to notebooks/en/lessons/unit.md"),
    "the start page": (
        [("start/start.md", "(lessons/L01-greet-first.ipynb)", "(L01-greet-first.ipynb)")],
        "start/start.md",
        "Greet first",
        "leads to notebooks/en/L01-greet-first.ipynb, which is not there. Correct it; it counts from notebooks/en/.",
    ),
    "a unit that Persian does not have": (
        [("start/fa/start.md", "(lessons/L01-greet-first.ipynb)", "(skills/S01-short-notes.ipynb)")],
        "start/fa/start.md",
        "skills/S01",
        "leads to notebooks/fa/skills/S01-short-notes.ipynb, which is not there",
    ),
    "the practice": (
        linked("../../../notebooks/en/none.ipynb", "L01/practice.md", "Write it. Who"),
        "L01/practice.md",
        "[x]",
        "leads to notebooks/en/none.ipynb, which is not there. Correct it; it counts from exercises/en/lessons/.",
    ),
    "the facilitator's page": (
        linked("none.md", "L01/facilitate.md", "In pairs."),
        "L01/facilitate.md",
        "[x]",
        "leads to docs/facilitating/en/lessons/none.md",
    ),
    "a file from a question": (
        [("L01/quiz.yaml", "A nod can be a greeting.", '"[x](L01-greet-first.ipynb)"')],
        "L01/quiz.yaml",
        "[x]",
        "is relative, and this text is shown in several places",
    ),
    "javascript in a question": (
        [("L01/quiz.yaml", "A nod can be a greeting.", '"[x](javascript:alert(1))"')],
        "L01/quiz.yaml",
        "[x]",
        "begins with javascript:",
    ),
    "javascript in a title of the map": (
        [("course.yaml", '"Say goodbye"', '"[Say](javascript:alert(1))"')],
        "course.yaml",
        "[Say]",
        "begins with javascript:",
    ),
    "javascript in front matter": (
        [("L01/unit.md", "Greet a patron before the patron has to speak.", '"[x](javascript:alert(1))"')],
        "L01/unit.md",
        "[x]",
        "begins with javascript:",
    ),
    "javascript in Persian": (
        linked("javascript:alert(1)", "L01/fa/roleplay.yaml", "صبح بخیر، در خدمتم."),
        "L01/fa/roleplay.yaml",
        "[x]",
        "begins with javascript:",
    ),
}


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/a?b=c#d",
        "HTTP://example.org",
        "mailto:desk@example.org",
        "#its-limits",
        "L01-greet-first.ipynb",
        "L01-greet-first.ipynb#quiz",
        "../skills/S01-short-notes.ipynb",
        "../00-start-here.ipynb",
        "../../../exercises/en/lessons/L01-greet-first.ipynb",
        "../../../docs/facilitating/en/lessons/L01-greet-first.md",
        "../../../README%20first.md",
        "../../images/umbrella.png",
    ],
)
def test_what_will_be_there_may_be_linked_to(tree, target):
    (tree.root / "README first.md").write_text("Read.")
    tree.write("start/images/umbrella.png", "a picture")
    tree.edit(AT, BOY, f"[x]({target}) {BOY}")
    assert tree.told("links") == []


def test_a_link_between_backticks_is_no_link(tree):
    tree.edit(AT, BOY, f"`[x](javascript:alert(1))` {BOY}")
    assert tree.told("links") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
