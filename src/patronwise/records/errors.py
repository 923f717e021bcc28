"""What can go wrong with a record file, and what a learner must be told about it."""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from pathlib import Path

Code = Literal["disk-full", "locked", "corrupt", "unwritable", "newer-schema"]
NoticeCode = Literal["set-aside", "side-begun", "side-merged", "side-left", "unreadable-rows"]

# Below this many free bytes, an input or output error of SQLite is taken as a full disk.
_LITTLE_ROOM = 1 << 20

_BY_PRIMARY_CODE: dict[int, Code] = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_PROTOCOL: "locked",
    sqlite3.SQLITE_CORRUPT: "corrupt",
    sqlite3.SQLITE_NOTADB: "corrupt",
    sqlite3.SQLITE_ERROR: "corrupt",  # every statement is tested: what fails here is a table that is missing or was changed
    sqlite3.SQLITE_CONSTRAINT: "corrupt",
}

_SENTENCES: dict[Code, str] = {
    "disk-full": "There is no room left on the disk, so nothing could be saved. Free some space; answers are then saved again.",
    "locked": "Another program holds the record file locked. Close it, or wait a moment and try again.",
    "corrupt": "The record file is damaged and could not be set aside. Close every other notebook, then restart the kernel.",
    "unwritable": "The record file cannot be written. Check that the folder exists and that you may write to it, or name another "
    "folder in PATRONWISE_HOME.",
    "newer-schema": "A newer version of Patronwise wrote the record file, which was left as it is. Update Patronwise to use it.",
}


class RecordsError(Exception):
    """A record could not be read or written, and nothing was lost by it.

    Attributes:
        code: ``disk-full``, ``locked``, ``corrupt``, ``unwritable`` or ``newer-schema``.
        path: The file or folder concerned.
        sentence: What happened and how to mend it, without the path.
    """

    def __init__(self, code: Code, path: Path, sentence: str | None = None) -> None:
        self.code: Code = code
        self.path = path
        self.sentence = sentence or _SENTENCES[code]
        super().__init__(f"{self.sentence} ({path})")


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened to the files and that the learner must be told.

    Attributes:
        code: ``set-aside``, ``side-begun``, ``side-merged``, ``side-left`` or ``unreadable-rows``.
        path: The file that is or was concerned.
        other: The second file, or None: the new record file after ``set-aside``, the main file for a side file.
        answers: How many answers it is about, or None where that is not known.
        text: The same as an English sentence that names both files.
    """

    code: NoticeCode
    path: Path
    other: Path | None = None
    answers: int | None = None
    text: str


def explain(error: sqlite3.Error | OSError, path: Path) -> RecordsError:
    """Return the RecordsError that stands for what SQLite or the system reported about *path*."""
    if isinstance(error, OSError):
        full = error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
        return RecordsError("disk-full" if full else "unwritable", path)
    primary = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    code = _BY_PRIMARY_CODE.get(primary)
    if code is None:
        code = "disk-full" if _little_room(path) else "unwritable"
    return RecordsError(code, path)


def _little_room(path: Path) -> bool:
    """Say whether the disk below *path* is as good as full: SQLite then reports many kinds of error."""
    import shutil  # noqa: PLC0415 - needed only after an error

    try:
        return shutil.disk_usage(path.parent).free < _LITTLE_ROOM
    except OSError:
        return False
