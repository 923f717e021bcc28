"""The store: what is recorded about a learner, and how it is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from patronwise.records import views
from patronwise.records.access import TIMEOUT, Access
from patronwise.records.errors import Notice
from patronwise.records.model import Attempt, ItemProgress, Kind, Plan, Run, now, to_json
from patronwise.records.paths import MAIN_NAME, records_home
from patronwise.records.schema import COLUMNS, insert, insert_learners

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

Restored = Literal["added", "known", "different"]


def open_store(home: Path | None = None, *, timeout: float = TIMEOUT) -> Store:
    """Open the records of this computer's user, and make them if there are none.

    Args:
        home: The folder; None takes ``PATRONWISE_HOME``, else the platform's folder for a user's data.
        timeout: Seconds to wait for another process that holds the file locked.

    Returns:
        The store. Its ``notices`` tell what happened; while the file is locked by another program, answers go to a side file.

    Raises:
        RecordsError: ``disk-full``, ``corrupt``, ``unwritable`` or ``newer-schema``.
    """
    folder = records_home() if home is None else home.absolute()
    return Store(folder / MAIN_NAME, timeout=timeout)


class Store(Access):
    """One record file and what is asked of it. Every method that reads raises RecordsError, with any code, when it cannot."""

    def append(self, attempts: Iterable[Attempt]) -> list[str]:
        """Record *attempts*, all or none, and return their ids once they are durable.

        An id that is recorded already counts as durable and stays as it was. While another program keeps the file locked, the
        attempts go to a side file, which ``notices`` names.

        Args:
            attempts: ``recorded_at`` is set here.

        Raises:
            RecordsError: ``disk-full``, ``locked`` (the side file as well), ``corrupt``, ``unwritable`` or ``newer-schema``;
                nothing was recorded, and the same call may be made again.
        """
        time = now()
        rows = [(msgspec.structs.replace(attempt, recorded_at=time), to_json(attempt.response)) for attempt in attempts]

        def add(connection: sqlite3.Connection) -> None:
            for attempt, response in rows:
                insert(connection, attempt, response)

        if rows:
            self.write_somewhere(add)
        return [attempt.id for attempt, _ in rows]

    def restore(self, attempts: Sequence[Attempt], *, mine: bool = False) -> list[Restored]:
        """Add *attempts* that were recorded elsewhere, all or none, and keep their time of recording and their learner.

        Args:
            attempts: One without ``recorded_at`` is recorded now.
            mine: Their learners are this learner, who used another computer: count them in views.

        Returns:
            For each attempt ``added``, ``known``, or ``different``: its id is recorded with another content, which was kept.

        Raises:
            RecordsError: Any code; nothing was added. A side file is never used.
        """
        rows = [(msgspec.structs.replace(one, recorded_at=one.recorded_at or now()), to_json(one.response)) for one in attempts]

        def add(connection: sqlite3.Connection) -> list[Restored]:
            done: list[Restored] = [
                "added" if insert(connection, attempt, response) else _compare(connection, attempt) for attempt, response in rows
            ]
            if mine:
                insert_learners(connection, sorted({attempt.learner for attempt, _ in rows}))
            return done

        return self.write(add)

    def latest(self, unit: str, kind: Kind = "answer") -> dict[str, Attempt]:
        """Return the learner's newest attempt at each item of *unit*, by the item's id."""
        rows = self.read(lambda connection: views.latest(connection, unit, kind))
        return {attempt.item: attempt for attempt in self._readable(rows)}

    def history(
        self, unit: str | None = None, item: str | None = None, kind: Kind | None = None, *, everyone: bool = False
    ) -> Iterator[Attempt]:
        """Yield attempts, oldest first; the file is not kept busy between two of them.

        Args:
            unit: Only this unit.
            item: Only this item.
            kind: Only ``answer``, ``step`` or ``plan``.
            everyone: Imported attempts of other learners as well.
        """
        choice = views.Choice(unit, item, kind, everyone)
        place: views.Place = ("", 0, "")

        def ask(connection: sqlite3.Connection) -> list[tuple[views.Place, views.Row]]:
            return views.history(connection, place, choice)

        while found := self.read(ask):
            place = found[-1][0]
            yield from self._readable([row for _, row in found])

    def runs(self, unit: str, limit: int = 1) -> list[Run]:
        """Return the *limit* newest walks through role-plays of *unit*, newest walk first, each with its steps, oldest first."""
        found = self.read(lambda connection: views.runs(connection, unit, limit))
        walks = [self._readable(rows) for rows in found]
        return [Run(run=steps[0].run or "", item=steps[0].item, steps=steps) for steps in walks if steps]

    def plans(self) -> list[Plan]:
        """Return the newest plan of every unit that has one, by unit, and how many earlier versions each has."""
        found = self.read(views.plans)
        return [Plan(unit=plan.unit, latest=plan, earlier=count - 1) for count, row in found for plan in self._readable([row])]

    def progress(self) -> list[ItemProgress]:
        """Return what the learner has done with each item, by unit and item."""
        return self.read(views.progress)

    def own_learners(self) -> set[str]:
        """Return every id that is this learner's: the present one, and those of side files and of imports with ``mine``."""
        return set(self.read(views.own_learners))

    def count(self) -> int:
        """Return how many attempts are recorded, those of other learners included."""
        return self.read(views.count)

    def _readable(self, rows: Sequence[views.Row]) -> list[Attempt]:
        attempts = [attempt for row in rows if (attempt := views.attempt_of(row)) is not None]
        if len(attempts) < len(rows) and not any(notice.code == "unreadable-rows" for notice in self.notices):
            text = f"Some answers in {self.path} are damaged and cannot be shown. They stay in the file."
            self.notices.append(Notice(code="unreadable-rows", path=self.path, text=text))
        return attempts


def _compare(connection: sqlite3.Connection, attempt: Attempt) -> Restored:
    """Say whether the recorded attempt of this id is the same, whenever it was recorded."""
    row = connection.execute(f"SELECT {', '.join(COLUMNS)} FROM attempts WHERE id = ?", [attempt.id]).fetchone()  # noqa: S608
    recorded = views.attempt_of(row)
    same = recorded is not None and msgspec.structs.replace(recorded, recorded_at=attempt.recorded_at) == attempt
    return "known" if same else "different"
