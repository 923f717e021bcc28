"""Every field of every source file given a value of another type: told, or harmless; never a traceback."""

import pytest

VALUES = {"an integer": 7, "a list": [1], "a mapping": {"a": 1}, "null": None}


def places(part, place=()):
    """Give the place of everything inside *part*, and what stands there."""
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, one in inner:
        yield (*place, key), one
        yield from places(one, (*place, key))


def test_a_value_of_another_type_is_told_or_harmless(served, file, derive_everything):
    tried = 0
    for place, before in places(served.document(file).data):
        for value in VALUES.values():
            if isinstance(value, int) and isinstance(before, int | float) and not isinstance(before, bool):
                continue  # no other type
            tried += 1
            served.change(file, place, value)
            sound, report = served.parse(file)
            if sound and place[-1] != "en":  # then everything after it has to stand it
                editions, report = served.judge()
                if not report.errors:
                    derive_everything(editions)
            assert all(problem.line >= 1 and problem.sentence.endswith(".") for problem in report.problems)
            assert report.problems or value is None, f"{place} took {value!r} in the place of {before!r}"
    assert tried >= 8


@pytest.mark.parametrize("content", ["", "[1]", "null", "a: 1", "---\n5\n---\n"])
def test_a_file_of_something_else_is_told(tree, file, content):
    tree.write(file, content)
    at_fault = tree.path(file).relative_to(tree.root)
    problems = [problem for problem in tree.problems() if problem.sentence != "the unit is not translated yet."]
    assert at_fault in {problem.path for problem in problems}
    assert {problem.rule for problem in problems if problem.path != at_fault} <= {"links", "missing", "orphaned"}
