"""What is wrong with the content, in sentences.

A transformation never stops at the first mistake and never raises for bad input: it tells a :class:`Report` and goes on with what
is sound, so that an author sees everything at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

Level = Literal["error", "warning", "status"]


@dataclass(frozen=True, order=True)
class Problem:
    """One sentence about one place. A *status* is not a mistake: it tells translators what is left to do."""

    path: Path
    line: int
    id: str
    rule: str
    sentence: str
    level: Level = "error"

    def __str__(self) -> str:
        """Give the problem as one line: file, line, id, sentence and the rule's name."""
        where = f"{self.path.as_posix()}:{self.line}"
        return f"{where}: {self.level}: {self.id + ': ' if self.id else ''}{self.sentence} [{self.rule}]"


@dataclass
class Report:
    """Problems found so far; paths are told relative to *root*."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    def tell(self, path: Path, line: int, name: str, rule: str, sentence: str, level: Level = "error") -> None:  # noqa: PLR0913, PLR0917
        """Note that something is wrong at *line* of *path*, in the part called *name*."""
        shown = path.relative_to(self.root) if path.is_relative_to(self.root) else path
        self.problems.append(Problem(shown, line, name, rule, sentence, level))

    @property
    def errors(self) -> list[Problem]:
        """Give what keeps the build from writing, sorted by place."""
        return sorted(problem for problem in self.problems if problem.level == "error")

    def of(self, level: Level) -> list[Problem]:
        """Give the problems of one level, sorted by place."""
        return sorted(problem for problem in self.problems if problem.level == level)
