from __future__ import annotations

import contextlib
import sqlite3

import pytest

from patronwise.records import RecordsError, open_store, schema

VERSION_1 = """
CREATE TABLE attempts (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, learner TEXT NOT NULL, unit TEXT NOT NULL, item TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('answer', 'step', 'plan')), run TEXT, response TEXT NOT NULL,
    score REAL CHECK (score BETWEEN 0 AND 1),
    mode TEXT NOT NULL CHECK (mode IN ('practice', 'neutral', 'exam', 'survey')), version TEXT NOT NULL, lang TEXT NOT NULL,
    answered_at TEXT NOT NULL, recorded_at TEXT NOT NULL,
    at TEXT GENERATED ALWAYS AS (min(answered_at, recorded_at)) VIRTUAL) STRICT;
CREATE TABLE learners (id TEXT PRIMARY KEY, current INTEGER NOT NULL CHECK (current IN (0, 1))) STRICT;
CREATE UNIQUE INDEX one_current_learner ON learners (current) WHERE current = 1;
CREATE TABLE deletion (open INTEGER NOT NULL) STRICT;
CREATE TRIGGER attempts_are_never_changed BEFORE UPDATE ON attempts
BEGIN SELECT RAISE(ABORT, 'an attempt is never changed'); END;
CREATE TRIGGER attempts_are_deleted_only_by_their_owner BEFORE DELETE ON attempts
WHEN NOT EXISTS (SELECT 1 FROM deletion)
BEGIN SELECT RAISE(ABORT, 'attempts are deleted only all together, by their owner'); END;
CREATE TRIGGER attempts_are_recorded_once BEFORE INSERT ON attempts
WHEN EXISTS (SELECT 1 FROM attempts WHERE id = NEW.id OR seq = NEW.seq)
BEGIN SELECT RAISE(IGNORE); END;
INSERT INTO learners VALUES ('0123456789abcdef0123456789abcdef', 1);
INSERT INTO attempts (id, learner, unit, item, kind, response, score, mode, version, lang, answered_at, recorded_at) VALUES (
    '0a1b2c3d-0000-4000-8000-000000000000', '0123456789abcdef0123456789abcdef', 'L04', 'L04-q1', 'answer', '"ask"', 0.5, 'practice',
    '0a1b2c3d', 'en', '2026-11-22T13:00:00.000Z', '2026-11-22T13:00:01.000Z');
PRAGMA application_id = 1347711607;
PRAGMA user_version = 1;
"""


def write_database(home, script):
    home.mkdir()
    with contextlib.closing(sqlite3.connect(home / "records.sqlite")) as connection:
        connection.executescript(script)


@contextlib.contextmanager
def raw(store):
    with contextlib.closing(sqlite3.connect(store.path, isolation_level=None)) as connection:
        yield connection


def shape(connection):
    return connection.execute("SELECT type, name FROM sqlite_schema ORDER BY type, name").fetchall()


def test_a_new_file_has_the_newest_version_and_durable_settings(store):
    with raw(store) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == schema.newest_version()
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert store.read(lambda connection: connection.execute("PRAGMA synchronous").fetchone()[0]) == 2  # FULL
    assert store.read(lambda connection: connection.execute("PRAGMA busy_timeout").fetchone()[0]) == 200


def test_every_table_of_attempts_is_strict(store):
    with raw(store) as connection:
        tables = connection.execute(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'"
        ).fetchall()
    assert dict(tables) == dict.fromkeys(schema.TABLES, 1)


def test_a_database_without_tables_is_begun(home):
    write_database(home, "CREATE TABLE x (y); DROP TABLE x;")
    with open_store(home) as store, raw(store) as connection:
        assert store.notices == []
        assert len(store.learner) == 32
        assert connection.execute("PRAGMA user_version").fetchone()[0] == schema.newest_version()


