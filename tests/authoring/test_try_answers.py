"""Mirrors patronwise.authoring.try_answers: each way in which an answer can fail to be what its author says."""

from pathlib import Path

import pytest

from patronwise.authoring.capture_expected import capture_expected
from patronwise.authoring.cell_error import CellError
from patronwise.authoring.cells import Cell
from patronwise.authoring.read_myst import MystFile
from patronwise.authoring.read_yaml import Document
from patronwise.authoring.sources import Answers, PracticeFront, Task, TaskAnswers, WrongAnswer
from patronwise.authoring.try_answers import try_answers
from patronwise.authoring.unit_source import Practice
from patronwise.practice.bank import DataTask, PracticeBank, WordsTask
from patronwise.practice.expected import Number, Tolerance, Written
from patronwise.practice.strings import Strings

PATH = Path("practice.md")
GIVEN = "given\nnumbers = [1, 2, 3, 4]"
MEAN = "mean\nshift = 10\nmean = sum(numbers) / 4 + shift  # solution\npractice.check('mean', mean)"
RIGHT = ["mean = 2.5 + shift", "mean = (numbers[1] + numbers[2]) / 2 + shift"]
WRONG = ["mean = sum(numbers) + shift", "mean = max(numbers) + shift", "mean = 2.5"]


def tried(*sources, right=RIGHT, wrong=WRONG, task="mean", tolerance=None):
    """Run the cells, each named in its first line, with answers of one task."""
    cells = tuple(
        Cell("code", *source.split("\n", maxsplit=1), 10 * place) for place, source in enumerate(sources or (GIVEN, MEAN), start=1)
    )
    checked = [cell.cid for cell in cells if "check(" in cell.source]
    tasks = {name: Task(kind="words" if name == "words" else "data", tolerance=tolerance) for name in checked}
    answers = {task: TaskAnswers(right=list(right), wrong=[WrongAnswer(code=code, says=f"Says {code}") for code in wrong])}
    front = PracticeFront(id="L01-practice", minutes=5, tasks=tasks, datasets=["desk_visits"])
    file = MystFile(PATH, Document(PATH, {}), cells)
    practice = Practice(file, front, cells, answers=Answers(id="L01-answers", tasks=answers))
    expected = capture_expected(cells, tasks, ["desk_visits"], PATH)
    bank = {
        name: WordsTask(rubric=[], expected=value) if isinstance(value, Written) else DataTask(expected=value)
        for name, value in expected.items()
    }
    return try_answers(practice, PracticeBank("L01", "en", bank), Strings("en", Path("nowhere")))


def problems(*sources, **options):
    return [one.problem for one in tried(*sources, **options) if one.problem]


def test_answers_that_are_what_they_say_come_with_their_values(capsys):
    outcome = tried()
    assert [(one.task, one.kind, one.number, one.value, one.problem) for one in outcome] == [
        ("mean", "right", 1, 12.5, ""),
        ("mean", "right", 2, 12.5, ""),
        ("mean", "wrong", 1, 20, ""),
        ("mean", "wrong", 2, 14, ""),
        ("mean", "wrong", 3, 2.5, ""),
        ("mean", "solution", 1, 12.5, ""),
    ]
    assert [one.kept for one in outcome] == [None, None, Number(20), Number(14), Number(2.5), None]
    assert capsys.readouterr().out == ""


def test_a_wrong_answer_is_kept_with_the_tolerance_of_the_task():
    assert tried(tolerance=0.5)[2].kept == Number(20, Tolerance(absolute=0.5, relative=0.0))


def test_given_lines_run_before_an_answer_and_earlier_cells_as_in_the_solution():
    later = "double\nmean += 1\ndouble = 2 * mean  # solution\npractice.check('double', double)"
    outcome = tried(GIVEN, MEAN, later, task="double", right=["double = mean + mean", "double = 27"], wrong=["double = mean"])
    assert [one.value for one in outcome if one.task == "double"] == [27, 27, 13.5, 27]
    assert not [one.problem for one in outcome if one.problem]


def test_one_answer_does_not_see_what_another_did():
    spoilt = "numbers.clear()\nmean = 1.0"
    outcome = tried(wrong=[spoilt, "mean = len(numbers)", "numbers = None\nmean = 3"], right=["shift = 1\nmean = 12.5", RIGHT[1]])
    assert [(one.value, one.problem) for one in outcome] == [(12.5, ""), (12.5, ""), (1.0, ""), (4, ""), (3, ""), (12.5, "")]


def test_an_answer_may_import_and_read_data():
    source = "count\nvisits = practice.data('desk_visits')\ncount = len(visits)  # solution\npractice.check('count', count)"
    right = ["import operator\ncount = operator.length_hint(visits)", "count = practice.data('desk_visits').shape[0]"]
    assert problems(source, task="count", right=right, wrong=["visits = visits.head(9)\ncount = len(visits)"]) == []


