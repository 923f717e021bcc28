from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from patronwise.records.paths import Files, records_home


def test_the_named_folder_comes_first(monkeypatch, tmp_path):
    monkeypatch.setenv("PATRONWISE_HOME", str(tmp_path / "mine"))
    assert records_home() == tmp_path / "mine"


def test_a_tilde_in_the_named_folder_is_the_users_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATRONWISE_HOME", "~/records")
    assert records_home() == tmp_path / "records"


def test_a_relative_name_is_taken_from_the_present_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATRONWISE_HOME", "here")
    assert records_home() == Path.cwd() / "here"


@pytest.mark.skipif(sys.platform != "linux", reason="The folder of Linux.")
def test_without_a_name_it_is_the_platforms_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("PATRONWISE_HOME", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert records_home() == tmp_path / "patronwise"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert records_home() == tmp_path / ".local" / "share" / "patronwise"


def test_a_set_aside_name_is_one_that_nothing_bears(tmp_path):
    files = Files(tmp_path / "records.sqlite")
    first = files.new_set_aside("2026-11-22T14:00:00.000Z")
    assert first.name == "records.corrupt-20261122T140000Z.sqlite"
    first.with_name(first.name + "-wal").touch()
    second = files.new_set_aside("2026-11-22T14:00:00.000Z")
    assert second.name == "records.corrupt-20261122T140000Z-2.sqlite"
    second.touch()
    assert files.new_set_aside("2026-11-22T14:00:00.000Z").name == "records.corrupt-20261122T140000Z-3.sqlite"


def test_companions_are_not_listed_as_side_files(tmp_path):
    files = Files(tmp_path / "records.sqlite")
    side = files.new_side()
    side.touch()
    side.with_name(side.name + "-wal").touch()
    assert files.sides() == [side]
    assert files.set_asides() == []


def test_starting_the_records_imports_nothing_heavy():
    heavy = {"platformdirs", "typer", "rich", "pandas", "yaml", "csv", "ctypes", "IPython", "anywidget", "tempfile", "shutil"}
    code = f"import sys, patronwise.records; print(sorted(sys.modules.keys() & {heavy}))"
    source = Path(sys.modules["patronwise"].__file__ or "").parents[1]
    # -S: what site-packages start by themselves is not ours.
    site = Path(msgspec.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": os.pathsep.join([str(source), str(site)])},
    )
    assert done.stdout == "[]\n"
