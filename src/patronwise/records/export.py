"""Export of all records of a file, those of other learners included, as JSON Lines or CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.records.cells import csv_header, to_csv_line, to_json_line
from patronwise.records.errors import RecordsError
from patronwise.records.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.records.store import Store

BYTE_ORDER_MARK = "\ufeff"


def jsonl_lines(store: Store) -> Iterator[str]:
    """Yield every attempt as a line of JSON, oldest first.

    Raises:
        RecordsError: The records cannot be read.
    """
    for attempt in store.history(everyone=True):
        yield to_json_line(attempt)


def csv_lines(store: Store) -> Iterator[str]:
    """Yield a header and every attempt as a line of CSV, oldest first.

    It begins with a byte order mark, without which Excel garbles Persian.

    Raises:
        RecordsError: The records cannot be read.
    """
    yield BYTE_ORDER_MARK + csv_header()
    for attempt in store.history(everyone=True):
        yield to_csv_line(attempt)


def export_jsonl(store: Store, file: Path) -> int:
    """Write every attempt as JSON Lines (UTF-8) and return how many there are.

    Args:
        store: The records.
        file: Its name; a file of that name is replaced once the new one is complete.

    Raises:
        RecordsError: ``disk-full``, ``unwritable``, or the records cannot be read; the name then leads to what it led to before.
    """
    return _write(store, file, jsonl_lines(store))


def export_csv(store: Store, file: Path) -> int:
    """Write every attempt as CSV (UTF-8 with a byte order mark) and return how many there are.

    Args:
        store: The records.
        file: Its name; a file of that name is replaced once the new one is complete.

    Raises:
        RecordsError: ``disk-full``, ``unwritable``, or the records cannot be read; the name then leads to what it led to before.
    """
    return _write(store, file, csv_lines(store)) - 1


def _write(store: Store, file: Path, lines: Iterator[str]) -> int:
    if store.files.owns(file):
        raise RecordsError("unwritable", file, "This name belongs to the record file. Choose another one for the export.")
    count = 0
    with whole_file(file) as target:
        for line in lines:
            target.write(line.encode())
            count += 1
    return count
