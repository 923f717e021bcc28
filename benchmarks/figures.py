"""A figure, its budget, and the table that shows them side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import TYPE_CHECKING

from contenders import CORE, JUPYTERQUIZ, NAMES, OURS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

HEADER = ("figure", "unit", "n", *NAMES, f"/ {JUPYTERQUIZ}", f"/ {CORE}", "budget", "")


@dataclass(frozen=True)
class Figure:
    """One row: *values* by contender, each made of *runs* measurements.

    *budget* is the most that ours may be, in the row's unit; *budget_words* says where it comes from if that is another figure.
    Contenders in *at_least* were given up: their value is a lower bound.
    """

    what: str
    unit: str
    values: Mapping[str, float]
    runs: int = 1
    budget: float | None = None
    budget_words: str = ""
    at_least: frozenset[str] = field(default_factory=frozenset)

    @property
    def verdict(self) -> str:
        """Say whether ours is within its budget; nothing where there is none."""
        if self.budget is None:
            return ""
        return "met" if self.values[OURS] <= self.budget else "MISSED"

    def ratio(self, rival: str) -> str:
        """Give ours as a share of *rival*'s."""
        if rival not in self.values or not self.values[rival]:
            return ""
        sign = "< " if rival in self.at_least else ""
        return f"{sign}{self.values[OURS] / self.values[rival]:.2f}"

    def shown(self, name: str) -> str:
        """Give the value of the contender *name* as it is printed; nothing where it has none."""
        if name not in self.values:
            return ""
        return ("> " if name in self.at_least else "") + number(self.values[name])

    def cells(self) -> tuple[str, ...]:
        """Give the row's cells as they are printed, one for each entry of HEADER."""
        shown = [self.shown(name) for name in NAMES]
        budget = "" if self.budget is None else f"<= {number(self.budget)}{self.budget_words and f' ({self.budget_words})'}"
        return (
            self.what, self.unit, str(self.runs), *shown, self.ratio(JUPYTERQUIZ), self.ratio(CORE), budget, self.verdict,
        )  # fmt: skip


def number(value: float) -> str:
    """Give *value* with as many places as tell something."""
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def middle(samples: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """Give the median of each contender's samples."""
    return {name: median(values) for name, values in samples.items()}


def p95(samples: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """Give the 95th percentile of each contender's samples (two or more of each)."""
    return {name: quantiles(values, n=20, method="inclusive")[-1] for name, values in samples.items()}


def table(figures: Iterable[Figure]) -> str:
    """Give *figures* as a Markdown table whose columns stand under each other."""
    rows = [HEADER, *(figure.cells() for figure in figures)]
    widths = [max(2, *(len(row[column]) for row in rows)) for column in range(len(HEADER))]
    words = {0, 1, len(HEADER) - 2, len(HEADER) - 1}
    rule = ["-" * width if at in words else "-" * (width - 1) + ":" for at, width in enumerate(widths)]
    lines = []
    for row in [rows[0], rule, *rows[1:]]:
        padded = enumerate(zip(row, widths, strict=True))
        cells = [cell.ljust(width) if at in words else cell.rjust(width) for at, (cell, width) in padded]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)
