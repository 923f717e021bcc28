"""Parse practices: that of a unit, and those of the start page, which belong to no unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.convert import convert
from patronwise.authoring.parse_answers import parse_answers
from patronwise.authoring.read_myst import read_myst
from patronwise.authoring.sources import PracticeFront, StartPracticeFront
from patronwise.authoring.unit_source import Practice, StartPractice

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.problems import Report

FILE = "practice.md"


def parse_practice(folder: Path, report: Report) -> Practice | None:
    """Give the practice of the unit in *folder*; None where it has none, or after telling what is wrong with it."""
    file = read_myst(folder / FILE, report) if (folder / FILE).exists() else None
    front = convert(file.front, PracticeFront, report) if file else None
    answers_file, answers = parse_answers(folder, report)
    return Practice(file, front, file.cells, answers_file=answers_file, answers=answers) if file and front else None


def parse_start_practice(folder: Path, report: Report) -> StartPractice | None:
    """Give the practice in *folder*, which belongs to no unit; None as for that of a unit."""
    file = read_myst(folder / FILE, report) if (folder / FILE).exists() else None
    front = convert(file.front, StartPracticeFront, report) if file else None
    answers_file, answers = parse_answers(folder, report)
    return StartPractice(file, front, file.cells, answers_file=answers_file, answers=answers) if file and front else None


def parse_start_practices(start: Path, report: Report) -> dict[str, StartPractice]:
    """Give the practices in folders of *start* by their ids, in the order of the folders' names."""
    found = [parse_start_practice(folder, report) for folder in sorted(start.iterdir()) if folder.is_dir()]
    return {practice.id: practice for practice in found if practice}
