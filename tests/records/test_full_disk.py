from __future__ import annotations

import contextlib
import errno
import os
import subprocess

import pytest

from patronwise.records import RecordsError, open_store
from patronwise.records.deletion import delete_all
from patronwise.records.errors import explain
from patronwise.records.export import export_jsonl


def fill_until_full(store, make):
    """Record until the disk is full, and return the acknowledged ids."""
    acknowledged = []
    caught = None
    while caught is None and len(acknowledged) < 5000:
        try:
            acknowledged += store.append([make(learner=store.learner, response="x" * 2000)])
        except RecordsError as error:
            caught = error
    assert caught is not None
    assert (caught.code, caught.path) == ("disk-full", store.path)
    assert "no room left on the disk" in str(caught)
    return acknowledged


def fill(path):
    """Write a file until not even a small block has room."""
    with path.open("wb", buffering=0) as file:
        for size in (4096, 1):
            with contextlib.suppress(OSError):
                while True:
                    file.write(bytes(size))
    assert os.statvfs(path).f_bavail == 0


def test_a_really_full_disk_loses_nothing_and_recording_goes_on_once_there_is_room(small_disk, make):
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(300_000))
    with open_store(small_disk / "home") as store:
        acknowledged = fill_until_full(store, make)
        assert len(acknowledged) > 20
        with pytest.raises(RecordsError, match="no room"):
            store.append([make(response="x" * 60_000)])
        ballast.unlink()
        for _ in range(10):
            acknowledged += store.append([make(learner=store.learner)])
        assert store.notices == []
        assert [attempt.id for attempt in store.history()] != []
    with open_store(small_disk / "home") as again:
        assert {attempt.id for attempt in again.history()} == set(acknowledged)
        assert again.notices == []


def test_opening_on_a_full_disk_says_so_and_leaves_nothing_half_made(small_disk):
    ballast = small_disk / "ballast"
    fill(ballast)
    home = small_disk / "home"
    with pytest.raises(RecordsError, match="no room left on the disk") as caught:
        open_store(home)
    assert caught.value.code == "disk-full"
    assert [file.name for file in home.iterdir() if file.suffix == ".sqlite"] == []
    ballast.unlink()
    with open_store(home) as store:
        assert store.notices == []
        assert store.count() == 0


def test_reopening_on_a_full_disk_and_then_with_room_finds_every_answer(small_disk, make):
    ballast = small_disk / "ballast"
    with open_store(small_disk / "home") as store:
        acknowledged = fill_until_full(store, make)
    fill(ballast)
    with pytest.raises(RecordsError) as caught, open_store(small_disk / "home") as store:
        store.append([make(response="x" * 60_000)])
    assert caught.value.code == "disk-full"
    ballast.unlink()
    subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)
    with open_store(small_disk / "home") as store:
        store.append([make(learner=store.learner)])
        assert store.count() == len(acknowledged) + 1
        assert store.files.set_asides() == []


def test_an_export_to_a_full_disk_leaves_the_earlier_export_as_it_was(small_disk, store, make):
    store.append([make(response="x" * 60_000) for _ in range(30)])
    target = small_disk / "export.jsonl"
    target.write_text("earlier", encoding="utf-8")
    with pytest.raises(RecordsError, match="no room") as caught:
        export_jsonl(store, target)
    assert caught.value.code == "disk-full"
    assert caught.value.path == target
    assert [file.name for file in small_disk.iterdir()] == ["export.jsonl"]
    assert target.read_text(encoding="utf-8") == "earlier"


def test_a_deletion_on_a_full_disk_says_so_and_can_be_repeated(small_disk, make):
    with open_store(small_disk / "home") as store:
        fill_until_full(store, make)
        try:
            delete_all(store)
        except RecordsError as error:
            assert error.code == "disk-full"  # noqa: PT017 - both outcomes are right, a traceback of another kind is not
            subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)
            delete_all(store)
        assert store.count() == 0
    assert all(b"x" * 100 not in file.read_bytes() for file in (small_disk / "home").iterdir())


def test_a_read_only_disk_is_a_sentence(small_disk, make):
    home = small_disk / "home"
    with open_store(home) as store:
        store.append([make()])
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(RecordsError, match="cannot be written") as caught:
        open_store(home)
    assert caught.value.code == "unwritable"
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    with open_store(home) as store:
        assert store.count() == 1


def test_a_file_that_may_not_grow_loses_nothing_and_goes_on_once_it_may(store, make):
    pages = store.read(lambda connection: connection.execute("PRAGMA page_count").fetchone()[0])
    store.read(lambda connection: connection.execute(f"PRAGMA max_page_count = {pages + 20}").fetchone())
    acknowledged = fill_until_full(store, make)
    assert len(acknowledged) > 5
    store.read(lambda connection: connection.execute("PRAGMA max_page_count = 1000000").fetchone())
    acknowledged += store.append([make(learner=store.learner, response="x" * 2000)])
    assert {attempt.id for attempt in store.history()} == set(acknowledged)
    assert store.notices == []


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk-full"), (errno.EDQUOT, "disk-full"), (errno.EACCES, "unwritable")]
)
def test_what_the_system_reports_becomes_a_code(tmp_path, number, code):
    error = explain(OSError(number, "x"), tmp_path / "records.sqlite")
    assert error.code == code
    assert str(tmp_path) in str(error)
