"""The bank of a unit."""

import re

import msgspec
import pytest

from patronwise.authoring.derive_bank import content_versions, derive_bank
from patronwise.course.assess import asked
from patronwise.course.model import UnitBank


@pytest.fixture(params=["en", "fa"])
def bank(sample, request):
    edition = sample.editions[request.param]
    return derive_bank(edition.units["L01"], sample.editions["en"].units["L01"], edition.face)


def test_a_bank_reads_back_as_it_was_written(bank):
    assert msgspec.json.decode(msgspec.json.encode(bank), type=UnitBank) == bank


def test_every_part_is_there(bank):
    assert (bank.id, len(bank.predict.items), len(bank.quiz.items), len(bank.roleplay.script.nodes)) == ("L01", 1, 9, 9)
    assert bank.plan.example.id == "L01-plan"
    assert (bank.lang, bank.dir) in {("en", "ltr"), ("fa", "rtl")}


def test_words_are_rendered(sample):
    english = sample.editions["en"].units["L01"]
    bank = derive_bank(english, english, sample.editions["en"].face)
    assert bank.quiz.items[0].stem == "Which greeting leaves the boy <em>free</em>?"
    assert bank.roleplay.script.nodes["hello"].choices[0].say == "Good morning, I'm with you."


def test_accepted_forms_are_data_and_stay(sample):
    english = sample.editions["en"].units["L01"]
    bank = derive_bank(english, english, sample.editions["en"].face)
    assert bank.quiz.items[6].accepted == ["morning", "day"]


def test_every_answerable_thing_has_a_version(bank):
    assert bank.versions.keys() == {"L01-p1", *(f"L01-q{number}" for number in range(1, 10)), "L01-plan", "L01-roleplay"}
    assert all(re.fullmatch("[0-9a-f]{12}", version) for version in bank.versions.values())


def test_versions_are_those_of_english_in_every_language(sample):
    english = sample.editions["en"].units["L01"]
    banks = [derive_bank(edition.units["L01"], english, edition.face) for edition in sample.editions.values()]
    assert banks[0].versions == banks[1].versions


def test_a_version_changes_with_what_is_asked_and_no_other_does(sample):
    english = sample.editions["en"].units["L01"]
    before = content_versions(english)
    items = list(english.quiz.questions)
    items[5] = msgspec.structs.replace(items[5], answer=2)
    quiz = msgspec.structs.replace(english.quiz, questions=items)
    after = content_versions(english.__class__(**{**vars(english), "quiz": quiz}))
    assert {name for name in before if before[name] != after[name]} == {"L01-q6"}


@pytest.fixture
def skill(sample):
    edition = sample.editions["en"]
    return derive_bank(edition.units["S01"], edition.units["S01"], edition.face)


def test_a_skill_has_statements_and_three_drills_and_no_quiz(skill):
    assert (skill.predict, skill.quiz) == (None, None)
    assert [item.id for item in skill.assess.items] == ["S01-a1", "S01-a2"]
    assert [[item.id for item in drill.items] for drill in skill.drills] == [
        ["S01-q1", "S01-q2", "S01-q3"],
        ["S01-q4", "S01-q5", "S01-q6"],
        ["S01-q7", "S01-q8"],
    ]
    assert msgspec.json.decode(msgspec.json.encode(skill), type=UnitBank) == skill


def test_a_reader_without_a_kernel_sees_each_drill_and_no_hint(skill):
    assert "1. What do you do with two matters?" in skill.drills[0].static.text
    assert "1. A guess belongs on a slip" in skill.drills[1].static.text
    assert "I write one thing on one slip." in skill.assess.static.text
    assert "Think of the bin." not in skill.drills[0].static.html


def test_a_statement_has_a_version_for_each_asking_and_the_same(skill):
    names = {f"S01-a{number}-{asking}" for number in (1, 2) for asking in ("before", "after")}
    assert skill.versions.keys() == names | {f"S01-q{number}" for number in range(1, 9)} | {"S01-plan", "S01-roleplay"}
    assert skill.versions["S01-a1-before"] == skill.versions["S01-a1-after"] != skill.versions["S01-a2-before"]
    asked_twice = [item.id for asking in ("before", "after") for item in asked(skill.assess, asking).items]
    assert set(asked_twice) == names


def test_a_question_that_moves_to_another_drill_keeps_its_version(tree):
    before = content_versions(tree.load()[0]["en"].units["S01"])
    tree.edit("S01/quiz.yaml", "  - id: S01-q3\n    drill: 1\n", "  - id: S01-q3\n    drill: 2\n")
    assert content_versions(tree.load()[0]["en"].units["S01"]) == before


def test_a_unit_with_a_quiz_is_written_without_a_word_about_drills(bank):
    written = msgspec.json.encode(bank)
    assert not [name for name in (b'"drill', b'"assess"') if name in written]
