"""Mirrors patronwise.authoring.capture_expected and try_exercise."""

from pathlib import Path
from textwrap import dedent

import pytest

from patronwise.authoring.capture_expected import capture_expected
from patronwise.authoring.cell_error import CellError
from patronwise.authoring.cells import Cell
from patronwise.authoring.sources import Task
from patronwise.authoring.try_exercise import try_exercise
from patronwise.practice.bank import DataTask, PracticeBank, WordsTask
from patronwise.practice.expected import Number, Tolerance, Written
from patronwise.practice.strings import Strings

PATH = Path("practice.md")
DATA = Task(kind="data")
WORDS = Task(kind="words")
SETS = ["desk_visits"]


def cells(*sources):
    """Cells named in their first line, each ten lines further down than the one before."""
    made = []
    for place, source in enumerate(sources, start=1):
        cid, _, code = dedent(source).strip().partition("\n")
        made.append(Cell("code", cid, code, 10 * place))
    return made


def test_the_solution_is_run_in_order_in_one_namespace():
    made = cells(
        """
        given
        visits = practice.data("desk_visits")
        """,
        """
        count
        count = len(visits)  # solution
        practice.check("count", count)
        """,
        """
        say-back
        text = "Count was " + str(count)  # solution
        practice.check("say-back", text)
        """,
    )
    made.insert(1, Cell("markdown", "think", "this is not Python", 15))
    expected = capture_expected(made, {"say-back": WORDS, "count": Task(kind="data", tolerance=2)}, SETS, PATH)
    assert expected == {"say-back": Written(), "count": Number(1200, Tolerance(absolute=2, relative=0.0))}
    assert list(expected) == ["say-back", "count"]


def test_what_the_solution_prints_stays_out_of_the_build(capsys):
    capture_expected(cells("a\nprint('hello')\npractice.check('a', 1)"), {"a": DATA}, [], PATH)
    assert capsys.readouterr().out == ""


def test_runs_do_not_share_names():
    capture_expected(cells("a\nleft = 1\npractice.check('a', left)"), {"a": DATA}, [], PATH)
    with pytest.raises(CellError, match="NameError"):
        capture_expected(cells("a\npractice.check('a', left)"), {"a": DATA}, [], PATH)


@pytest.mark.parametrize(
    ("sources", "tasks", "line", "cid", "part"),
    [
        (["a\nx = 1\ny = {}['b']\npractice.check('a', y)"], {"a": DATA}, 11, "a", "raised KeyError: 'b'"),
        (["a\ndef f():\n    return 1 / 0\n\ny = f()"], {"a": DATA}, 11, "a", "ZeroDivisionError"),
        (["a\nraise SystemExit(1)"], {"a": DATA}, 10, "a", "SystemExit: 1"),
        (["a\nimport warnings\nwarnings.warn('old')"], {"a": DATA}, 11, "a", "UserWarning: old"),
        (["a\nx = ("], {"a": DATA}, 10, "a", "not Python"),
        (["b\nx = 1\npractice.check('b', x)"], {"a": DATA}, 11, "b", 'not in "tasks" of the front matter, which has: a'),
        (["a\npractice.check('a', 1)", "b\npractice.check('a', 1)"], {"a": DATA}, 20, "b", 'checked in the cell "a" already'),
        (["b\npractice.check('a', 1)"], {"a": DATA}, 10, "b", "must have this id"),
        (["a\nx = 1"], {"a": DATA}, 10, "a", "no cell checks: a"),
        (["c\nx = 1"], {"a": DATA, "b": WORDS}, 10, "c", "no cell checks: a, b"),
        (["a\npractice.check('a', {1, 2})"], {"a": DATA}, 10, "a", "A set cannot be checked"),
        (["a\npractice.check('a', ...)"], {"a": DATA}, 10, "a", "not filled in itself"),
        (["a\npractice.check('a')"], {"a": DATA}, 10, "a", "not filled in itself"),
        (["a\npractice.check('a', {'x': '...'})"], {"a": WORDS}, 10, "a", "not filled in itself"),
        (["a\npractice.check('a', 7)"], {"a": WORDS}, 10, "a", "not an answer in words"),
        (["a\npractice.check('a', 'one two three')"], {"a": Task(kind="words", max_words=2)}, 10, "a", "has 3 words"),
        (
            ["a\nimport pandas as pd\npractice.bars(pd.Series([1]), x='Hour')"],
            {"a": DATA},
            11,
            "a",
            'practice.bars lacks y="...", title="...". Title both axes, with their units',
        ),
        (
            ["a\npractice.lines(3, x='Hour', y='Visits', title='T')"],
            {"a": DATA},
            10,
            "a",
            "would read: This cannot be drawn: a number",
        ),
        (["a\npractice.bars(..., x='Hour', y='Visits', title='T')"], {"a": DATA}, 10, "a", "would read: Nothing to draw yet"),
        (["a\npractice.data('visits')"], {"a": DATA}, 10, "a", "The datasets are: desk_visits, enquiries"),
        (["a\npractice.data('enquiries')"], {"a": DATA}, 10, "a", 'not in "datasets" of the front matter'),
    ],
)
def test_what_is_wrong_with_a_solution_is_told_with_file_line_and_cell(sources, tasks, line, cid, part):
    with pytest.raises(CellError) as caught:
        capture_expected(cells(*sources), tasks, SETS, PATH)
    assert part in caught.value.sentence
    assert (caught.value.path, caught.value.line, caught.value.cid) == (PATH, line, cid)


