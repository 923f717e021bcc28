"""Reading YAML."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from patronwise.authoring.convert import convert
from patronwise.authoring.problems import Report
from patronwise.authoring.read_yaml import MAX_DEPTH, read_yaml
from patronwise.authoring.sources import CourseMap, Quiz, UnitFront
from patronwise.course.roleplay import Roleplay
from patronwise.questions import AnyItem

PATH = Path("/course/file.yaml")


def read(text, first_line=1):
    report = Report(PATH.parent)
    return read_yaml(PATH, text, report, first_line), report.problems


def refused(text, first_line=1):
    document, problems = read(text, first_line)
    assert document is None
    return problems


def test_a_document_knows_the_line_of_every_place():
    document, problems = read("a: 1\nb:\n  - {c: x}\n  - d: |\n      y\n", first_line=11)
    assert problems == []
    assert document.data == {"a": 1, "b": [{"c": "x"}, {"d": "y\n"}]}
    assert [document.line(*place) for place in [(), ("a",), ("b",), ("b", 0, "c"), ("b", 1), ("b", 1, "d")]] == [
        11,
        11,
        12,
        13,
        14,
        14,
    ]


def test_the_line_of_an_unknown_place_is_that_of_the_part_around_it():
    document, _ = read("a:\n  b: 1\n")
    assert document.line("a", "b", "c", 4) == 2
    assert document.line("z") == 1


def test_nothing_is_an_empty_mapping():
    assert read("# only a comment\n")[0].data == {}


@pytest.mark.parametrize(
    ("text", "kind"), [("- 1\n- 2\n", "list"), ("word", "str"), ("5", "int"), ("2026-01-01", "date"), ("null", "NoneType")]
)
def test_anything_but_a_mapping_is_told(text, kind):
    (problem,) = refused(text)
    assert problem.sentence == f"the file must hold 'key: value' lines at its top, not a {kind}."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", 3),
        ("a: 1\n\tb: 2\n", 2),
        ("stem: Well: no\n", 1),
        ('a: "x" y\n', 1),
        ("a: 1\n'b\n", 3),
        ("a: !!python/object/apply:os.system [x]\n", 1),
        ("a: @at\n", 1),
        ("--- a\n--- b\n", 2),
        ("a: &x\n  - *y\n", 2),
        ('a: "\\ud800"\n', 1),
        ("a: \ufffe\n", 1),
    ],
)
def test_what_is_no_yaml_is_told_at_its_line(text, line):
    problems = refused(text)
    assert [problem.line for problem in problems] == [line]
    assert problems[0].rule in {"yaml", "yaml-tag"}


@pytest.mark.parametrize("value", ["2026-13-45", "1" * 5000])
def test_a_value_that_python_cannot_hold_is_told(value):
    (problem,) = refused(f"a: {value}\n")
    assert problem.sentence.startswith("a value cannot be read (")


def test_a_key_that_stands_twice_is_told():
    (problem,) = refused("a: 1\nb: 2\na: 3\n")
    assert (problem.line, problem.id, problem.sentence) == (3, "a", "the key 'a' stands twice in one place. Rename or delete one.")


@pytest.mark.parametrize("key", ["true", "no", "5", "1.5", "null", "2026-01-01", "<<", "[a]", "{a: b}"])
def test_a_key_that_is_no_text_is_told(key):
    problem = refused(f"? {key}\n: 1\n")[0]
    assert problem.rule == "yaml-key"
    assert "is not text for YAML. Put it into quotes" in problem.sentence


def test_aliases_are_told_and_never_expanded():
    bomb = 'a: &a ["lol", "lol", "lol", "lol", "lol", "lol", "lol", "lol", "lol"]\n' + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    problems = refused(bomb)
    assert {problem.rule for problem in problems} == {"yaml-alias"}
    assert len(problems) == 72


def test_a_list_that_holds_itself_is_told():
    assert refused("a: &a [*a]\n")[0].rule == "yaml-alias"


@pytest.mark.parametrize(
    "tag", ["!!set {x}", "!!binary aGk=", "!!omap [a: 1]", "!!pairs [a: 1]", "!mine x", "!!python/none x", "!<x> y"]
)
def test_a_tag_is_told(tag):
    (problem,) = refused(f"a: {tag}\n")
    assert problem.rule == "yaml-tag"
    assert "is not used here. Delete it." in problem.sentence


@pytest.mark.parametrize("text", ['"a\\u202eb"', '"a\\0b"', '"a\\eb"', '"\\L"', '"\\x85"'])
def test_an_escape_does_not_bring_a_control_character_in(text):
    (problem,) = refused(f"a: 1\nb: {text}\n")
    assert (problem.line, problem.rule) == (2, "control-character")


def test_a_key_with_a_control_character_is_told():
    (problem,) = refused('"a\\u202eb": 1\n')
    assert problem.sentence == "the key holds a control character. Write it anew."


def test_escapes_of_line_ends_and_tabs_are_text():
    assert read('a: "x\\n\\ty"\n')[0].data == {"a": "x\n\ty"}


def test_a_hash_of_twelve_digits_keeps_its_leading_zeros():
    document, _ = read("en: 012345670123\nb: 123456789012\nc: 1234567890123\n")
    assert document.data == {"en": "012345670123", "b": "123456789012", "c": 1234567890123}


NESTED = {
    "brackets": lambda depth: "a: " + "[" * depth + "]" * depth,
    "open brackets": lambda depth: "a: " + "[" * depth,
    "brackets, one a line": lambda depth: "a:\n" + " [\n" * depth,
    "braces": lambda depth: "a: " + "{a: " * depth + "1" + "}" * depth,
    "dashes": lambda depth: "- " * depth + "a",
    "question marks": lambda depth: "? " * depth + "a",
    "indents": lambda depth: "".join(f"{' ' * place}a:\n" for place in range(depth)),
}


@pytest.mark.parametrize("kind", sorted(NESTED.keys() - {"indents"}))
def test_nesting_that_would_end_the_process_is_told(kind):
    (problem,) = refused(NESTED[kind](200_000))
    assert f"more than {MAX_DEPTH} brackets or lists stand inside one another" in problem.sentence


@pytest.mark.parametrize("kind", ["brackets", "braces", "indents"])
def test_nesting_up_to_the_most_is_read(kind):
    depth = MAX_DEPTH - (1 if kind != "indents" else 0)
    assert read(NESTED[kind](depth))[0] is not None
    assert read(NESTED[kind](depth + 1))[0] is None


YAML = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=60),
    st.text(alphabet="abid: -[]{}&*!|>'\"%@?#\n\t,0123.~<e=\\u", max_size=120),
    st.lists(
        st.sampled_from(
            [
                "id: L01-q1",
                "type: single",
                "type: numeric",
                "options:",
                "- ",
                "  ",
                "\n",
                "{id: a, text: b}",
                "answer: ",
                ".nan",
                "1e999",
                "nodes: ",
                "questions: ",
                "predict: [",
                "]",
                "null",
                "plan: {",
                "}",
                "true",
                ": ",
                "stem: x",
                "&a ",
                "*a",
                "tracks: []",
                '"',
                "9" * 30,
            ]
        ),
        max_size=20,
    ).map("".join),
)


@settings(max_examples=200, deadline=None, database=None, derandomize=True)
@given(YAML)
@example("id: [[[")
@example("{id: 1, type: {}}")
def test_no_text_makes_reading_and_converting_raise(text):
    report = Report(PATH.parent)
    document = read_yaml(PATH, text, report)
    assert (document is None) == bool(report.problems)
    for form in (Quiz, AnyItem, Roleplay, UnitFront, CourseMap):
        before = len(report.problems)
        made = convert(document, form, report) if document else None
        assert document is None or (made is None) == (len(report.problems) > before)
    assert all(problem.line >= 1 and problem.sentence.endswith(".") for problem in report.problems)
