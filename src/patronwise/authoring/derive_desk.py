"""Derive what the bank of the front desk holds besides: its sections, and the static forms of profile and checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.derive_bank import rendered_questions
from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.render import inline
from patronwise.authoring.static_forms import Line, said, static_form
from patronwise.authoring.words import map_words
from patronwise.course.model import Desk, DeskSection, LedTo

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from patronwise.authoring.course_source import CourseSource
    from patronwise.authoring.front_desk import Section
    from patronwise.authoring.interface import Interface
    from patronwise.authoring.unit_source import UnitSource


def derive_desk(unit: UnitSource, course: CourseSource, hrefs: Mapping[str, str], face: Interface) -> Desk | None:
    """Give the sections of *unit*, or None where it is not the front desk; *hrefs* are relative to its notebook."""
    if not isinstance(unit.quiz, FrontDesk):
        return None
    sections = [_section(section, course, hrefs, face) for section in unit.quiz.sections]
    return Desk(
        statements=rendered_questions(unit.quiz.opening, face),
        sections=sections,
        profile=static_form(_profile(sections, face), face),
        checklist=static_form(_checklist(sections, face), face),
    )


def _section(section: Section, course: CourseSource, hrefs: Mapping[str, str], face: Interface) -> DeskSection:
    return DeskSection(
        id=section.id,
        title=inline(course.titles[section.id]),
        statements=[item.id for item in section.statements],
        questions=rendered_questions(section.questions, face),
        advice=map_words(section.advice, inline),
        learn=[LedTo(name, inline(course.titles[name]), hrefs.get(name)) for name in section.learn],
        checklist=[map_words(line, inline) for line in section.checklist],
    )


def _profile(sections: Sequence[DeskSection], face: Interface) -> Iterator[Line]:
    """Give how to draw the profile by hand, and what is advised at which mean."""
    yield said("profile.static", face)
    for section in sections:
        yield Line(f"<strong>{section.id} {section.title}</strong>")
        for band in ("low", "middle", "high"):
            yield Line(f"{said(f'profile.static-{band}', face).words} {getattr(section.advice, band)}", "-")


def _checklist(sections: Sequence[DeskSection], face: Interface) -> Iterator[Line]:
    """Give every line, to be ticked on paper."""
    yield said("checklist.static", face)
    for section in sections:
        yield Line(f"<strong>{section.id} {section.title}</strong>")
        yield from (Line(line.text, "-") for line in section.checklist)
