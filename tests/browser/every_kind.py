"""Notebooks with every kind of question and every widget, and of a skill, made from the fixtures: what tests need beside units."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from words import BANK, FIXTURE

if TYPE_CHECKING:
    from pathlib import Path

LANGS = ("en", "fa")
SETUP = """from pathlib import Path

from patronwise.course import bank

bank.BANK = Path({bank!r})

from patronwise import open_course, open_unit

unit = open_unit("{unit}", lang="{lang}")
course = open_course(lang="{lang}")"""
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def every_kind(lang: str) -> str:
    """Say where the notebook with every kind of question and every widget lies."""
    return f"notebooks/{lang}/every-kind.ipynb"


def a_skill(lang: str) -> str:
    """Say where the notebook of the skill T03 lies."""
    return f"notebooks/{lang}/a-skill.ipynb"


def write_every_kind(root: Path, bank: Path) -> None:
    """Write the fixtures' bank with the interface strings of today to *bank*, and their notebooks below *root*."""
    for lang in LANGS:
        shutil.copytree(FIXTURE / lang, bank / lang)
        shutil.copy(BANK / lang / "interface.json", bank / lang)
        write_notebook(root / every_kind(lang), bank, lang, "predict", "roleplay", "quiz", "plan", "progress", "journal", "records")
        drills = [f"unit.drill({number})" for number in (1, 2, 3)]
        write_notebook(root / a_skill(lang), bank, lang, "before", *drills, "after", name="T03")


def write_notebook(path: Path, bank: Path, lang: str, *parts: str, name: str = "T01") -> None:
    """Write a notebook of the unit *name*: a set-up cell and a cell for each of *parts*, a widget's name or code of its own."""
    course = ("progress", "journal", "records")
    calls = [f"{'course' if part in course else 'unit'}.{part}()" if part.isidentifier() else part for part in parts]
    sources = [SETUP.format(bank=str(bank), lang=lang, unit=name), *calls]
    cells = [_cell("heading", "markdown", "# Every kind")]
    cells += [_cell(f"cell-{place}", "code", source) for place, source in enumerate(sources)]
    notebook = {
        "cells": cells,
        "metadata": {"kernelspec": KERNEL, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook, indent=1), encoding="utf-8")


def _cell(name: str, kind: str, source: str) -> dict:
    more = {"execution_count": None, "outputs": []} if kind == "code" else {}
    return {"id": name, "cell_type": kind, "metadata": {}, "source": source, **more}
