"""Notebooks as data: cells in, a notebook of nbformat 4.5 out, with ids and metadata that never vary."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, TypeAlias

import nbformat

from patronwise.authoring.right_to_left import right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterable

    from patronwise.authoring.cells import Cell
    from patronwise.authoring.interface import Interface

Notebook: TypeAlias = dict[str, Any]

# Without a kernelspec JupyterLab asks for a kernel; language_info is what patronwise.lab.tidy reduces a saved notebook to.
_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def make_notebook(cells: Iterable[Cell], face: Interface, kind: str, name: str, hidden: frozenset[str] = frozenset()) -> Notebook:
    """Give a notebook of *cells* without outputs.

    *kind* (unit, exercise, solution, start) and *name* go into its metadata; code cells whose id is in *hidden* are collapsed.
    """
    made = []
    for cell in cells:
        if cell.kind == "markdown":
            made.append(nbformat.v4.new_markdown_cell(_shown(cell.source, face), id=cell.cid))
        else:
            metadata = {"jupyter": {"source_hidden": True}, "tags": ["hide-input"]} if cell.cid in hidden else {}
            made.append(nbformat.v4.new_code_cell(cell.source, id=cell.cid, metadata=metadata))
    metadata = {**_METADATA, "patronwise": {"kind": kind, "lang": face.lang, "name": name}}
    notebook: Notebook = nbformat.v4.new_notebook(cells=made, metadata=metadata)
    return notebook


def _shown(markdown: str, face: Interface) -> str:
    return markdown if face.dir == "ltr" else right_to_left(markdown, face.lang)


def directed(markdown: str, face: Interface) -> str:
    """Give *markdown* of a page as it is, or inside an element with language and direction where these are not the usual."""
    return markdown if face.dir == "ltr" else f'<div dir="{face.dir}" lang="{face.lang}">\n\n{markdown}\n\n</div>'


def inputs_hash(notebook: Notebook, *beside: bytes) -> str:
    """Give a hash of all that a run depends on: the cells' ids and sources, and the files *beside* that they read."""
    cells = [(cell["id"], cell["cell_type"], cell["source"]) for cell in notebook["cells"]]
    digest = hashlib.sha256(json.dumps(cells, ensure_ascii=False).encode())
    for content in beside:
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()[:16]


def notebook_bytes(notebook: Notebook) -> bytes:
    """Give the notebook's file: what JupyterLab itself writes for the same notebook."""
    text: str = nbformat.writes(nbformat.from_dict(notebook), version=4)
    return (text + "\n").encode()
