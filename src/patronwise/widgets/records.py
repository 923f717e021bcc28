"""The learner's records in the learner's hands: where they lie, export, import, deletion."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import TYPE_CHECKING, Any

from patronwise.records import RecordsError
from patronwise.widgets.base import Message, bundle
from patronwise.widgets.live import LiveWidget
from patronwise.widgets.recorder import problem_of, recorder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.course.model import CourseBank

STRINGS = (
    "records.count", "records.delete", "records.delete-confirm", "records.delete-done", "records.delete-left", "records.delete-no",
    "records.delete-yes", "records.export-csv", "records.export-jsonl", "records.exported", "records.heading", "records.import",
    "records.import-refused", "records.imported", "records.where", "status.failed", "status.working",
)  # fmt: skip


class RecordsWidget(LiveWidget):
    """``now`` is ``{path, count, learner}``, or None while there are no records to be had.

    Browser to kernel: ``export`` (*form*: ``jsonl`` or ``csv``), ``import`` (*form*; the one buffer is the file, packed by gzip)
    and ``delete``. Kernel to browser: ``exported`` (*form*, *n*; the one buffer is the file, packed by gzip, because a server drops
    messages of more than some 3 MB), ``imported`` (*added*, *known*, *refused*, *line*), ``deleted`` (*n*, *left*), or ``failed``
    with a *problem*. ``now`` follows ``import`` and ``delete``.
    """

    _esm = bundle("records.js")

    def __init__(self, course: CourseBank, say: dict[str, str]) -> None:
        super().__init__(course, "records", STRINGS, say)

    def look(self) -> dict[str, Any] | None:
        """Give where the records are and how many."""
        return recorder().summary()

    def _receive(self, _widget: object, content: object, buffers: object) -> None:
        message: Message = content if isinstance(content, dict) else {}
        data = bytes(buffers[0]) if isinstance(buffers, list) and buffers else b""
        try:
            if message.get("kind") == "export":
                self._export(csv=message.get("form") == "csv")
            elif message.get("kind") == "import":
                self._import(data, csv=message.get("form") == "csv")
            elif message.get("kind") == "delete":
                self._delete()
        except RecordsError as error:
            self.send({"kind": "failed", "problem": problem_of(error)})
        if message.get("kind") in {"look", "import", "delete"}:
            self.refresh()

    def _export(self, *, csv: bool) -> None:
        from patronwise.records import export  # noqa: PLC0415 - only a learner who exports waits for it

        lines = list((export.csv_lines if csv else export.jsonl_lines)(recorder().store()))
        packed = gzip.compress("".join(lines).encode(), compresslevel=6, mtime=0)
        self.send({"kind": "exported", "form": "csv" if csv else "jsonl", "n": len(lines) - csv}, buffers=[packed])

    def _import(self, packed: bytes, *, csv: bool) -> None:
        from patronwise.records.import_ import import_csv, import_jsonl  # noqa: PLC0415 - the same

        lines = unpacked_lines(packed)
        # A learner who brings in a file on the start page brings it from another computer of their own.
        result = (import_csv if csv else import_jsonl)(recorder().store(), lines, mine=True)
        line = result.refused[0][0] if result.refused else None
        self.send({"kind": "imported", "added": result.added, "known": result.known, "refused": len(result.refused), "line": line})

    def _delete(self) -> None:
        from patronwise.records.deletion import delete_all  # noqa: PLC0415 - the same

        done = delete_all(recorder().store(), also_set_aside=True)
        self.send({"kind": "deleted", "n": done.answers, "left": [str(path) for path in done.left]})


def unpacked_lines(packed: bytes) -> Iterator[bytes]:
    """Yield the lines of a file packed by gzip, a line at a time; what is no gzip is one unreadable line."""
    from patronwise.records.import_ import LINE_LIMIT  # noqa: PLC0415 - only needed here

    with gzip.open(io.BytesIO(packed)) as file:
        try:
            while line := file.readline(LINE_LIMIT + 1):
                yield line
        except (OSError, EOFError, zlib.error):
            yield b"\0"
