"""Words apart from everything else."""

import json

import msgspec
import pytest

from patronwise.authoring.sources import FacilitateFront, Group, PracticeFront, Task
from patronwise.authoring.words import map_words, with_words, word_fields, words_hash, words_of
from patronwise.course.roleplay import Node
from patronwise.questions import AnyItem, Numeric, ShortText, Single
from patronwise.questions.base import Entry


def item(**fields):
    return msgspec.convert({"id": "L01-q1", "stem": "Why?", **fields}, AnyItem)


NUMERIC = item(
    type="numeric",
    answer=5,
    unit="people",
    near=[{"id": "six", "value": 6, "feedback": "Too many."}],
    feedback={"right": "Yes.", "wrong": "No."},
)
SHORT = item(
    type="short_text",
    accepted=["a", "b"],
    near=[{"id": "late", "forms": ["c"], "feedback": "After six."}],
    feedback={"right": "Yes.", "wrong": "No."},
)
SINGLE = item(type="single", options=[{"id": "a", "text": "A", "feedback": "F", "correct": True}, {"id": "b", "text": "B"}])


def test_the_model_says_which_fields_are_words():
    assert word_fields(Single) == {"stem", "hint", "after"}
    assert word_fields(Numeric) == {"stem", "hint", "after", "unit"}
    assert word_fields(ShortText) == {"stem", "hint", "after", "accepted"}
    assert word_fields(FacilitateFront) == {"materials"}
    assert word_fields(Group) == frozenset()


@pytest.mark.parametrize(
    ("part", "tree"),
    [
        (SINGLE, {"stem": "Why?", "options": {"a": {"text": "A", "feedback": "F"}, "b": {"text": "B"}}}),
        (
            NUMERIC,
            {
                "stem": "Why?",
                "unit": "people",
                "near": {"six": {"feedback": "Too many."}},
                "feedback": {"right": "Yes.", "wrong": "No."},
            },
        ),
        (
            SHORT,
            {
                "stem": "Why?",
                "accepted": ["a", "b"],
                "near": {"late": {"forms": ["c"], "feedback": "After six."}},
                "feedback": {"right": "Yes.", "wrong": "No."},
            },
        ),
        (item(type="rating", low="never", high="always"), {"stem": "Why?", "low": "never", "high": "always"}),
        (Node(ending="good", text="T", debrief="D"), {"text": "T", "debrief": "D"}),
    ],
)
def test_words_are_told_by_field_and_id_and_nothing_else_is(part, tree):
    assert words_of(part) == tree


def test_parts_without_words_are_left_out():
    tasks = {"say": Task(kind="words", rubric=[Entry(id="a", text="A")]), "count": Task(kind="data")}
    front = PracticeFront(id="L01-practice", minutes=5, tasks=tasks)
    assert words_of(front) == {"tasks": {"say": {"rubric": {"a": {"text": "A"}}}}}
    page = FacilitateFront(id="L01-facilitate", timing={"plan": 30}, group=Group(min=2, max=4), materials=[])
    assert words_of(page) == {}


@pytest.mark.parametrize("part", [SINGLE, NUMERIC, SHORT])
def test_putting_words_back_changes_nothing(part):
    assert with_words(part, words_of(part)) == part


def test_other_words_take_the_place_and_keys_stay():
    other = with_words(SINGLE, {"stem": "چرا؟", "options": {"b": {"text": "ب"}}})
    assert other.stem == "چرا؟"
    assert [(option.id, option.text, option.correct) for option in other.options] == [("a", "A", True), ("b", "ب", False)]
    assert SINGLE.stem == "Why?"


def test_every_word_is_changed_and_accepted_forms_are_not():
    loud = map_words(SHORT, str.upper)
    assert loud.stem == "WHY?"
    assert loud.near[0].feedback == "AFTER SIX."
    assert (loud.accepted, loud.near[0].forms) == (["a", "b"], ["c"])
    assert map_words(NUMERIC, str.upper).feedback.wrong == "NO."


def test_a_hash_is_twelve_digits_and_changes_with_any_word():
    tree = words_of(SINGLE)
    assert words_hash(tree) == words_hash(json.loads(json.dumps(tree)))
    assert len(words_hash(tree)) == 12
    assert words_hash(tree) != words_hash(words_of(with_words(SINGLE, {"options": {"b": {"text": "B."}}})))


def test_a_hash_does_not_hang_on_the_order_of_fields_or_on_keys():
    assert words_hash({"a": "1", "b": "2"}) == words_hash({"b": "2", "a": "1"})
    turned = msgspec.structs.replace(SINGLE, options=[msgspec.structs.replace(SINGLE.options[0], correct=False), SINGLE.options[1]])
    assert words_hash(words_of(turned)) == words_hash(words_of(SINGLE))


def test_a_hash_stays_what_translations_were_stamped_with():
    assert words_hash({"text": "سلام, *you*"}) == "b97be37aa55e"
