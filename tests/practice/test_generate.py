"""Mirrors patronwise.practice.generate."""

import subprocess
import sys

import pytest

from patronwise.practice.columns import TYPES
from patronwise.practice.generate import FOLDER, SOURCES, main, render

FILES = render()
NAMES = list(FILES)


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_file_is_what_the_generator_gives(name):
    assert (FOLDER / name).read_bytes() == FILES[name]


def test_two_runs_give_the_same_bytes():
    assert render() == FILES


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_plain_text_that_any_program_reads(name):
    content = FILES[name]
    assert b"\r" not in content
    assert content.isascii()
    assert content.endswith(b"\n")
    lines = content.decode().splitlines()
    assert len({line.count(",") for line in lines}) == 1
    assert '"' not in content.decode()
    assert all(cell == cell.strip() for line in lines for cell in line.split(","))


def test_every_dataset_has_a_source_types_and_nothing_else_lies_beside_them():
    assert list(SOURCES) == list(TYPES)
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(NAMES)
    for name, source in SOURCES.items():
        assert tuple(TYPES[name]) == source.COLUMNS


def test_there_are_at_most_twelve_files_of_together_less_than_three_megabytes():
    assert len(FILES) <= 12
    assert sum(map(len, FILES.values())) < 3_000_000


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
