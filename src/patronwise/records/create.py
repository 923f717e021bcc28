"""Making an empty record file, complete from the moment that it has its name."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING

from patronwise.records.paths import family, sync_folder
from patronwise.records.schema import migrate

if TYPE_CHECKING:
    from pathlib import Path


def create(path: Path, draft: Path, learner: str | None = None) -> None:
    """Make an empty record file at *path*.

    Args:
        path: The name, which nothing bears yet.
        draft: A free name in the same folder; the file is renamed once it is complete.
        learner: The learner's id; None draws a random one.

    Raises:
        sqlite3.Error: As SQLite reports it; nothing is left behind.
        OSError: The folder cannot be written to; nothing is left behind.
    """
    try:
        os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))  # its companions take over these permissions
        with contextlib.closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = FULL")
            migrate(connection, learner)  # before WAL, so that everything is in the one file that is renamed
            connection.execute("PRAGMA journal_mode = WAL")
        draft.rename(path)
    except BaseException:
        remove(draft)
        raise
    sync_folder(path.parent)


def remove(path: Path) -> bool:
    """Remove a database file and its companions; say whether *path* is gone."""
    for name in family(path):
        with contextlib.suppress(OSError):
            name.unlink()
    return not os.path.lexists(path)
