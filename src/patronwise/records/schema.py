"""The tables of a record file, and how a file of an older version is brought up to date.

``PRAGMA user_version`` holds the version. A change of the tables is one more function at the end of ``MIGRATIONS``; a function that
was released is never changed again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.records.model import Attempt
from patronwise.records.paths import random_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

APPLICATION_ID = 0x50547277
"""``PTrw`` in the file's header: this database is ours."""

COLUMNS = Attempt.__struct_fields__
"""The columns of ``attempts`` that hold an attempt, in the order of its fields."""

TABLES = frozenset({"attempts", "learners", "deletion", "salvaged"})
"""Every table of the present version."""


def _to_1(connection: sqlite3.Connection) -> None:
    """Version 1: attempts, which can only be added to, and the random ids of the learner whose file this is."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    # `at` orders attempts: no answer was given after it was recorded, so that a clock which was once ahead does no lasting harm.
    connection.execute("""
        CREATE TABLE attempts (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            learner TEXT NOT NULL,
            unit TEXT NOT NULL,
            item TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('answer', 'step', 'plan')),
            run TEXT,
            response TEXT NOT NULL,
            score REAL CHECK (score BETWEEN 0 AND 1),
            mode TEXT NOT NULL CHECK (mode IN ('practice', 'neutral', 'exam', 'survey')),
            version TEXT NOT NULL,
            lang TEXT NOT NULL,
            answered_at TEXT NOT NULL,
            recorded_at TEXT NOT NULL,
            at TEXT GENERATED ALWAYS AS (min(answered_at, recorded_at)) VIRTUAL
        ) STRICT""")
    # One row is current: new attempts bear its id. Others came with a side file or were declared the learner's own at import.
    connection.execute("CREATE TABLE learners (id TEXT PRIMARY KEY, current INTEGER NOT NULL CHECK (current IN (0, 1))) STRICT")
    connection.execute("CREATE UNIQUE INDEX one_current_learner ON learners (current) WHERE current = 1")
    # A row in `deletion` opens the one way to delete; the deletion takes the row away again before it commits.
    connection.execute("CREATE TABLE deletion (open INTEGER NOT NULL) STRICT")
    connection.execute("""
        CREATE TRIGGER attempts_are_never_changed BEFORE UPDATE ON attempts
        BEGIN SELECT RAISE(ABORT, 'an attempt is never changed'); END""")
    connection.execute("""
        CREATE TRIGGER attempts_are_deleted_only_by_their_owner BEFORE DELETE ON attempts
        WHEN NOT EXISTS (SELECT 1 FROM deletion)
        BEGIN SELECT RAISE(ABORT, 'attempts are deleted only all together, by their owner'); END""")
    # Without this, INSERT OR REPLACE would delete the older row and fire no trigger.
    connection.execute("""
        CREATE TRIGGER attempts_are_recorded_once BEFORE INSERT ON attempts
        WHEN EXISTS (SELECT 1 FROM attempts WHERE id = NEW.id OR seq = NEW.seq)
        BEGIN SELECT RAISE(IGNORE); END""")


def _to_2(connection: sqlite3.Connection) -> None:
    """Version 2: which set-aside files were salvaged already, and an index, so that opening a unit reads that unit only."""
    connection.execute("CREATE TABLE salvaged (name TEXT PRIMARY KEY, answers INTEGER NOT NULL) STRICT")
    connection.execute("CREATE INDEX attempts_by_unit ON attempts (unit, kind)")


MIGRATIONS: list[Callable[[sqlite3.Connection], None]] = [_to_1, _to_2]
"""The function at place n brings a file from version n to n + 1."""


def newest_version() -> int:
    """Return the version of the tables that this program writes."""
    return len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of an open file; 0 for a database without tables."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(connection: sqlite3.Connection, learner: str | None = None) -> None:
    """Bring an open file to the newest version, each version in a transaction of its own, and see that it has a learner.

    Args:
        connection: The open file.
        learner: Id of the learner if the file has none yet; None draws a random one.

    Raises:
        sqlite3.Error: A step failed; the file is then as it was before that step.
    """
    if version_of(connection) < newest_version():
        for number in range(version_of(connection), newest_version()):
            with transaction(connection):
                if version_of(connection) == number:  # another process may have been faster
                    MIGRATIONS[number](connection)
                    connection.execute(f"PRAGMA user_version = {number + 1}")
    if connection.execute("SELECT 1 FROM learners WHERE current = 1").fetchone() is None:
        with transaction(connection):
            connection.execute("INSERT OR IGNORE INTO learners VALUES (?, 1)", [learner or random_text(16)])


class transaction:  # noqa: N801 - used like a function
    """A write transaction as a context: committed at its end, rolled back by any exception, an interruption included."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        """Take the file's write lock; waits as long as the connection's busy timeout."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except BaseException:
            self._roll_back()
            raise

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Commit, or roll back."""
        if kind is not None:
            self._roll_back()
            return
        try:
            self._connection.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")


def insert(connection: sqlite3.Connection, attempt: Attempt, response: str) -> bool:
    """Add *attempt* with *response* as its JSON text inside a transaction; return False when its id is known already."""
    values = [response if name == "response" else getattr(attempt, name) for name in COLUMNS]
    return connection.execute(_INSERT, values).rowcount == 1


def insert_learners(connection: sqlite3.Connection, learners: Iterable[str]) -> None:
    """Note that each of *learners* is the learner whose file this is."""
    connection.executemany("INSERT OR IGNORE INTO learners VALUES (?, 0)", [(learner,) for learner in learners])


_INSERT = f"INSERT INTO attempts ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608 - our own names
