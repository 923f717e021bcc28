"""Parse the front desk's ``sections.yaml``, part by part, so that one bad item does not hide the mistakes of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patronwise.authoring.convert import convert
from patronwise.authoring.front_desk import FrontDesk
from patronwise.course.front_desk import Advice, CheckLine
from patronwise.questions import AnyItem

if TYPE_CHECKING:
    from patronwise.authoring.problems import Report
    from patronwise.authoring.read_yaml import Document

LISTS: dict[str, Any] = {"statements": AnyItem, "questions": AnyItem, "checklist": CheckLine}


def parse_sections(document: Document, report: Report) -> FrontDesk | None:
    """Give the sections in *document*, or None after telling what does not fit."""
    raw = document.data.get("sections")
    if not isinstance(raw, list):
        return convert(document, FrontDesk, report)
    before = len(report.errors)
    shells = [_shell(document, place, section, report) for place, section in enumerate(raw)]
    if len(report.errors) > before:
        return None
    return convert(document, FrontDesk, report, data={**document.data, "sections": shells})


def _shell(document: Document, place: int, section: Any, report: Report) -> Any:  # noqa: ANN401 - whatever the author wrote
    """Give *section* with its parts converted; what is no list or mapping is left for the whole to complain about."""
    if not isinstance(section, dict):
        return section
    shell = dict(section)
    for name, form in LISTS.items():
        parts = section.get(name)
        if isinstance(parts, list):
            shell[name] = [convert(document, form, report, "sections", place, name, index) for index in range(len(parts))]
    if isinstance(section.get("advice"), dict):
        shell["advice"] = convert(document, Advice, report, "sections", place, "advice")
    return shell
