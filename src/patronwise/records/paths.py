"""Where the record file lies, and the names of the files beside it."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

MAIN_NAME = "records.sqlite"
COMPANIONS = ("-wal", "-shm")
"""What SQLite keeps beside a database file; the three belong together."""

Identity = tuple[int, int]
"""Device and number of a file: what stays the same when it is renamed."""


class Files(msgspec.Struct, frozen=True):
    """The files of one store. ``main`` is the database; the others lie beside it and bear its stem."""

    main: Path

    @property
    def home(self) -> Path:
        """The folder."""
        return self.main.parent

    @property
    def lock(self) -> Path:
        """The empty file whose lock guards opening, setting aside and deletion. It is never removed."""
        return self.main.with_name(f"{self.main.stem}.lock")

    def new_side(self) -> Path:
        """Return a free name for a side file."""
        return self._named(f"side-{random_text(6)}")

    def new_draft(self) -> Path:
        """Return a free name for a file that is still being made."""
        return self._named(f"new-{random_text(6)}")

    def new_set_aside(self, time: str) -> Path:
        """Return a name for a damaged file that neither a file nor its companions bear yet; *time* is ISO 8601 UTC."""
        stamp = f"{time[:19].replace('-', '').replace(':', '')}Z"
        number = 1
        while True:
            path = self._named(f"corrupt-{stamp}" if number == 1 else f"corrupt-{stamp}-{number}")
            if not any(os.path.lexists(name) for name in family(path)):
                return path
            number += 1

    def sides(self) -> list[Path]:
        """Return the side files that are there, sorted by name."""
        return self._present("side-")

    def set_asides(self) -> list[Path]:
        """Return the damaged files that were set aside, sorted by name."""
        return self._present("corrupt-")

    def drafts(self) -> list[Path]:
        """Return the files whose making was broken off, or is under way."""
        return self._present("new-")

    def owns(self, path: Path) -> bool:
        """Say whether *path* is one of the store's own files, so that nothing else may be written there."""
        path = path.resolve()
        ours = path.name.startswith(f"{self.main.stem}.") and path.suffix.lower() not in {".jsonl", ".csv"}
        return ours and path.parent == self.home.resolve()

    def _named(self, middle: str) -> Path:
        return self.main.with_name(f"{self.main.stem}.{middle}{self.main.suffix}")

    def _present(self, prefix: str) -> list[Path]:
        begin = f"{self.main.stem}.{prefix}"
        names = [name for name in os.listdir(self.home) if name.startswith(begin) and name.endswith(self.main.suffix)]  # noqa: PTH208
        return [self.home / name for name in sorted(names)]


def records_home() -> Path:
    """Return the folder of the records: ``PATRONWISE_HOME``, else the platform's folder for a user's data. It need not exist."""
    named = os.environ.get("PATRONWISE_HOME", "")
    if named:
        return Path(os.path.abspath(os.path.expanduser(named)))  # noqa: PTH100, PTH111 - these never raise, and keep symbolic links
    from platformdirs import user_data_path  # noqa: PLC0415 - 10 ms that a set PATRONWISE_HOME saves

    return user_data_path("patronwise", appauthor=False)


def family(path: Path) -> list[Path]:
    """Return *path* and the names of its companions."""
    return [path, *(path.with_name(path.name + suffix) for suffix in COMPANIONS)]


def identity(path: Path) -> Identity | None:
    """Return which file *path* names at this moment, or None when it names none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def random_text(count: int) -> str:
    """Return *count* random bytes as hexadecimal digits."""
    return os.urandom(count).hex()


def sync_folder(folder: Path) -> None:
    """Make a change of names in *folder* durable, where the system has a way to do so (Windows has none)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass  # some file systems cannot sync a folder
    finally:
        os.close(handle)
