"""Related units that name each other."""

CASES = {
    "a neighbour that does not answer": (
        [("S01/unit.md", "related: [L01]", "related: []")],
        "S01/unit.md",
        "related:",
        "L01 names S01 and is not named by it. Add L01 here, or delete S01 there",
    ),
}


def test_a_neighbour_that_is_not_written_yet_owes_nothing(tree):
    assert "L02" in tree.text("L01/unit.md")
    assert tree.told("related_both_ways") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
