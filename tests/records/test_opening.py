from __future__ import annotations

import os
import threading
import time

from patronwise.records import open_store

OPEN_WHEN_TOLD = """
import sys, uuid
from pathlib import Path
from patronwise.records import Attempt, open_store
print("ready", flush=True)
for line in sys.stdin:
    store = open_store(Path(line.strip()))
    attempt = Attempt(id=str(uuid.uuid4()), learner=store.learner, unit="L04", item="L04-q1", kind="answer", response=1,
        mode="practice", version="0a1b", lang="en", answered_at="2026-11-22T13:00:00Z")
    print(*store.append([attempt]), flush=True)
"""


def test_processes_that_open_a_damaged_file_at_once_do_not_set_aside_each_others_new_file(tmp_path, python):
    processes = [python(OPEN_WHEN_TOLD) for _ in range(4)]
    assert [process.stdout.readline() for process in processes] == ["ready\n"] * 4
    for number in range(12):
        home = tmp_path / str(number)
        home.mkdir()
        data = os.urandom(20_000)
        (home / "records.sqlite").write_bytes(data)
        for process in processes:
            process.stdin.write(f"{home}\n")
            process.stdin.flush()
        acknowledged = {process.stdout.readline().strip() for process in processes}
        with open_store(home) as store:
            assert [path.read_bytes() for path in store.files.set_asides()] == [data]
            assert {attempt.id for attempt in store.history()} == acknowledged
            assert len(acknowledged) == 4


def test_processes_that_make_the_file_at_once_share_it(tmp_path, python):
    processes = [python(OPEN_WHEN_TOLD) for _ in range(4)]
    assert [process.stdout.readline() for process in processes] == ["ready\n"] * 4
    for number in range(12):
        home = tmp_path / str(number) / "deep"
        for process in processes:
            process.stdin.write(f"{home}\n")
            process.stdin.flush()
        acknowledged = {process.stdout.readline().strip() for process in processes}
        with open_store(home) as store:
            assert {attempt.id for attempt in store.history()} == acknowledged
            assert [file.name for file in home.glob("*.sqlite")] == ["records.sqlite"]


def test_threads_that_open_a_damaged_file_at_once_agree(home):
    home.mkdir()
    (home / "records.sqlite").write_bytes(os.urandom(9000))
    stores = []
    threads = [threading.Thread(target=lambda: stores.append(open_store(home))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({store.learner for store in stores}) == 1
    assert len(stores[0].files.set_asides()) == 1
    for store in stores:
        store.close()


def test_only_drafts_that_nobody_can_be_writing_any_more_are_cleared_away(home):
    home.mkdir()
    old, young = home / "records.new-aaaa.sqlite", home / "records.new-bbbb.sqlite"
    for file in (old, young):
        file.touch()
    long_ago = time.time() - 7200
    os.utime(old, (long_ago, long_ago))
    open_store(home).close()
    assert not old.exists()
    assert young.exists()
