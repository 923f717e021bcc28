"""Writing a file of the learner's so that it is there as a whole or not at all."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, BinaryIO

from patronwise.records.errors import RecordsError, explain
from patronwise.records.paths import random_text, sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Lend a file to write to; at the end of the context it takes the name *path*, after an error nothing is left of it.

    Raises:
        RecordsError: ``disk-full`` or ``unwritable``; what bore the name before is as it was.
    """
    draft = path.with_name(f".{path.name[:100]}.{random_text(6)}.part")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(handle)
            draft.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                draft.unlink()
            raise
    except OSError as error:
        problem = explain(error, path)
        if problem.code == "disk-full":
            raise problem from error
        raise RecordsError("unwritable", path, "The file cannot be written. Choose another name or folder.") from error
    sync_folder(path.parent)
