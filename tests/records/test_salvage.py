from __future__ import annotations

import os

from patronwise.records.paths import Files
from patronwise.records.salvage import salvage


def test_reading_a_damaged_file_changes_neither_it_nor_leaves_anything_behind(home, filled):
    filled(300)
    path = home / "records.sqlite"
    path.write_bytes(os.urandom(100) + path.read_bytes()[100:])
    before, names = path.read_bytes(), {file.name for file in home.iterdir()}
    found = salvage(path, Files(path))
    assert len(found.attempts) == 300
    assert path.read_bytes() == before
    assert {file.name for file in home.iterdir()} - {"records.sqlite-shm", "records.sqlite-wal"} == names


def test_each_of_many_damaged_pages_costs_only_its_own_answers(home, filled):
    ids = filled(2000)
    path = home / "records.sqlite"
    data = bytearray(path.read_bytes())
    hurt = range(20, len(data) // 4096, 10)
    for page in hurt:
        data[page * 4096 : page * 4096 + 4096] = os.urandom(4096)
    path.write_bytes(data)
    found = {attempt.id for attempt in salvage(path, Files(path)).attempts}
    assert found < set(ids)
    assert len(found) >= 2000 - 20 * len(hurt)


def test_nothing_readable_is_an_empty_result(home):
    home.mkdir()
    path = home / "records.sqlite"
    for content in (b"", b"x", os.urandom(12_345), b"SQLite format 3\x00" + bytes(5000)):
        path.write_bytes(content)
        found = salvage(path, Files(path))
        assert (found.attempts, found.learners) == ([], [])
        assert path.read_bytes() == content
