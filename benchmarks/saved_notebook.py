"""Bytes of a notebook with one quiz of ten questions: as JupyterLab saves it, and as nbclient does with the widgets' state.

JupyterLab's way includes the course's save hook, which takes out the reference to the live widget: the next day there is no such
widget, and the reader would see an error in the place of the questions.
"""

from __future__ import annotations

import os

import nbformat
from contenders import CONTENDERS, Contender
from figures import Figure
from harness import FOLDER, WAIT, Harness, make_notebook
from nbclient import NotebookClient
from ten_questions import TEN

from patronwise.lab.tidy import WIDGET_VIEW

BUDGET = 15.0  # KB
KB = 1000


def by_jupyterlab(harness: Harness, contender: Contender) -> tuple[float, int]:
    """Run the notebook in JupyterLab, save it with File > Save Notebook; give its size in KB and its references to live widgets."""
    path = harness.write(contender)
    lab = harness.open(contender)
    lab.run_all()
    lab.page.wait_for_function(f"probe.count({contender.name!r}) === {TEN}", timeout=WAIT)
    lab.save()
    lab.page.context.close()
    outputs = [output for cell in nbformat.read(path, as_version=4).cells for output in cell.outputs]
    if not outputs:
        raise RuntimeError(f"{contender.name}: JupyterLab saved a notebook without outputs.")
    return path.stat().st_size / KB, sum(WIDGET_VIEW in output.get("data", {}) for output in outputs)


def by_nbclient(harness: Harness, contender: Contender) -> float:
    """Run the notebook with nbclient, which keeps the state of widgets, and give its size in KB."""
    notebook = make_notebook(contender)
    folder = {"metadata": {"path": str(harness.server.root / FOLDER)}}
    client = NotebookClient(notebook, timeout=60, resources=folder, store_widget_state=True)
    client.execute(env={**os.environ, "PATRONWISE_HOME": str(harness.server.home)})
    return len(nbformat.writes(notebook).encode()) / KB


def measure(harness: Harness) -> list[Figure]:
    """Save each contender's notebook both ways."""
    saved = {contender.name: by_jupyterlab(harness, contender) for contender in CONTENDERS}
    kept = {contender.name: by_nbclient(harness, contender) for contender in CONTENDERS}
    return [
        Figure(
            "notebook with one quiz, saved by JupyterLab", "KB", {name: size for name, (size, _) in saved.items()}, budget=BUDGET
        ),
        Figure("references to live widgets in it", "count", {name: live for name, (_, live) in saved.items()}, budget=0),
        Figure("notebook with one quiz, saved by nbclient with widget state", "KB", kept),
    ]
