from __future__ import annotations

import os
import subprocess
import sys
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import patronwise
from patronwise.records import Attempt, Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LEARNER = "0123456789abcdef0123456789abcdef"
SOURCE = Path(patronwise.__file__).parents[1]


def _attempt(**fields: object) -> Attempt:
    values: dict[str, object] = {
        "id": str(uuid.uuid4()),
        "learner": LEARNER,
        "unit": "L04",
        "item": "L04-q1",
        "kind": "answer",
        "response": {"choice": "ask"},
        "score": 1.0,
        "mode": "practice",
        "version": "0a1b2c3d",
        "lang": "en",
        "answered_at": "2026-11-22T13:00:00.000Z",
    }
    return Attempt(**{**values, **fields})


@pytest.fixture
def make() -> Callable[..., Attempt]:
    """Make an attempt; every field has a value of its own unless it is given."""
    return _attempt


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    with open_store(home, timeout=0.2) as opened:
        yield opened


@pytest.fixture
def filled(home: Path) -> Callable[[int], list[str]]:
    """Fill the home with so many attempts of its own learner, close the file, and return their ids."""

    def fill(count: int) -> list[str]:
        with open_store(home) as opened:
            learner = opened.learner
            response = {"choice": "ask", "words": "گوش " * 20}
            attempts = [
                _attempt(learner=learner, item=f"L04-q{number}", response=response, recorded_at="2026-11-22T13:00:01.000Z")
                for number in range(count)
            ]
            opened.restore(attempts)
        return [attempt.id for attempt in attempts]

    return fill


@pytest.fixture
def python() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start another Python that runs the given code with pipes to it; it is killed at the end of the test."""
    started: list[subprocess.Popen[str]] = []

    def start(code: str, *arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", code, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def lock_holder(python: Callable[..., subprocess.Popen[str]]) -> Callable[[Path, str], subprocess.Popen[str]]:
    """Let another process lock a database until a line is written to it: ``IMMEDIATE`` bars writers, ``EXCLUSIVE`` everyone."""
    code = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
if sys.argv[2] == "EXCLUSIVE":
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN " + sys.argv[2])
connection.execute("CREATE TABLE held (x)")
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
connection.close()
print("free", flush=True)
"""

    def hold(path: Path, how: str) -> subprocess.Popen[str]:
        process = python(code, path, how)
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        return process

    return hold


@pytest.fixture
def free() -> Callable[[subprocess.Popen[str]], None]:
    """Let a ``lock_holder`` give its lock back."""

    def say(process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "free\n"

    return say


@pytest.fixture
def write_elsewhere(python: Callable[..., subprocess.Popen[str]]) -> Callable[[Path, int, bytes], None]:
    """Overwrite bytes of a file from another process: closing a file here would give back the locks of this process's SQLite."""
    code = "import sys; f = open(sys.argv[1], 'r+b'); f.seek(int(sys.argv[2])); f.write(bytes.fromhex(sys.argv[3])); f.close()"

    def write(path: Path, offset: int, data: bytes) -> None:
        assert python(code, path, offset, data.hex()).wait() == 0

    return write


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte in memory, or a skipped test where it cannot be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False)
    except OSError:
        done = None
    if done is None or done.returncode != 0:
        pytest.skip("A real full disk needs the right to mount a small file system, and this user does not have it.")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
