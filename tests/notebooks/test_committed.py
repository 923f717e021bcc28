"""Committed notebooks are whole: executed where nbval is to compare them, and free of what differs from run to run."""

from __future__ import annotations

import copy
import re
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nbformat.validator import iter_validate

from patronwise.authoring.extras import EXTRAS

ROOT = Path(__file__).parent.parent.parent
EXECUTED, NOT_EXECUTED = ("notebooks", "solutions"), ("exercises",)
FOUND = [path for folder in (*EXECUTED, *NOT_EXECUTED) for path in sorted((ROOT / folder).rglob("*.ipynb"))]
WIDGETS_OF_A_UNIT = {"predict", "roleplay", "quiz", "plan"}
WIDGETS_OF_THE_FRONT_DESK = {"check", *(f"f0{n}-items" for n in range(1, 9)), "profile", "checklist"}
WIDGETS_OF_A_SKILL = {"before", "roleplay", "drill-1", "drill-2", "drill-3", "after", "plan"}

SHOWS_WIDGET = re.compile(r"(unit|course)\.\w+\([1-8]?\)")
RANDOM_ID = re.compile(r"(?=.*\d)[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{12})?")  # what nbformat and JupyterLab give new cells
PASSING = {
    "a memory address": re.compile(r"\b0x[0-9a-fA-F]+"),
    "a model id": re.compile(r"\b[0-9a-f]{32}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|model_id"),
    "an absolute path": re.compile(r"(?<![\w.:/<~])(?:/[\w.~-]+){2,}|\b[A-Za-z]:\\\w|file://"),
    "a time stamp": re.compile(r"\d\d:\d\d:\d\d\.\d{3}|\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)"),
}


def read(path):
    """Give the notebook as it is: nbformat.read would mend what is wrong."""
    return nbformat.v4.reads(path.read_text(encoding="utf-8"))


def problems(notebook, *, executed):
    """Give a sentence for everything that a committed notebook must not be; none for a good one."""
    found = [*problems_of_the_file(notebook), *problems_of_ids([cell.get("id", "") for cell in notebook.cells])]
    if found:  # outputs of a file that is not valid could be anything
        return found
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    counts = [cell.execution_count for cell in code]
    if not code:
        found.append("It has no code cell.")
    if executed and counts != list(range(1, len(code) + 1)):
        found.append(f"It was not run from top to bottom: its execution counts are {counts}.")
    if not executed and (any(counts) or any(cell.outputs for cell in code)):
        found.append("It was executed, or has outputs.")
    for cell in code:
        found += [f"Cell {cell.id} {problem}." for problem in problems_of_outputs(cell, executed=executed)]
    return found


def problems_of_the_file(notebook):
    yield from (f"It is not valid: {error.message}." for error in iter_validate(notebook))  # validate would mend it
    if notebook.metadata.get("kernelspec", {}).get("name") != "python3":
        yield "It names no kernel python3: JupyterLab would ask for one."
    if "widgets" in notebook.metadata:
        yield "Its metadata hold widget state."
    if any("execution" in cell.metadata for cell in notebook.cells):
        yield "A cell's metadata hold times of execution."


def problems_of_ids(ids):
    if len(set(ids)) < len(ids):
        yield "Cell ids occur twice."
    yield from (f"Cell id {cid!r} is none that an author gave." for cid in ids if not cid or RANDOM_ID.fullmatch(cid))


def problems_of_outputs(cell, *, executed):
    for output in cell.outputs:
        if output.output_type == "error":
            yield "stores an exception"
        if output.get("name") == "stderr":
            yield "stores warnings or errors (stderr)"
        data = output.get("data", {"text": output.get("text", "")})
        yield from (f"stores {kind}" for kind in data if kind.startswith("application/vnd.jupyter.widget"))
        words = "\n".join(map(str, [*data.values(), output.get("metadata", {})]))
        yield from (f"stores {what}: {match[0]!r}" for what, pattern in PASSING.items() if (match := pattern.search(words)))
    if executed and SHOWS_WIDGET.fullmatch(cell.source.strip()):
        forms = [output.get("data", {}) for output in cell.outputs]
        missing = {kind for kind in ("text/html", "text/plain") if not any(data.get(kind, "").strip() for data in forms)}
        if missing:
            yield f"shows a widget without {' and '.join(sorted(missing))} beside it"


def test_each_folder_holds_notebooks():
    assert {path.relative_to(ROOT).parts[0] for path in FOUND} == {*EXECUTED, *NOT_EXECUTED}


