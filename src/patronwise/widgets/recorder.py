"""The learner's records as the widgets need them: opened when first asked for, asked again after a failure, never in the way.

What is asked of the store at other times than opening a widget and recording an answer is in ``records.py``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from patronwise.records import RecordsError, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from patronwise.records import Attempt, ItemProgress, Notice, Run, Store

T = TypeVar("T")

CODES = (
    "corrupt", "corrupt-set-aside", "disk-full", "locked", "newer-schema", "side-begun", "side-left", "side-merged",
    "unreadable-rows", "unwritable",
)  # fmt: skip
"""What a problem or a notice can be; ``records.<code>`` is its interface string."""

Problem = dict[str, Any]
"""Why something is not recorded, or what happened to the file: ``{"code", "params"}``; the browser has the words."""


class Recorder:
    """The store, or the reason why there is none.

    Reading gives nothing where the records cannot be read: a learner without records can still learn. ``problem`` tells why.
    """

    def __init__(self, opener: Callable[[], Store] = open_store) -> None:
        self._opener = opener
        self._store: Store | None = None
        self.problem: Problem | None = None

    def store(self) -> Store:
        """Give the store; try to open it again if that failed before, because there may be room on the disk by now.

        Raises:
            RecordsError: it cannot be opened.
        """
        if self._store is None:
            self._store = self._opener()
        return self._store

    @property
    def learner(self) -> str:
        """The learner's random id, or nothing while no store can be opened."""
        return self._read(lambda store: store.learner, "")

    def answers(self, unit: str) -> dict[str, Any]:
        """Give the latest response to each item of *unit*, by item id."""
        nothing: dict[str, Attempt] = {}
        return {item: attempt.response for item, attempt in self._read(lambda store: store.latest(unit), nothing).items()}

    def newest(self, unit: str, item: str) -> Attempt | None:
        """Give the latest answer to *item* of *unit* with the time when it was given, or None."""
        nothing: dict[str, Attempt] = {}
        return self._read(lambda store: store.latest(unit), nothing).get(item)

    def walks(self, unit: str, limit: int = 1) -> list[tuple[str, list[Any]]]:
        """Give the newest walks through the role-play of *unit*: the run's id and the responses of its steps, oldest step first."""
        nothing: list[Run] = []
        runs = self._read(lambda store: store.runs(unit, limit), nothing)
        return [(run.run, [step.response for step in run.steps]) for run in runs]

    def plans(self, unit: str | None = None) -> list[Attempt]:
        """Give every version of the plan of *unit*, or of all units, newest first."""
        nothing: list[Attempt] = []
        return self._read(lambda store: list(store.history(unit, kind="plan")), nothing)[::-1]

    def progress(self) -> list[ItemProgress]:
        """Give what the learner has done with each item."""
        return self._read(lambda store: store.progress(), [])

    def summary(self) -> dict[str, Any] | None:
        """Give ``{"path", "count", "learner"}``, or None while the records cannot be read."""
        return self._read(lambda store: {"path": str(store.path), "count": store.count(), "learner": store.learner}, None)

    def append(self, make: Callable[[str], Sequence[Attempt]]) -> list[str]:
        """Record the attempts that *make* gives for the learner's id; give their ids once they are durable.

        Raises:
            RecordsError: nothing was recorded.
        """
        store = self.store()
        done = store.append(make(store.learner))
        self.problem = None
        return done

    def notices(self) -> list[Problem]:
        """Give what happened to the files since the last call, for the learner to read."""
        if self._store is None:
            return []
        found = [notice_of(notice) for notice in self._store.notices]
        self._store.notices.clear()
        return found

    def _read(self, question: Callable[[Store], T], otherwise: T) -> T:
        try:
            found = question(self.store())
        except RecordsError as error:
            self.problem = problem_of(error)
            return otherwise
        self.problem = None
        return found


@cache
def recorder() -> Recorder:
    """Give the one recorder of this kernel."""
    return Recorder()


def problem_of(error: RecordsError) -> Problem:
    """Give *error* as a code and its parameters."""
    return {"code": error.code, "params": {"path": str(error.path)}}


def notice_of(notice: Notice) -> Problem:
    """Give *notice* as a code and its parameters."""
    code = "corrupt-set-aside" if notice.code == "set-aside" else notice.code
    return {"code": code, "params": {"path": str(notice.path), "n": notice.answers or 0}}
