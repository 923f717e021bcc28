"""The one open connection of a store: whose it is, whether its file still bears its name, and what happens to it after a fork."""

from __future__ import annotations

import os
import threading
import weakref
from typing import TYPE_CHECKING

from patronwise.records.paths import identity

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from patronwise.records.paths import Identity


class Keeper:
    """Keeps the connection to the file *path*, and the lock under which a process's threads take turns with it."""

    def __init__(self, path: Path) -> None:
        self.lock = threading.RLock()
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._identity: Identity | None = None
        self._process = os.getpid()
        _KEEPERS.add(self)

    def keep(self, connection: sqlite3.Connection, which: Identity | None) -> None:
        """Take over *connection*, which was opened to the file *which*."""
        self.close()
        self._connection, self._identity, self._process = connection, which, os.getpid()

    def connection(self) -> sqlite3.Connection | None:
        """Return the connection if it belongs to this process and its file still bears the name; otherwise close it."""
        if self._connection is not None and not self.in_place():
            self.close()
        return self._connection

    def in_place(self) -> bool:
        """Say whether the name still leads to the file that is open: another process may have set it aside."""
        return self._connection is not None and self._identity is not None and identity(self._path) == self._identity

    def close(self) -> None:
        """Close the connection, if there is one and it is this process's."""
        if self._process != os.getpid():
            self.abandon()
        elif self._connection is not None:
            self._connection.close()
            self._connection = None

    def abandon(self) -> None:
        """In a forked child: forget the parent's connection without closing it, as SQLite demands, and take a fresh lock."""
        if self._connection is not None:
            _never_free(self._connection)
        self._connection = None
        self._process = os.getpid()
        self.lock = threading.RLock()


def _never_free(connection: sqlite3.Connection) -> None:
    """Keep Python from closing *connection* even at the end of the process: that could roll back what the parent is writing."""
    _ABANDONED.append(connection)
    try:
        import ctypes  # noqa: PLC0415 - only a forked child needs it

        ctypes.pythonapi.Py_IncRef(ctypes.py_object(connection))
    except (ImportError, AttributeError):
        pass  # another Python: the list above has to do


def _abandon_all() -> None:
    for keeper in list(_KEEPERS):
        keeper.abandon()


_KEEPERS: weakref.WeakSet[Keeper] = weakref.WeakSet()
_ABANDONED: list[sqlite3.Connection] = []

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_abandon_all)
