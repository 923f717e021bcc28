"""Notebooks as data."""

import json

import nbformat
import pytest

from patronwise.authoring.cells import Cell
from patronwise.authoring.notebook import directed, make_notebook, notebook_bytes

CELLS = [Cell("markdown", "one", "# One", 1), Cell("code", "setup", "x = 1", 3), Cell("code", "run", "x", 5)]


@pytest.fixture
def made(sample):
    return make_notebook(CELLS, sample.editions["en"].face, "unit", "L01", hidden=frozenset({"setup"}))


def test_a_notebook_is_valid_and_has_nothing_that_varies(made, sample):
    nbformat.validate(nbformat.from_dict(made))
    again = make_notebook(CELLS, sample.editions["en"].face, "unit", "L01", hidden=frozenset({"setup"}))
    assert notebook_bytes(made) == notebook_bytes(again)


def test_cells_keep_their_ids(made):
    assert [(cell["cell_type"], cell["id"], cell["source"]) for cell in made["cells"]] == [
        ("markdown", "one", "# One"),
        ("code", "setup", "x = 1"),
        ("code", "run", "x"),
    ]


def test_hidden_cells_are_collapsed_and_no_other(made):
    hidden = [cell["metadata"].get("jupyter", {}).get("source_hidden", False) for cell in made["cells"]]
    assert hidden == [False, True, False]


def test_no_cell_was_run(made):
    assert [cell["execution_count"] for cell in made["cells"][1:]] == [None, None]
    assert [cell["outputs"] for cell in made["cells"][1:]] == [[], []]


def test_jupyterlab_need_not_ask_for_a_kernel(made):
    assert made["metadata"]["kernelspec"]["name"] == "python3"
    assert made["metadata"]["patronwise"] == {"kind": "unit", "lang": "en", "name": "L01"}


def test_persian_markdown_is_turned_and_its_code_is_not(sample):
    notebook = make_notebook(CELLS, sample.editions["fa"].face, "unit", "L01")
    assert notebook["cells"][0]["source"] == '<div dir="rtl" lang="fa">\n<h1>One</h1>\n</div>'
    assert notebook["cells"][1]["source"] == "x = 1"
    assert make_notebook(CELLS, sample.editions["en"].face, "unit", "L01")["cells"][0]["source"] == "# One"


def test_a_page_to_read_stays_markdown_inside_its_direction(sample):
    assert directed("# One", sample.editions["fa"].face) == '<div dir="rtl" lang="fa">\n\n# One\n\n</div>'
    assert directed("# One", sample.editions["en"].face) == "# One"


def test_the_file_is_what_jupyterlab_writes(made):
    content = notebook_bytes(made)
    assert content.endswith(b"}\n")
    assert json.loads(content)["nbformat_minor"] == 5
    assert b"\\u" not in notebook_bytes({**made, "metadata": {"x": "سلام"}})
