"""Related units and sources."""

CASES = {
    "an unknown unit": (
        [("L01/unit.md", "related: [L02, S01]", "related: [L02, S99]")],
        "L01/unit.md",
        "related:",
        "course.yaml has no unit S99",
    ),
    "the unit itself": (
        [("L01/unit.md", "related: [L02, S01]", "related: [L01, S01]")],
        "L01/unit.md",
        "related:",
        "L01 is this unit itself",
    ),
    "a unit twice": (
        [("L01/unit.md", "related: [L02, S01]", "related: [L02, L02]")],
        "L01/unit.md",
        "related:",
        "L02 stands 2 times",
    ),
    "an unknown source": (
        [("L01/unit.md", "document: seed-001", "document: seed-999")],
        "L01/unit.md",
        "seed-999",
        "course.yaml has no source seed-999. Its sources are seed-001, seed-003.",
    ),
}


def test_a_related_unit_need_not_be_written_yet(tree):
    assert "L02" in tree.text("L01/unit.md")
    assert not list((tree.content / "lessons").glob("L02*"))
    assert tree.told("cross_references") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
