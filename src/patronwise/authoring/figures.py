"""Figures of units: how much there is to read, to answer and to play, and how hard the English is to read."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from patronwise.authoring.render import inline, plain
from patronwise.authoring.rules.measure import blocks_in, words_in
from patronwise.authoring.rules.passages import Passage, unit_passages
from patronwise.questions import Single

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from patronwise.authoring.unit_source import UnitSource

LEARNER_FILES = ("unit.md", "quiz.yaml", "roleplay.yaml", "sections.yaml")
_MARKS = re.compile(r"^[\s>#*+-]+|^\d+[.)]\s|[*_`]|\[|\]\([^)]*\)|^:?-{3,}:?$")


@dataclass(frozen=True)
class Figures:
    """What is counted of one unit.

    Words are those of its reader: *words* of ``unit.md``, quiz and role-play together, *idea* of the cell of that name.
    *reading_ease* is Flesch's (206.835 - 1.015 words a sentence - 84.6 syllables a word; 60 and above is called plain English) and
    *grade* that of Flesch and Kincaid (0.39 words a sentence + 11.8 syllables a word - 15.59), over the prose of those files;
    *idea_ease* is the reading ease of the idea alone, which has no conversation in it.
    """

    unit: str
    words: int
    idea: int
    items: int
    types: int
    moments: int
    endings: dict[str, int]
    words_a_sentence: float
    reading_ease: float
    grade: float
    idea_ease: float
    keys: dict[int, int] = field(default_factory=dict)


def figures_of(unit: UnitSource) -> Figures:
    """Count *unit*, in English.

    Raises:
        ModuleNotFoundError: textstat, which counts syllables, is not installed; it comes with the tests' requirements.
    """
    import textstat  # noqa: PLC0415 - a second to import, and only for this

    read = [
        passage
        for passage in unit_passages(unit)
        if passage.path.name in LEARNER_FILES and passage.steps[:2] != ("front", "reading")
    ]
    prose = " ".join(sentences(read))
    questions = unit.quiz.questions
    nodes = unit.nodes.values()
    idea = next((cell.source for cell in unit.cells if cell.cid == "idea"), "")
    keys = [
        next((place for place, option in enumerate(item.options, start=1) if option.correct), 0)
        for item in questions
        if isinstance(item, Single)
    ]
    return Figures(
        unit=unit.id,
        words=sum(len(words_in(passage.text)) for passage in read),
        idea=len(words_in(idea)),
        items=len(questions),
        types=len({type(item) for item in questions}),
        moments=sum(1 for node in nodes if node.choices),
        endings=dict(Counter(node.ending for node in nodes if node.ending)),
        words_a_sentence=round(textstat.words_per_sentence(prose), 1),
        reading_ease=round(textstat.flesch_reading_ease(prose)),
        grade=round(textstat.flesch_kincaid_grade(prose), 1),
        idea_ease=round(textstat.flesch_reading_ease(" ".join(sentences(one for one in read if one.steps == ("idea",))))),
        keys=dict(sorted(Counter(keys).items())),
    )


def sentences(passages: Iterable[Passage]) -> Iterator[str]:
    """Give what a reader reads as sentences, without marks of Markdown; a line without an end, such as a heading, gets a full stop.

    Lines of fewer than three words (a speaker's name, a cell of a table) are left out: they would pass for very easy sentences.
    """
    for passage in passages:
        for block in blocks_in(passage.text):
            text = " ".join(_MARKS.sub("", plain(inline(line)) if not passage.raw else line) for line in block.split("\n"))
            text = " ".join(text.replace("...", ",").split())
            if len(words_in(text)) > 2:  # noqa: PLR2004 - see the docstring
                yield text if text[-1] in ".!?\"')" else f"{text}."


def table(all_figures: Iterable[Figures]) -> str:
    """Give *all_figures* as a Markdown table, a unit a line, with their sums or means in the last."""
    rows = list(all_figures)
    lines = [
        "| unit | words | idea | items | types | moments | good / mixed / bad | words a sentence | ease | grade | ease of idea |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        ends = " / ".join(str(row.endings.get(kind, 0)) for kind in ("good", "mixed", "bad"))
        lines.append(
            f"| {row.unit} | {row.words} | {row.idea} | {row.items} | {row.types} | {row.moments} | {ends} | "
            f"{row.words_a_sentence:.1f} | {row.reading_ease:.0f} | {row.grade:.1f} | {row.idea_ease:.0f} |"
        )
    if rows:
        places = sum((Counter(row.keys) for row in rows), Counter[int]())
        told = ", ".join(f"{count} in place {place}" for place, count in sorted(places.items()))
        words, items = sum(row.words for row in rows), sum(row.items for row in rows)
        lines += ["", f"{len(rows)} units, {words} words, {items} items. Keys of single choices: {told}."]
    return "\n".join(lines)
