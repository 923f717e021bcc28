"""Side files: where answers go while another program keeps the record file locked, and how they come back."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING

from patronwise.records.connection import connect
from patronwise.records.create import remove
from patronwise.records.errors import Notice, RecordsError, explain
from patronwise.records.model import to_json
from patronwise.records.recovery import carry_over, is_damaged, set_aside
from patronwise.records.schema import COLUMNS, insert, insert_learners, migrate, transaction
from patronwise.records.views import attempt_of

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.records.paths import Files

# A side file is busy only while its own process adds to it: not worth a longer wait, it can be merged another time.
_PATIENCE = 0.25


def merge_all(connection: sqlite3.Connection, files: Files) -> list[Notice]:
    """Add every side file to the open main file and remove it once its answers are durable there; under the folder's lock.

    A side file that is in use stays for the next opening. While the main file is locked for writing, all of them stay, silently:
    whoever writes next meets the same lock and says so.
    """
    notices: list[Notice] = []
    sides = files.sides()
    if sides and not _free(connection):
        return notices
    for path in sides:
        try:
            notices += _merge(connection, path, files)
        except RecordsError as error:
            if error.code != "newer-schema":
                raise
            notices.append(Notice(code="side-left", path=path, other=files.main, text=str(error)))
        except sqlite3.Error as error:
            if explain(error, path).code != "locked":
                raise
    return notices


def _free(connection: sqlite3.Connection) -> bool:
    """Say whether the main file can be written to, so that a locked one is waited for once and not for every side file."""
    try:
        with transaction(connection):
            return True
    except sqlite3.OperationalError:
        return False


def _merge(connection: sqlite3.Connection, path: Path, files: Files) -> list[Notice]:
    if is_damaged(path, _PATIENCE, thorough=False):
        set_aside(path, files)
        return carry_over(connection, files)
    with contextlib.closing(connect(path, _PATIENCE)) as side:
        migrate(side)
        # Until the end of this transaction nobody can add to the side file, and who waits for it finds the file gone, sees that
        # after the commit, and records again elsewhere.
        with transaction(side):
            rows = side.execute(f"SELECT {', '.join(COLUMNS)} FROM attempts ORDER BY seq").fetchall()  # noqa: S608 - our own names
            attempts = [attempt for row in rows if (attempt := attempt_of(row)) is not None]
            with transaction(connection):
                added = sum(insert(connection, attempt, to_json(attempt.response)) for attempt in attempts)
                insert_learners(connection, [row[0] for row in side.execute("SELECT id FROM learners")])
            _put_away(path, files, whole=len(attempts) == len(rows))
    _put_away(path, files, whole=len(attempts) == len(rows))  # Windows does neither to an open file
    if not attempts:
        return []
    text = f"Answers that were kept in {path} while the record file was locked are now in {files.main}: {added} added."
    return [Notice(code="side-merged", path=path, other=files.main, answers=added, text=text)]


def _put_away(path: Path, files: Files, *, whole: bool) -> None:
    """Remove a merged side file, or set it aside when a row of it could not be read.

    A file that stays for any reason is merged again at the next opening, which changes nothing.
    """
    if not os.path.lexists(path):
        return
    if whole:
        remove(path)
        return
    with contextlib.suppress(RecordsError):
        set_aside(path, files)
