"""The build as a whole, without kernels: tests/authoring/test_outputs.py runs one."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest

from patronwise.authoring import build as building
from patronwise.authoring.build import build, check, find_root
from patronwise.authoring.execute import ExecutionError
from patronwise.authoring.outputs import unexecuted


def run_without_kernel(notebook, name, folder):
    """Stand in for a kernel: number the code cells and print something that depends on their sources."""
    count = 0
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            count += 1
            cell["execution_count"] = count
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": f"ran {len(cell['source'])}"}]
    return notebook


@pytest.fixture
def runs(monkeypatch):
    """Replace execution and give the names of the notebooks that were run."""
    names = []

    def execute(notebook, name, folder):
        names.append(name)
        return run_without_kernel(notebook, name, folder)

    monkeypatch.setattr("patronwise.authoring.outputs.execute", execute)
    return names


@pytest.fixture
def picture(tree):
    """The picture that the start page links to, where the build puts it."""
    tree.write("start/images/run-all.png", "not really a picture")
    return tree


def snapshot(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_sound_course_builds_and_then_checks(tree, runs):
    assert build(tree.root).sound
    outcome = check(tree.root)
    assert outcome.sound, outcome.failures
    assert outcome.compared > 20


def test_two_builds_from_nothing_are_the_same_to_the_byte(make_tree, tmp_path, runs):
    trees = [make_tree(tmp_path / name) for name in ("one", "two")]
    for tree in trees:
        assert build(tree.root).sound
    assert snapshot(trees[0].root) == snapshot(trees[1].root)


def test_a_second_build_changes_and_runs_nothing(tree, runs):
    build(tree.root)
    runs.clear()
    assert build(tree.root).changed == []
    assert runs == []


def test_fresh_runs_every_notebook_that_has_outputs(tree, runs):
    build(tree.root)
    first = sorted(runs)
    runs.clear()
    build(tree.root, fresh=True)
    assert sorted(runs) == first
    assert first


def test_a_changed_unit_runs_that_unit_only(tree, runs):
    build(tree.root)
    runs.clear()
    tree.write("S01/unit.md", tree.text("S01/unit.md").replace("minutes: ", "minutes: 1", 1))
    outcome = build(tree.root)
    assert outcome.sound, (outcome.report.errors, outcome.failures)
    assert runs == ["notebooks/en/skills/S01-short-notes.ipynb"]


def test_without_execution_an_unexecuted_notebook_is_a_failure(tree):
    outcome = build(tree.root, execute=False)
    assert not outcome.sound
    assert any("notebooks/en/lessons/L01-greet-first.ipynb: the notebook was not executed" in told for told in outcome.failures)


def test_content_with_errors_leaves_every_file_as_it_was(tree, runs):
    build(tree.root)
    tree.write("L01/quiz.yaml", tree.text("L01/quiz.yaml").replace("type: single", "type: guess", 1))
    before = snapshot(tree.root)
    outcome = build(tree.root)
    assert outcome.report.errors
    assert snapshot(tree.root) == before


def test_a_notebook_that_does_not_run_is_told_and_the_old_one_stays(tree, runs, monkeypatch):
    build(tree.root)
    path = tree.root / "notebooks/en/skills/S01-short-notes.ipynb"
    before = path.read_bytes()

    def breaks(notebook, name, folder):
        raise ExecutionError(f"{name} did not run: ZeroDivisionError")

    monkeypatch.setattr("patronwise.authoring.outputs.execute", breaks)
    tree.write("S01/unit.md", tree.text("S01/unit.md").replace("minutes: ", "minutes: 1", 1))
    outcome = build(tree.root)
    assert "ZeroDivisionError" in "".join(outcome.failures)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["notebooks/en/stray.ipynb", "src/patronwise/bank/en/Z99.json", "docs/facilitating/en/old.md"])
def test_check_fails_on_an_extra_file(tree, runs, name):
    build(tree.root)
    (tree.root / name).write_text("{}")
    assert check(tree.root).failures == [f"{name}: the build does not make this file. Delete it."]


def test_build_deletes_an_extra_file(tree, runs):
    build(tree.root)
    stray = tree.root / "exercises" / "en" / "stray.ipynb"
    stray.write_text("{}")
    assert build(tree.root).changed == ["exercises/en/stray.ipynb"]
    assert not stray.exists()


def test_check_fails_on_a_missing_file(tree, runs):
    build(tree.root)
    (tree.root / "src/patronwise/bank/en/L01.json").unlink()
    assert any("src/patronwise/bank/en/L01.json: the file is missing" in told for told in check(tree.root).failures)


@pytest.mark.parametrize(
    "folder", ["notebooks", "exercises", "solutions", "docs/facilitating", "docs/schemas", "src/patronwise/bank"]
)
def test_check_fails_on_any_changed_byte(tree, runs, folder):
    build(tree.root)
    victim = next(path for path in sorted((tree.root / folder).rglob("*")) if path.is_file())
    victim.write_bytes(victim.read_bytes().replace(b"e", b"E", 1))
    assert check(tree.root).failures


def test_check_writes_nothing(tree, runs):
    build(tree.root)
    (tree.root / "src/patronwise/bank/en/L01.json").unlink()
    before = snapshot(tree.root)
    check(tree.root)
    assert snapshot(tree.root) == before


def test_check_refuses_a_cleared_notebook(tree, runs):
    build(tree.root)
    path = tree.root / "notebooks/en/lessons/L01-greet-first.ipynb"
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"execution_count": None, "outputs": []}
    path.write_text(json.dumps(notebook))
    assert any("was not executed" in told for told in check(tree.root).failures)


def test_exercises_are_committed_without_outputs(tree, runs):
    build(tree.root)
    exercises = sorted((tree.root / "exercises").rglob("*.ipynb"))
    assert exercises
    for path in exercises:
        notebook = json.loads(path.read_text())
        code = [cell["id"] for cell in notebook["cells"] if cell["cell_type"] == "code"]
        assert unexecuted(notebook) == code


def test_the_repository_is_found_from_a_folder_inside(tree):
    assert find_root(tree.content / "lessons") == tree.root


def test_outside_a_repository_a_sentence_says_so(tmp_path):
    with pytest.raises(FileNotFoundError, match="no folder around it holds content/course"):
        find_root(tmp_path)


def test_kernels_find_the_bank_before_they_start(tree, monkeypatch):
    seen = {}

    def execute(notebook, name, folder):
        seen[name] = (tree.root / "src/patronwise/bank/en/L01.json").is_file() and folder.is_dir()
        return run_without_kernel(notebook, name, folder)

    monkeypatch.setattr("patronwise.authoring.outputs.execute", execute)
    build(tree.root)
    assert seen
    assert all(seen.values())


def test_paths_of_generated_files_are_relative_and_below_generated_folders(tree):
    _, derived = building.derive(tree.root)
    for path in [*derived.files, *derived.notebooks]:
        assert isinstance(path, PurePosixPath)
        assert not path.is_absolute()
        assert ".." not in path.parts


def test_real_content_has_no_errors():
    root = Path(__file__).resolve().parents[2]
    report, _ = building.derive(root)
    assert [str(problem) for problem in report.errors] == []
