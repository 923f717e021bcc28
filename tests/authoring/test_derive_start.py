"""The start page: its maps, and what the course's bank says of a unit."""

import pytest

from patronwise.authoring.build import derive
from patronwise.authoring.derive_start import derive_course_bank, skills_map

HREFS = {"L01": "lessons/L01.ipynb", "S01": "skills/S01.ipynb"}


@pytest.fixture(params=["en", "fa"])
def edition(sample, request):
    return sample.editions[request.param]


def rows(edition, units, hrefs=HREFS):
    """Give the cells of the table of skills, row by row, without its first two lines."""
    lines = skills_map(edition.course, units, hrefs, edition.face).split("\n")
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")][2:]


def test_a_skill_stands_beside_the_lessons_that_are_related_to_it(edition, sample):
    titles = edition.course.titles
    [[skill, lessons]] = rows(edition, sample.editions["en"].units)
    assert skill == f"[**S01 · {titles['S01']}**](skills/S01.ipynb)"
    assert lessons == f"[**L01 · {titles['L01']}**](lessons/L01.ipynb)"


@pytest.mark.parametrize(("file", "old"), [("L01/unit.md", "related: [L02, S01]"), ("S01/unit.md", "related: [L01]")])
def test_it_is_enough_that_one_of_the_two_names_the_other(tree, file, old):
    tree.edit(file, old, "related: []")
    editions, _ = tree.load()
    assert "L01" in rows(editions["en"], editions["en"].units)[0][1]


def test_what_is_planned_is_named_without_a_link(tree):
    tree.edit("S01/unit.md", "related: [L01]", "related: [L01, L02]")
    editions, _ = tree.load()
    edition = editions["fa"]
    [[_, lessons]] = rows(edition, editions["en"].units)
    assert lessons.endswith(f"{edition.face.say('list.semicolon')}L02 · {edition.course.titles['L02']}")
    [[skill, _]] = rows(edition, editions["en"].units, {})
    assert skill == f"S01 · {edition.course.titles['S01']}"


def test_a_skill_without_lessons_says_so(edition):
    [[_, lessons]] = rows(edition, {})
    assert lessons == edition.face.say("start.no-lessons")


def test_both_maps_stand_behind_their_introductions(tree):
    _, derived = derive(tree.root)
    for lang in ("en", "fa"):
        [start] = [one.notebook for path, one in derived.notebooks.items() if path.match(f"{lang}/00-start-here.ipynb")]
        ids = [cell["id"] for cell in start["cells"]]
        for before, after in (("map-intro", "map"), ("skills-intro", "skills-map")):
            assert ids[ids.index(before) + 1] == after
        [table] = [cell["source"] for cell in start["cells"] if cell["id"] == "skills-map"]
        assert ("<th>" in table) == (lang == "fa")
        assert "L01" in table


def test_a_start_page_without_a_place_for_a_map_is_told(tree):
    tree.edit("start/start.md", '"cid": "skills-intro"', '"cid": "skills"')
    [problem] = [one for one in tree.problems() if one.rule == "cell-order"]
    assert (problem.id, problem.sentence) == ("skills-intro", "the start page needs a cell of this id. Add it.")


def test_the_questions_of_all_drills_count_as_those_of_a_quiz(sample):
    english = sample.editions["en"]
    bank = derive_course_bank(english.course, english.units, HREFS, english.face)
    units = {unit.id: unit for track in bank.tracks for unit in track.units}
    assert units["S01"].items == [f"S01-q{number}" for number in range(1, 9)]
    assert (units["S01"].has_drills, units["L01"].has_drills) == (True, False)
