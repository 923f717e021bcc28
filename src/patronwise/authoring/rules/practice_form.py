"""Practice: tasks, checks and data."""

from __future__ import annotations

import ast
import math
from collections import Counter
from typing import TYPE_CHECKING

from patronwise.authoring.cells import Cell
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.unit_source import Practice

FEWEST_POINTS = 2
_CLOSING = " \t\n*_\"')\u201d\u2019"  # what may stand behind a question mark


def practice_form(subject: Subject) -> Iterator[Finding]:
    """Demand a check for every task and a task for every check, data that are there, points to rate words by, a question to act on.

    A learner sees the exercise; a check without a task, or a file that is not there, would meet them as an error of their own.
    """
    folder = subject.root / "src" / "patronwise" / "practice" / "datasets"
    datasets = {path.stem for path in folder.glob("*.csv")}
    for practice in subject.practices:
        path = practice.file.path
        yield from _tasks(practice, path)
        yield from _code(practice, path, datasets)
        yield from _questions(practice, path)


def _tasks(practice: Practice, path: Path) -> Iterator[Finding]:
    for name, task in practice.front.tasks.items():
        if task.kind == "words" and len(task.rubric) < FEWEST_POINTS:
            sentence = f"words are rated by who wrote them, so the task needs a 'rubric' of {FEWEST_POINTS} points or more. Add it."
            yield Finding(path, ("front", "tasks", name), sentence)
        if task.tolerance is not None and not math.isfinite(task.tolerance):
            yield Finding(path, ("front", "tasks", name, "tolerance"), "the tolerance is no finite number. Write one.")


def _code(practice: Practice, path: Path, datasets: set[str]) -> Iterator[Finding]:
    checked: Counter[str] = Counter()
    for cell in practice.cells:
        if cell.cid == "setup":
            yield Finding(path, (cell.cid,), "the build adds a cell of this id itself. Give this one another.")
        if cell.kind == "code":
            yield from _cell(cell, practice, path, checked)
    for name in practice.front.tasks:
        if checked[name] != 1:
            sentence = f'practice.check("{name}", ...) stands {checked[name]} times; every task is checked once.'
            yield Finding(path, ("front", "tasks", name), sentence)
    for name in practice.front.datasets:
        if name not in datasets:
            sentence = f"there are no data called {name!r}. The data are {', '.join(sorted(datasets)) or 'none'}."
            yield Finding(path, ("front", "datasets"), sentence)


def _cell(cell: Cell, practice: Practice, path: Path, checked: Counter[str]) -> Iterator[Finding]:
    try:
        tree = ast.parse(cell.source)
    except (SyntaxError, ValueError, RecursionError) as error:
        yield Finding(path, (cell.cid,), f"the cell is not Python: {error}. Correct it.")
        return
    for call in [node for node in ast.walk(tree) if isinstance(node, ast.Call)]:
        name = _asked(call, "check")
        if name is not None:
            checked[name] += 1
            if name != cell.cid:
                yield Finding(path, (cell.cid,), f"the cell checks {name!r}, so this has to be its id too.")
            if name not in practice.front.tasks:
                yield Finding(path, (cell.cid,), f"{name!r} is checked and is no task. Add it to 'tasks'.")
        data = _asked(call, "data")
        if data is not None and data not in practice.front.datasets:
            yield Finding(path, (cell.cid,), f"the data {data!r} are used and not announced. Add them to 'datasets'.")


def _asked(call: ast.Call, method: str) -> str | None:
    """Give the first argument of ``practice.<method>(...)``, empty where it is no text, None for any other call."""
    function = call.func
    if not (isinstance(function, ast.Attribute) and function.attr == method and isinstance(function.value, ast.Name)):
        return None
    if function.value.id != "practice":
        return None
    first = call.args[0] if call.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""


def _questions(practice: Practice, path: Path) -> Iterator[Finding]:
    """Look at each part of the page, from one heading of the second level to the next, that holds a task."""
    last: Cell | None = None
    task = ""
    for cell in [*practice.cells, Cell("markdown", "end", "## ", 1)]:
        if cell.kind == "markdown":
            if cell.source.startswith("## ") and task and not (last and last.source.rstrip(_CLOSING).endswith("?")):
                sentence = "the text of this task does not end in a question. Ask what a manager could decide with the answer."
                yield Finding(path, (last.cid if last else task,), sentence)
            task = "" if cell.source.startswith("## ") else task
            last = cell
        elif cell.cid in practice.front.tasks:
            task = cell.cid
