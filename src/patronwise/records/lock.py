"""A lock that processes share: held while a record file is opened, set aside, salvaged or emptied.

The lock belongs to an open file, so the system gives it back when its holder is killed.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from typing import TYPE_CHECKING

from patronwise.records.errors import RecordsError, explain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAUSE = 0.01
_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
# Some network file systems know no locks. SQLite's own locks fail there as well, so that nothing is gained by giving up here.
_UNKNOWN = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}


@contextlib.contextmanager
def hold(path: Path, timeout: float) -> Iterator[None]:
    """Hold the lock of the file *path*, which is made if it is missing.

    Args:
        path: The lock file.
        timeout: Seconds to wait for another holder.

    Raises:
        RecordsError: ``locked`` when another process keeps it for longer, ``unwritable`` or ``disk-full`` when it cannot be made.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise explain(error, path) from error
    try:
        _wait(handle, path, timeout)
        try:
            yield
        finally:
            _release(handle)
    finally:
        os.close(handle)


def _wait(handle: int, path: Path, timeout: float) -> None:
    end = time.monotonic() + timeout
    while True:
        try:
            _acquire(handle)
        except OSError as error:
            if error.errno in _UNKNOWN:
                return
            if error.errno not in _HELD:
                raise explain(error, path) from error
            if time.monotonic() >= end:
                raise RecordsError("locked", path) from error
            time.sleep(_PAUSE)
        else:
            return


if sys.platform == "win32":
    import msvcrt

    def _acquire(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _release(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        with contextlib.suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _acquire(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(handle: int) -> None:
        # Said out loud, because a forked child may hold the same open file a while longer.
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_UN)
