"""The command line through its own parser; build, check and records have tests of their own."""

from __future__ import annotations

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from patronwise.authoring.problems import Report
from patronwise.cli import app


@pytest.fixture
def in_course(tmp_path, monkeypatch):
    content = tmp_path / "content"
    (content / "lessons").mkdir(parents=True)
    (content / "course.yaml").write_text("id: patronwise\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words):
    return CliRunner().invoke(app, list(words))


def test_without_a_command_the_commands_are_listed():
    shown = run()
    for name in ("build", "check", "try", "hashes", "stamp", "records"):
        assert name in shown.output


def test_check_of_broken_content_prints_sentences_and_leaves_with_1(in_course):
    done = run("check")
    assert done.exit_code == 1
    assert "content/course.yaml:1: error:" in done.output
    assert "Traceback" not in done.output


def test_build_of_broken_content_writes_nothing(in_course):
    before = sorted(in_course.rglob("*"))
    assert run("build").exit_code == 1
    assert sorted(in_course.rglob("*")) == before


@pytest.mark.parametrize("command", [("hashes", "L04"), ("stamp", "L04", "fa"), ("try", "L04")])
def test_a_unit_that_is_not_there_is_named(in_course, command):
    done = run(*command)
    assert done.exit_code == 2
    assert "L04" in done.output


def test_hashes_of_a_broken_unit_are_refused_with_its_problems(in_course):
    (in_course / "content" / "lessons" / "L04-listen").mkdir()
    done = run("hashes", "L04")
    assert done.exit_code == 1
    assert "unit.md is missing" in done.output


def test_a_practice_of_the_start_page_is_named_by_its_folder(in_course):
    folder = in_course / "content" / "start" / "first-steps"
    folder.mkdir(parents=True)
    (folder / "practice.md").write_text("No front matter.")
    done = run("hashes", "first-steps")
    assert done.exit_code == 1
    assert "practice.md:1: error:" in done.output


def test_try_of_a_unit_prints_what_a_learner_reads(in_course, monkeypatch):
    report = Report(in_course)
    monkeypatch.setattr(
        "patronwise.authoring.try_unit.try_unit", lambda _, folder: (report, [f"{folder.name}", "  untouched  not yet"])
    )
    (in_course / "content" / "lessons" / "L04-listen").mkdir()
    done = run("try", "L04")
    assert (done.exit_code, done.output) == (0, "L04-listen\n  untouched  not yet\nThe practice of L04 does what it should.\n")
    report.tell(in_course / "content" / "a.yaml", 3, "mean", "answers", "Mend it.")
    done = run("try", "L04")
    assert done.exit_code == 1
    assert "content/a.yaml:3: error: mean: Mend it. [answers]" in done.output
    assert "does what it should" not in done.output


def test_records_does_not_wait_for_notebook_tools():
    heavy = {"nbformat", "jupytext", "yaml", "pandas", "nbclient"}
    code = f"import sys; import patronwise.cli; print(sorted(set(sys.modules) & {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
