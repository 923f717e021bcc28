"""Reading what can still be read in a damaged record file, without changing that file."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import msgspec

from patronwise.records.connection import connect
from patronwise.records.create import create, remove
from patronwise.records.paths import Files, family
from patronwise.records.schema import COLUMNS
from patronwise.records.views import Row, attempt_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.records.model import Attempt

# An attempt takes more than this many bytes, so that a file of n bytes holds fewer than n / 64 of them.
_SMALLEST_ROW = 64
_LARGEST_REPAIR = 256 << 20
_PAGE = 4096


class Salvage(msgspec.Struct):
    """What was found: attempts in the order in which they were recorded, and the learner's own ids, the current one first."""

    attempts: list[Attempt]
    learners: list[str]


def salvage(path: Path, files: Files) -> Salvage:
    """Return what can be read in the set-aside file *path*; nothing at all is an empty result, never an error.

    Args:
        path: The damaged file; it stays as it is.
        files: The store's files, for the name of a working copy.
    """
    found = _read(path)
    if found is None and path.stat().st_size <= _LARGEST_REPAIR:
        copy = files.new_draft()
        try:
            _repair_first_page(path, copy, files)
            found = _read(copy)
        except (OSError, sqlite3.Error):
            found = None
        finally:
            remove(copy)
    return found or Salvage([], [])


def _read(path: Path) -> Salvage | None:
    """Return what the tables hold, or None when not even the list of tables can be read."""
    try:
        with contextlib.closing(connect(path, 1.0, write=False)) as connection:
            if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'attempts'").fetchone() is None:
                return None
            learners: list[str] = []
            with contextlib.suppress(sqlite3.Error):
                learners = [row[0] for row in connection.execute("SELECT id FROM learners ORDER BY current DESC")]
            last = path.stat().st_size // _SMALLEST_ROW + 1
            attempts = [attempt for row in _rows(connection, 1, last) if (attempt := attempt_of(row)) is not None]
            return Salvage(attempts, learners)
    except sqlite3.Error:
        return None


def _rows(connection: sqlite3.Connection, first: int, last: int) -> Iterator[Row]:
    """Yield the rows numbered *first* to *last*, leaving out those that lie on damaged pages: halve until the damage is found."""
    query = f"SELECT {', '.join(COLUMNS)} FROM attempts NOT INDEXED WHERE seq BETWEEN ? AND ? ORDER BY seq"  # noqa: S608 - our own names
    ranges = [(first, last)]
    while ranges:
        low, high = ranges.pop()
        try:
            rows = connection.execute(query, [low, high]).fetchall()
        except sqlite3.Error:
            if low < high:
                middle = (low + high) // 2
                ranges += [(middle + 1, high), (low, middle)]
        else:
            yield from rows


def _repair_first_page(path: Path, copy: Path, files: Files) -> None:
    """Copy *path* and give the copy the first page of a new file: it holds the header and where each table begins."""
    import shutil  # noqa: PLC0415 - needed only for a damaged file

    model = files.new_draft()
    try:
        create(model, files.new_draft())
        page = bytearray(model.read_bytes()[:_PAGE])
    finally:
        remove(model)
    shutil.copyfile(path, copy)
    pages = -(-copy.stat().st_size // _PAGE)
    page[28:32] = pages.to_bytes(4, "big")  # size of the database in pages
    with copy.open("r+b") as file:
        file.write(page)
        file.truncate(pages * _PAGE)
    for old, new in zip(family(path)[1:2], family(copy)[1:2], strict=True):  # answers may still be in the -wal only
        if old.exists():
            shutil.copyfile(old, new)
