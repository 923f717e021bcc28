"""The facilitator's page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from patronwise.authoring.rules.passages import path_in
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.unit_source import Facilitate, UnitSource

HEADINGS = (
    "Purpose", "Run it", "Debrief", "Variants", "Pitfalls", "If you are late", "For the manager, after 1, 7 and 30 days",
)  # fmt: skip
RUN, DEBRIEF = HEADINGS.index("Run it"), HEADINGS.index("Debrief")
LABELS = {"en": ("DO", "SAY"), "fa": ("کار", "بگویید")}
"""What begins the lines of a plan, by language; where a language is not named, nothing is demanded of its lines."""
FEWEST_QUESTIONS = 3
LEAST_MINUTES, MOST_MINUTES = 20, 120
_HEADING = re.compile(r"^##[ \t]+(\S.*)$", re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t]*\d+[.)][ \t]+\S", re.MULTILINE)


def timing(subject: Subject) -> Iterator[Finding]:
    """Demand a page that somebody can run from: headings, DO and SAY, three questions or more, minutes that add up to a session.

    A facilitator reads it while people wait; what is missing is missed in front of them.
    """
    named = {key.removeprefix("timing.") for key in subject.english.face.strings if key.startswith("timing.")}
    for unit in subject.units_in_all_languages:
        if unit.facilitate is None:
            continue
        path = path_in(unit, "facilitate.md")
        if unit.lang == "en":
            yield from _front(unit.facilitate, path, named)
        yield from _page(unit, unit.facilitate, path)


def _front(page: Facilitate, path: Path, named: set[str]) -> Iterator[Finding]:
    for name in page.front.timing:
        if name not in named:
            sentence = f"the interface has no name for the step {name!r}. Use one of {', '.join(sorted(named))}."
            yield Finding(path, ("front", "timing", name), sentence)
    total = sum(page.front.timing.values())
    if not LEAST_MINUTES <= total <= MOST_MINUTES:
        sentence = f"the steps add up to {total} minutes; a session takes {LEAST_MINUTES} to {MOST_MINUTES}. Change them."
        yield Finding(path, ("front", "timing"), sentence)
    if page.front.group.min > page.front.group.max:
        yield Finding(path, ("front", "group"), "'min' is more than 'max'. Change one of them.")


def _page(unit: UnitSource, page: Facilitate, path: Path) -> Iterator[Finding]:
    for cell in page.cells:
        if cell.kind == "code" and unit.lang == "en":
            yield Finding(path, (cell.cid,), "the page is for reading, so it holds no code. Make this cell Markdown.")
    found = [(heading, cell, text) for cell in page.cells for heading, text in _sections(cell.source) if cell.kind == "markdown"]
    headings = [heading for heading, _, _ in found]
    if unit.lang == "en" and headings != list(HEADINGS):
        missing = [heading for heading in HEADINGS if heading not in headings]
        what = f"the page lacks '## {missing[0]}'" if missing else f"the headings are {', '.join(headings)}"
        yield Finding(path, (), f"{what}. The headings of the second level are, in this order: {', '.join(HEADINGS)}.")
        return
    if len(headings) != len(HEADINGS):
        sentence = (
            f"the page has {len(headings)} headings of the second level, the English one has {len(HEADINGS)}. Keep them alike."
        )
        yield Finding(path, (), sentence)
        return
    _, run, plan = found[RUN]
    for label in LABELS.get(unit.lang, ()):
        if not re.search(rf"^[ \t]*(?:[-*+][ \t]+)?\*\*{label}\*\*", plan, re.MULTILINE):
            yield Finding(path, (run.cid,), f"no line begins with **{label}**. Say what to do and what to say, line by line.")
    _, debrief, questions = found[DEBRIEF]
    asked = len(_NUMBERED.findall(questions))
    if asked < FEWEST_QUESTIONS:
        sentence = f"the debrief has {asked} numbered questions; it needs {FEWEST_QUESTIONS} or more."
        yield Finding(path, (debrief.cid,), sentence)


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """Give each heading of the second level with the text below it."""
    parts = _HEADING.split(text)
    yield from zip((heading.rstrip(" \t#") for heading in parts[1::2]), parts[2::2], strict=True)
