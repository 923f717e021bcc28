from __future__ import annotations

import asyncio
import copy
import json

import pytest
from jupyter_core.utils import ensure_async
from jupyter_server.serverapp import ServerApp

from patronwise.lab.tidy import CHART, WIDGET_VIEW, tidy, tidy_on_save
from patronwise.practice.charts import MIME

VIEW = {"model_id": "abc", "version_major": 2, "version_minor": 0}


def notebook(*outputs, metadata=None, cell_metadata=None):
    cell = {
        "cell_type": "code",
        "id": "quiz",
        "metadata": cell_metadata or {},
        "execution_count": 1,
        "source": "x",
        "outputs": list(outputs),
    }
    return {"cells": [cell], "metadata": metadata or {}, "nbformat": 4, "nbformat_minor": 5}


def display(**data):
    return {"output_type": "execute_result", "execution_count": 1, "metadata": {}, "data": data}


def test_a_widget_reference_goes_and_its_words_stay():
    done = tidy(notebook(display(**{WIDGET_VIEW: VIEW, "text/plain": "Question", "text/html": "<p>Question</p>"})))
    assert done["cells"][0]["outputs"][0]["data"] == {"text/plain": "Question", "text/html": "<p>Question</p>"}


def test_a_chart_is_kept_without_its_picture_and_the_theme_it_was_drawn_in():
    drawn = display(**{CHART: {"mark": "bar"}, "text/plain": "Visits", "image/png": "iVBORw0KGgo="})
    drawn["metadata"] = {CHART: {"embed_options": {"renderer": "svg", "theme": "dark"}}}
    (output,) = tidy(notebook(drawn))["cells"][0]["outputs"]
    assert output["data"] == {CHART: {"mark": "bar"}, "text/plain": "Visits"}
    assert output["metadata"] == {CHART: {"embed_options": {"renderer": "svg"}}}


def test_any_other_picture_stays():
    picture = display(**{"image/png": "iVBORw0KGgo=", "text/plain": "x"})
    assert tidy(notebook(copy.deepcopy(picture)))["cells"][0]["outputs"] == [picture]


def test_a_chart_is_named_as_practice_names_it():
    assert CHART == MIME


def test_a_reference_without_words_stays():
    alone = notebook(display(**{WIDGET_VIEW: VIEW}))
    assert tidy(copy.deepcopy(alone)) == alone


def test_widget_state_goes():
    assert "widgets" not in tidy(notebook(metadata={"widgets": {"state": {"answer": "secret"}}}))["metadata"]


def test_the_exact_version_of_python_goes():
    info = {"name": "python", "version": "3.11.7", "codemirror_mode": {"name": "ipython", "version": 3}}
    assert tidy(notebook(metadata={"language_info": info}))["metadata"]["language_info"] == {"name": "python"}


def test_times_of_execution_and_trust_go():
    done = tidy(notebook(cell_metadata={"execution": {"iopub.status.busy": "2026"}, "trusted": True, "tags": ["hide-input"]}))
    assert done["cells"][0]["metadata"] == {"tags": ["hide-input"]}


@pytest.mark.parametrize(
    "output", [{"output_type": "stream", "name": "stdout", "text": "hi"}, {"output_type": "error", "ename": "E"}]
)
def test_other_outputs_are_left_alone(output):
    assert tidy(notebook(dict(output)))["cells"][0]["outputs"] == [output]


def test_tidying_twice_changes_nothing_more():
    once = tidy(
        notebook(display(**{WIDGET_VIEW: VIEW, "text/plain": "Q"}), metadata={"language_info": {"name": "python", "version": "3"}})
    )
    assert tidy(copy.deepcopy(once)) == once


def test_a_notebook_of_somebody_else_is_left_alone_on_save():
    content = notebook(display(**{WIDGET_VIEW: VIEW, "text/plain": "Q"}))
    before = copy.deepcopy(content)
    tidy_on_save({"type": "notebook", "content": content}, path="x.ipynb", contents_manager=None)
    assert content == before


def test_a_text_file_does_not_trouble_the_hook():
    model = {"type": "file", "content": "text"}
    tidy_on_save(model, path="x.txt", contents_manager=None)
    assert model == {"type": "file", "content": "text"}


@pytest.mark.filterwarnings("default")  # of other people's server extensions
def test_jupyters_server_tidies_a_notebook_of_the_course_when_it_saves(tmp_path):
    """Through a real server with the settings that are installed: a hook that nothing calls would tidy nothing."""
    app = ServerApp()
    app.initialize(argv=[f"--ServerApp.root_dir={tmp_path}", "--no-browser", "--port=0", "--allow-root"], new_httpserver=False)
    metadata = {"patronwise": {"kind": "unit"}}
    content = notebook(display(**{WIDGET_VIEW: VIEW, "text/plain": "Q"}), metadata=metadata)
    try:
        # With jupytext installed the contents manager is another one, and asynchronous.
        saving = app.contents_manager.save({"type": "notebook", "format": "json", "content": content}, "unit.ipynb")
        asyncio.run(ensure_async(saving))
    finally:
        app.clear_instance()
    saved = json.loads((tmp_path / "unit.ipynb").read_text())
    assert saved["cells"][0]["outputs"][0]["data"] == {"text/plain": ["Q"]}
