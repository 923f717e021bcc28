"""Notebooks with every kind of question and every widget, made from the fixtures: one a language, and what tests need beside."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
from words import BANK, FIXTURE

LANGS = ("en", "fa")
SETUP = """from pathlib import Path

from patronwise.course import bank

bank.BANK = Path({bank!r})

from patronwise import open_course, open_unit

unit = open_unit("T01", lang="{lang}")
course = open_course(lang="{lang}")"""
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def every_kind(lang: str) -> str:
    """Say where the notebook with every kind of question and every widget lies."""
    return f"notebooks/{lang}/every-kind.ipynb"


def write_every_kind(root: Path, bank: Path) -> None:
    """Write the fixtures' bank with the interface strings of today to *bank*, and their notebooks below *root*."""
    for lang in LANGS:
        shutil.copytree(FIXTURE / lang, bank / lang)
        shutil.copy(BANK / lang / "interface.json", bank / lang)
        write_notebook(root / every_kind(lang), bank, lang, "predict", "roleplay", "quiz", "plan", "progress", "journal", "records")


def write_notebook(path: Path, bank: Path, lang: str, *parts: str) -> None:
    """Write a notebook with a set-up cell and a cell for each of *parts*: a widget's name, or code of its own."""
    course = ("progress", "journal", "records")
    calls = [f"{'course' if part in course else 'unit'}.{part}()" if part.isidentifier() else part for part in parts]
    sources = [SETUP.format(bank=str(bank), lang=lang), *calls]
    cells = [nbformat.v4.new_markdown_cell("# Every kind", id="heading")]
    cells += [nbformat.v4.new_code_cell(source, id=f"cell-{place}") for place, source in enumerate(sources)]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL, "language_info": {"name": "python"}})
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
