"""The bank of a unit."""

import re

import msgspec
import pytest

from patronwise.authoring.derive_bank import content_versions, derive_bank
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
