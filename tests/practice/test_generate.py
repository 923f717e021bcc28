"""Mirrors patronwise.practice.generate."""

import re
import subprocess
import sys

import pytest

from patronwise.practice.generate import FOLDER, main, render

NAMES = ["desk_visits.csv", "enquiries.csv"]


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_file_is_what_the_generator_gives(name):
    assert (FOLDER / name).read_bytes() == render()[name]


def test_two_runs_give_the_same_bytes():
    assert render() == render()


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_plain_text_that_any_program_reads(name):
    content = render()[name]
    assert b"\r" not in content
    assert content.isascii()
    assert content.endswith(b"\n")
    lines = content.decode().splitlines()
    assert len({line.count(",") for line in lines}) == 1
    assert '"' not in content.decode()
    assert re.fullmatch(r"1,2024-09-02(T\d\d:\d\d)?,.*", lines[1])


def test_check_finds_a_changed_and_a_missing_file_and_writes_nothing(tmp_path, capsys):
    folder = ["--folder", str(tmp_path)]
    assert main(["--check", *folder]) == 1
    assert list(tmp_path.iterdir()) == []
    assert main(folder) == 0
    assert main(["--check", *folder]) == 0
    changed = tmp_path / "enquiries.csv"
    changed.write_bytes(changed.read_bytes().replace(b"chat", b"Chat", 1))
    capsys.readouterr()
    assert main(["--check", *folder]) == 1
    assert capsys.readouterr().out.startswith("enquiries.csv differs")
    assert b"Chat" in changed.read_bytes()


def test_it_can_be_run_as_a_module():
    done = subprocess.run([sys.executable, "-m", "patronwise.practice.generate", "--check"], check=False, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
