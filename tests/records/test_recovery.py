from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess

import pytest

from patronwise.records import RecordsError, open_store, recovery, schema
from patronwise.records.paths import Files


def text_file(path):
    path.write_text("Dear diary, this is no database at all.\n" * 50, encoding="utf-8")


def random_bytes(path):
    path.write_bytes(os.urandom(50_000))


def nothing(path):
    path.write_bytes(b"")


def few_bytes(path):
    path.write_bytes(path.read_bytes()[:60])


def half(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 - 100])


def header(path):
    data = path.read_bytes()
    path.write_bytes(os.urandom(100) + data[100:])


def first_page(path):
    data = path.read_bytes()
    path.write_bytes(bytes(4096) + data[4096:])


def middle(path):
    data = path.read_bytes()
    begin = len(data) // 2 // 4096 * 4096
    # Eight pages: some hold answers, whatever pages of an index lie between them.
    path.write_bytes(data[:begin] + os.urandom(8 * 4096) + data[begin + 8 * 4096 :])


def another_program(path):
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x'); PRAGMA user_version = 7")


def missing_table(path):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE learners")


COUNT = 2000
KINDS = [  # how it is damaged, and the least and most answers that must come over
    (text_file, 0, 0),
    (random_bytes, 0, 0),
    (nothing, 0, 0),
    (few_bytes, 0, 0),
    (another_program, 0, 0),
    (missing_table, COUNT, COUNT),
    (header, COUNT, COUNT),
    (first_page, COUNT, COUNT),
    (middle, COUNT * 9 // 10, COUNT - 1),
    (half, COUNT // 5, COUNT * 4 // 5),
]


@pytest.mark.parametrize("kind", KINDS, ids=[damage.__name__ for damage, *_ in KINDS])
def test_a_damaged_file_is_set_aside_whole_and_what_is_readable_carried_over(home, filled, make, kind):
    damage, least, most = kind
    ids = filled(COUNT)
    with open_store(home) as before:
        learner = before.learner
    path = home / "records.sqlite"
    damage(path)
    data = path.read_bytes()
    with open_store(home) as store:
        (notice,) = store.notices
        (aside,) = store.files.set_asides()
        assert aside.read_bytes() == data
        assert (notice.code, notice.path, notice.other) == ("set-aside", aside, path)
        assert str(aside) in notice.text
        assert str(path) in notice.text
        carried = {attempt.id for attempt in store.history(everyone=True)}
        assert carried <= set(ids)
        assert least <= len(carried) == notice.answers <= most
        if carried:
            assert store.learner == learner
            assert store.latest("L04")
        assert store.append([attempt := make(learner=store.learner)]) == [attempt.id]
    with open_store(home) as again:
        assert again.notices == []
        assert again.count() == len(carried) + 1
        assert again.files.set_asides() == [aside]


def copy_of(home):
    """Copy the folder as it lies on the disk while the file is open; by another process, as closing a file gives back locks."""
    subprocess.run(["cp", "-r", home, home.with_name("copy")], check=True)
    return home.with_name("copy")


@pytest.mark.parametrize("damage", [middle, half])
def test_answers_that_are_only_in_the_wal_are_carried_over(filled, store, make, damage):
    filled(COUNT)
    store.close()
    ids = store.append([make(learner=store.learner, item=f"L04-q{number}") for number in range(50)])
    home, other = store.files.home, copy_of(store.files.home)
    assert (other / "records.sqlite-wal").stat().st_size > 0
    damage(other / "records.sqlite")
    with open_store(other) as salvaged:
        assert {attempt.id for attempt in salvaged.history()} >= set(ids)
        (aside,) = salvaged.files.set_asides()
        assert aside.with_name(aside.name + "-wal").read_bytes() == (home / "records.sqlite-wal").read_bytes()
        assert salvaged.learner == store.learner


def test_a_wal_whose_file_is_gone_is_not_thrown_away(home, store, make):
    store.append([make(learner=store.learner)])
    other = copy_of(home)
    (other / "records.sqlite").unlink()
    with open_store(other) as new:
        kept = [file for file in other.iterdir() if file.name.startswith("records.corrupt-") and file.name.endswith("-wal")]
        assert [file.read_bytes() for file in kept] == [(home / "records.sqlite-wal").read_bytes()]
        assert len(new.append([make()])) == 1


def test_two_damaged_files_in_the_same_second_get_two_names(home, filled, monkeypatch):
    monkeypatch.setattr(recovery, "now", lambda: "2026-11-22T14:00:00.000Z")
    filled(3)
    contents = []
    for text in ("first", "second", "third"):
        (home / "records.sqlite").write_text(text, encoding="utf-8")
        contents.append(text)
        open_store(home).close()
    names = [path.name for path in Files(home / "records.sqlite").set_asides()]
    assert names == [f"records.corrupt-20261122T140000Z{number}.sqlite" for number in ("-2", "-3", "")]
    assert sorted((home / name).read_text(encoding="utf-8") for name in names) == sorted(contents)


def test_carrying_over_that_was_broken_off_is_done_at_the_next_opening(home, filled, monkeypatch):
    ids = filled(30)
    header(home / "records.sqlite")
    with monkeypatch.context() as patched:
        patched.setattr(recovery, "salvage", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            open_store(home)
    with open_store(home) as store:
        assert {attempt.id for attempt in store.history()} == set(ids)
        assert [notice.code for notice in store.notices] == ["set-aside"]


def test_several_learners_in_a_file_without_its_learner_are_all_kept_and_none_taken_for_mine(home, filled, make):
    filled(1)
    with open_store(home) as store:
        store.restore([make(), make(learner="f" * 32)])
    missing_table(home / "records.sqlite")
    with open_store(home) as store:
        assert store.count() == 3
        assert list(store.history()) == []


def test_damage_that_shows_while_reading_is_mended_in_the_same_store(home, filled, make, write_elsewhere):
    ids = filled(COUNT)
    with open_store(home) as store:
        size = store.path.stat().st_size
        write_elsewhere(store.path, size // 2 // 4096 * 4096, os.urandom(8 * 4096))
        found = {attempt.id for attempt in store.history()}
        assert [notice.code for notice in store.notices] == ["set-aside"]
        assert COUNT * 9 // 10 < len(found) < COUNT
        assert found <= set(ids)
        attempt = make(learner=store.learner)
        store.append([attempt])
        assert attempt.id in {one.id for one in store.history()}


def test_damage_that_shows_while_recording_loses_no_answer(home, filled, make, write_elsewhere):
    filled(COUNT)
    with open_store(home) as store:
        for page in range(1, store.path.stat().st_size // 4096, 2):
            write_elsewhere(store.path, page * 4096, bytes(4096))
        attempts = [make(learner=store.learner, item="L01-q1", unit="L01") for _ in range(20)]
        acknowledged = [name for attempt in attempts for name in store.append([attempt])]
        assert "set-aside" in {notice.code for notice in store.notices}
    with open_store(home) as again:
        assert set(acknowledged) <= {attempt.id for attempt in again.history()}
        assert len(acknowledged) == 20


def test_who_still_has_the_set_aside_file_open_records_in_the_new_one(home, filled, make, write_elsewhere):
    filled(50)
    with open_store(home) as old:
        old.append([first := make(learner=old.learner)])
        write_elsewhere(old.path, 0, b"no database any more")
        with open_store(home) as new:
            assert [notice.code for notice in new.notices] == ["set-aside"]
            old.append([second := make(learner=old.learner)])
            assert {first.id, second.id} <= {attempt.id for attempt in new.history()}
            assert new.count() == 52


def test_an_answer_committed_after_the_file_was_set_aside_is_recorded_once_more(store, make):
    before, during = (make(learner=store.learner, recorded_at="2026-11-22T13:00:01Z") for _ in range(2))
    store.restore([before])
    calls = []

    def change(connection):
        calls.append(1)
        if len(calls) == 1:  # at the worst moment: within the transaction that is about to be acknowledged
            recovery.set_aside(store.path, store.files)
        schema.insert(connection, during, '"here"')

    store.write(change)
    assert len(calls) == 2
    store.close()
    assert {attempt.id for attempt in store.history()} == {before.id, during.id}


def test_a_file_that_was_moved_away_is_begun_anew(home, store, make):
    store.append([make()])
    shutil.move(home, home.with_name("moved"))
    assert len(store.append([make()])) == 1
    assert store.count() == 1
    with open_store(home.with_name("moved")) as moved:
        assert moved.count() == 1


def test_a_folder_in_the_files_place_is_a_sentence(home):
    (home / "records.sqlite").mkdir(parents=True)
    with pytest.raises(RecordsError, match=r"cannot be written.*records\.sqlite") as caught:
        open_store(home)
    assert caught.value.code == "unwritable"
