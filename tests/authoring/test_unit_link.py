from __future__ import annotations

from pathlib import PurePosixPath as Posix

import pytest

from patronwise.authoring.build import derive
from patronwise.authoring.interface import Interface
from patronwise.authoring.unit_link import href, unit_link

HREFS = {"L01": "lessons/L01.ipynb", "S01": "../en/skills/S01.ipynb", "first": "../../exercises/en/00-first.ipynb"}


def face(lang):
    return Interface(lang, {"unit.in-english": "IN ENGLISH"})


@pytest.mark.parametrize(
    ("lang", "unit", "link"),
    [
        ("fa", "L01", "[T](lessons/L01.ipynb)"),
        ("fa", "S01", "[T](../en/skills/S01.ipynb) (IN ENGLISH)"),
        ("fa", "first", "[T](../../exercises/en/00-first.ipynb) (IN ENGLISH)"),
        ("en", "S01", "[T](../en/skills/S01.ipynb)"),
        ("en", "first", "[T](../../exercises/en/00-first.ipynb)"),
    ],
)
def test_a_link_into_english_is_called_so_on_pages_of_other_languages(lang, unit, link):
    assert unit_link(unit, "T", HREFS, face(lang)) == link


def test_the_persian_map_leads_to_english_units_that_are_not_translated(tree):
    _, derived = derive(tree.root)
    start = next(
        planned.notebook for path, planned in derived.notebooks.items() if path.as_posix() == "notebooks/fa/00-start-here.ipynb"
    )
    text = "".join(cell["source"] for cell in start["cells"])
    assert 'href="lessons/L01-greet-first.ipynb"' in text
    assert 'href="../en/skills/S01-short-notes.ipynb"' in text


@pytest.mark.parametrize(
    ("start", "link"),
    [
        ("exercises/en/00-first.ipynb", "../../solutions/en/lessons/L01.ipynb"),
        ("exercises/en/lessons/L01.ipynb", "../../../solutions/en/lessons/L01.ipynb"),
        ("solutions/en/lessons/L02.ipynb", "L01.ipynb"),
    ],
)
def test_a_link_counts_from_the_folder_of_its_own_file(start, link):
    assert href(Posix("solutions/en/lessons/L01.ipynb"), Posix(start)) == link
