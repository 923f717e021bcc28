"""The four that are compared: what a notebook's author writes to show the same ten questions.

``plain HTML`` is no rival but the floor: ten questions of bare buttons whose click writes the feedback, without any library.
What it takes is what JupyterLab and the browser take.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

OURS = "patronwise"
JUPYTERQUIZ = "jupyterquiz"
CORE = "core ipywidgets"
PLAIN = "plain HTML"


@dataclass(frozen=True)
class Contender:
    """*setup* and *show* are the cell's two lines; *displays* tells that *show* displays by itself instead of giving a widget.

    *metadata* is the notebook's: the save hook of the course tidies notebooks of the course and no others.
    """

    name: str
    setup: str
    show: str
    displays: bool = False
    metadata: dict[str, Any] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The cell as a notebook has it."""
        return f"{self.setup}\n{self.show}"

    @property
    def displayed(self) -> str:
        """The same as a statement, so that the cell can tell the time afterwards."""
        return f"{self.setup}\n{self.show if self.displays else f'display({self.show})'}"


CONTENDERS = (
    Contender(
        OURS,
        "from patronwise import open_unit",
        'open_unit("L04").quiz()',
        metadata={"patronwise": {"kind": "unit", "lang": "en", "name": "L04"}},
    ),
    Contender(JUPYTERQUIZ, "from jupyterquiz import display_quiz", 'display_quiz("ten_questions.json")', displays=True),
    Contender(CORE, "from core_quiz import core_quiz", 'core_quiz("core_questions.json")'),
    Contender(PLAIN, "from IPython.display import HTML", 'HTML(open("plain_questions.html").read())'),
)
NAMES = tuple(contender.name for contender in CONTENDERS)
