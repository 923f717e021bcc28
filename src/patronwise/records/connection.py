"""One open SQLite connection with the settings that every record file needs."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from patronwise.records.errors import RecordsError

if TYPE_CHECKING:
    from pathlib import Path

_OLDEST_SQLITE = (3, 37)


def require_sqlite(path: Path) -> None:
    """Refuse a SQLite that does not know STRICT tables: it would take a sound file for a damaged one.

    Raises:
        RecordsError: ``unwritable``.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        needed = ".".join(map(str, _OLDEST_SQLITE))
        raise RecordsError("unwritable", path, f"Records need SQLite {needed} or newer; this Python has {sqlite3.sqlite_version}.")


def connect(path: Path, timeout: float, *, write: bool = True) -> sqlite3.Connection:
    """Open the existing database *path*; it is never made here.

    Args:
        path: An existing file, absolute.
        timeout: Seconds to wait for other processes at each statement.
        write: False opens for reading only and changes neither the file nor its ``-wal``.

    Raises:
        sqlite3.Error: As SQLite reports it.
    """
    # One connection serves several threads, one at a time: the store's own lock sees to that.
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode={'rw' if write else 'ro'}", uri=True, timeout=timeout, isolation_level=None, check_same_thread=False
    )
    try:
        # A damaged page may hold bytes that are no UTF-8; such a row fails its checks instead of ending the reading.
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        connection.execute("PRAGMA temp_store = MEMORY")  # no answer's text in a temporary file
        connection.execute("PRAGMA trusted_schema = OFF")
        if write:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection
