"""Mirrors patronwise.authoring.answer_place."""

from pathlib import Path
from textwrap import dedent

import pytest

from patronwise.authoring.answer_place import find_place, form_of
from patronwise.authoring.cell_error import CellError
from patronwise.authoring.cells import Cell

PATH = Path("practice.md")


def place(source):
    return find_place(Cell("code", "a", dedent(source).strip("\n"), 10), PATH)


@pytest.mark.parametrize(
    ("source", "given", "after"),
    [
        ("x = 1\ny = 2  # solution\ncheck(y)", "x = 1", "check(y)"),
        ("y = 2  # solution\ncheck(y)", "", "check(y)"),
        ("a = 1  # solution\nb = 2\nc = 3  # solution\ncheck(c)", "", "check(c)"),
        ("x = 1\ny = {\n    1:\n        2,  # solution -> ...,\n}\ncheck(y)", "x = 1", "check(y)"),
        ("x = 1\nfor i in y:\n    x += i  # solution\ncheck(x)", "x = 1", "check(x)"),
        ("@cache  # solution\ndef f():\n    return 1\n\n# now\ncheck(f())", "", "\n# now\ncheck(f())"),
        ("# solution -> # say why\nx = 1  # solution\ncheck(x)", "# solution -> # say why", "check(x)"),
    ],
)
def test_an_answer_takes_the_place_from_the_first_to_the_last_marked_statement(source, given, after):
    found = place(source)
    assert (found.given, found.after) == (given, after)
    assert found.filled("answer = 1\n") == f"{given}\nanswer = 1\n{after}"
    assert found.filled(found.solution).strip() == source


def test_a_cell_without_a_mark_is_told():
    with pytest.raises(CellError, match="no statement of this cell is marked") as caught:
        place("x = 1\ncheck(x)")
    assert (caught.value.line, caught.value.cid) == (10, "a")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("x = f('a')", 'x=f("a")  # so', True),
        ("x = (1 +\n     2)", "x = 1 + 2\n", True),
        ("x = f('a')", "x = f('b')", False),
        ("x = (", "x = (", True),
        ("x = (", "x = [", False),
    ],
)
def test_spacing_quotes_and_comments_do_not_make_another_form(one, other, same):
    assert (form_of(one) == form_of(other)) is same