def test_a_file_of_version_1_keeps_its_learner_and_its_answers(home, tmp_path):
    write_database(home, VERSION_1)
    with open_store(home) as store, open_store(tmp_path / "new") as new, raw(store) as connection, raw(new) as new_connection:
        assert store.notices == []
        assert store.learner == "0123456789abcdef0123456789abcdef"
        assert store.latest("L04")["L04-q1"].response == "ask"
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 2
        assert shape(connection) == shape(new_connection)


def test_a_step_that_fails_leaves_the_file_as_it_was(home, monkeypatch):
    write_database(home, VERSION_1)

    def fail(connection):
        schema._to_2(connection)
        connection.execute("INSERT INTO nowhere VALUES (1)")

    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", [schema._to_1, fail])
        with pytest.raises(RecordsError):
            open_store(home)
    with contextlib.closing(sqlite3.connect(home / "records.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 1
        assert ("table", "salvaged") not in shape(connection)
    with open_store(home) as store:
        assert store.count() == 1


def test_the_step_of_a_later_version_runs_once(home, monkeypatch, store, make):
    store.append([make(learner=store.learner)])
    store.close()
    ran = []

    def later(connection):
        ran.append(1)
        connection.execute("ALTER TABLE learners ADD COLUMN note TEXT")

    monkeypatch.setattr(schema, "MIGRATIONS", [*schema.MIGRATIONS, later])
    for _ in range(2):
        with open_store(home) as again:
            assert again.count() == 1
    assert ran == [1]


@pytest.mark.parametrize("with_wal", [False, True])
def test_a_file_of_a_newer_version_is_refused_and_left_as_it_is(home, with_wal, python):
    open_store(home).close()
    path = home / "records.sqlite"
    # A process that ends at once leaves its -wal behind, as a kill does.
    code = "import sqlite3, sys, os; c = sqlite3.connect(sys.argv[1]); c.execute('PRAGMA user_version = 99'); c.commit(); "
    assert python(code + ("os._exit(0)" if with_wal else "c.close()"), path).wait() == 0
    wal = home / "records.sqlite-wal"
    assert wal.exists() == with_wal
    before = path.read_bytes(), wal.read_bytes() if with_wal else b""
    with pytest.raises(RecordsError, match=r"newer version of Patronwise.*records\.sqlite") as caught:
        open_store(home)
    assert caught.value.code == "newer-schema"
    assert caught.value.path == path
    assert (path.read_bytes(), wal.read_bytes() if wal.exists() else b"") == before
    assert sorted(file.name for file in home.glob("*.sqlite")) == ["records.sqlite"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE attempts SET score = 1",
        "UPDATE OR REPLACE attempts SET response = '1'",
        "DELETE FROM attempts",
        "DELETE FROM attempts WHERE item = 'L04-q1'",
    ],
)
def test_changing_or_deleting_an_attempt_is_refused(store, make, statement):
    store.append([make(score=0.5)])
    with raw(store) as connection, pytest.raises(sqlite3.IntegrityError, match="attempt"):
        connection.execute(statement)
    assert [attempt.score for attempt in store.history(everyone=True)] == [0.5]


@pytest.mark.parametrize("columns", ["id", "seq"])
def test_replacing_an_attempt_by_its_id_or_number_does_nothing(store, make, columns):
    attempt = make(score=0.5)
    store.append([attempt])
    other = "0a1b2c3d-0000-4000-8000-00000000ffff"
    key, number = (attempt.id, 77) if columns == "id" else (other, 1)
    with raw(store) as connection:
        connection.execute(
            "INSERT OR REPLACE INTO attempts"
            " (seq, id, learner, unit, item, kind, response, mode, version, lang, answered_at, recorded_at)"
            " SELECT ?, ?, learner, unit, item, kind, '\"changed\"', mode, version, lang, answered_at, recorded_at FROM attempts",
            [number, key],
        )
    assert [one.response for one in store.history(everyone=True)] == [attempt.response]


def test_an_interrupted_change_is_rolled_back(store, make):
    def interrupted(connection):
        schema.insert(connection, make(recorded_at="2026-11-22T13:00:00Z"), "1")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.write(interrupted)
    assert store.count() == 0
    assert len(store.append([make()])) == 1
