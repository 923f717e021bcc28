"""The statements of a skill, rated once more: each says beside the new answer what was chosen before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patronwise.course.assess import asked, asked_as
from patronwise.widgets.quiz import QuizWidget, possible
from patronwise.widgets.recorder import recorder

if TYPE_CHECKING:
    from patronwise.course.model import Questions, UnitBank
    from patronwise.widgets.recording import Entry


class AfterWidget(QuizWidget):
    """The statements of *assess* after the training.

    The payload's ``before`` holds, by the id of a statement as it is asked here, what the learner chose before, as far as that is
    recorded. An answer that is given while both widgets stand on one page goes from one to the other in the browser.
    """

    def __init__(self, unit: UnitBank, assess: Questions, say: dict[str, str]) -> None:
        self._before = {item.id: item for item in asked(assess, "before").items}
        self._names = {asked_as(item.id, "before"): asked_as(item.id, "after") for item in assess.items}
        self._of = unit.id
        super().__init__(unit, "after", asked(assess, "after"), "survey", say)

    def more(self) -> dict[str, Any]:
        """Give what was chosen before."""
        chosen = possible(self._before, recorder().answers(self._of))
        return {"before": {self._names[name]: response for name, response in chosen.items()}}

    def keep(self, entry: Entry) -> None:
        """Let the answer come back with a page that is loaded anew, and with it what was chosen before by now."""
        super().keep(entry)
        self.payload.update(self.more())
