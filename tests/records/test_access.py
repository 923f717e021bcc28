from __future__ import annotations

import gc
import os
import signal
import sqlite3
import sys

import pytest

from patronwise.records import RecordsError, open_store
from patronwise.records.access import Access

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no fork.")


def in_child(work):
    """Run *work* in a forked child and return its exit code; an uncaught exception is 1."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_forked_child_has_a_connection_of_its_own(store, make):
    store.append([make()])
    inherited = store._keeper._connection

    def work():
        assert store._keeper._connection is None
        store.append([make()])
        assert store._keeper._connection is not inherited
        assert store.count() == 2

    assert in_child(work) == 0
    assert store._keeper._connection is inherited
    store.append([make()])
    assert store.count() == 3
    assert store.read(lambda connection: connection.execute("PRAGMA integrity_check").fetchone()[0]) == "ok"


@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_forked_child_never_frees_the_parents_connection(store, make):
    store.append([make()])
    inherited = store._keeper._connection
    counted = sys.getrefcount(inherited)

    def work():
        # One reference of the keeper is gone; the list's and the one that nothing gives back have come.
        assert sys.getrefcount(inherited) == counted + 1
        store.close()
        gc.collect()
        assert inherited.execute("SELECT 1").fetchone() == (1,)

    assert in_child(work) == 0


def test_a_child_that_ends_in_the_ordinary_way_leaves_the_parents_file_alone(home, python):
    code = """
import os, sys, uuid
from pathlib import Path
from patronwise.records import Attempt, open_store
def attempt(store):
    return Attempt(id=str(uuid.uuid4()), learner=store.learner, unit="L04", item="L04-q1", kind="answer", response=1,
        mode="practice", version="0a1b", lang="en", answered_at="2026-11-22T13:00:00Z")
store = open_store(Path(sys.argv[1]))
store.append([attempt(store)])
child = os.fork()
if child == 0:
    store.append([attempt(store)])
    sys.exit(0)  # Python frees every object that it can
assert os.waitpid(child, 0)[1] == 0
assert os.path.getsize(str(store.path) + "-wal") > 0
store.append([attempt(store)])
print(store.count())
"""
    assert python(code, home).communicate()[0] == "3\n"
    with open_store(home) as store:
        assert store.count() == 3


def test_an_interruption_while_recording_leaves_the_store_usable(store, make):
    def alarm(*_):
        raise KeyboardInterrupt

    acknowledged = []
    before = signal.signal(signal.SIGALRM, alarm)
    interrupted = 0
    try:
        for number in range(60):
            try:
                signal.setitimer(signal.ITIMER_REAL, 0.0002 + number * 0.00003)
                for _ in range(1000):
                    acknowledged += store.append([make()])
            except KeyboardInterrupt:
                interrupted += 1
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert interrupted > 30
    acknowledged += store.append([make()])
    assert set(acknowledged) <= {one.id for one in store.history(everyone=True)}
    assert store.notices == []


@pytest.mark.parametrize("inner", ["", "sub/folder"])
def test_a_home_that_is_a_file_is_a_sentence(tmp_path, inner):
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    with pytest.raises(RecordsError, match=r"cannot be written.*PATRONWISE_HOME") as caught:
        open_store(file / inner)
    assert caught.value.code == "unwritable"
    assert str(file) in str(caught.value)
    assert file.read_text(encoding="utf-8") == "x"


def test_a_sqlite_without_strict_tables_is_refused_before_anything_is_touched(home, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(RecordsError, match=r"need SQLite 3\.37"):
        open_store(home)
    assert not home.exists()


def test_a_store_that_is_let_go_closes_its_file(home, make):
    store = Access(home / "records.sqlite")
    assert (home / "records.sqlite-wal").exists()
    del store
    gc.collect()
    assert not (home / "records.sqlite-wal").exists()
