"""Stamp translations: put the hash of the present English block where a translator wrote ``todo``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from patronwise.authoring.course_source import course_blocks, parse_course
from patronwise.authoring.derive_start import parse_start
from patronwise.authoring.join_words import UNSTAMPED
from patronwise.authoring.parse_practice import parse_start_practice
from patronwise.authoring.parse_unit import parse_unit
from patronwise.authoring.problems import Report
from patronwise.authoring.sources import Answers
from patronwise.authoring.translate_unit import FRONT, answers_blocks, myst_blocks, quiz_blocks, roleplay_blocks
from patronwise.authoring.words import Tree, words_hash
from patronwise.authoring.write import replace_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from patronwise.authoring.unit_source import Practice

_CELL = re.compile(r'^\+\+\+ \{.*"cid":\s*"([^"]+)".*\}\s*$')
_KEY = re.compile(r"^([A-Za-z0-9][A-Za-z0-9-]*):")
_TODO = re.compile(rf'("?en"?:\s*"?){UNSTAMPED}\b')


class StampError(RuntimeError):
    """The English has errors, so that there is nothing sound to stamp with."""


def block_hashes(folder: Path) -> dict[str, dict[str, str]]:
    """Give the hash of every English block below *folder* (a unit, the start page or the course map), by file and block id.

    Raises:
        StampError: the English cannot be parsed; the message holds every problem.
    """
    report = Report(folder)
    blocks = _blocks(folder, report)
    if report.errors or not blocks:
        raise StampError("\n".join(str(problem) for problem in report.errors) or f"{folder} holds nothing to translate.")
    return {file: {name: words_hash(words) for name, words in trees.items() if words} for file, trees in blocks.items()}


def stamp_translation(folder: Path, lang: str) -> dict[Path, int]:
    """Stamp every block of the translation of *folder* into *lang*; give how many were stamped, by file.

    Raises:
        StampError: see :func:`block_hashes`.
    """
    done = {}
    for file, digests in block_hashes(folder).items():
        path = folder / lang / file
        if path.is_file():
            text, count = _stamp(path.read_text(encoding="utf-8"), digests, markdown=path.suffix == ".md")
            if count:
                replace_file(path, text.encode())
            done[path] = count
    return done


def _blocks(folder: Path, report: Report) -> dict[str, dict[str, Tree]]:
    if (folder / "course.yaml").is_file():
        course = parse_course(folder / "course.yaml", report)
        return {"course.yaml": dict(course_blocks(course))} if course else {}
    if (folder / "start.md").is_file():
        start = parse_start(folder / "start.md", report)
        return {"start.md": myst_blocks(start.front, start.cells)} if start else {}
    if folder.parent.name == "start":
        practice = parse_start_practice(folder, report)
        return _practice_blocks(practice) if practice else {}
    unit = parse_unit(folder, report)
    if unit is None:
        return {}
    blocks = {
        "unit.md": myst_blocks(unit.front, unit.cells),
        unit.quiz.FILE: quiz_blocks(unit.quiz),
    }
    if unit.roleplay:
        blocks["roleplay.yaml"] = roleplay_blocks(unit.roleplay)
    if unit.facilitate:
        blocks["facilitate.md"] = myst_blocks(unit.facilitate.front, unit.facilitate.cells)
    if unit.practice:
        blocks |= _practice_blocks(unit.practice)
    return blocks


def _practice_blocks(practice: Practice) -> dict[str, dict[str, Tree]]:
    blocks = {"practice.md": myst_blocks(practice.front, practice.cells)}
    return blocks | ({Answers.FILE: answers_blocks(practice.answers)} if practice.answers else {})


def _stamp(text: str, digests: Mapping[str, str], *, markdown: bool) -> tuple[str, int]:
    """Replace the ``todo`` of each block by its hash, line by line, so that nothing else of the file changes."""
    block = FRONT if markdown else ""
    total = 0
    lines = []
    for line in text.split("\n"):
        cell = _CELL.match(line)
        key = None if markdown else _KEY.match(line)
        block = cell[1] if cell else key[1] if key else block
        if block in digests and (cell or not markdown or block == FRONT):
            line, count = _TODO.subn(rf"\g<1>{digests[block]}", line)  # noqa: PLW2901 - the line with its stamp is the line
            total += count
        lines.append(line)
    return "\n".join(lines), total
