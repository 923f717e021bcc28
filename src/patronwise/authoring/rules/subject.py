"""What rules look at, and what they give: a rule is a function from a :class:`Subject` to findings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from patronwise.authoring.rules.passages import Passage, passages_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from patronwise.authoring.load import Edition
    from patronwise.authoring.problems import Level
    from patronwise.authoring.unit_source import Practice, UnitSource
    from patronwise.questions import AnyItem


@dataclass(frozen=True)
class Finding:
    """One sentence about one place.

    *steps* lead to the place inside the file of *path*: the id of a block (``front``, a cell, an item, a node), then fields and ids
    of parts. *near* is text that stands on the line that is meant, where the block has many.
    """

    path: Path
    steps: tuple[str, ...]
    sentence: str
    level: Level = "error"
    near: str = ""


@dataclass(frozen=True)
class Subject:
    """The course in every language, and the folder of the repository."""

    editions: Mapping[str, Edition]
    root: Path

    @property
    def english(self) -> Edition:
        """Give the English edition, from which every other takes its structure."""
        return self.editions["en"]

    @property
    def units(self) -> list[UnitSource]:
        """Give the English units, in the order of the map."""
        return list(self.english.units.values())

    @property
    def units_in_all_languages(self) -> list[UnitSource]:
        """Give every unit in every language that it has."""
        return [unit for edition in self.editions.values() for unit in edition.units.values()]

    @property
    def practices(self) -> list[Practice]:
        """Give the English practices, those of the start page first."""
        return self.english.practices

    @cached_property
    def passages(self) -> dict[str, list[Passage]]:
        """Give all words that a reader sees, by language."""
        return {lang: list(passages_of(edition)) for lang, edition in self.editions.items()}


Rule: TypeAlias = "Callable[[Subject], Iterator[Finding]]"


def items_of(unit: UnitSource) -> list[AnyItem]:
    """Give predictions (in a skill, the statements to rate) and questions of *unit*, in their order."""
    return [*unit.quiz.opening, *unit.quiz.questions]
