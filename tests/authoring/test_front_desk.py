"""The front desk from its files to everything that is made of it: one notebook for all units of its track."""

from pathlib import Path

import msgspec
import pytest

from patronwise.authoring.build import derive
from patronwise.authoring.derive_bank import content_versions
from patronwise.authoring.front_desk import FrontDesk, unit_ids
from patronwise.authoring.stamp import block_hashes
from patronwise.course.model import UnitBank

FIXTURE = Path(__file__).resolve().parent.parent / "fixtures" / "bank"
NOTEBOOK = "front-desk/F-short-desk.ipynb"
CELLS = [
    "at-the-desk", "check-intro", "check", "f01", "f01-items", "f02", "f02-items", "profile-intro", "profile", "checklist-intro",
    "checklist", "key-points",
]  # fmt: skip


@pytest.fixture
def desk(tree):
    return tree.add_front_desk()


@pytest.fixture(scope="module")
def made(with_desk):
    report, derived = derive(with_desk.root)
    assert report.errors == []
    return derived


def file(made, name):
    (found,) = [content for path, content in made.files.items() if path.as_posix() == name]
    return found


def bank(made, lang):
    return msgspec.json.decode(file(made, f"src/patronwise/bank/{lang}/F01.json"), type=UnitBank)


def notebook(made, lang, name=NOTEBOOK):
    (found,) = [planned.notebook for path, planned in made.notebooks.items() if path.as_posix() == f"notebooks/{lang}/{name}"]
    return found


def test_the_front_desk_has_sections_and_neither_quiz_nor_roleplay(desk):
    unit = desk.load()[0]["en"].units["F01"]
    assert isinstance(unit.quiz, FrontDesk)
    assert (unit.roleplay, unit.roleplay_file, unit.quiz.plan, unit.nodes) == (None, None, None, {})
    assert unit_ids(unit) == ["F01", "F02"]
    assert [item.id for item in unit.quiz.opening] == ["F01-a1", "F01-a2", "F01-a3", "F02-a1", "F02-a2", "F02-a3"]
    assert [item.id for item in unit.quiz.questions] == ["F01-q1", "F01-q2", "F02-q1", "F02-q2"]
    assert unit.quiz.sections[1].learn == []


BROKEN = {
    "no list of sections": ("sections:\n", "parts:\n", "parts:", "unknown field `parts`"),
    "a section that is no mapping": ("  - id: F02\n", "  - text\n  - id: F02\n", "- text", "expected `object`, got `str`"),
    "an unknown type": ("type: ordering", "type: sorting", "type: sorting", "invalid value 'sorting'"),
    "a line without text": ("c3, text: I have asked a colleague what I overlook.}", "c3}", "F01-c3", "required field `text`"),
    "advice without its middle": (
        '      middle: "Try one service yourself. Then look at S01 again."\n', "", "advice:", "required field `middle`",
    ),
    "no checklist": ("    checklist:\n      - {id: F02-c1", "    list:\n      - {id: F02-c1", "id: F02", "unknown field `list`"),
    "an id of a section": ("  - id: F02\n", "  - id: f02\n", "id: f02", "matching regex"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "marker", "fragment"), BROKEN.values(), ids=BROKEN)
def test_what_does_not_fit_is_told_where_it_stands(desk, old, new, marker, fragment):
    desk.edit("F01/sections.yaml", old, new)
    problem = next(one for one in desk.problems() if one.rule == "form")
    assert fragment in problem.sentence
    assert problem.sentence.endswith(".")
    assert problem.path.as_posix().endswith("F-short-desk/sections.yaml")
    assert marker in desk.line(problem)


def test_one_bad_item_does_not_hide_the_next(desk):
    desk.edit("F01/sections.yaml", "type: ordering", "type: sorting")
    desk.edit("F01/sections.yaml", "type: numeric", "type: number")
    assert len([one for one in desk.problems() if one.rule == "form"]) == 2


@pytest.mark.parametrize("name", ["unit.md", "sections.yaml", "facilitate.md"])
def test_a_missing_file_is_told(desk, name):
    desk.path(f"F01/{name}").unlink()
    assert [one.path.name for one in desk.told("missing-file")] == [name]


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_the_notebook_holds_the_cells_in_their_order_and_hides_their_code(made, lang):
    cells = notebook(made, lang)["cells"]
    assert [cell["id"] for cell in cells] == ["heading", "setup", *CELLS, "related"]
    code = {cell["id"]: cell for cell in cells if cell["cell_type"] == "code"}
    assert {name: cell["source"] for name, cell in code.items() if name != "setup"} == {
        "check": "unit.check()", "f01-items": "unit.section(1)", "f02-items": "unit.section(2)",
        "profile": "unit.profile()", "checklist": "unit.checklist()",
    }  # fmt: skip
    assert all(cell["metadata"]["jupyter"]["source_hidden"] for cell in code.values())
    assert 'open_unit("F01"' in code["setup"]["source"]


