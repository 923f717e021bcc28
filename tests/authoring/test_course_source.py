"""The map of the course."""

import pytest

from patronwise.authoring.course_source import course_blocks, parse_course, translate_course

FA = "fa/course.yaml"


@pytest.fixture
def english(tree, report):
    return parse_course(tree.path("course.yaml"), report)


def test_the_map_gives_titles_by_id_in_its_order(english, report):
    assert report.problems == []
    assert (english.title, english.lang, english.map.languages) == ("Sample course", "en", ["en", "fa"])
    assert english.tracks == {"lessons": "Lessons", "skills": "Skills"}
    assert english.titles == {"L01": "Greet first", "L02": "Say goodbye", "S01": "Short notes"}
    assert english.sources["seed-001"] == "A. Writer: short lessons"


def test_the_persian_map_has_the_same_ids(english, report):
    persian = translate_course(english, "fa", report)
    assert report.problems == []
    assert persian.map is english.map
    assert (persian.title, persian.titles["L02"]) == ("دورهٔ نمونه", "خداحافظی کنید")
    assert persian.sources["seed-003"].startswith("نویسنده")
    assert persian.tracks["skills"].startswith("مهارت")
    assert course_blocks(persian).keys() == course_blocks(english).keys()


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("id: L02", "id: L01", "L01"),
        ("id: seed-003", "id: seed-001", "seed-001"),
        ("- id: skills", "- id: lessons", "lessons"),
        ("id: seed-003", "id: lessons", "lessons"),
        ("id: sample", "id: skills", "skills"),
    ],
)
def test_an_id_that_stands_twice_is_told_and_the_map_is_not_used(tree, report, old, new, name):
    tree.edit("course.yaml", old, new)
    assert parse_course(tree.path("course.yaml"), report) is None
    assert [(problem.id, problem.rule) for problem in report.problems] == [(name, "duplicate-id")]


@pytest.mark.parametrize("lang", ["xx", "zzz", "qq"])
def test_a_language_that_nobody_speaks_is_told(tree, report, lang):
    tree.edit("course.yaml", "languages: [en, fa]", f"languages: [en, fa, {lang}]")
    assert parse_course(tree.path("course.yaml"), report) is None
    (problem,) = report.problems
    assert (problem.line, problem.id, problem.sentence) == (4, lang, "no language has this code. Use a code such as fa, vi or th.")


@pytest.mark.parametrize("lang", ["FA", "f", "../fa", "fa-IR", "5"])
def test_a_language_of_another_form_is_told(tree, report, lang):
    tree.edit("course.yaml", "languages: [en, fa]", f'languages: [en, "{lang}"]')
    assert parse_course(tree.path("course.yaml"), report) is None
    assert report.problems[0].rule == "form"


def test_a_missing_map_is_told(tree, report):
    tree.path("course.yaml").unlink()
    assert parse_course(tree.path("course.yaml"), report) is None
    assert report.problems[0].rule == "missing-file"


def test_a_missing_translation_is_told(tree, english, report):
    tree.path(FA).unlink()
    assert translate_course(english, "fa", report) is None
    assert len(report.problems) == 1


def test_a_title_that_is_not_translated_yet_is_told_as_status(tree, english, report):
    text = "\n".join(line for line in tree.text(FA).split("\n") if not line.startswith("L02"))
    tree.write(FA, text)
    assert translate_course(english, "fa", report) is None
    assert [(problem.id, problem.rule, problem.level) for problem in report.problems] == [("L02", "missing", "status")]


def test_a_sentence_in_the_place_of_a_title_is_told(tree, english, report):
    tree.edit(FA, 'title: "خداحافظی کنید"', 'text: "خداحافظی کنید"')
    assert translate_course(english, "fa", report) is None
    assert {problem.id for problem in report.problems} == {"L02.text", "L02.title"}
