"""Mirrors patronwise.practice.words."""

import pytest

from patronwise.practice.bank import Point, WordsTask
from patronwise.practice.expected import Written
from patronwise.practice.words import count_words, look_at_words

RUBRIC = [Point("task", "It names the task."), Point("short", "It is short.")]
ONE = WordsTask(rubric=RUBRIC, expected=Written())
DICT = WordsTask(rubric=RUBRIC, expected=Written(entries=["renew", "slip"]), max_words=5)
LIST = WordsTask(rubric=RUBRIC, expected=Written(count=2))


@pytest.mark.parametrize(
    ("task", "value"),
    [
        (ONE, "Any text at all."),
        (ONE, ["or in", "two parts"]),
        (DICT, {"renew": "Please bring it back.", "slip": "When it is signed.", "van": "one more"}),
        (LIST, ("first", "second", "third")),
        (LIST, "both in one text"),
    ],
)
def test_words_that_are_there_are_never_judged(task, value):
    assert look_at_words(value, task).state == "right"


@pytest.mark.parametrize(
    ("task", "value", "key", "parts"),
    [
        (ONE, "...", "not-yet", None),
        (ONE, "", "not-yet", None),
        (ONE, None, "not-yet-none", None),
        (DICT, {}, "not-yet-empty", None),
        (DICT, {"renew": "...", "slip": "Done."}, "not-yet-parts", ("renew",)),
        (DICT, {"renew": "Done."}, "not-yet-parts", ("slip",)),
        (DICT, {"renew": "Done.", "slip": ...}, "not-yet-parts", ("slip",)),
        (LIST, ["first", " "], "not-yet-parts", (2,)),
        (LIST, ["first"], "not-yet-parts", (2,)),
    ],
)
def test_what_is_still_empty_is_named(task, value, key, parts):
    verdict = look_at_words(value, task)
    assert verdict.state == "not yet"
    assert verdict.why[0].key == f"practice.{key}"
    assert verdict.why[0].fields.get("parts") == parts


@pytest.mark.parametrize(
    ("task", "value", "got", "expected"),
    [
        (ONE, 7, "kind-number", "kind-words"),
        (ONE, True, "kind-bool", "kind-words"),
        (ONE, len, "kind-function", "kind-words"),
        (ONE, object(), "kind-other", "kind-words"),
        (DICT, "one text for all", "kind-text", "kind-words-dict"),
        (DICT, ["one", "two"], "kind-list", "kind-words-dict"),
        (DICT, {"renew": 7, "slip": "text"}, "kind-dict", "kind-words-dict"),
        (LIST, [7, 8], "kind-list", "kind-words-list"),
    ],
)
def test_an_answer_of_another_kind_is_told_what_it_is(task, value, got, expected):
    verdict = look_at_words(value, task)
    assert (verdict.state, verdict.got.key, verdict.expected.key) == ("other kind", f"practice.{got}", f"practice.{expected}")


def test_the_count_of_words_is_told_as_a_fact_where_the_task_has_a_limit():
    verdict = look_at_words({"renew": "one two three four five six", "slip": "one"}, DICT)
    assert [said.fields for said in verdict.why] == [
        {"label": ("renew",), "count": 6, "most": 5},
        {"label": ("slip",), "count": 1, "most": 5},
    ]
    single = look_at_words("one two", WordsTask(rubric=RUBRIC, expected=Written(), max_words=9))
    assert [(said.key, said.fields) for said in single.why] == [("practice.words-count-one", {"count": 2, "most": 9})]
    assert look_at_words("one two", ONE).why == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("So you need it - by six?", 6),
        ("don't re-read it", 3),
        ("\u067e\u0633 \u0641\u0631\u0645 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u062f\u061f", 3),
        ("B\u1ea1n c\u1ea7n m\u1eabu \u0111\u01a1n", 4),
        ("\u0e04\u0e38\u0e13\u0e15\u0e49\u0e2d\u0e07\u0e01\u0e32\u0e23", None),
        ("", 0),
    ],
)
def test_words_are_counted_where_spaces_part_them(text, count):
    assert count_words(text) == count
