"""Folders of units."""

CASES = {
    "the id is another": (
        [("L01/unit.md", "id: L01\n", "id: L02\n")],
        "L01/unit.md",
        "id: L02",
        "the folder is called L01-greet-first; rename it to L02- and",
    ),
    "the unit stands on no map": (
        [("S01/unit.md", "id: S01\n", "id: S77\n")],
        "S01/unit.md",
        "id: S77",
        "course.yaml has no unit S77",
    ),
    "the unit belongs to another track": (
        [
            ("course.yaml", '      - {id: S01, title: "Short notes"}\n', ""),
            ("course.yaml", "  - id: skills", '      - {id: S01, title: "Short notes"}\n  - id: skills'),
            ("course.yaml", "title: Skills\n    units:\n", "title: Skills\n    units: []\n"),
        ],
        "S01/unit.md",
        "id: S01",
        "lists S01 in the track lessons. Move the folder to content/lessons/",
    ),
}


def test_a_folder_without_a_name_after_its_id_is_told(tree):
    tree.path("S01").rename(tree.content / "skills" / "S01")
    (problem,) = tree.told("folder_name")
    assert "the folder is called S01; rename it" in problem.sentence


def test_a_folder_with_capitals_in_its_name_is_told(tree):
    tree.path("S01").rename(tree.content / "skills" / "S01-Short")
    (problem,) = tree.told("folder_name")
    assert "the folder is called S01-Short" in problem.sentence


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
