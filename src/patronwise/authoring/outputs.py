"""Outputs of executed notebooks: kept while nothing that a run depends on has changed, made anew otherwise.

Running every notebook takes minutes for a whole course, so a notebook carries the hash of all that its run depended on. That the
kept outputs are what a run gives is not taken on trust: nbval runs every notebook and compares them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat

from patronwise.authoring.execute import execute
from patronwise.authoring.notebook import inputs_hash, notebook_bytes

if TYPE_CHECKING:
    from pathlib import Path, PurePosixPath

    from patronwise.authoring.derive_all import Planned
    from patronwise.authoring.notebook import Notebook


def unexecuted(notebook: Notebook) -> list[str]:
    """Name the code cells that were never run: nbval would pass them without comparing anything."""
    return [cell["id"] for cell in notebook["cells"] if cell["cell_type"] == "code" and cell["execution_count"] is None]


def with_outputs(root: Path, path: PurePosixPath, planned: Planned, *, fresh: bool = False) -> bytes:
    """Give the notebook's file with outputs: those on disk if they are of the same inputs (and not *fresh*), else of a run now.

    Raises:
        ExecutionError: the notebook did not run from top to bottom.
    """
    kept = None if fresh else kept_outputs(root, path, planned)
    if kept is not None:
        return kept
    notebook = execute(_stamped(planned), str(path), (root / path).parent)
    return notebook_bytes(notebook)


def kept_outputs(root: Path, path: PurePosixPath, planned: Planned) -> bytes | None:
    """Give the notebook's file with the outputs on disk, or None where they are of other inputs, or of no run."""
    stamped = _stamped(planned)
    old = _read(root / path)
    if old is None or old["metadata"].get("patronwise") != stamped["metadata"]["patronwise"] or unexecuted(old):
        return None
    if [cell["id"] for cell in old["cells"]] != [cell["id"] for cell in stamped["cells"]]:
        return None
    for cell, before in zip(stamped["cells"], old["cells"], strict=True):
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = before["outputs"], before["execution_count"]
    return notebook_bytes(stamped)


def _stamped(planned: Planned) -> Notebook:
    notebook: Notebook = nbformat.from_dict(planned.notebook)
    notebook["metadata"]["patronwise"]["inputs"] = inputs_hash(planned.notebook, *planned.reads)
    return notebook


def _read(path: Path) -> Notebook | None:
    try:
        notebook: Notebook = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)
    except Exception:  # noqa: BLE001 - nbformat raises many kinds for a damaged file; absent or damaged, it is made anew
        return None
    return notebook
