"""Deletion of all records by their owner, so that no text of theirs stays in the file."""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING

import msgspec

from patronwise.records.create import remove
from patronwise.records.errors import RecordsError, explain
from patronwise.records.paths import random_text
from patronwise.records.schema import transaction

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.records.store import Store

_WAIT = 5.0
_PAUSE = 0.05
_NOT_WIPED = (
    "All answers are deleted, but traces of their text may still be in the file. Close other notebooks, see that the disk has "
    "room, and delete once more."
)


class Deletion(msgspec.Struct, frozen=True, kw_only=True):
    """What a deletion did.

    Attributes:
        answers: How many attempts were deleted.
        learner: The new random id.
        removed: Set-aside and side files that were removed.
        left: Set-aside and side files that are still there and may hold answers.
    """

    answers: int
    learner: str
    removed: list[Path]
    left: list[Path]


def delete_all(store: Store, *, also_set_aside: bool = False) -> Deletion:
    """Delete every attempt in the file of *store*, imported ones included, and go on under a new random learner.

    Freed pages are overwritten, the file is written anew without them, and the ``-wal`` is cut to nothing. Other processes may
    have the file open. Answers in side files are first brought back, as at every opening, and so are deleted too, unless they
    are in use.

    Args:
        store: The store; it can be used further.
        also_set_aside: Remove damaged files that were set aside, and side files that could not be brought back.

    Raises:
        RecordsError: Any code. ``sentence`` says so where the answers are deleted but traces may be left.
    """
    learner = random_text(16)
    store.close()  # opened again, it brings side files back
    with store.exclusive() as connection:
        try:
            connection.execute("PRAGMA secure_delete = ON")
            with transaction(connection):
                answers: int = connection.execute("SELECT count(*) FROM attempts").fetchone()[0]
                connection.execute("INSERT INTO deletion VALUES (1)")
                connection.execute("DELETE FROM attempts")
                connection.execute("DELETE FROM learners")
                connection.execute("DELETE FROM deletion")
                connection.execute("INSERT INTO learners VALUES (?, 1)", [learner])
        except sqlite3.Error as error:
            raise explain(error, store.path) from error
        _wipe(connection, store.path)
        others = [*store.files.set_asides(), *store.files.sides()]
        removed = [path for path in others if also_set_aside and remove(path)]
    return Deletion(answers=answers, learner=learner, removed=removed, left=[path for path in others if path not in removed])


def _wipe(connection: sqlite3.Connection, path: Path) -> None:
    """Write the file anew without its free pages, and empty the ``-wal``; wait for readers of other processes."""
    end = time.monotonic() + _WAIT
    while True:
        try:
            connection.execute("VACUUM")
            # 0: no reader of another process still needs what the -wal holds.
            if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0:
                return
        except sqlite3.Error as error:
            problem = explain(error, path)
            if problem.code != "locked" or time.monotonic() >= end:
                raise RecordsError(problem.code, path, _NOT_WIPED) from error
        if time.monotonic() >= end:
            raise RecordsError("locked", path, _NOT_WIPED)
        time.sleep(_PAUSE)
