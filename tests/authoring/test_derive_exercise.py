"""Mirrors patronwise.authoring.derive_exercise, derive_solution, markers and cell_error."""

# ruff: noqa: RUF001 - one case is written in Persian

from pathlib import Path
from textwrap import dedent

import pytest

from patronwise.authoring.cell_error import CellError
from patronwise.authoring.cells import Cell
from patronwise.authoring.derive_exercise import derive_exercise
from patronwise.authoring.derive_solution import derive_solution

PATH = Path("content/lessons/L04-listen-well/practice.md")


def cell(source, line=40):
    return Cell("code", "second-visits", dedent(source).strip("\n"), line)


# What the author wrote, the exercise, the solution.
CASES = {
    "an assignment becomes three dots": (
        """
        visits = practice.data("desk_visits")
        rate = visits["minutes"].mean()  # solution
        practice.check("second-visits", rate)
        """,
        """
        visits = practice.data("desk_visits")
        rate = ...
        practice.check("second-visits", rate)
        """,
        """
        visits = practice.data("desk_visits")
        rate = visits["minutes"].mean()
        practice.check("second-visits", rate)
        """,
    ),
    "any other statement goes away": (
        """
        import math  # solution
        total = 1  # solution
        total += 2  # solution
        print(total)  # solution
        del total  # solution
        """,
        "total = ...",
        """
        import math
        total = 1
        total += 2
        print(total)
        del total
        """,
    ),
    "a marker on the first line counts for the whole statement": (
        """
        rate = (  # solution
            visits
            .mean()
        )
        check(rate)
        """,
        """
        rate = ...
        check(rate)
        """,
        """
        rate = (
            visits
            .mean()
        )
        check(rate)
        """,
    ),
    "a marker on the last line does too": (
        '''
        advice = """Compare first,
          then look."""  # solution
        check(advice)
        ''',
        """
        advice = ...
        check(advice)
        """,
        '''
        advice = """Compare first,
          then look."""
        check(advice)
        ''',
    ),
    "a line continued with a backslash is one statement": (
        """
        rate = 1 + \\
            2  # solution
        check(rate)
        """,
        """
        rate = ...
        check(rate)
        """,
        """
        rate = 1 + \\
            2
        check(rate)
        """,
    ),
    "text takes the place of one line of a dict": (
        """
        replies = {
            "A patron said this":
                "This is what I say.",  # solution -> "...",
            "And this": "My answer.",  # solution -> "And this": "...",
        }
        check(replies)
        """,
        """
        replies = {
            "A patron said this":
                "...",
            "And this": "...",
        }
        check(replies)
        """,
        """
        replies = {
            "A patron said this":
                "This is what I say.",
            "And this": "My answer.",
        }
        check(replies)
        """,
    ),
    "a marker in the middle takes away its line only": (
        """
        replies = {
            "renew":
                "Please bring it back "  # solution -> "...",
                "by Saturday.",  # solution
        }
        """,
        """
        replies = {
            "renew":
                "...",
        }
        """,
        """
        replies = {
            "renew":
                "Please bring it back "
                "by Saturday.",
        }
        """,
    ),
    "text may replace a whole line and hold a comment": (
        "rate = visits.mean()  # solution -> rate = visits  # add what is missing",
        "rate = visits  # add what is missing",
        "rate = visits.mean()",
    ),
    "a line with nothing but text is for the exercise alone": (
        """
        # solution -> # Write your line here.
        rate = 1  # solution
        """,
        """
        # Write your line here.
        rate = ...
        """,
        "rate = 1",
    ),
    "several names each get their dots": (
        """
        a, (b, *c) = 1, (2, 3)  # solution
        d = e = 4  # solution
        """,
        """
        a = b = c = ...
        d = e = ...
        """,
        """
        a, (b, *c) = 1, (2, 3)
        d = e = 4
        """,
    ),
    "a new column keeps its target and a note of a type stays": (
        """
        visits["long"] = visits["waiting"] > 1  # solution
        share: float = 0.5  # solution
        """,
        """
        visits["long"] = ...
        share: float = ...
        """,
        """
        visits["long"] = visits["waiting"] > 1
        share: float = 0.5
        """,
    ),
    "the first line of a block counts for the block": (
        """
        rows = {}
        for name in names:  # solution
            part = 1  # solution
            if part:
                rows[name] = part
            else:
                pass
        @cache  # solution
        def helper():
            return 1
        check(rows)
        """,
        """
        rows = {}
        check(rows)
        """,
        """
        rows = {}
        for name in names:
            part = 1
            if part:
                rows[name] = part
            else:
                pass
        @cache
        def helper():
            return 1
        check(rows)
        """,
    ),
    "an elif is taken with what belongs to it": (
        """
        if a:
            b = 1
        elif c:  # solution
            b = 2
        """,
        """
        if a:
            b = 1
        """,
        """
        if a:
            b = 1
        elif c:
            b = 2
        """,
    ),
    "indentation is kept": (
        """
        def rate(group):
            if group:
                share = 1  # solution
                return 2  # solution -> return ...
        """,
        """
        def rate(group):
            if group:
                share = ...
                return ...
        """,
        """
        def rate(group):
            if group:
                share = 1
                return 2
        """,
    ),
    "the signs inside a string are text": (
        """
        note = "# solution"
        text = '''
        x = 1  # solution
        '''
        """,
        """
        note = "# solution"
        text = '''
        x = 1  # solution
        '''
        """,
        """
        note = "# solution"
        text = '''
        x = 1  # solution
        '''
        """,
    ),
    "other comments and blank lines stay": (
        """
        # The first line is given.

        visits = 1  # a table
        rate = 2  #solution
        """,
        """
        # The first line is given.

        visits = 1  # a table
        rate = ...
        """,
        """
        # The first line is given.

        visits = 1  # a table
        rate = 2
        """,
    ),
    "words in other scripts move nothing": (
        'پاسخ = {"سلام": "چه می‌خواهید؟"}  # solution\nسلام = پاسخ',
        "پاسخ = ...\nسلام = پاسخ",
        'پاسخ = {"سلام": "چه می‌خواهید؟"}\nسلام = پاسخ',
    ),
    "a cell may go away altogether": ("import math  # solution", "", "import math"),
    "an empty cell stays empty": ("", "", ""),
}


