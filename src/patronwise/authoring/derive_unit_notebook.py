"""Derive a unit's notebook: heading, set-up cell, the author's cells, related units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.cells import Cell
from patronwise.authoring.extras import call_of, extras_of
from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.notebook import Notebook, make_notebook
from patronwise.authoring.sources import DRILLS, SkillQuiz
from patronwise.authoring.unit_link import unit_link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from patronwise.authoring.course_source import CourseSource
    from patronwise.authoring.interface import Interface
    from patronwise.authoring.unit_source import UnitSource

WIDGETS = {name: f"unit.{name}()" for name in ("predict", "roleplay", "quiz", "plan")}
"""A unit's code cells by id, in their order, each with the one line that it holds."""
SKILL_WIDGETS = {
    "before": "unit.before()",
    "roleplay": "unit.roleplay()",
    **{f"drill-{number}": f"unit.drill({number})" for number in DRILLS},
    "after": "unit.after()",
    "plan": "unit.plan()",
}
"""The same of a skill."""


def desk_widgets(desk: FrontDesk) -> dict[str, str]:
    """Give the same of the front desk: one cell of questions a section."""
    items = {f"{section.id.lower()}-items": f"unit.section({n})" for n, section in enumerate(desk.sections, start=1)}
    return {"check": "unit.check()", **items, "profile": "unit.profile()", "checklist": "unit.checklist()"}


def derive_unit_notebook(
    unit: UnitSource, course: CourseSource, hrefs: Mapping[str, str], exercise: str | None, face: Interface
) -> Notebook:
    """Give the notebook of *unit*, without outputs.

    *hrefs* are the units' notebooks that exist, by unit id, and *exercise* this unit's own, all relative to this one.
    """
    cells = [heading(unit, course, face), set_up(unit), *unit.cells, further(unit, course, hrefs, exercise, face)]
    return make_notebook(cells, face, "unit", unit.id, hidden=frozenset({"setup", *widgets_of(unit)}))


def widgets_of(unit: UnitSource) -> dict[str, str]:
    """Give the code cells of *unit* by id, each with the one line that it holds."""
    if isinstance(unit.quiz, FrontDesk):
        return desk_widgets(unit.quiz)
    own = SKILL_WIDGETS if isinstance(unit.quiz, SkillQuiz) else WIDGETS
    return own | {name: call_of(name) for name in extras_of(unit)}


def heading(unit: UnitSource, course: CourseSource, face: Interface) -> Cell:
    """Give title, minutes, objectives and source line."""
    source = face.say("unit.source-item", text=course.sources[unit.front.source.document], n=unit.front.source.item)
    lines = [
        f"# {unit.front.title}",
        "",
        face.say("unit.minutes", n=unit.front.minutes),
        "",
        face.say("unit.objectives"),
        "",
        *(f"- {objective.text}" for objective in unit.front.objectives),
        "",
        f"*{source}*",
    ]
    return Cell("markdown", "heading", "\n".join(lines), 1)


def set_up(unit: UnitSource) -> Cell:
    """Give the one line of code that a unit's notebook needs."""
    lang = "" if unit.lang == "en" else f', lang="{unit.lang}"'
    return Cell("code", "setup", f'from patronwise import open_unit\n\nunit = open_unit("{unit.id}"{lang})', 1)


def further(unit: UnitSource, course: CourseSource, hrefs: Mapping[str, str], exercise: str | None, face: Interface) -> Cell:
    """Give the practice, related units, linked where they exist, and reading."""
    lines = [f"**[{face.say('unit.practice')}]({exercise})**", ""] if exercise else []
    lines += [f"## {face.say('unit.related')}", ""]
    for other in unit.front.related:
        title = f"{other} {course.titles[other]}"
        written = other in hrefs
        lines.append(f"- {unit_link(other, title, hrefs, face)}" if written else f"- {title} ({face.say('unit.not-yet-written')})")
    if unit.front.reading:
        lines += ["", f"## {face.say('unit.reading')}", "", *(f"- {entry.text}" for entry in unit.front.reading)]
    return Cell("markdown", "related", "\n".join(lines), 1)
