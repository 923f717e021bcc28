"""The questions that are asked of the attempts, in SQL.

Every function reads the temporary view ``seen``, which holds the attempts of the file and, while the file is locked by another
program, those of this process's side file as well; ``mine`` holds the learner's own ids. See ``look``.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from patronwise.records.model import Attempt, ItemProgress
from patronwise.records.schema import COLUMNS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

_FIELDS = ", ".join(COLUMNS)
_OWN = "learner IN (SELECT id FROM mine)"
_CHUNK = 2000  # rows; a few megabytes at most

Row = tuple[object, ...]
Place = tuple[str, int, str]
"""Where a reading in chunks goes on: time, number and id of the last attempt read."""


@contextlib.contextmanager
def look(connection: sqlite3.Connection, side: Path | None) -> Iterator[None]:
    """Lay the views ``seen`` and ``mine`` over the file of *connection* and, if there is one, the side file."""
    seen = f"SELECT seq, at, {_FIELDS} FROM main.attempts"  # noqa: S608 - our own names
    mine = "SELECT id FROM main.learners"
    if side is not None:
        connection.execute("ATTACH ? AS side", [f"{side.as_uri()}?mode=rw"])
        seen += f" UNION ALL SELECT seq, at, {_FIELDS} FROM side.attempts WHERE id NOT IN (SELECT id FROM main.attempts)"  # noqa: S608
        mine += " UNION SELECT id FROM side.learners"
    try:
        connection.execute(f"CREATE TEMP VIEW seen AS {seen}")
        connection.execute(f"CREATE TEMP VIEW mine AS {mine}")
        yield
    finally:
        connection.execute("DROP VIEW IF EXISTS temp.seen")
        connection.execute("DROP VIEW IF EXISTS temp.mine")
        if side is not None:
            connection.execute("DETACH side")


def attempt_of(row: Row) -> Attempt | None:
    """Return the attempt of a row of ``COLUMNS``, or None when its content is damaged."""
    values = dict(zip(COLUMNS, row, strict=True))
    try:
        values["response"] = json.loads(str(values["response"]))
        return msgspec.convert(values, Attempt)
    except (ValueError, RecursionError):
        return None


def learner(connection: sqlite3.Connection) -> str:
    """Return the id that new attempts bear."""
    found: str = connection.execute("SELECT id FROM learners WHERE current = 1").fetchone()[0]
    return found


def own_learners(connection: sqlite3.Connection) -> list[str]:
    """Return all ids of the learner whose file this is."""
    return [row[0] for row in connection.execute("SELECT id FROM mine")]


def count(connection: sqlite3.Connection) -> int:
    """Return how many attempts there are, of all learners."""
    number: int = connection.execute("SELECT count(*) FROM seen").fetchone()[0]
    return number


def latest(connection: sqlite3.Connection, unit: str, kind: str) -> list[Row]:
    """Return the learner's newest row of each item of *unit*."""
    return connection.execute(
        f"""SELECT {_FIELDS} FROM (
            SELECT *, row_number() OVER (PARTITION BY item ORDER BY at DESC, seq DESC, id DESC) AS place
            FROM seen WHERE unit = ? AND kind = ? AND {_OWN}) WHERE place = 1 ORDER BY item""",  # noqa: S608
        [unit, kind],
    ).fetchall()


class Choice(NamedTuple):
    """Which attempts a history is made of; None leaves a field open."""

    unit: str | None
    item: str | None
    kind: str | None
    everyone: bool


def history(connection: sqlite3.Connection, after: Place, choice: Choice) -> list[tuple[Place, Row]]:
    """Return a chunk of rows after the place *after*, oldest first, each with its own place."""
    rows = connection.execute(
        f"""SELECT at, seq, id, {_FIELDS} FROM seen
            WHERE (at, seq, id) > (?1, ?2, ?3) AND (?4 IS NULL OR unit = ?4) AND (?5 IS NULL OR item = ?5)
            AND (?6 IS NULL OR kind = ?6) AND (?7 OR {_OWN}) ORDER BY at, seq, id LIMIT {_CHUNK}""",  # noqa: S608
        [*after, *choice],
    ).fetchall()
    return [(row[:3], row[3:]) for row in rows]


def runs(connection: sqlite3.Connection, unit: str, limit: int) -> list[list[Row]]:
    """Return the rows of the *limit* newest walks through role-plays of *unit*, newest walk first, oldest step first."""
    found = connection.execute(
        f"""SELECT run FROM seen WHERE unit = ? AND kind = 'step' AND run IS NOT NULL AND {_OWN}
            GROUP BY run ORDER BY max(at) DESC, max(seq) DESC LIMIT ?""",  # noqa: S608
        [unit, limit],
    ).fetchall()
    query = f"SELECT {_FIELDS} FROM seen WHERE unit = ? AND kind = 'step' AND run = ? AND {_OWN} ORDER BY at, seq, id"  # noqa: S608
    return [connection.execute(query, [unit, run]).fetchall() for (run,) in found]


def plans(connection: sqlite3.Connection) -> list[tuple[int, Row]]:
    """Return of each unit how many versions of its plan there are, and the newest row."""
    rows = connection.execute(
        f"""SELECT versions, {_FIELDS} FROM (
            SELECT *, row_number() OVER (PARTITION BY unit ORDER BY at DESC, seq DESC, id DESC) AS place,
            count(*) OVER (PARTITION BY unit) AS versions FROM seen WHERE kind = 'plan' AND {_OWN})
            WHERE place = 1 ORDER BY unit"""  # noqa: S608
    ).fetchall()
    return [(row[0], row[1:]) for row in rows]


def progress(connection: sqlite3.Connection) -> list[ItemProgress]:
    """Return what the learner has done with each item, by unit and item."""
    rows = connection.execute(
        f"""SELECT unit, item, kind, attempts, score, best, at FROM (
            SELECT unit, item, kind, score, at,
            row_number() OVER (PARTITION BY unit, item, kind ORDER BY at DESC, seq DESC, id DESC) AS place,
            max(score) OVER (PARTITION BY unit, item, kind) AS best FROM seen WHERE {_OWN})
            JOIN (SELECT unit, item, kind, count(DISTINCT CASE kind WHEN 'step' THEN coalesce(run, id) ELSE id END) AS attempts
            FROM seen WHERE {_OWN} GROUP BY unit, item, kind) USING (unit, item, kind)
            WHERE place = 1 ORDER BY unit, item, kind"""  # noqa: S608
    ).fetchall()
    fields = ("unit", "item", "kind", "attempts", "latest_score", "best_score", "latest_at")
    return [ItemProgress(**dict(zip(fields, row, strict=True))) for row in rows]