@pytest.mark.parametrize(("source", "exercise", "solution"), CASES.values(), ids=CASES)
def test_what_the_learner_and_the_reader_of_the_solution_get(source, exercise, solution):
    assert derive_exercise(cell(source), PATH) == dedent(exercise).strip("\n")
    assert derive_solution(cell(source), PATH) == dedent(solution).strip("\n")


# What the author wrote, the line in the file that is named, a part of the sentence.
MALFORMED = {
    "no Python": ("rate = = 1  # solution", 40, "this is not Python"),
    "no Python further down": ("a = 1\nb = (2", 41, "this is not Python"),
    "a magic": ("a = 1\n%matplotlib inline", 41, "Magics and shell lines"),
    "a null byte": ("a = 1\0", 40, "this is not Python"),
    "another case": ("rate = 1  # Solution", 40, "nearly a marker"),
    "two signs": ("rate = 1  ## solution", 40, "nearly a marker"),
    "an arrow to nothing": ("rate = 1  # solution ->", 40, "nearly a marker"),
    "a colon": ("rate = 1  # solution: the mean", 40, "nearly a marker"),
    "a second marker in the same comment": ("a = 1\nrate = 1  # the mean # solution", 41, "nearly a marker"),
    "a marker in the text": ("rate = 1  # solution -> rate = 2  # solution", 40, "nearly a marker"),
    "a marker without code": ("a = 1\n# solution\nb = 2", 41, "without code"),
    "two statements on a line": ("a = 1; b = 2  # solution", 40, "two statements"),
    "a marked else": ("if a:\n    b = 1\nelse:  # solution\n    b = 2", 42, "no statement begins here"),
    "an emptied block": ("for a in b:\n    print(a)  # solution", 40, "not Python any more"),
    "a marked opening with an unmarked block": ("x = 1\nif x:  # solution -> y = 2\n    z = 3", 42, "not Python any more"),
    "text that is no Python": ("rate = 1  # solution -> rate = = 2", 40, "not Python any more"),
    "both kinds in one statement, the first line first": (
        "a = [  # solution\n    1,  # solution -> 2,\n]",
        41,
        "Keep one of the two",
    ),
    "both kinds in one statement, the last line last": (
        "a = [\n    1,  # solution -> 2,\n]  # solution",
        42,
        "Keep one of the two",
    ),
    "a middle line that leaves a hole": (
        "a = [1,\n    2 +  # solution -> 2 +\n    3  # solution\n    ]",
        43,
        "not Python any more",
    ),
}


@pytest.mark.parametrize(("source", "line", "part"), MALFORMED.values(), ids=MALFORMED)
def test_malformed_input_gives_a_sentence_with_file_line_and_cell(source, line, part):
    with pytest.raises(CellError) as caught:
        derive_exercise(cell(source), PATH)
    assert part in caught.value.sentence
    assert (caught.value.path, caught.value.line, caught.value.cid) == (PATH, line, "second-visits")
    assert str(caught.value).startswith(f"content/lessons/L04-listen-well/practice.md:{line}: second-visits: ")


def test_a_marker_on_a_line_of_its_own_inside_a_statement_takes_that_line_only():
    assert derive_exercise(cell("a = {\n    # solution\n    1: 2,\n}"), PATH) == "a = {\n    1: 2,\n}"


@pytest.mark.parametrize("source", ["rate = = 1", "rate = 1  # Solution", "%time x"])
def test_the_solution_refuses_what_cannot_be_read(source):
    with pytest.raises(CellError):
        derive_solution(cell(source), PATH)


@pytest.mark.parametrize(("source", "exercise", "solution"), CASES.values(), ids=CASES)
def test_deriving_again_changes_nothing(source, exercise, solution):
    again = derive_solution(cell(derive_solution(cell(source), PATH)), PATH)
    assert again == derive_solution(cell(source), PATH)
    assert derive_exercise(cell(exercise), PATH) == derive_exercise(cell(source), PATH)
