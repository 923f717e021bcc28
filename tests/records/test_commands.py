from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from patronwise.records import open_store
from patronwise.records.commands import app

runner = CliRunner()


@pytest.fixture(autouse=True)
def own_home(home, tmp_path, monkeypatch):
    monkeypatch.setenv("PATRONWISE_HOME", str(home))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def told(store, make):
    store.append([make(learner=store.learner, response="خوب\nگوش") for _ in range(3)])
    return store


def test_where_prints_the_record_file_and_what_lies_beside_it(home, filled):
    filled(1)
    assert runner.invoke(app, ["where"]).stdout.splitlines() == [str(home / "records.sqlite")]
    (home / "records.sqlite").write_text("damaged", encoding="utf-8")
    done = runner.invoke(app, ["where"])
    aside = next(home.glob("records.corrupt-*.sqlite"))
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [str(home / "records.sqlite"), str(aside)]
    assert "damaged and was set aside" in done.stderr


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_export_and_import_carry_everything_over(told, tmp_path, monkeypatch, form):
    done = runner.invoke(app, ["export", "--format", form, "--output", f"mine.{form}"])
    assert (done.exit_code, done.stderr) == (0, "")
    assert f"3 answers written to {tmp_path / f'mine.{form}'}" in done.stdout
    monkeypatch.setenv("PATRONWISE_HOME", str(tmp_path / "other"))
    done = runner.invoke(app, ["import", f"mine.{form}"])
    assert (done.exit_code, done.stderr) == (0, "")
    assert "3 answers added, 0 known already." in done.stdout
    assert "--mine" in done.stdout
    done = runner.invoke(app, ["import", "--mine", f"mine.{form}"])
    assert "0 answers added, 3 known already." in done.stdout
    assert "--mine" not in done.stdout
    with open_store() as other:
        assert list(other.history()) == list(told.history())


def test_export_without_a_name_writes_a_dated_file_here(told, tmp_path):
    assert runner.invoke(app, ["export"]).exit_code == 0
    (file,) = tmp_path.glob("patronwise-records-*.jsonl")
    assert len(file.read_text(encoding="utf-8").splitlines()) == 3


def test_export_to_a_dash_prints(told):
    done = runner.invoke(app, ["export", "--output", "-"])
    assert [json.loads(line)["response"] for line in done.stdout.splitlines()] == ["خوب\nگوش"] * 3


def test_import_names_the_lines_that_it_leaves_out_and_ends_with_1(told, tmp_path):
    file = tmp_path / "bad.jsonl"
    file.write_text("x\n" * 30, encoding="utf-8")
    done = runner.invoke(app, ["import", str(file)])
    assert done.exit_code == 1
    assert f"Line 1 of {file} was left out: The line is not JSON." in done.stderr
    assert "10 more lines were left out." in done.stderr


@pytest.mark.parametrize("arguments", [["import", "gone.jsonl"], ["import"], ["export", "--format", "xml"], ["nonsense"]])
def test_wrong_use_ends_with_2(arguments):
    assert runner.invoke(app, arguments).exit_code == 2


def test_delete_asks_first(told):
    done = runner.invoke(app, ["delete"], input="n\n")
    assert done.exit_code == 1
    assert "3 answers" in done.stdout
    assert "Nothing was deleted." in done.stdout
    assert told.count() == 3
    done = runner.invoke(app, ["delete"], input="y\n")
    assert done.exit_code == 0
    assert "3 answers deleted." in done.stdout
    assert told.count() == 0


def test_delete_without_anybody_to_ask_deletes_nothing(told):
    assert runner.invoke(app, ["delete"], input="").exit_code == 1
    assert told.count() == 3


def test_delete_lists_set_aside_files_and_removes_them_when_asked(told, home):
    told.close()
    told.path.write_bytes(os.urandom(5000))
    done = runner.invoke(app, ["delete", "--yes"])
    (aside,) = home.glob("records.corrupt-*.sqlite")
    assert done.exit_code == 0
    assert f"Still there, and may hold answers: {aside}" in done.stdout
    done = runner.invoke(app, ["delete", "--yes", "--also-set-aside"])
    assert f"Removed: {aside}" in done.stdout
    assert not aside.exists()


def test_a_failure_is_one_sentence_and_ends_with_1(home, monkeypatch):
    home.write_text("a file", encoding="utf-8")
    for arguments in (["where"], ["export"], ["delete", "--yes"]):
        done = runner.invoke(app, arguments)
        assert done.exit_code == 1
        assert done.stdout == ""
        assert done.stderr.startswith("The record file cannot be written.")
        assert str(home) in done.stderr


def test_the_commands_run_as_a_module_in_a_real_process(told, tmp_path):
    def run(*arguments, **options):
        return subprocess.run(
            [sys.executable, "-m", "patronwise.records", *arguments], capture_output=True, text=True, check=False, **options
        )

    assert run("where").stdout.splitlines() == [str(told.path)]
    assert run("export", "--output", "out.csv", "--format", "csv").returncode == 0
    assert run("delete", "--yes").returncode == 0
    assert told.count() == 0
    assert run("import", "out.csv").returncode == 0
    assert told.count() == 3
    assert run("import", "gone.csv").returncode == 2
    shown = run("--help")
    assert [word in shown.stdout for word in ("where", "export", "import", "delete")] == [True] * 4
