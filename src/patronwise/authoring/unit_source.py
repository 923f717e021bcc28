"""One unit as parsed: what every later transformation takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.cells import Cell
    from patronwise.authoring.read_myst import MystFile
    from patronwise.authoring.read_yaml import Document
    from patronwise.authoring.sources import FacilitateFront, PracticeFront, Quiz, SkillQuiz, UnitFront
    from patronwise.course.roleplay import Roleplay


@dataclass(frozen=True)
class Practice:
    """A parsed ``practice.md``."""

    file: MystFile
    front: PracticeFront
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Facilitate:
    """A parsed ``facilitate.md``."""

    file: MystFile
    front: FacilitateFront
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class UnitSource:
    """A unit in one language. *folder* holds its English files; documents keep the lines of what was read."""

    folder: Path
    track: str
    lang: str
    file: MystFile
    front: UnitFront
    cells: tuple[Cell, ...]
    quiz_file: Document
    quiz: Quiz | SkillQuiz
    roleplay_file: Document
    roleplay: Roleplay
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
