"""HTML in words."""

import pytest

BOY = "A boy with a wet umbrella"
PO = "../src/patronwise/locale/fa/LC_MESSAGES/patronwise.po"
IS_HTML = "is HTML, which is not used here"

CASES = {
    "a tag in a unit": ([("L01/unit.md", BOY, f"A <b>boy</b>{BOY[5:]}")], "L01/unit.md", "<b>boy", f"'<b>' {IS_HTML}"),
    "a script": (
        [("L01/unit.md", BOY, f"<script>alert(1)</script>\n\n{BOY}")],
        "L01/unit.md",
        "<script>",
        "'<script>alert(1)</script>' is HTML",
    ),
    "the end of the element that sets the direction": (
        [("L01/unit.md", BOY, f"</div>\n\n{BOY}")],
        "L01/unit.md",
        "</div>",
        f"'</div>' {IS_HTML}",
    ),
    "a comment": ([("L01/unit.md", BOY, f"<!-- later -->\n\n{BOY}")], "L01/unit.md", "<!-- later", IS_HTML),
    "a picture with a handler": (
        [("L01/facilitate.md", "In pairs.", "In pairs. <img src=x onerror=alert(1)>")],
        "L01/facilitate.md",
        "<img",
        IS_HTML,
    ),
    "the practice": ([("L01/practice.md", "Write it. Who", "Write<br>it. Who")], "L01/practice.md", "<br>", IS_HTML),
    "the start page": ([("start/start.md", "Choose a unit.", "Choose <i>a unit.")], "start/start.md", "<i>", IS_HTML),
    "front matter": ([("L01/unit.md", "title: Greet first", "title: Greet <u>first")], "L01/unit.md", "<u>", IS_HTML),
    "a rubric of a task": (
        [("L01/practice.md", "text: It is yours.", 'text: "<b>It is yours."')],
        "L01/practice.md",
        "<b>",
        IS_HTML,
    ),
    "materials": ([("L01/facilitate.md", "[paper, a clock]", '["<b>", a clock]')], "L01/facilitate.md", "<b>", IS_HTML),
    "the map": ([("course.yaml", '"Say goodbye"', '"Say <b>goodbye"')], "course.yaml", "<b>", IS_HTML),
    "an interface string": (
        [(PO, 'msgid "quiz.check"\nmsgstr "', 'msgid "quiz.check"\nmsgstr "<script>alert(1)</script>')],
        PO,
        'msgid "quiz.check"',
        "an interface string holds no HTML: '<script>alert(1)</script>",
    ),
    "Persian": (
        [("L01/fa/unit.md", "تنها پشت میز", '<span dir="ltr">تنها پشت میز')],
        "L01/fa/unit.md",
        "<span",
        IS_HTML,
    ),
}
WARNED = {
    "a question": (
        [("L01/quiz.yaml", "A nod can be a greeting.", "A <b>nod can be a greeting.")],
        "L01/quiz.yaml",
        "<b>",
        "'<b>' is HTML and is shown as it stands",
    ),
    "a role-play": (
        [("L01/roleplay.yaml", "It drips.", "It <i>drips.")],
        "L01/roleplay.yaml",
        "<i>",
        "is HTML and is shown as it stands",
    ),
}


@pytest.mark.parametrize("warned", WARNED.values(), ids=WARNED)
def test_in_a_quiz_or_role_play_it_is_a_warning(warned, told_at_its_line):
    told_at_its_line(warned, "warning")


@pytest.mark.parametrize("text", ["1 < 2 and 3 > 2", "`<b>`", "<https://example.org/>", "&lt;b&gt;", "a <- b", "\\<b>"])
def test_what_markdown_does_not_take_for_html_is_none(tree, text):
    tree.edit("L01/unit.md", BOY, f"{text} {BOY}")
    assert tree.told("raw_html") == []


def test_code_of_a_practice_may_hold_signs(tree):
    tree.edit("L01/practice.md", '"Morning! Wet out there?"  #', '"<b>Morning!</b> Wet out there?"  #')
    assert tree.told("raw_html") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
