"""Parse one unit's folder into a :class:`UnitSource`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patronwise.authoring.convert import convert
from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.parse_practice import parse_practice
from patronwise.authoring.parse_sections import parse_sections
from patronwise.authoring.read_myst import read_myst
from patronwise.authoring.read_text import read_text
from patronwise.authoring.read_yaml import Document, read_yaml
from patronwise.authoring.sources import FRONT_DESK, SKILLS, FacilitateFront, Quiz, SkillQuiz, UnitFront
from patronwise.authoring.unit_source import Facilitate, UnitSource
from patronwise.course.model import Plan
from patronwise.course.roleplay import Roleplay
from patronwise.questions import AnyItem

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.problems import Report


def parse_unit(folder: Path, report: Report) -> UnitSource | None:
    """Give the unit in *folder*, or None after telling what is missing or malformed."""
    file = _needed(folder / "unit.md", report) and read_myst(folder / "unit.md", report)
    front = convert(file.front, UnitFront, report) if file else None
    at_front_desk = folder.parent.name == FRONT_DESK
    form = SkillQuiz if folder.parent.name == SKILLS else Quiz
    quiz_file = parse_yaml(folder / (FrontDesk.FILE if at_front_desk else form.FILE), report)
    quiz: Quiz | SkillQuiz | FrontDesk | None = None
    if quiz_file:
        quiz = parse_sections(quiz_file, report) if at_front_desk else _quiz(quiz_file, form, report)
    roleplay_file = None if at_front_desk else parse_yaml(folder / "roleplay.yaml", report)
    roleplay = convert(roleplay_file, Roleplay, report) if roleplay_file else None
    facilitate = _facilitate(folder / "facilitate.md", report)
    practice = parse_practice(folder, report)
    if not (file and front and quiz_file and quiz and (roleplay or at_front_desk)):
        return None
    return UnitSource(
        folder=folder,
        track=folder.parent.name,
        lang="en",
        file=file,
        front=front,
        cells=file.cells,
        quiz_file=quiz_file,
        quiz=quiz,
        roleplay_file=roleplay_file,
        roleplay=roleplay,
        facilitate=facilitate,
        practice=practice,
    )


def parse_yaml(path: Path, report: Report) -> Document | None:
    """Give the YAML file at *path*, or None after telling what is wrong."""
    if not _needed(path, report):
        return None
    text = read_text(path, report)
    return None if text is None else read_yaml(path, text, report)


def _needed(path: Path, report: Report) -> bool:
    if path.is_file():
        return True
    report.tell(path, 1, "", "missing-file", f"{path.name} is missing. Every unit needs one; see docs/authoring.md.")
    return False


def _quiz(document: Document, form: type[Quiz | SkillQuiz], report: Report) -> Quiz | SkillQuiz | None:
    """Convert item by item, so that one bad item does not hide the mistakes of the next."""
    before = len(report.errors)
    shell: dict[str, Any] = dict(document.data)
    for part in (form.OPENING, "questions"):
        raw = document.data.get(part)
        if isinstance(raw, list):
            items = [convert(document, AnyItem, report, part, index) for index in range(len(raw))]
            shell[part] = [item for item in items if item is not None]
    plan = convert(document, Plan, report, "plan") if isinstance(document.data.get("plan"), dict) else None
    if len(report.errors) > before:
        return None
    return convert(document, form, report, data={**shell, **({"plan": plan} if plan else {})})


def _facilitate(path: Path, report: Report) -> Facilitate | None:
    file = read_myst(path, report) if _needed(path, report) else None
    front = convert(file.front, FacilitateFront, report) if file else None
    return Facilitate(file, front, file.cells) if file and front else None
