from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess

import pytest

from patronwise.records import RecordsError, deletion, open_store
from patronwise.records.deletion import delete_all

PHRASE = "a sentence that only this learner wrote"


def found_on_disk(home, text):
    # Read by another process: closing a file here would give back the locks of this process's SQLite.
    return sorted(
        file.name
        for file in home.iterdir()
        if text.encode() in subprocess.run(["cat", file], capture_output=True, check=True).stdout
    )


@pytest.fixture
def told(home, store, make):
    store.append([make(learner=store.learner, response=f"{PHRASE} {number} " + "x" * 3000) for number in range(200)])
    store.append([make(learner=store.learner, response=f"{PHRASE} گوش")])
    return store


def test_no_text_and_no_id_stays_in_the_files(home, told):
    learner = told.learner
    assert found_on_disk(home, PHRASE) != []
    done = delete_all(told)
    assert (done.answers, done.removed, done.left) == (201, [], [])
    assert done.learner == told.learner != learner
    assert found_on_disk(home, PHRASE) == []
    assert found_on_disk(home, learner) == []
    told.close()
    assert found_on_disk(home, PHRASE) == []
    assert told.path.stat().st_size < 100_000


def test_the_store_can_be_used_further(told, make):
    delete_all(told)
    assert (told.count(), told.latest("L04"), told.plans(), told.progress()) == (0, {}, [], [])
    told.append([make(learner=told.learner)])
    assert list(told.latest("L04")) == ["L04-q1"]
    with contextlib.closing(sqlite3.connect(told.path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM attempts")


def test_imported_answers_of_others_are_deleted_too(told, make):
    told.restore([make(learner="f" * 32)])
    delete_all(told)
    assert list(told.history(everyone=True)) == []
    assert told.own_learners() == {told.learner}


def test_it_works_while_another_process_has_the_file_open(home, told, python):
    code = """
import sys, uuid
from pathlib import Path
from patronwise.records import Attempt, open_store
store = open_store(Path(sys.argv[1]))
print(store.count(), store.learner, flush=True)
sys.stdin.readline()
store.append([Attempt(id=str(uuid.uuid4()), learner=store.learner, unit="L04", item="L04-q1", kind="answer", response=1,
    mode="practice", version="0a1b", lang="en", answered_at="2026-11-22T13:00:00Z")])
print(store.count(), store.learner, flush=True)
"""
    other = python(code, home)
    before = told.learner
    assert other.stdout.readline().split() == ["201", before]
    delete_all(told)
    assert found_on_disk(home, PHRASE) == []
    other.stdin.write("\n")
    other.stdin.flush()
    assert other.stdout.readline().split() == ["1", told.learner]
    assert [attempt.learner for attempt in told.history()] == [told.learner]


def test_a_reader_that_does_not_end_is_named_and_the_deletion_can_be_repeated(home, told, monkeypatch):
    monkeypatch.setattr(deletion, "_WAIT", 0.2)
    reader = sqlite3.connect(told.path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM attempts").fetchone()
    with pytest.raises(RecordsError, match="All answers are deleted, but traces") as caught:
        delete_all(told)
    assert caught.value.code == "locked"
    assert told.count() == 0
    reader.close()
    delete_all(told)
    assert found_on_disk(home, PHRASE) == []


def test_a_locked_file_is_not_half_deleted(told, lock_holder):
    lock_holder(told.path, "IMMEDIATE")
    with pytest.raises(RecordsError) as caught:
        delete_all(told)
    assert caught.value.code == "locked"
    assert told.count() == 201


def test_set_aside_files_go_only_when_asked_for(home, told):
    told.close()
    data = told.path.read_bytes()
    told.path.write_bytes(os.urandom(100) + data[100:])
    with open_store(home) as store:
        (aside,) = store.files.set_asides()
        done = delete_all(store)
        assert (done.left, done.removed) == ([aside], [])
        assert found_on_disk(home, PHRASE) == [aside.name]
        store.close()
        assert store.count() == 0  # and what was set aside is not carried over a second time
        done = delete_all(store, also_set_aside=True)
        assert (done.left, done.removed) == ([], [aside])
    assert found_on_disk(home, PHRASE) == []
    assert sorted(file.name for file in home.iterdir()) == ["records.lock", "records.sqlite"]


def test_answers_in_a_side_file_are_deleted_too_and_do_not_come_back(home, told, make, lock_holder, free):
    holder = lock_holder(told.path, "IMMEDIATE")
    told.append([make(learner=told.learner, response=PHRASE)])
    assert len(told.files.sides()) == 1
    free(holder)
    assert delete_all(told).answers == 202
    assert found_on_disk(home, PHRASE) == []
    with open_store(home) as again:
        assert again.count() == 0


def test_answers_in_another_processs_side_file_are_deleted_too(home, told, make, lock_holder, free):
    holder = lock_holder(told.path, "IMMEDIATE")
    with open_store(home, timeout=0.1) as other:
        other.append([make(learner=other.learner, response=PHRASE)])
    free(holder)
    assert len(told.files.sides()) == 1
    done = delete_all(told)
    assert (done.answers, done.left) == (202, [])
    assert found_on_disk(home, PHRASE) == []


def test_a_side_file_in_use_is_listed_and_removed_when_asked_for(home, told, make, lock_holder, free):
    holder = lock_holder(told.path, "IMMEDIATE")
    told.append([make(learner=told.learner, response=PHRASE)])
    (side,) = told.files.sides()
    free(holder)
    lock_holder(side, "IMMEDIATE")
    with open_store(home, timeout=0.2) as store:
        assert delete_all(store).left == [side]
        assert delete_all(store, also_set_aside=True).removed == [side]
    assert found_on_disk(home, PHRASE) == []
