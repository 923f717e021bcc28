"""Outputs kept and made: one real kernel run, and what is refused of the files on disk."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

import nbformat
import pytest

from patronwise.authoring.derive_all import Planned
from patronwise.authoring.execute import ExecutionError, execute
from patronwise.authoring.notebook import inputs_hash
from patronwise.authoring.outputs import kept_outputs, unexecuted, with_outputs

PATH = PurePosixPath("notebooks/en/small.ipynb")


def planned(*sources, reads=(b"bank",)):
    cells = [nbformat.v4.new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(sources)]
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    metadata = {
        "kernelspec": kernel,
        "language_info": {"name": "python"},
        "patronwise": {"kind": "unit", "lang": "en", "name": "L01"},
    }
    return Planned(nbformat.v4.new_notebook(cells=cells, metadata=metadata), executed=True, reads=reads)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("outputs")
    (root / PATH).parent.mkdir(parents=True)
    plan = planned("import os\nprint(6 * 7)", "bool(os.environ['PATRONWISE_HOME'])")
    (root / PATH).write_bytes(with_outputs(root, PATH, plan))
    return root, plan


def test_a_run_gives_outputs_and_counts(built):
    root, _ = built
    notebook = json.loads((root / PATH).read_text())
    assert [cell["execution_count"] for cell in notebook["cells"]] == [1, 2]
    assert notebook["cells"][0]["outputs"][0]["text"] == ["42\n"]
    assert notebook["cells"][1]["outputs"][0]["data"] == {"text/plain": ["True"]}


def test_a_run_leaves_no_version_time_or_widget_state(built):
    root, _ = built
    metadata = json.loads((root / PATH).read_text())["metadata"]
    assert metadata["language_info"] == {"name": "python"}
    assert set(metadata) == {"kernelspec", "language_info", "patronwise"}


def test_outputs_of_the_same_inputs_are_kept_to_the_byte(built):
    root, plan = built
    assert kept_outputs(root, PATH, plan) == (root / PATH).read_bytes()


@pytest.mark.parametrize(
    "other",
    [
        planned("print(6 * 8)", "1"),
        planned("import os\nprint(6 * 7)"),
        planned("import os\nprint(6 * 7)", "x", reads=(b"other bank",)),
    ],
    ids=["another source", "a cell less", "another bank"],
)
def test_outputs_of_other_inputs_are_not_kept(built, other):
    root, _ = built
    assert kept_outputs(root, PATH, other) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"cells": 3}'])
def test_a_damaged_file_is_as_good_as_none(tmp_path, content):
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_bytes(content)
    assert kept_outputs(tmp_path, PATH, planned("1")) is None


def test_a_cell_that_raises_is_told_with_the_notebooks_name(tmp_path):
    with pytest.raises(ExecutionError, match=r"small\.ipynb did not run.*(.|\n)*ZeroDivisionError"):
        execute(planned("1 / 0").notebook, "small.ipynb", tmp_path)


def test_the_hash_of_inputs_covers_ids_sources_and_what_is_read():
    one = planned("1").notebook
    other_id = planned("1").notebook
    other_id["cells"][0]["id"] = "renamed"
    hashes = {
        inputs_hash(one, b"a"),
        inputs_hash(one, b"b"),
        inputs_hash(one),
        inputs_hash(planned("2").notebook, b"a"),
        inputs_hash(other_id, b"a"),
    }
    assert len(hashes) == 5


def test_code_cells_without_a_number_are_named():
    assert unexecuted(planned("1", "2").notebook) == ["cell-0", "cell-1"]
