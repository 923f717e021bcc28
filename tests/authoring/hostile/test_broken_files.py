"""Files that are no text, too long, cut or gone: told, and the build of such a course changes no file."""

import pytest

from patronwise.authoring.build import build

BROKEN = {
    "NUL": b"\0",
    "a control character": b"\x1b",
    "a bidirectional override": "\u202e".encode(),
    "bytes that are no UTF-8": b"\xff\xfe",
    "five megabytes": b" # more\n" * 700_000,
    "nesting without end": b"x: " + b"[" * 500_000,
}
MADE = ("notebooks/en/old.ipynb", "exercises/en/old.ipynb", "docs/facilitating/old.md", "src/patronwise/bank/en/L01.json")


@pytest.fixture
def snapshot(tree):
    """Give what reads every file of the repository; some were made by an earlier build."""
    for name in MADE:
        (tree.root / name).parent.mkdir(parents=True, exist_ok=True)
        (tree.root / name).write_bytes(b"made before")
    return lambda: {path: path.read_bytes() for path in tree.root.rglob("*") if path.is_file()}


def refused(tree, snapshot):
    """Build, and give the errors; no file may have changed."""
    before = snapshot()
    outcome = build(tree.root, execute=False)
    assert outcome.report.errors
    assert outcome.changed == []
    assert snapshot() == before
    return outcome.report.errors


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_told_and_no_file_is_changed(tree, file, snapshot, kind):
    path = tree.path(file)
    if kind == "nesting without end" and path.suffix == ".md":
        path.write_bytes(path.read_bytes().replace(b"---\n", b"---\n" + BROKEN[kind] + b"\n", 1))
    else:
        path.write_bytes(path.read_bytes() + BROKEN[kind])
    told = [problem for problem in refused(tree, snapshot) if tree.root / problem.path == path]
    assert len(told) == 1
    assert told[0].sentence.endswith(".")


@pytest.mark.parametrize("share", [0.1, 0.35, 0.6, 0.85])
def test_a_cut_file_ends_in_no_traceback(tree, file, share):
    path = tree.path(file)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    told = [problem for problem in tree.problems() if tree.root / problem.path == path]
    assert told
    assert all(problem.line >= 1 and problem.sentence.endswith(".") for problem in told)


@pytest.mark.parametrize(
    "name", ["course.yaml", "start/start.md", "L01/unit.md", "L01/quiz.yaml", "L01/roleplay.yaml", "L01/facilitate.md"]
)
def test_a_missing_english_file_stops_the_build(tree, name, snapshot):
    tree.path(name).unlink()
    assert name.rpartition("/")[2] in {problem.path.name for problem in refused(tree, snapshot)}


def test_a_word_that_a_rule_refuses_stops_the_build(tree, snapshot):
    tree.edit("L01/unit.md", "A boy with", "<script>alert(1)</script> A boy with")
    assert {problem.rule for problem in refused(tree, snapshot)} == {"raw_html"}
