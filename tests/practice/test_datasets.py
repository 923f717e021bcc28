"""Every dataset has a page that names each column, says what the data are and holds the four parts that a reader looks for."""

import re

import pytest
from dataset_page import DOCS, documented

from patronwise.practice.columns import TYPES


@pytest.mark.parametrize("name", TYPES)
def test_the_page_names_every_column_and_says_what_the_data_are(name):
    page = documented(name)
    assert set(re.findall(r"\| `(\w+)` \|", page)) == set(TYPES[name])
    assert page.startswith(f"# {name} **Synthetic.**")
    assert "CC BY 4.0" in page
    for heading in ("How it was made", "What was put in on purpose", "The trap", "What it does not show"):
        assert f"## {heading}" in page


def test_the_index_names_every_dataset_once_and_in_order():
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| \[(\w+)\]\(\1\.md\) \|", index, re.MULTILINE) == sorted(TYPES)
