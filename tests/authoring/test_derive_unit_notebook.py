"""The notebook of a unit."""

import pytest

from patronwise.authoring.derive_unit_notebook import derive_unit_notebook
from patronwise.authoring.rules.cell_order import ORDER, SKILL_ORDER


@pytest.fixture(params=["L01", "S01"])
def notebook(sample, request):
    english = sample.editions["en"]
    return request.param, derive_unit_notebook(english.units[request.param], english.course, {}, None, english.face)


def test_a_skill_is_taught_in_an_order_of_its_own(notebook):
    unit, made = notebook
    order = {"L01": ORDER, "S01": SKILL_ORDER}[unit]
    code = [cell["id"] for cell in made["cells"] if cell["cell_type"] == "code"]
    ids = [cell["id"] for cell in made["cells"]]
    assert ids == ["heading", "setup", *order, "related"]
    shown = {"L01": ["predict", "roleplay", "quiz", "plan"], "S01": [*SHOWN]}[unit]
    assert code == ["setup", *shown]


SHOWN = ("before", "roleplay", "drill-1", "drill-2", "drill-3", "after", "plan")


def test_every_line_of_code_is_folded_away(notebook):
    _, made = notebook
    code = [cell for cell in made["cells"] if cell["cell_type"] == "code"]
    assert len(code) >= 5
    assert all(cell["metadata"]["jupyter"] == {"source_hidden": True} for cell in code)
    assert all("hide-input" in cell["metadata"]["tags"] for cell in code)
