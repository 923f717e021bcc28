"""Widgets that show what is recorded rather than record: they ask again whenever the learner looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patronwise.widgets.base import CourseWidget, Message, pick
from patronwise.widgets.recorder import CODES, recorder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from patronwise.course.model import CourseBank

PROBLEMS = tuple(f"records.{code}" for code in CODES)


class LiveWidget(CourseWidget):
    """A widget of the start page. Its payload holds ``now``, what is recorded at this moment, as :meth:`look` gives it."""

    def __init__(self, course: CourseBank, part: str, strings: Iterable[str], say: dict[str, str]) -> None:
        """Show *part*, one of the course's static forms; *strings* are the keys that it needs of the interface strings *say*."""
        self._course = course
        payload = {
            "lang": course.lang,
            "dir": course.dir,
            "part": part,
            "strings": pick(say, [*strings, *PROBLEMS]),
            **self._state(),
        }
        super().__init__(payload, course.static[part])

    def look(self) -> Any:  # noqa: ANN401 - JSON, another one in each widget
        """Give what is recorded now."""
        raise NotImplementedError

    def receive(self, message: Message) -> None:
        """Answer ``look``: a learner comes back to the start page after a unit, and its kernel has not been restarted."""
        if message.get("kind") == "look":
            self.refresh()

    def refresh(self) -> None:
        """Send what is recorded now, and let a page that is loaded anew begin with it."""
        state = self._state()
        self.payload.update(state)
        self.send({"kind": "now", **state})

    def _state(self) -> dict[str, Any]:
        found = self.look()
        return {"now": found, "problem": recorder().problem, "notices": recorder().notices()}
