"""A quiz of core ipywidgets, as an author would write it: radio buttons, a button, and feedback by the kernel."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ipywidgets import HTML, Button, RadioButtons, VBox


def core_quiz(path: str) -> VBox:
    """Give the questions of the file *path*, a list of ``{stem, options: [[text, id], ...], feedback: {id: html}}``."""
    return VBox([_question(one) for one in json.loads(Path(path).read_text())])


def _question(question: dict[str, Any]) -> VBox:
    choice = RadioButtons(options=[tuple(option) for option in question["options"]], value=None)
    check = Button(description="Check")
    said = HTML()

    def grade(_: Button) -> None:
        said.value = question["feedback"].get(choice.value, "Choose first.")

    check.on_click(grade)
    return VBox([HTML(question["stem"]), choice, check, said]).add_class("core-question")
