"""Bytes of a notebook with one quiz of ten questions: as JupyterLab saves it, and as nbclient does with the widgets' state."""

from __future__ import annotations

import os

import nbformat
from contenders import CONTENDERS, Contender
from figures import Figure
from harness import FOLDER, WAIT, Harness, make_notebook
from nbclient import NotebookClient
from ten_questions import TEN

BUDGET = 15.0  # KB
KB = 1000


def by_jupyterlab(harness: Harness, contender: Contender) -> float:
    """Run the notebook in JupyterLab, save it with File > Save Notebook, and give its size in KB."""
    path = harness.write(contender)
    lab = harness.open(contender)
    lab.run_all()
    lab.page.wait_for_function(f"probe.count({contender.name!r}) === {TEN}", timeout=WAIT)
    lab.save()
    lab.page.context.close()
    if not any(cell.outputs for cell in nbformat.read(path, as_version=4).cells):
        raise RuntimeError(f"{contender.name}: JupyterLab saved a notebook without outputs.")
    return path.stat().st_size / KB


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
        Figure("notebook with one quiz, saved by JupyterLab", "KB", saved, budget=BUDGET),
        Figure("notebook with one quiz, saved by nbclient with widget state", "KB", kept),
    ]
