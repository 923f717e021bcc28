"""The sections of the front desk."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.render import inline, plain
from patronwise.authoring.rules.measure import sentences_in, words_in
from patronwise.authoring.rules.passages import path_in
from patronwise.authoring.rules.subject import Finding
from patronwise.course.front_desk import LINE
from patronwise.questions import Rating

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from patronwise.authoring.front_desk import Section
    from patronwise.authoring.load import Edition
    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.unit_source import UnitSource

MEANT = {"statements": (3, 4), "questions": (2, 3), "checklist": (5, 8)}
"""How many of each a section has, from fewest to most."""
STEPS = 5
FEWEST_WORDS, MOST_WORDS = 130, 220
SENTENCES = 2
_UNIT = re.compile(r"\b[A-Z][0-9]{2}\b")


def sections(subject: Subject) -> Iterator[Finding]:
    """Demand a section for each unit of the track, whole, rated on one scale, with advice that leads to units of the map.

    The profile lays the sections side by side; a section that was asked otherwise could not be compared with the next.
    """
    course = subject.english.course
    for unit in subject.units:
        if isinstance(unit.quiz, FrontDesk):
            path = unit.folder / unit.quiz.FILE
            needed = [one.id for track in course.map.tracks if track.id == unit.track for one in track.units]
            found = [section.id for section in unit.quiz.sections]
            if found != needed:
                sentence = f"the sections are {', '.join(found)}; course.yaml has {', '.join(needed)}. Write those, in that order."
                yield Finding(path, ("sections",), sentence)
            for section in unit.quiz.sections:
                yield from _section(section, path)
                yield from _advice(section, course.titles, path)
    for edition in subject.editions.values():
        for unit in edition.units.values():
            if isinstance(unit.quiz, FrontDesk):
                yield from _words(unit, unit.quiz, edition)


def _section(section: Section, path: Path) -> Iterator[Finding]:
    for name, (fewest, most) in MEANT.items():
        count = len(getattr(section, name))
        if not fewest <= count <= most:
            advice = "Write more" if count < fewest else "Drop some"
            yield Finding(path, (section.id, name), f"the section has {count} {name}; {fewest} to {most} are meant. {advice}.")
    for item in section.statements:
        if not isinstance(item, Rating) or item.steps != STEPS:
            sentence = f"the profile is made of ratings with {STEPS} steps. Make this one, with steps: {STEPS}."
            yield Finding(path, (item.id,), sentence)
        for field, there in (("hint", item.hint), ("after", item.after)):
            if there is not None:
                sentence = f"a statement that is rated has no {field!r}: nothing may tell which step is wanted. Delete it."
                yield Finding(path, (item.id, field), sentence)
    for item in section.questions:
        if isinstance(item, Rating):
            yield Finding(path, (item.id,), "a rating has no key, and these questions are for learning. Make it a statement.")


def _advice(section: Section, titles: Mapping[str, str], path: Path) -> Iterator[Finding]:
    for name, times in Counter(section.learn).items():
        if name not in titles or name == section.id or times > 1:
            sentence = f"{name} is no other unit of course.yaml, or stands here twice. Correct the id or delete it."
            yield Finding(path, (section.id, "learn"), sentence)
    for band in ("low", "middle", "high"):
        text = getattr(section.advice, band)
        for name in _UNIT.findall(text):
            if name not in section.learn:
                sentence = f"the advice names {name}, which 'learn' does not list, so no link leads there. Add it to 'learn'."
                yield Finding(path, (section.id, "advice", band), sentence)
        count = len(sentences_in(text))
        if count != SENTENCES:
            sentence = f"the advice has {count} sentences; two are meant: what to do next, and with what. Change it."
            yield Finding(path, (section.id, "advice", band), sentence, "warning")


def _words(unit: UnitSource, desk: FrontDesk, edition: Edition) -> Iterator[Finding]:
    """Look at what has a length or a title of its own in every language."""
    cells = {cell.cid: cell.source for cell in unit.cells}
    for section in desk.sections:
        for line in section.checklist:
            length = len(plain(inline(line.text)))
            if length > LINE:
                sentence = f"the line has {length} characters; a learner who changes it can write {LINE}. Shorten it."
                yield Finding(path_in(unit, desk.FILE), (line.id,), sentence)
        cid = section.id.lower()
        if cid not in cells:
            continue
        path = path_in(unit, "unit.md")
        heading = f"## {section.id} {edition.course.titles.get(section.id, '')}"
        if cells[cid].split("\n")[0].rstrip() != heading:
            yield Finding(path, (cid,), f"the cell has to begin with '{heading}', as the course map calls this unit.")
        count = len(words_in(cells[cid]))
        if unit.lang == "en" and not FEWEST_WORDS <= count <= MOST_WORDS:
            advice = "Add what is missing" if count < FEWEST_WORDS else "Cut it"
            sentence = f"the section has {count} words; {FEWEST_WORDS} to {MOST_WORDS} are meant. {advice}."
            yield Finding(path, (cid,), sentence, "warning")
