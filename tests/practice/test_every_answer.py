"""Every task of every practice that the bank holds, as learners meet it: nothing done, done well in several ways, and each slip.

The bank is the committed one, and so are the sentences; answers come from ``content/``.
"""

from functools import cache
from pathlib import Path

import pytest

from patronwise.authoring.parse_practice import parse_practice, parse_start_practice
from patronwise.authoring.problems import Report
from patronwise.authoring.render import inline, plain
from patronwise.authoring.try_answers import try_answers
from patronwise.authoring.try_exercise import try_exercise
from patronwise.practice import open_practice
from patronwise.practice.bank import BANK, DataTask, WordsTask, load
from patronwise.practice.strings import Strings

CONTENT = Path(__file__).resolve().parents[2] / "content"
ENGLISH = Strings("en", BANK)
TASKS = {
    (path.stem, name): type(task)
    for path in sorted((BANK / "en" / "practice").glob("*.json"))
    for name, task in load(path.stem, "en").tasks.items()
}


def every(*kinds):
    """Give the decorator that runs a test for every task of these kinds."""
    asked = [pytest.param(*one, id="-".join(one)) for one, kind in TASKS.items() if kind in kinds]
    return pytest.mark.parametrize(("unit", "task"), asked)


FEWEST_RIGHT, FEWEST_WRONG = 2, 3
OTHER_WORDS = (
    "Lieber ganz anders gesagt, Punkt {}.",
    "SO GEHT ES AUCH: {} - WARUM NICHT?",
    "Mit Bedacht, {}; und dann noch etwas.",
)


@cache
def source(unit):
    """Give the practice as its author wrote it."""
    report = Report(CONTENT)
    at_start = CONTENT / "start" / unit
    practice = (
        parse_start_practice(at_start, report) if at_start.is_dir() else parse_practice(next(CONTENT.glob(f"*/{unit}-*")), report)
    )
    assert report.problems == []
    return practice


@cache
def opened(unit):
    return open_practice(unit)


@cache
def untouched(unit):
    """Give what reaches each check when the exercise is run with nothing filled in."""
    practice = source(unit)
    return try_exercise(practice.cells, load(unit, "en"), ENGLISH, practice.file.path)


@cache
def tried(unit):
    return try_answers(source(unit), load(unit, "en"), ENGLISH)


def values(unit, task, kind):
    """Give the values to which the answers of one kind come, in their order."""
    return [one.value for one in tried(unit) if (one.task, one.kind) == (task, kind)]


def refused(unit, task, value):
    """Give what is said to an answer that is not taken; the first line has to name the task and say what is the matter."""
    lines = opened(unit).sentences(task, value)
    assert lines[0].startswith(
        (f"{task}: not yet.", f"{task}: not right yet.", f"{task}: another kind of answer is expected here.")
    )
    assert not [line for line in lines if line.startswith("[ ]")]
    return lines


def test_the_bank_holds_every_practice_that_is_written():
    written = {path.parent.name for path in CONTENT.glob("*/*/practice.md")}
    banked = {path.stem for path in (BANK / "en" / "practice").glob("*.json")}
    assert {name if name in banked else name.partition("-")[0] for name in written} == banked


@every(DataTask, WordsTask)
def test_an_untouched_exercise_says_not_yet(unit, task):
    lines = refused(unit, task, untouched(unit)[task])
    assert lines[0].startswith(f"{task}: not yet.")


@every(DataTask)
def test_a_data_task_has_its_right_and_wrong_answers(unit, task):
    answers = source(unit).answers.tasks[task]
    assert len(values(unit, task, "right")) == len(answers.right) >= FEWEST_RIGHT
    assert len(values(unit, task, "wrong")) == len(answers.wrong) >= FEWEST_WRONG
    assert len(load(unit, "en").tasks[task].mistakes) == len(answers.wrong)


@every(DataTask)
def test_the_solution_and_each_right_answer_are_accepted(unit, task):
    for value in values(unit, task, "solution") + values(unit, task, "right"):
        (line,) = opened(unit).sentences(task, value)
        assert line.startswith(f"{task}: right.")


@every(DataTask)
def test_each_wrong_answer_is_refused_with_its_own_sentence_and_the_hint(unit, task):
    answers = source(unit).answers.tasks[task]
    hint = load(unit, "en").tasks[task].hint
    for wrong, value in zip(answers.wrong, values(unit, task, "wrong"), strict=True):
        first, *rest = refused(unit, task, value)
        assert not first.startswith(f"{task}: not yet.")
        assert rest == [plain(inline(wrong.says)), *([f"Hint: {hint}"] if hint else [])]


def shaped(expected, texts):
    """Put *texts*, as many as are asked for, into the shape of an answer in words."""
    if expected.entries is not None:
        return dict(zip(expected.entries, texts, strict=True))
    return list(texts) if expected.count is not None else texts[0]


def count(expected):
    return len(expected.entries) if expected.entries is not None else expected.count or 1


def accepted(unit, task, value):
    """Assert that the answer is taken as it is, and the whole rubric shown to tick."""
    lines = opened(unit).sentences(task, value)
    rubric = [f"[ ] {point.text}" for point in load(unit, "en").tasks[task].rubric]
    assert lines[0].startswith(f"{task}: nobody marks words for you.")
    assert lines[1 : 1 + len(rubric)] == rubric
    assert len(rubric) >= 2


@every(WordsTask)
def test_the_model_answer_in_words_is_accepted(unit, task):
    (value,) = values(unit, task, "solution")
    accepted(unit, task, value)


@every(WordsTask)
@pytest.mark.parametrize("sentence", OTHER_WORDS)
def test_any_other_words_of_the_same_shape_are_accepted(unit, task, sentence):
    expected = load(unit, "en").tasks[task].expected
    accepted(unit, task, shaped(expected, [sentence.format(number) for number in range(count(expected))]))


@every(WordsTask)
def test_words_that_lack_a_part_are_refused_and_the_part_is_named(unit, task):
    expected = load(unit, "en").tasks[task].expected
    texts = [f"Part {number}." for number in range(count(expected))]
    for missing in ("...", ..., "", "  ", None):
        lines = refused(unit, task, shaped(expected, [*texts[:-1], missing]))
        assert lines[0].startswith(f"{task}: not yet.")
        if len(texts) > 1:
            assert "Still to be filled in: " in lines[0]
    if len(texts) > 1:
        whole = shaped(expected, texts)
        rest = dict(list(whole.items())[:-1]) if isinstance(whole, dict) else whole[:-1]
        assert "Still to be filled in: " in refused(unit, task, rest)[0]


@every(WordsTask)
@pytest.mark.parametrize("stand_in", [7, 2.5, True, ["a", "b"], {"a": 1}, len])
def test_what_is_no_text_in_the_place_of_the_texts_is_refused_as_another_kind(unit, task, stand_in):
    expected = load(unit, "en").tasks[task].expected
    alone = expected.entries is None and expected.count is None
    if not (alone and stand_in == ["a", "b"]):  # a text in two parts is a text
        filled = shaped(expected, [stand_in] * count(expected))
        assert "another kind of answer is expected here" in refused(unit, task, filled)[0]
    if isinstance(stand_in, int | float):
        for whole in (stand_in, [stand_in] * count(expected)):
            assert "another kind of answer is expected here" in refused(unit, task, whole)[0]


def test_there_are_tasks_of_both_kinds():
    assert set(TASKS.values()) == {DataTask, WordsTask}