CHARTED = (
    """
    a
    import pandas as pd
    n = pd.Series([1, 2])  # solution
    practice.check("a", n)
    """,
    """
    a-chart
    practice.bars(n, x="Hour", y="Visits", title="T")
    practice.lines(n, x="Hour", y="Visits", title="T")
    """,
)


def test_a_chart_is_drawn_neither_when_the_solution_runs_nor_the_exercise(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("IPython.display.display", lambda *_, **__: pytest.fail("something was displayed"))
    expected = capture_expected(cells(*CHARTED), {"a": DATA}, [], PATH)
    bank = PracticeBank("L04", "en", {"a": DataTask(expected=expected["a"])})
    try_exercise(cells(*CHARTED), bank, Strings("en", tmp_path), PATH)
    assert capsys.readouterr().out == ""


def test_a_practice_without_cells_is_told_too():
    with pytest.raises(ValueError, match="no cells"):
        capture_expected([], {"a": DATA}, SETS, PATH)
    assert capture_expected([], {}, SETS, PATH) == {}


def run_untouched(*sources):
    made = cells(*sources)
    names = {cell.cid: DATA for cell in made if "check" in cell.source}
    expected = capture_expected(made, names, SETS, PATH)
    bank = PracticeBank("L04", "en", {name: DataTask(expected=value) for name, value in expected.items()})
    try_exercise(made, bank, Strings("en", Path("nowhere")), PATH)


def test_an_exercise_that_runs_untouched_to_its_end_is_sound(capsys):
    run_untouched(
        "a\nx = 1  # solution\npractice.check('a', x)",
        "b\nx = {\n    'k':\n        1,  # solution -> ...,\n}\npractice.check('b', x)",
    )
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("sources", "cid", "part"),
    [
        (["a\nx = 1  # solution\ny = x + 1\npractice.check('a', y)"], "a", 'stops at "y = x + 1" with TypeError'),
        (["a\nx = 1\npractice.check('a', x)"], "a", 'does not say "not yet"'),
        (["a\nx = [1]  # solution -> x = [1, 2]\npractice.check('a', x)"], "a", 'does not say "not yet"'),
        (["a\nx = 1  # solution\npractice.check('a', x)", "b\nz = [x].index(1)"], "b", "ValueError"),
        (["a\nimport math  # solution\npractice.check('a', math.pi)"], "a", "NameError"),
    ],
)
def test_an_exercise_that_stops_or_is_done_before_it_began_is_told(sources, cid, part):
    with pytest.raises(CellError) as caught:
        run_untouched(*sources)
    assert part in caught.value.sentence
    assert caught.value.cid == cid


def test_words_that_are_untouched_are_not_yet_and_words_that_are_given_are_beyond():
    task = WordsTask(rubric=[], expected=Written(entries=["k"]))
    bank = PracticeBank("L04", "en", {"a": task})
    strings = Strings("en", Path("nowhere"))
    try_exercise(cells("a\nx = {\n    'k': 'my words',  # solution -> 'k': '...',\n}\npractice.check('a', x)"), bank, strings, PATH)
    with pytest.raises(CellError, match="not yet"):
        try_exercise(cells("a\npractice.check('a', {'k': 'my words'})"), bank, strings, PATH)
