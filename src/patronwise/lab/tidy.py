"""Keep saved notebooks of the course free of what cannot last: widget references, widget state, pictures of charts, versions.

A saved reference to a live widget is shown as "model not found" the next day, and saved widget state would hold the learner's
answers. Without both, the reader sees the words of the question, and running an unchanged notebook leaves the file as it was. For
the same reason a chart is saved without what JupyterLab adds to it once it is drawn: a picture of it, and the theme of that hour.
"""

from __future__ import annotations

from typing import Any

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
CHART = "application/vnd.vegalite.v5+json"


def tidy(notebook: dict[str, Any]) -> dict[str, Any]:
    """Change *notebook* (nbformat 4) in place and give it back.

    Only a reference that has a text beside it goes: an output that would be empty without it stays as it is.
    """
    notebook["metadata"].pop("widgets", None)
    if "language_info" in notebook["metadata"]:
        notebook["metadata"]["language_info"] = {"name": notebook["metadata"]["language_info"].get("name", "python")}
    for cell in notebook["cells"]:
        cell["metadata"].pop("execution", None)
        cell["metadata"].pop("trusted", None)
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if WIDGET_VIEW in data and len(data) > 1:
                del data[WIDGET_VIEW]
            if CHART in data:
                data.pop("image/png", None)
                output["metadata"].get(CHART, {}).get("embed_options", {}).pop("theme", None)
    return notebook


def tidy_on_save(model: dict[str, Any], **_: object) -> None:
    """Tidy a notebook of the course when Jupyter's server saves it; others are left alone (a ``pre_save_hook``)."""
    content = model.get("content")
    if model.get("type") == "notebook" and isinstance(content, dict) and "patronwise" in content.get("metadata", {}):
        tidy(content)
