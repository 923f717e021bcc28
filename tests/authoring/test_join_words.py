"""Where two languages meet."""

import pytest

from patronwise.authoring.join_words import Block, join_words, yaml_blocks
from patronwise.authoring.read_yaml import read_yaml
from patronwise.authoring.words import words_hash

ENGLISH = {
    "L01-q1": {"stem": "Why?", "options": {"a": {"text": "A"}, "b": {"text": "B"}}, "accepted": ["x"]},
    "L01-plan": {"cue": "c"},
    "empty": {},
}
WORDS = {"stem": "چرا؟", "options": {"a": {"text": "الف"}, "b": {"text": "ب"}}, "accepted": ["y", "z"]}
NOW = words_hash(ENGLISH["L01-q1"])


@pytest.fixture
def join(tmp_path, report):
    """Give what joins the English with *words* for the question: words or None, and the problems."""

    def joined(words=WORDS, en=NOW, **more):
        given = {"L01-q1": Block(words, en, 3), "L01-plan": Block({"cue": "ج"}, words_hash({"cue": "c"}), 9), **more}
        return join_words(
            tmp_path / "quiz.yaml", ENGLISH, {name: block for name, block in given.items() if block}, report
        ), report.problems

    return joined


def test_whole_words_are_given_by_block(join):
    assert join() == ({"L01-q1": WORDS, "L01-plan": {"cue": "ج"}}, [])


MISSING = "these words are not translated yet. [missing]"
TEXT = "text is expected here. Put it into quotes if it is meant as text. [form]"
TEXTS = "a list of texts is expected here."
MAPPING = "a mapping with a, b is expected here. [form]"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"options": {"a": {"text": "الف"}, "b": {}}}, f"status: L01-q1.options.b.text: {MISSING}"),
        ({"options": None}, f"status: L01-q1.options: {MISSING}"),
        ({"stem": None}, f"status: L01-q1.stem: {MISSING}"),
        ({"stem": 5}, f"error: L01-q1.stem: {TEXT}"),
        ({"stem": ""}, f"error: L01-q1.stem: {TEXT}"),
        ({"stem": ["چرا؟"]}, f"error: L01-q1.stem: {TEXT}"),
        ({"accepted": "y"}, f"error: L01-q1.accepted: {TEXTS}"),
        ({"accepted": []}, f"error: L01-q1.accepted: {TEXTS}"),
        ({"accepted": ["y", 5]}, f"error: L01-q1.accepted: {TEXTS}"),
        ({"options": ["الف", "ب"]}, f"error: L01-q1.options: {MAPPING}"),
        ({"options": "الف"}, f"error: L01-q1.options: {MAPPING}"),
        ({"options": {"a": 5, "b": {"text": "ب"}}}, "error: L01-q1.options.a: a mapping with text is expected here."),
        (
            {"correct": "a"},
            "error: L01-q1.correct: 'correct' is no word of the English block. A translation holds words only: no code, ",
        ),
        ({"correct": "a"}, "Delete it; the words are stem, options, accepted. [not-words]"),
        (
            {"options": {"a": {"text": "الف", "correct": True}, "b": {"text": "ب"}}},
            "error: L01-q1.options.a.correct: 'correct' is no word",
        ),
        (
            {"options": {"a": {"text": "الف"}, "b": {"text": "ب"}, "c": {"text": "پ"}}},
            "error: L01-q1.options.c: 'c' is no word",
        ),
    ],
)
def test_words_of_another_shape_are_told_with_the_way_to_them(join, change, told):
    words, (problem,) = join({**WORDS, **change})
    assert words is None
    assert "quiz.yaml:3: " in str(problem)
    assert told in str(problem)


@pytest.mark.parametrize(
    ("en", "rule", "level", "sentence"),
    [
        (None, "unstamped", "error", "the block does not say which English it was made from. Add en: todo, or en: "),
        ("todo", "unstamped", "status", "Read it against its English, then run `patronwise stamp`."),
        ("0a1b2c3d4e5f", "stale", "status", "stale: the English has changed since (it was 0a1b2c3d4e5f, it is "),
    ],
)
def test_the_age_of_a_block_is_told(join, en, rule, level, sentence):
    words, (problem,) = join(en=en)
    assert (problem.id, problem.rule, problem.level) == ("L01-q1", rule, level)
    assert sentence in problem.sentence
    assert (words is None) == (level == "error")


def test_a_missing_block_is_told_as_status(join):
    words, (problem,) = join(**{"L01-plan": None})
    assert words is None
    assert (problem.id, problem.rule, problem.level) == ("L01-plan", "missing", "status")


def test_a_block_that_english_does_not_have_is_told(join):
    words, (problem,) = join(other=Block({"stem": "x"}, "todo", 20))
    assert words is None
    assert (problem.line, problem.id, problem.rule, problem.level) == (20, "other", "orphaned", "error")


def test_errors_of_other_files_do_not_count(join, report, tmp_path):
    report.tell(tmp_path / "other.yaml", 1, "", "form", "Something else is wrong.")
    assert join()[0] is not None


def test_blocks_of_a_file_come_with_hash_and_line(tmp_path, report):
    document = read_yaml(tmp_path / "quiz.yaml", "a: {en: 0a1b2c3d4e5f, stem: x}\nb:\n  stem: y\nc: 5\nd: {en: 5}\n", report)
    assert yaml_blocks(document) == {
        "a": Block({"stem": "x"}, "0a1b2c3d4e5f", 1),
        "b": Block({"stem": "y"}, None, 2),
        "c": Block({}, None, 4),
        "d": Block({}, "5", 5),
    }
    assert document.data["a"]["en"] == "0a1b2c3d4e5f"
