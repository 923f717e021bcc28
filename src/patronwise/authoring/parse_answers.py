"""Parse ``answers.yaml``: the right and the wrong answers of a practice's data tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patronwise.authoring.convert import convert
from patronwise.authoring.read_text import read_text
from patronwise.authoring.read_yaml import read_yaml
from patronwise.authoring.sources import Answers, TaskAnswers

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.problems import Report
    from patronwise.authoring.read_yaml import Document


def parse_answers(folder: Path, report: Report) -> tuple[Document | None, Answers | None]:
    """Give the file of answers in *folder* and what it holds; None for what is not there, or not sound, which is told.

    Answers are converted task by task, so that one bad task does not hide the mistakes of the next, and each is told at its line.
    """
    path = folder / Answers.FILE
    if path.is_file() and not (folder / "practice.md").is_file():
        sentence = "practice.md is missing, whose tasks are answered here. Write it, or delete this file."
        report.tell(path, 1, "", "missing-file", sentence)
        return None, None
    text = read_text(path, report) if path.is_file() else None
    document = None if text is None else read_yaml(path, text, report)
    if document is None:
        return None, None
    before = len(report.errors)
    data: dict[str, Any] = dict(document.data)
    raw = data.get("tasks")
    if isinstance(raw, dict):
        data["tasks"] = {name: convert(document, TaskAnswers, report, "tasks", name) for name in raw}
    answers = convert(document, Answers, report, data=data) if len(report.errors) == before else None
    return document, answers
