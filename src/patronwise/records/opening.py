"""Opening the record file of a folder: made, checked, set aside, brought up to date and completed, in this order."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from typing import TYPE_CHECKING, NamedTuple

from patronwise.records import lock
from patronwise.records.connection import connect, require_sqlite
from patronwise.records.create import create, remove
from patronwise.records.errors import Notice, RecordsError, explain
from patronwise.records.paths import identity
from patronwise.records.recovery import carry_over, is_damaged, set_aside
from patronwise.records.schema import migrate
from patronwise.records.side import merge_all

if TYPE_CHECKING:
    from patronwise.records.paths import Files, Identity

_ABANDONED = 3600.0  # seconds after which a draft cannot be under way any more


class Opened(NamedTuple):
    """An open file: the connection, which file it is (``identity``), and what the learner must be told."""

    connection: sqlite3.Connection
    identity: Identity | None
    notices: list[Notice]


def open_main(files: Files, timeout: float, learner: str | None, *, suspect: bool) -> Opened:
    """Open the record file.

    Args:
        files: The store's files; the folder is made if it is missing.
        timeout: Seconds to wait for other processes, at each step that may have to wait.
        learner: The learner's id if it is known from before the file was lost; a new file gets a random one otherwise.
        suspect: True after SQLite reported damage: the check is then thorough.

    Raises:
        RecordsError: With any code.
    """
    require_sqlite(files.main)
    try:
        files.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except (OSError, ValueError) as error:
        raise RecordsError("unwritable", files.home) from error
    with lock.hold(files.lock, timeout):
        try:
            return _open(files, timeout, learner, suspect=suspect)
        except (sqlite3.Error, OSError) as error:
            raise explain(error, files.main) from error


def open_side(files: Files, timeout: float, learner: str | None) -> Opened:
    """Open a side file, which is made if it is missing.

    Args:
        files: ``main`` is the side file.
        timeout: Seconds to wait for other processes.
        learner: The learner's id if it is known; a new file gets a random one otherwise.

    Raises:
        RecordsError: With any code but ``newer-schema``.
    """
    try:
        if not files.main.exists():
            create(files.main, files.new_draft(), learner)
        return Opened(connect(files.main, timeout), identity(files.main), [])
    except (sqlite3.Error, OSError) as error:
        raise explain(error, files.main) from error


def _open(files: Files, timeout: float, learner: str | None, *, suspect: bool) -> Opened:
    _clear_drafts(files)
    if is_damaged(files.main, timeout, thorough=suspect):
        set_aside(files.main, files)
    if not os.path.lexists(files.main):
        create(files.main, files.new_draft(), learner)
    connection = connect(files.main, timeout)
    try:
        migrate(connection)
        notices = [*carry_over(connection, files), *merge_all(connection, files)]
        return Opened(connection, identity(files.main), notices)
    except BaseException:
        connection.close()
        raise


def _clear_drafts(files: Files) -> None:
    """Remove what was left when the making of a file was broken off long ago; nothing in it was ever acknowledged."""
    for draft in files.drafts():
        with contextlib.suppress(OSError):
            if time.time() - draft.stat().st_mtime > _ABANDONED:
                remove(draft)
