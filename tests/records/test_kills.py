from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import sys
import threading
import time

import pytest

from patronwise.records import open_store

KILLS = 200

WRITER = """
import os, random, sys
from pathlib import Path
from patronwise.records import Attempt, open_store

def attempt(store):
    digits = os.urandom(16).hex()
    name = "-".join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])
    return Attempt(id=name, learner=store.learner, unit="L04", item="L04-q1", kind="answer", response="x" * random.randrange(2000),
        mode="practice", version="0a1b", lang="en", answered_at="2026-11-22T13:00:00Z")

store = open_store(Path(sys.argv[1]))
while True:
    if random.random() < 0.1:
        store.close()
    for name in store.append([attempt(store) for _ in range(random.choice([1, 1, 1, 5]))]):
        os.write(1, name.encode() + b"\\n")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL.")
def test_no_acknowledged_answer_is_lost_when_writers_are_killed(home, python):
    acknowledged: list[str] = []
    cut_short: list[int] = []
    failures: list[BaseException] = []

    def kill_again_and_again(seed):
        chance = random.Random(seed)  # noqa: S311 - when to kill
        try:
            for _ in range(KILLS // 2):
                process = python(WRITER, home)
                begun = chance.random() < 0.7
                first = process.stdout.readline() if begun else ""
                # Otherwise at any moment of its start: importing, making, checking or opening the file.
                time.sleep(chance.uniform(0, 0.03) if begun else chance.uniform(0, 0.15))
                process.kill()
                rest, _ = process.communicate()
                assert process.returncode == -9, "The writer ended by itself."
                acknowledged.extend((first + rest).split())
                cut_short.append(process.pid)
        except BaseException as error:  # noqa: BLE001 - raised again in the test's own thread
            failures.append(error)

    threads = [threading.Thread(target=kill_again_and_again, args=(seed,)) for seed in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(cut_short) == KILLS
    assert len(acknowledged) > KILLS
    with open_store(home) as store:
        assert {notice.code for notice in store.notices} <= {"side-merged"}
        recorded = {attempt.id for attempt in store.history()}
        assert set(acknowledged) - recorded == set()
        assert store.files.set_asides() == store.files.sides() == []
    with contextlib.closing(sqlite3.connect(home / "records.sqlite")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


OPENER = """
import sys
from pathlib import Path
from patronwise.records import open_store
print("ready", flush=True)
open_store(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def kill_while_opening(python, home, chance):
    """Kill a process at some moment of its opening *home*, and say whether it was still at it."""
    process = python(OPENER, home)
    assert process.stdout.readline() == "ready\n"
    time.sleep(chance.uniform(0, 0.015))
    process.kill()
    rest, _ = process.communicate()
    return rest == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL.")
def test_a_damaged_file_loses_nothing_when_the_salvage_is_killed(tmp_path, filled, home, python):
    ids = filled(400)
    data = os.urandom(100) + (home / "records.sqlite").read_bytes()[100:]
    chance = random.Random(3)  # noqa: S311 - when to kill
    broken_off = 0
    for number in range(15):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "records.sqlite").write_bytes(data)
        for _ in range(2):
            broken_off += kill_while_opening(python, folder, chance)
        with open_store(folder) as store:
            assert {attempt.id for attempt in store.history()} == set(ids)
            assert [path.read_bytes() for path in store.files.set_asides()] == [data]
    assert broken_off > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL.")
def test_side_files_lose_nothing_when_their_merging_is_killed(tmp_path, home, make, python):
    ids = set()
    homes = []
    for number in range(4):
        with open_store(tmp_path / f"side{number}") as side:
            attempts = [make(recorded_at="2026-11-22T13:00:01Z") for _ in range(150)]
            side.restore(attempts, mine=True)
            ids |= {attempt.id for attempt in attempts}
            homes.append(side.path)
    chance = random.Random(4)  # noqa: S311 - when to kill
    broken_off = 0
    for number in range(15):
        folder = tmp_path / str(number)
        open_store(folder).close()
        for place, path in enumerate(homes):
            shutil.copy(path, folder / f"records.side-{place}.sqlite")
        broken_off += kill_while_opening(python, folder, chance)
        with open_store(folder) as store:
            assert {attempt.id for attempt in store.history()} == ids
            assert store.files.sides() == store.files.set_asides() == []
            assert [file.name for file in folder.glob("records.side-*")] == []
    assert broken_off > 0
