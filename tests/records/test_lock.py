from __future__ import annotations

import signal

import pytest

from patronwise.records import RecordsError, lock, open_store

HOLD = """
import sys, time
from pathlib import Path
from patronwise.records import lock
with lock.hold(Path(sys.argv[1]), 1.0):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_only_one_process_holds_it(tmp_path, python):
    path = tmp_path / "records.lock"
    holder = python(HOLD, path)
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(RecordsError, match="locked") as caught, lock.hold(path, 0.05):
        pass
    assert (caught.value.code, caught.value.path) == ("locked", path)
    holder.communicate("\n")
    with lock.hold(path, 0.05):
        pass


def test_a_killed_holder_gives_it_back(tmp_path, python):
    path = tmp_path / "records.lock"
    holder = python(HOLD, path)
    assert holder.stdout.readline() == "held\n"
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    with lock.hold(path, 0.05):
        pass


def test_two_stores_of_one_process_exclude_each_other_too(tmp_path):
    path = tmp_path / "records.lock"
    with lock.hold(path, 0.05), pytest.raises(RecordsError), lock.hold(path, 0.05):
        pass


def test_an_error_inside_gives_it_back(tmp_path):
    path = tmp_path / "records.lock"
    with pytest.raises(ZeroDivisionError), lock.hold(path, 0.05):
        raise ZeroDivisionError
    with lock.hold(path, 0.05):
        pass


def test_while_another_process_opens_the_folder_answers_go_to_a_side_file(home, make):
    home.mkdir()
    with lock.hold(home / "records.lock", 1.0), open_store(home, timeout=0.05) as store:
        assert [notice.code for notice in store.notices] == ["side-begun"]
        store.append([make(learner=store.learner)])
    with open_store(home) as store:
        assert len(list(store.history())) == 1
