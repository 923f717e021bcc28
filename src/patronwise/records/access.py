"""Access to one record file: opened when needed, opened again when it was replaced, and a side file while it is locked."""

from __future__ import annotations

import contextlib
import sqlite3
import weakref
from typing import TYPE_CHECKING, Self, TypeVar

from patronwise.records import lock, views
from patronwise.records.errors import Notice, RecordsError, explain
from patronwise.records.keeper import Keeper
from patronwise.records.opening import open_main, open_side
from patronwise.records.paths import Files
from patronwise.records.schema import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

T = TypeVar("T")

TIMEOUT = 3.0
"""Seconds to wait for another process before an answer goes to a side file."""

_PATIENCE = 0.05  # the same while a side file is in use: the wait was long enough once
_TRIES = 4


class Access:
    """The way to one record file, for several threads, processes and forked children at once.

    Attributes:
        files: The names of the file and of those beside it.
        notices: What happened to the files and the learner must be told, oldest first. The caller may clear it.
    """

    def __init__(self, path: Path, *, timeout: float = TIMEOUT, side_of: str | None = None) -> None:
        """Open the file *path*. *side_of* is given for a side file: the learner's id, or an empty text if nobody knows it.

        Raises:
            RecordsError: ``disk-full``, ``corrupt``, ``unwritable`` or ``newer-schema``.
        """
        self.files = Files(path)
        self.notices: list[Notice] = []
        self._timeout = timeout
        self._side_of = side_of
        self._side: Self | None = None
        self._learner: str | None = side_of or None
        self._suspect = False
        self._keeper = Keeper(path)
        self._close = weakref.finalize(self, self._keeper.close)
        try:
            self._learner = self.read(views.learner)
        except RecordsError as error:
            if error.code != "locked" or side_of is not None:
                raise
            self._begin_side()

    @property
    def path(self) -> Path:
        """The record file."""
        return self.files.main

    @property
    def learner(self) -> str:
        """The random id that new attempts bear. It changes only when the learner deletes all records."""
        try:
            self._learner = self.read(views.learner)
        except RecordsError as error:
            if error.code != "locked" or self._learner is None:
                raise
        return self._learner

    def read(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """Return the answer to *question*, which reads the views ``seen`` and ``mine``.

        Raises:
            RecordsError: Any code.
        """
        with self._keeper.lock:
            for _ in range(_TRIES):
                try:
                    connection = self._connected()
                except RecordsError as error:
                    if error.code == "locked" and self._side is not None:
                        return self._side.read(question)
                    raise
                try:
                    with views.look(connection, None if self._side is None else self._side.path):
                        return question(connection)
                except sqlite3.Error as error:
                    self._give_up_or_retry(error)
            raise RecordsError("corrupt", self.path)

    def write(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Run *change* in one transaction and return its result once that is durable in the file that bears the name.

        Args:
            change: It may run several times and must come to the same when repeated.

        Raises:
            RecordsError: Any code; nothing was changed.
        """
        with self._keeper.lock:
            for repeat in range(_TRIES):
                connection = self._connected()
                before = connection.total_changes
                try:
                    with transaction(connection):
                        result = change(connection)
                except sqlite3.Error as error:
                    self._give_up_or_retry(error)
                    continue
                # Another process may have set the file aside meanwhile and read it before this commit: then record once more.
                # On a file system whose file numbers change, a repeat that changes nothing is proof enough.
                if self._keeper.in_place() or (repeat and connection.total_changes == before):
                    return result
            raise RecordsError("corrupt", self.path)

    def write_somewhere(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Do as ``write`` does; while another program keeps the file locked, do it in a side file.

        Raises:
            RecordsError: Any code; nothing was changed.
        """
        with self._keeper.lock:
            try:
                return self.write(change)
            except RecordsError as error:
                if error.code != "locked" or self._side_of is not None:
                    raise
            self._keeper.close()
            side = self._side or self._begin_side()
            return side.write(change)

    @contextlib.contextmanager
    def exclusive(self) -> Iterator[sqlite3.Connection]:
        """Lend the open connection while no other process can open, set aside or salvage files of this folder.

        Raises:
            RecordsError: Any code; errors of SQLite inside the context are the caller's.
        """
        with self._keeper.lock:
            for _ in range(_TRIES):
                connection = self._connected()
                with lock.hold(self.files.lock, self._timeout):
                    if self._keeper.in_place():
                        yield connection
                        return
            raise RecordsError("corrupt", self.path)

    def close(self) -> None:
        """Close the file. The store opens it again when it is used again."""
        with self._keeper.lock:
            self._keeper.close()
            if self._side is not None:
                self._side.close()

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def _begin_side(self) -> Self:
        side = type(self)(self.files.new_side(), timeout=self._timeout, side_of=self._learner or "")
        self._learner = side.learner
        self._side = side
        text = (
            f"Another program holds the record file {self.path} locked. New answers are kept in {side.path} and come back by "
            "themselves once it is free."
        )
        self.notices.append(Notice(code="side-begun", path=side.path, other=self.path, text=text))
        return side

    def _connected(self) -> sqlite3.Connection:
        """Return the open connection; open the file first where needed, which also brings side files back."""
        if self._side is not None:
            self._keeper.close()
        connection = self._keeper.connection()
        if connection is not None:
            return connection
        if self._side_of is not None:
            opened = open_side(self.files, self._timeout, self._learner)
        else:
            timeout = self._timeout if self._side is None else _PATIENCE
            opened = open_main(self.files, timeout, self._learner, suspect=self._suspect)
        self._suspect = False
        self._keeper.keep(opened.connection, opened.identity)
        self.notices += opened.notices
        if self._side is not None and not self._side.path.exists():
            self._side.close()
            self._side = None
            opened.connection.execute(f"PRAGMA busy_timeout = {int(self._timeout * 1000)}")
        return opened.connection

    def _give_up_or_retry(self, error: sqlite3.Error) -> None:
        """Raise what *error* means, unless opening the file once more may mend it."""
        problem = explain(error, self.path)
        moved = not self._keeper.in_place()
        if problem.code == "corrupt":
            self._suspect = True
        if moved or problem.code in {"corrupt", "unwritable"}:
            self._keeper.close()
        if not moved and problem.code != "corrupt":
            raise problem from error