@pytest.mark.parametrize("path", FOUND, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_committed_notebook_is_whole(path):
    notebook = read(path)
    assert problems(notebook, executed=path.relative_to(ROOT).parts[0] in EXECUTED) == []


@pytest.mark.parametrize("path", FOUND, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_unit_shows_its_widgets(path):
    notebook = read(path)
    shown = {cell.id for cell in notebook.cells if cell.cell_type == "code" and SHOWS_WIDGET.fullmatch(cell.source.strip())}
    if notebook.metadata.patronwise.kind == "unit":
        of_track = {"skills": WIDGETS_OF_A_SKILL, "front-desk": WIDGETS_OF_THE_FRONT_DESK}
        assert shown - EXTRAS.keys() == of_track.get(path.parent.name, WIDGETS_OF_A_UNIT)
        assert len(shown & EXTRAS.keys()) <= 1
    else:
        assert not shown & (WIDGETS_OF_A_UNIT | WIDGETS_OF_A_SKILL | WIDGETS_OF_THE_FRONT_DESK | EXTRAS.keys())


def good():
    shown = new_output("execute_result", {"text/plain": "1. What now?", "text/html": "<p>1. What now?</p>"}, execution_count=2)
    told = new_output("stream", name="stdout", text="right, at 10:30 on 2025-03-04, see https://example.org/a/b or either/or\n")
    cells = [
        new_markdown_cell("# Listen", id="heading"),
        new_code_cell("from patronwise import open_unit", id="setup", execution_count=1),
        new_code_cell("unit.quiz()", id="quiz", execution_count=2, outputs=[shown]),
        new_code_cell("print(told)", id="said-back", execution_count=3, outputs=[told]),
    ]
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel, "language_info": {"name": "python"}})


def say(text):
    return lambda book: book.cells[3].outputs[0].update(text=text)


def clear(book):
    for cell in book.cells[1:]:
        cell.update(execution_count=None, outputs=[])


BROKEN = {
    "cleared": (clear, "not run from top to bottom"),
    "one cell not executed": (lambda book: book.cells[3].update(execution_count=None), "not run from top to bottom"),
    "run out of order": (lambda book: book.cells[1].update(execution_count=4), "not run from top to bottom"),
    "without code": (lambda book: book.update(cells=book.cells[:1]), "no code cell"),
    "with a widget's reference": (
        lambda book: book.cells[2].outputs[0].data.update({"application/vnd.jupyter.widget-view+json": {}}),
        "stores application/vnd.jupyter.widget-view+json",
    ),
    "with widget state": (lambda book: book.metadata.update(widgets={}), "widget state"),
    "with an address": (say("<Quiz object at 0x7f1c2d3e4f50>"), "a memory address: '0x7f1c2d3e4f50'"),
    "with a model id": (say("5e1f0c9a7b3d4e2f8a6b1c0d9e8f7a6b"), "a model id"),
    "with a UUID": (say("3f2504e0-4f89-41d3-9a0c-0305e82c3301"), "a model id"),
    "with a path": (say("saved in /srv/people/me"), "an absolute path: '/srv/people/me'"),
    "with a path in quotation marks": (say("open('/srv/people/me')"), "an absolute path"),
    "with a path of Windows": (say("saved in C:\\people"), "an absolute path"),
    "with a time of day": (say("2026-01-02 10:11:12.123456"), "a time stamp"),
    "with a time and its zone": (say("2026-01-02T10:11Z"), "a time stamp"),
    "with a warning": (lambda book: book.cells[3].outputs[0].update(name="stderr"), "stores warnings"),
    "with an exception": (
        lambda book: book.cells[3].outputs.append(new_output("error", ename="KeyError", evalue="1", traceback=[])),
        "stores an exception",
    ),
    "with a widget that has no HTML": (lambda book: book.cells[2].outputs[0].data.pop("text/html"), "without text/html beside it"),
    "with a widget that has no words": (lambda book: book.cells[2].outputs.clear(), "without text/html and text/plain"),
    "without a kernel": (lambda book: book.metadata.pop("kernelspec"), "JupyterLab would ask"),
    "with times of execution": (
        lambda book: book.cells[2].metadata.update(execution={"iopub.status.idle": ""}),
        "times of execution",
    ),
    "with an id that JupyterLab made": (
        lambda book: book.cells[3].update(id="3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
        "none that an author gave",
    ),
    "with an id that nbformat made": (lambda book: book.cells[3].update(id="5e1f0c9a"), "none that an author gave"),
    "with an id twice": (lambda book: book.cells[3].update(id="quiz"), "Cell ids occur twice"),
    "against the format": (lambda book: book.cells[3].update(outputs="none"), "not valid"),
}


def test_a_good_notebook_has_no_problem():
    assert problems(good(), executed=True) == []


@pytest.mark.parametrize("name", BROKEN)
def test_is_a_broken_notebook_refused(name):
    change, told = BROKEN[name]
    book = copy.deepcopy(good())
    change(book)
    assert any(told in problem for problem in problems(book, executed=True)), problems(book, executed=True)


@pytest.mark.parametrize("kept", ["execution_count", "outputs"])
def test_an_exercise_must_not_be_executed(kept):
    book = good()
    before = book.cells[3][kept]
    clear(book)
    assert problems(book, executed=False) == []
    book.cells[3][kept] = before
    assert problems(book, executed=False) == ["It was executed, or has outputs."]
