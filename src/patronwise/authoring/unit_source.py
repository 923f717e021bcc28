"""One unit as parsed: what every later transformation takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.cells import Cell
    from patronwise.authoring.front_desk import FrontDesk
    from patronwise.authoring.read_myst import MystFile
    from patronwise.authoring.read_yaml import Document
    from patronwise.authoring.sources import Answers, FacilitateFront, PracticeFront, Quiz, SkillQuiz, StartPracticeFront, UnitFront
    from patronwise.course.roleplay import Node, Roleplay


@dataclass(frozen=True)
class Practice:
    """A ``practice.md`` in one language; *file* is the English one, as parsed, and *answers_file* that of its *answers*."""

    file: MystFile
    front: PracticeFront
    cells: tuple[Cell, ...]
    lang: str = "en"
    answers_file: Document | None = None
    answers: Answers | None = None

    @property
    def id(self) -> str:
        """Give what the practice is opened by: its unit's id, or that of its folder."""
        return self.front.id.removesuffix("-practice")

    @property
    def folder(self) -> Path:
        """Give the folder of the English file."""
        return self.file.path.parent

    @property
    def place(self) -> str:
        """Give the path of its notebooks inside ``exercises/<lang>/`` and ``solutions/<lang>/``, without ending."""
        return f"{self.folder.parent.name}/{self.folder.name}"


@dataclass(frozen=True)
class StartPractice(Practice):
    """A practice that belongs to no unit: the start page leads to it."""

    front: StartPracticeFront

    @property
    def place(self) -> str:
        """Give the name of its notebooks, which lie above those of all tracks."""
        return self.front.notebook


@dataclass(frozen=True)
class Facilitate:
    """A parsed ``facilitate.md``."""

    file: MystFile
    front: FacilitateFront
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class UnitSource:
    """A unit in one language. *folder* holds its English files; documents keep the lines of what was read.

    The front desk has sections in the place of a quiz, and no role-play.
    """

    folder: Path
    track: str
    lang: str
    file: MystFile
    front: UnitFront
    cells: tuple[Cell, ...]
    quiz_file: Document
    quiz: Quiz | SkillQuiz | FrontDesk
    roleplay_file: Document | None
    roleplay: Roleplay | None
    facilitate: Facilitate | None
    practice: Practice | None = None

    @property
    def id(self) -> str:
        """Give the unit's id."""
        return self.front.id

    @property
    def name(self) -> str:
        """Give the name of the unit's folder, which is the name of its notebook."""
        return self.folder.name

    @property
    def nodes(self) -> dict[str, Node]:
        """Give the nodes of the role-play, none where the unit has no role-play."""
        return self.roleplay.nodes if self.roleplay else {}
