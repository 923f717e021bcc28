"""Mirrors patronwise.practice.strings."""

import json
import re
import string
from pathlib import Path

import pytest

import patronwise.practice
from patronwise.practice.strings import ENGLISH, Said, Strings, short

SOURCES = sorted(Path(patronwise.practice.__file__).parent.glob("*.py"))


def fields(sentence):
    return sorted(name for _, name, _, _ in string.Formatter().parse(sentence) if name)


@pytest.fixture
def persian(tmp_path):
    folder = tmp_path / "fa"
    folder.mkdir()
    words = {"practice.right": "{task}: درست است.", "practice.hint": "{no_such_field}", "practice.list-comma": "، "}
    (folder / "interface.json").write_text(json.dumps(words), encoding="utf-8")
    return Strings("fa", tmp_path)


def test_every_key_that_the_code_uses_has_english_words_and_none_is_left_over():
    used = set()
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        used |= set(re.findall(r'"(practice\.[a-z-]*[a-z])"', text.split("ENGLISH = {")[0] + text.split("_SHOWN = ")[-1]))
    # The two that are put together from parts.
    used |= {f"practice.why-{what}-{which}" for what in ("labels", "columns") for which in ("missing", "surplus")}
    assert used == set(ENGLISH)


def test_a_sentence_comes_in_the_language_and_what_it_lacks_in_english(persian):
    assert persian.say(Said("practice.right", {"task": "t"})) == "t: درست است."
    assert persian.say(Said("practice.kind-number")) == "a number"
    assert persian.say(Said("practice.not-yet-parts", {"task": "t", "parts": ("a", "b")})).endswith("a، b.")


def test_a_translation_with_a_field_that_is_not_there_does_not_take_the_sentence_away(persian):
    assert persian.say(Said("practice.hint", {"hint": "Group first."})) == "Hint: Group first."


def test_a_language_without_a_file_speaks_english(tmp_path):
    assert Strings("xx", tmp_path).say(Said("practice.kind-text")) == "a text"


def test_fields_may_hold_sentences_and_lists_which_are_cut_after_four(tmp_path):
    strings = Strings("en", tmp_path)
    said = Said("practice.wrong-type", {"task": "t", "got": Said("practice.kind-text"), "expected": Said("practice.kind-number")})
    assert strings.say(said) == "t: another kind of answer is expected here. Got a text; expected a number."
    labels = Said("practice.why-labels-missing", {"labels": tuple("abcdef")})
    assert strings.say(labels) == "Missing: a, b, c, d, and 2 more."
    tasks = Said("practice.no-such-task", {"task": ("x",), "tasks": tuple("abcdef")})
    assert strings.say(tasks).endswith("Its tasks are: a, b, c, d, e, f.")


class Raises:
    def __str__(self):
        raise RuntimeError


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("North", "North"),
        (False, "False"),
        (("2 or more", "smile"), "2 or more / smile"),
        ("card: who", '"card: who"'),
        ("A woman lays down a letter about fees. Her eyes are red.", '"A woman lays down a letter about fees. Her eyes\u2026"'),
        ("two\nlines", "two lines"),
        (Raises(), "Raises"),
        (object(), "object"),
    ],
)
def test_how_a_label_is_named(entry, shown):
    assert short(entry) == shown


def test_the_catalogues_have_every_sentence_with_its_fields():
    pofile = pytest.importorskip("babel.messages.pofile")
    home = Path(patronwise.practice.__file__).parent.parent / "locale"
    for path in sorted(home.glob("*/LC_MESSAGES/patronwise.po")):
        with path.open("rb") as file:
            words = {message.id: message.string for message in pofile.read_po(file) if str(message.id).startswith("practice.")}
        if path.parent.parent.name == "en":
            assert {key: words.get(key) for key in ENGLISH} == ENGLISH
        for key in words.keys() & ENGLISH.keys():
            assert fields(words[key]) == fields(ENGLISH[key]), f"{path}: {key}"