def test_a_task_in_words_is_run_and_has_no_answers():
    words = "words\nwords = 'Good morning.'  # solution -> words = '...'\npractice.check('words', words)"
    outcome = tried(GIVEN, words, MEAN)
    assert ("words", "solution", "Good morning.", "") in [(one.task, one.kind, one.value, one.problem) for one in outcome]


@pytest.mark.parametrize(
    ("right", "part"),
    [
        ("mean = 13.1", 'right answer 1 is not accepted: "mean: not right yet." "The number is too high.'),
        ("mean = '12.5'", "another kind of answer"),
        ("mean = ...", "not yet"),
        ("mean = sum( numbers )/4 + shift", "right answer 1 is written like the solution"),
        ("mean = (numbers[1] + numbers[2]) / 2 + shift  # the middle", "right answer 2 is written like right answer 1"),
        ("mean = nobody", 'right answer 1 stops at "mean = nobody" with NameError'),
        ("mean = 1 +", 'right answer 1 stops at "mean = 1 +" with SyntaxError'),
        ("x = 1\nraise SystemExit(3)", 'stops at "raise SystemExit(3)" with SystemExit: 3'),
        ("import warnings\nwarnings.warn('old way')\nmean = 12.5", "UserWarning: old way"),
        ("practice.check('mean', 12.5)\nmean = 12.5", "the cell checks 2 times"),
        ("def f():\n    return {}['b']\nmean = f()", "KeyError: 'b'"),
    ],
)
def test_a_right_answer_that_is_not_one_is_told(right, part):
    told = problems(right=[right, RIGHT[1]])
    assert len(told) == 1
    assert part in told[0]
    assert told[0].endswith(".")


@pytest.mark.parametrize(
    ("wrong", "tolerance", "part"),
    [
        ("mean = 12.5", None, "wrong answer 2 is accepted"),
        ("mean = 12.9", 0.5, "wrong answer 2 is accepted"),
        ("mean = 20", None, "wrong answer 2 has the same value as wrong answer 1"),
        ("mean = 20.4", 0.5, "wrong answer 2 has the same value as wrong answer 1"),
        ("mean = None", None, "leaves something to be filled in"),
        ("mean = '...'", None, "leaves something to be filled in"),
        ("mean = {1, 2}", None, "the value of wrong answer 2 cannot be kept: A set"),
        ("mean = list(range(9000))", None, "20000 are the most"),
        ("mean = numbers[9]", None, 'wrong answer 2 stops at "mean = numbers[9]" with IndexError'),
        ("import warnings\nwarnings.warn('old way')\nmean = 1", None, "UserWarning: old way"),
        ("practice = None\nmean = 1", None, "AttributeError"),
        ("class Practice:\n    check = print\npractice = Practice()\nmean = 1", None, "the cell checks 0 times"),
    ],
)
def test_a_wrong_answer_that_cannot_be_told_from_others_or_does_not_run_is_told(wrong, tolerance, part):
    outcome = tried(wrong=[WRONG[0], wrong, "mean = 99"], tolerance=tolerance)
    told = [one for one in outcome if one.problem]
    assert [(one.kind, one.number, one.kept) for one in told] == [("wrong", 2, None)]
    assert part in told[0].problem
    assert told[0].problem.endswith(".")
    assert [one.kept is not None for one in outcome if one.kind == "wrong"] == [True, False, True]


def test_every_problem_is_told_and_not_the_first_alone():
    assert len(problems(right=["mean = 1", "mean = 2"], wrong=["mean = 12.5", "mean = nobody", "mean = 7"])) == 4


def test_an_empty_value_is_a_slip_that_can_be_known():
    source = "some\nsome = [n for n in numbers if n > 2]  # solution\npractice.check('some', some)"
    wrong = ["some = [n for n in numbers if n > '2'] if False else []", "some = [1]", "some = numbers"]
    outcome = tried(GIVEN, source, task="some", right=["some = [3, 4]", "some = numbers[2:]"], wrong=wrong)
    assert [one.problem for one in outcome if one.problem] == []


def test_a_cell_whose_answers_have_no_place_is_told():
    with pytest.raises(CellError, match="nothing that an answer could replace"):
        tried(GIVEN, "mean\nmean = 1\npractice.check('mean', mean)")


def test_a_solution_that_its_own_check_refuses_is_told():
    class Odd(float):
        """A number that counts up each time it is looked at."""

        def __float__(self):
            Odd.seen += 1
            return Odd.seen * 1.0

    Odd.seen = 0
    __builtins__["Odd"] = Odd
    try:
        told = problems("mean\nmean = Odd(1)  # solution\npractice.check('mean', mean)", right=[], wrong=[])
    finally:
        del __builtins__["Odd"]
    assert len(told) == 1
    assert "the solution is not accepted by its own check" in told[0]
