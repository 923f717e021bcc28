"""A learner's file of records, looked into from outside while kernels write to it."""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 60  # a kernel that was busy or is starting, on a busy machine
PAUSE = 0.02


class RecordFile:
    """The records in the folder *home*."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.path = home / "records.sqlite"

    def attempts(self, **wanted: str) -> list[dict]:
        """Give the attempts whose columns are as *wanted*, in the order in which they were recorded; *response* is decoded."""
        if not self.path.exists():
            return []
        with closing(sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            rows = [dict(row) for row in connection.execute("SELECT * FROM attempts ORDER BY seq")]
        for row in rows:
            row["response"] = json.loads(row["response"])
        return [row for row in rows if all(row[name] == value for name, value in wanted.items())]

    def wait_for(self, count: int, **wanted: str) -> list[dict]:
        """Wait until there are at least *count* attempts that are as *wanted*, and give them."""
        end = time.monotonic() + SECONDS
        while len(found := self.attempts(**wanted)) < count:
            if time.monotonic() > end:
                raise AssertionError(f"{len(found)} of {count} attempts {wanted} were recorded: {found}")
            time.sleep(PAUSE)
        return found
