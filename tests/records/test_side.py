from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3

import pytest

from patronwise.records import RecordsError, open_store


def recorded(home):
    with open_store(home, timeout=0.2) as store:
        return {attempt.id for attempt in store.history(everyone=True)}


def test_while_writing_is_barred_an_answer_goes_to_a_side_file_and_is_seen(home, store, make, lock_holder, free):
    store.append([earlier := make(learner=store.learner, response="earlier")])
    holder = lock_holder(store.path, "IMMEDIATE")
    late = make(learner=store.learner, item="L04-q2", response="meanwhile")
    assert store.append([late]) == [late.id]
    (side,) = store.files.sides()
    (notice,) = store.notices
    assert (notice.code, notice.path, notice.other) == ("side-begun", side, store.path)
    assert str(side) in notice.text
    assert str(store.path) in notice.text
    assert {item: one.response for item, one in store.latest("L04").items()} == {"L04-q1": "earlier", "L04-q2": "meanwhile"}
    assert store.count() == 2
    assert len(store.progress()) == 2
    store.append([late, last := make(learner=store.learner, item="L04-q3")])
    assert store.count() == 3
    assert store.files.sides() == [side]
    free(holder)
    assert store.count() == 3
    assert store.files.sides() == []
    assert [notice.code for notice in store.notices] == ["side-begun", "side-merged"]
    assert recorded(home) == {earlier.id, late.id, last.id}


def test_opening_a_file_that_nobody_may_touch_begins_a_side_file(home, make, lock_holder, free):
    with open_store(home) as store:
        store.append([earlier := make(learner=store.learner)])
        learner = store.learner
    holder = lock_holder(home / "records.sqlite", "EXCLUSIVE")
    with open_store(home, timeout=0.2) as store:
        assert [notice.code for notice in store.notices] == ["side-begun"]
        assert store.append([late := make(learner=store.learner, item="L04-q2")]) == [late.id]
        assert list(store.latest("L04")) == ["L04-q2"]
    free(holder)
    with open_store(home, timeout=0.2) as store:
        assert [(notice.code, notice.answers) for notice in store.notices] == [("side-merged", 1)]
        assert store.files.sides() == []
        assert {attempt.id for attempt in store.history()} == {earlier.id, late.id}
        assert store.learner == learner
        assert late.learner in store.own_learners()


def test_a_side_file_is_a_whole_store(home, store, make, lock_holder):
    lock_holder(store.path, "IMMEDIATE")
    store.append([attempt := make(learner=store.learner)])
    (side,) = store.files.sides()
    other = home.with_name("alone")
    other.mkdir()
    with (
        contextlib.closing(sqlite3.connect(side)) as source,
        contextlib.closing(sqlite3.connect(other / "records.sqlite")) as target,
    ):
        source.backup(target)
    with open_store(other) as alone:
        assert alone.learner == store.learner
        assert [one.id for one in alone.history()] == [attempt.id]


def test_a_side_file_whose_process_was_killed_comes_back(home, make, lock_holder, free, python):
    open_store(home).close()
    holder = lock_holder(home / "records.sqlite", "IMMEDIATE")
    code = """
import os, signal, sys, uuid
from pathlib import Path
from patronwise.records import Attempt, open_store
store = open_store(Path(sys.argv[1]), timeout=0.1)
for number in range(3):
    attempt = Attempt(id=str(uuid.uuid4()), learner=store.learner, unit="L04", item="L04-q1", kind="answer", response=number,
        mode="practice", version="0a1b", lang="en", answered_at="2026-11-22T13:00:00Z")
    print(*store.append([attempt]), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    acknowledged = set(python(code, home).communicate()[0].split())
    assert len(acknowledged) == 3
    assert len(list(home.glob("records.side-*.sqlite"))) == 1
    free(holder)
    assert recorded(home) == acknowledged
    assert list(home.glob("records.side-*")) == []


def test_a_side_file_that_is_there_twice_is_merged_without_doubles(home, store, make, lock_holder, free):
    holder = lock_holder(store.path, "IMMEDIATE")
    store.append([attempt := make(learner=store.learner)])
    (side,) = store.files.sides()
    store.close()
    kept = home.with_name("kept.sqlite")
    shutil.copy(side, kept)
    free(holder)
    assert recorded(home) == {attempt.id}
    shutil.copy(kept, side)  # as if its removal had been broken off
    assert recorded(home) == {attempt.id}
    assert not side.exists()


def test_who_is_still_using_a_side_file_that_another_process_merged_loses_nothing(home, store, make, lock_holder, free):
    holder = lock_holder(store.path, "IMMEDIATE")
    first, second = make(learner=store.learner), make(learner=store.learner)
    store.append([first])
    side = store._side
    free(holder)
    assert recorded(home) == {first.id}  # another store merges it and removes it
    side.append([second])  # and the side file is written to once more, as by a process that waited for its lock
    assert recorded(home) == {first.id, second.id}
    assert list(home.glob("records.side-*.sqlite")) == []


def test_a_side_file_that_is_being_written_is_left_for_later(home, store, make, lock_holder, free):
    holder = lock_holder(store.path, "IMMEDIATE")
    store.append([attempt := make(learner=store.learner)])
    (side,) = store.files.sides()
    store.close()
    free(holder)
    busy = lock_holder(side, "IMMEDIATE")
    assert recorded(home) == set()
    assert side.exists()
    free(busy)
    assert recorded(home) == {attempt.id}


def test_a_damaged_side_file_is_set_aside_and_salvaged(home, store, make, lock_holder, free):
    holder = lock_holder(store.path, "IMMEDIATE")
    ids = set(store.append([make(learner=store.learner, response="x" * 500) for _ in range(100)]))
    (side,) = store.files.sides()
    store.close()
    free(holder)
    data = side.read_bytes()
    side.write_bytes(os.urandom(100) + data[100:])
    with open_store(home) as again:
        assert {attempt.id for attempt in again.history()} == ids
        assert [notice.code for notice in again.notices] == ["set-aside"]
        assert again.files.sides() == []
        assert len(again.files.set_asides()) == 1


def test_a_side_file_of_a_newer_version_is_left_and_named(home, store):
    side = store.files.new_side()
    store.close()
    shutil.copy(store.path, side)
    with contextlib.closing(sqlite3.connect(side)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with open_store(home) as again:
        assert [(notice.code, notice.path) for notice in again.notices] == [("side-left", side)]
        assert side.exists()


def test_restoring_never_goes_to_a_side_file(store, make, lock_holder):
    lock_holder(store.path, "IMMEDIATE")
    with pytest.raises(RecordsError, match="locked") as caught:
        store.restore([make()])
    assert caught.value.code == "locked"
    assert caught.value.path == store.path
    assert store.files.sides() == []
