"""Titles of units."""

CASES = {
    "the map has another title": (
        [("L01/unit.md", "title: Greet first", "title: Greet at once")],
        "L01/unit.md",
        "title: Greet at once",
        'the course map calls this unit "Greet first", and here it is "Greet at once"',
    ),
    "the Persian map has another title": (
        [("L01/fa/unit.md", "title: اول سلام کنید", "title: سلام کنید")],
        "L01/fa/unit.md",
        "title: سلام کنید",
        'the course map calls this unit "اول سلام کنید"',
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
