"""How rules are broken: each test file names its cases, and one assertion serves them all.

A case is ``(edits, file, marker, fragment)``: edits are ``(file, old, new)``, where *old* is None for a new file. One problem of
the rule must then stand in *file*, on a line that holds *marker*, with *fragment* in its sentence.
"""

import pytest


def pytest_generate_tests(metafunc):
    if "case" in metafunc.fixturenames:
        cases = metafunc.module.CASES
        metafunc.parametrize("case", cases.values(), ids=cases)


def apply(case, tree):
    for file, old, new in case[0]:
        if old is None:
            tree.write(file, new)
        else:
            tree.edit(file, old, new)


@pytest.fixture
def break_by():
    """Give what makes the edits of a case in a tree."""
    return apply


@pytest.fixture
def told_at_its_line(tree, request):
    """Give the assertion: after the case's edits the rule of this test file tells one problem, in the right place."""
    rule = request.module.__name__.rpartition("test_")[2]

    def check(case, level="error"):
        _, file, marker, fragment = case
        apply(case, tree)
        found = [problem for problem in tree.told(rule) if fragment in problem.sentence]
        assert len(found) == 1, f"{len(found)} problems of {rule} hold {fragment!r}"
        problem = found[0]
        assert problem.level == level
        assert tree.root / problem.path == tree.path(file).resolve()
        assert marker in tree.line(problem)
        assert problem.sentence.endswith(".")

    return check
