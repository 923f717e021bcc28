"""All words of the course, each with its place."""

import pytest

from patronwise.authoring.rules.passages import leaves, passages_of
from patronwise.authoring.rules.places import Places
from patronwise.authoring.rules.subject import Finding, Subject


@pytest.fixture(params=["en", "fa"])
def passages(sample, request):
    return list(passages_of(sample.editions[request.param]))


def test_every_word_is_found_at_the_line_that_it_is_said_to_be_at(passages):
    places = Places()
    assert len(passages) > 120
    for passage in passages:
        line = places.line(Finding(passage.path, passage.steps, ""))
        rows = passage.path.read_text(encoding="utf-8").replace("\\", "").split("\n")[line - 1 :]
        near = rows[:2] if passage.path.suffix == ".yaml" else rows[:60]
        assert any(passage.text.split("\n")[0] in row for row in near), passage


def test_words_of_markdown_files_and_of_the_map_are_raw(passages):
    raw = {passage.path.name for passage in passages if passage.raw}
    assert raw == {"course.yaml", "start.md", "unit.md", "practice.md", "facilitate.md"}
    assert {passage.path.name for passage in passages if not passage.raw and not passage.code} == {
        "answers.yaml",
        "quiz.yaml",
        "roleplay.yaml",
    }


def test_texts_of_code_are_passages_of_english(sample):
    code = [passage.text for passage in passages_of(sample.editions["en"]) if passage.code]
    assert "Morning! Wet out there?" in code
    assert not [passage for passage in passages_of(sample.editions["fa"]) if passage.code]


def test_code_that_is_no_python_has_no_texts(tree):
    tree.edit("L01/practice.md", 'greeting = "Morning! Wet out there?"', 'greeting = "Morning! Wet out there?')
    editions, _ = tree.load()
    assert "minutes" in [passage.text for passage in passages_of(editions["en"]) if passage.code]


def test_each_passage_belongs_to_its_unit_or_to_none(passages):
    for passage in passages:
        assert passage.unit == next((part[:3] for part in passage.path.parts if part.startswith(("L01-", "S01-"))), "")


def test_a_subject_gives_passages_of_all_languages_once(sample):
    subject = Subject(sample.editions, sample.root)
    assert subject.passages.keys() == {"en", "fa"}
    assert subject.passages is subject.passages
    assert [unit.id for unit in subject.units] == ["L01", "S01"]
    assert [(unit.id, unit.lang) for unit in subject.units_in_all_languages] == [("L01", "en"), ("S01", "en"), ("L01", "fa")]


def test_leaves_are_told_with_the_steps_to_them():
    assert list(leaves({"a": "1", "b": {"c": "2", "d": ["3", "4"]}})) == [
        (("a",), "1"),
        (("b", "c"), "2"),
        (("b", "d"), "3"),
        (("b", "d"), "4"),
    ]
