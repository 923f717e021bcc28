"""A widget that records: it receives entries, judges them, appends them to the store, and acknowledges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from patronwise.questions.base import ResponseError
from patronwise.records import Attempt, RecordsError
from patronwise.widgets.base import CourseWidget, Message
from patronwise.widgets.recorder import CODES, Recorder, problem_of, recorder

if TYPE_CHECKING:
    from patronwise.course.model import Static, UnitBank

Kind = Literal["answer", "step", "plan"]
Mode = Literal["practice", "neutral", "exam", "survey"]

SAVING = ("quiz.not-kept", "quiz.not-saved-kernel", "quiz.recorded-later", *(f"records.{code}" for code in CODES))
"""Interface strings that tell what became of an answer, common to all widgets that record."""


class Entry(msgspec.Struct, frozen=True):
    """What a browser sends of one answer, step or plan; fields that this version does not know are ignored."""

    id: str
    item: str
    type: Kind
    response: Any
    version: str
    lang: str
    at: str
    run: str | None = None


class RecordingWidget(CourseWidget):
    """A widget of *unit* whose entries are recorded. Subclasses say how one is judged and how it changes the payload."""

    def __init__(self, unit: UnitBank, part: str, static: Static, own: dict[str, Any], mode: Mode = "practice") -> None:
        """Show what *own* adds to the payload; its ``strings`` hold :data:`SAVING` among others."""
        self._unit = unit
        self._mode: Mode = mode
        self._kept: set[str] = set()
        self._recorder: Recorder = recorder()
        payload = {
            "lang": unit.lang,
            "dir": unit.dir,
            "unit": unit.id,
            "part": part,
            "mode": mode,
            "learner": self._recorder.learner,
            **own,
            "problem": self._recorder.problem,
            "notices": self._recorder.notices(),
        }
        super().__init__(payload, static)

    def judge(self, entry: Entry) -> float | None:
        """Give the score of *entry*, or None where nothing is scored.

        Raises:
            ResponseError: nobody can have given this response.
        """
        raise NotImplementedError

    def keep(self, entry: Entry) -> None:
        """Bring the payload up to date with a recorded *entry*."""
        raise NotImplementedError

    def receive(self, message: Message) -> None:
        """Record the entries of a ``record`` message and acknowledge them."""
        if message.get("kind") != "record" or not isinstance(message.get("entries"), list):
            return
        judged, refused = self._judged(message["entries"])
        if refused:
            self.send({"kind": "refused", "ids": refused})
        if not judged:
            return
        entries = [entry for entry, _ in judged]
        try:
            ids = self._recorder.append(lambda learner: [self._attempt(entry, score, learner) for entry, score in judged])
        except RecordsError as error:
            self.payload["problem"] = problem_of(error)
            self.send({"kind": "recorded", "ids": [], "problem": problem_of(error), "notices": self._recorder.notices()})
            return
        self.payload.update(problem=None, notices=[])
        for entry in sorted(entries, key=lambda one: one.at):
            if entry.id not in self._kept:  # one that was sent twice counts once
                self._kept.add(entry.id)
                self.keep(entry)
        self.send({"kind": "recorded", "ids": ids, "problem": None, "notices": self._recorder.notices()})

    def _judged(self, raw: list[Any]) -> tuple[list[tuple[Entry, float | None]], list[str]]:
        """Part *raw* into entries with their scores and ids of what can never be recorded."""
        judged: list[tuple[Entry, float | None]] = []
        refused: list[str] = []
        for one in raw:
            try:
                entry = msgspec.convert(one, Entry)
                score = self.judge(entry)
                self._attempt(entry, score, learner="0" * 32)  # an attempt that can be made is valid
            except (msgspec.ValidationError, ResponseError, ValueError):
                if isinstance(one, dict) and isinstance(one.get("id"), str):
                    refused.append(one["id"])
                continue
            judged.append((entry, score))
        return judged, refused

    def _attempt(self, entry: Entry, score: float | None, learner: str) -> Attempt:
        return Attempt(
            id=entry.id,
            learner=learner,
            unit=self._unit.id,
            item=entry.item,
            kind=entry.type,
            run=entry.run,
            response=entry.response,
            # A score of other words than the learner had before them would be a guess.
            score=score if entry.version == self._unit.versions[entry.item] else None,
            mode=self._mode,
            version=entry.version,
            lang=entry.lang,
            answered_at=entry.at,
        )
