"""Finding out whether a record file is sound, setting a damaged one aside, and carrying over what can be read in it.

All of it happens under the lock of the folder, so that two processes which open a damaged file at the same moment cannot set
aside each other's new file.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING

from patronwise.records.connection import connect
from patronwise.records.errors import Notice, RecordsError
from patronwise.records.model import now, to_json
from patronwise.records.paths import family, sync_folder
from patronwise.records.salvage import salvage
from patronwise.records.schema import APPLICATION_ID, TABLES, insert, insert_learners, newest_version, transaction, version_of

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.records.paths import Files

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}


def is_damaged(path: Path, timeout: float, *, thorough: bool) -> bool:
    """Say whether the file *path* cannot be used, without changing it. A missing file is sound unless its ``-wal`` was left.

    Args:
        path: The record file.
        timeout: Seconds to wait for other processes.
        thorough: Compare indexes with tables as well, after an error that the quick check may not see.

    Raises:
        RecordsError: ``newer-schema``: a newer version of the program wrote it.
        sqlite3.Error: It is locked or cannot be read; nothing is known about it.
    """
    if not path.exists():
        return any(name.exists() and name.stat().st_size > 0 for name in family(path)[1:2])
    if path.stat().st_size == 0:
        return path.is_file()  # ours are never empty: they get their name once they are complete
    try:
        # Read-only, so that a newer program's file stays as it is to the byte.
        with contextlib.closing(connect(path, timeout, write=False)) as connection:
            if _is_newer(connection):
                raise RecordsError("newer-schema", path)
            if not _is_ours(connection):
                return True
            check = "integrity_check" if thorough else "quick_check"
            return bool(connection.execute(f"PRAGMA {check}(1)").fetchone()[0] != "ok")
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _DAMAGE:
            return True
        raise


def _is_newer(connection: sqlite3.Connection) -> bool:
    return _application(connection) == APPLICATION_ID and version_of(connection) > newest_version()


def _is_ours(connection: sqlite3.Connection) -> bool:
    """Say whether the tables are those of one of our versions; a database without any table is one that was never begun."""
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    tables = {row[0] for row in connection.execute(query)}
    version = version_of(connection)
    if version == 0:
        return not tables
    needed = TABLES if version == newest_version() else {"attempts", "learners"}
    return _application(connection) == APPLICATION_ID and tables >= needed


def _application(connection: sqlite3.Connection) -> int:
    number: int = connection.execute("PRAGMA application_id").fetchone()[0]
    return number


def set_aside(path: Path, files: Files) -> Path:
    """Give the damaged file *path* and its companions a name that nothing bears yet, and return that name.

    Processes that have the file open go on in the renamed file; each of them compares the names after every commit and
    records once more in the new file, so that nothing which they acknowledge is lost.

    Raises:
        RecordsError: ``corrupt``, when the system does not let it be renamed (Windows, while another program has it open).
    """
    target = files.new_set_aside(now())
    try:
        for old, new in zip(family(path), family(target), strict=True):
            if os.path.lexists(old):
                old.rename(new)
    except OSError as error:
        raise RecordsError("corrupt", path) from error
    sync_folder(path.parent)
    return target


def carry_over(connection: sqlite3.Connection, files: Files) -> list[Notice]:
    """Add to the open main file what can be read in set-aside files that were not read yet; one notice a file."""
    known = {row[0] for row in connection.execute("SELECT name FROM salvaged")}
    return [_carry_over_one(connection, path, files) for path in files.set_asides() if path.name not in known]


def _carry_over_one(connection: sqlite3.Connection, path: Path, files: Files) -> Notice:
    found = salvage(path, files)
    learners = found.learners or sorted({attempt.learner for attempt in found.attempts})
    with transaction(connection):
        added = sum(insert(connection, attempt, to_json(attempt.response)) for attempt in found.attempts)
        if found.learners or len(learners) == 1:  # otherwise nobody knows which of several learners this one is
            _stay_the_same(connection, learners)
        connection.execute("INSERT OR IGNORE INTO salvaged VALUES (?, ?)", [path.name, added])
    carried = "No answer in it could be read." if added == 0 else f"Answers carried over: {added}."
    text = f"A record file was damaged and was set aside as {path}; answers are now kept in {files.main}. {carried}"
    return Notice(code="set-aside", path=path, other=files.main, answers=added, text=text)


def _stay_the_same(connection: sqlite3.Connection, learners: list[str]) -> None:
    """Let the new file go on under the learner's old id, unless it has been used under its own already."""
    used = connection.execute("SELECT 1 FROM attempts WHERE learner = (SELECT id FROM learners WHERE current = 1)").fetchone()
    if learners and used is None:
        connection.execute("DELETE FROM learners WHERE current = 1")
        connection.execute("INSERT INTO learners VALUES (?1, 1) ON CONFLICT (id) DO UPDATE SET current = 1", [learners[0]])
    insert_learners(connection, learners)
