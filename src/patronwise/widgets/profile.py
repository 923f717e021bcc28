"""Profile of the front desk: how the learner rated each section, and what to learn next. Nothing is recorded here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patronwise.widgets.base import CourseWidget, Message, bundle, pick
from patronwise.widgets.live import PROBLEMS
from patronwise.widgets.quiz import possible
from patronwise.widgets.recorder import recorder

if TYPE_CHECKING:
    from patronwise.course.model import Desk, DeskSection, UnitBank

STRINGS = (
    "profile.advice", "profile.axis", "profile.axis-short", "profile.heading", "profile.learn", "profile.mean", "profile.none",
    "profile.note", "profile.nothing-yet", "profile.picture", "profile.rated", "profile.rated-of", "profile.section",
    "profile.summary", "profile.table",
)  # fmt: skip


class ProfileWidget(CourseWidget):
    """The sections of *desk* with the means of what was rated in each.

    The payload's ``now`` holds, by the id of a statement, which step was chosen, as far as that is recorded. The browser makes the
    means, because it hears of an answer that is given on the same page before the kernel does. It asks for ``now`` anew with
    ``look`` whenever the profile comes into view.
    """

    _esm = bundle("profile.js")

    def __init__(self, unit: UnitBank, desk: Desk, say: dict[str, str]) -> None:
        self._statements = {item.id: item for item in desk.statements.items}
        self._of = unit.id
        payload = {
            "lang": unit.lang,
            "dir": unit.dir,
            "unit": unit.id,
            "part": "profile",
            "learner": recorder().learner,
            "strings": pick(say, [*STRINGS, *PROBLEMS]),
            "sections": [shown(section) for section in desk.sections],
            **self._state(),
        }
        super().__init__(payload, desk.profile)

    def receive(self, message: Message) -> None:
        """Answer ``look`` with what is recorded now, and let a page that is loaded anew begin with it."""
        if message.get("kind") == "look":
            state = self._state()
            self.payload.update(state)
            self.send({"kind": "now", **state})

    def _state(self) -> dict[str, Any]:
        chosen = possible(self._statements, recorder().answers(self._of))
        return {"now": chosen, "problem": recorder().problem, "notices": recorder().notices()}


def shown(section: DeskSection) -> dict[str, Any]:
    """Give what the browser needs of a section."""
    advice = {"low": section.advice.low, "middle": section.advice.middle, "high": section.advice.high}
    learn = [{"id": one.id, "title": one.title, "href": one.href} for one in section.learn]
    return {"id": section.id, "title": section.title, "statements": section.statements, "advice": advice, "learn": learn}