def test_the_bank_of_the_tests_is_what_the_build_makes(made):
    for lang in ("en", "fa"):
        committed = msgspec.json.decode((FIXTURE / lang / "F01.json").read_bytes())
        fresh = msgspec.json.decode(file(made, f"src/patronwise/bank/{lang}/F01.json"))
        for part in (committed, fresh):  # their words come from the interface catalogues
            del part["desk"]["profile"], part["desk"]["checklist"], part["desk"]["statements"]["static"]
            for section in part["desk"]["sections"]:
                del section["questions"]["static"]
        assert committed == fresh


def test_advice_leads_to_units_that_are_written_and_names_the_others(made):
    learn = bank(made, "en").desk.sections[0].learn
    assert [(one.id, one.title, one.href) for one in learn] == [
        ("S01", "Short notes", "../skills/S01-short-notes.ipynb"), ("L02", "Say goodbye", None),
    ]  # fmt: skip
    assert bank(made, "fa").desk.sections[0].learn[0].href == "../../en/skills/S01-short-notes.ipynb"


def test_a_translation_changes_words_and_not_what_is_asked(made):
    english, persian = bank(made, "en"), bank(made, "fa")
    assert english.versions == persian.versions
    assert persian.desk.sections[1].title == "حساب صندوق را نگه دارید"
    assert persian.desk.sections[0].advice.low.startswith("پنج خدمت")
    assert [line.id for line in persian.desk.sections[0].checklist] == [line.id for line in english.desk.sections[0].checklist]
    assert persian.desk.sections[0].checklist[1].text == "<em>یک بار</em> گفته‌ام چه هست."
    assert persian.desk.sections[1].questions.items[1].accepted == ["جمع", "مجموع"]


def test_everything_that_is_recorded_has_a_version(desk):
    versions = content_versions(desk.load()[0]["en"].units["F01"])
    items = {f"F0{n}-{kind}{place}" for n in (1, 2) for kind, count in (("a", 3), ("q", 2)) for place in range(1, count + 1)}
    assert versions.keys() == items | {"F01-checklist"}


def test_a_reader_without_a_kernel_sees_statements_advice_and_lines_and_no_key(made):
    desk = bank(made, "en").desk
    assert "6. I report a difference." in desk.statements.static.text
    assert "Below 2.5: Write five services on a sheet." in desk.profile.text
    assert "F02 Keep the cash box\n  - I have counted the box with a colleague." in desk.checklist.text
    assert "It helps those who are short of time." not in desk.sections[0].questions.static.html


def test_every_unit_of_the_track_leads_to_the_one_notebook(made):
    course = msgspec.json.decode(file(made, "src/patronwise/bank/en/course.json"))
    (track,) = [one for one in course["tracks"] if one["id"] == "front-desk"]
    assert [(unit["id"], unit["href"], unit["section_of"]) for unit in track["units"]] == [
        ("F01", NOTEBOOK, "F01"), ("F02", NOTEBOOK, "F01"),
    ]  # fmt: skip
    assert track["units"][1]["items"] == ["F02-a1", "F02-a2", "F02-a3", "F02-q1", "F02-q2"]
    others = [unit for one in course["tracks"] if one["id"] != "front-desk" for unit in one["units"]]
    assert not [unit for unit in others if "section_of" in unit]
    (shown,) = [cell["source"] for cell in notebook(made, "en", "00-start-here.ipynb")["cells"] if cell["id"] == "map"]
    assert f"[**F02 · Keep the cash box**]({NOTEBOOK})" in shown


def test_the_facilitators_page_is_made(made):
    assert b"A first walk along the counter." in file(made, "docs/facilitating/en/front-desk/F-short-desk.md")


def test_without_its_translation_the_persian_map_leads_to_the_english_notebook(desk):
    for path in desk.path("F01/fa").iterdir():
        path.unlink()
    desk.path("F01/fa").rmdir()
    report, derived = derive(desk.root)
    assert [one.sentence for one in report.of("status") if one.id == "F01"] == ["the unit is not translated yet."]
    (shown,) = [cell["source"] for cell in notebook(derived, "fa", "00-start-here.ipynb")["cells"] if cell["id"] == "map"]
    assert shown.count(f"../en/{NOTEBOOK}") == 2


def test_the_blocks_of_a_translation_are_items_lines_and_advice(desk):
    blocks = block_hashes(desk.path("F01/unit.md").parent)
    assert set(blocks) == {"unit.md", "sections.yaml", "facilitate.md"}
    assert {"F01", "F02", "F01-a1", "F02-q2", "F02-c5"} <= blocks["sections.yaml"].keys()


@pytest.mark.parametrize("name", ["F02-c3", "F02-a3", "F01"])
def test_a_translation_that_lacks_a_block_says_which(desk, name):
    text = desk.text("F01/fa/sections.yaml")
    lines = text.split("\n")
    start = next(place for place, line in enumerate(lines) if line.startswith(f"{name}:"))
    end = next((place for place in range(start + 1, len(lines)) if lines[place][:1] != " "), len(lines))
    desk.write("F01/fa/sections.yaml", "\n".join(lines[:start] + lines[end:]))
    assert [one.sentence for one in desk.told("missing") if one.id == name] == ["this block is not translated yet."]
