from __future__ import annotations

import pytest

from patronwise.authoring.right_to_left import right_to_left

TEXT = """## سرتیتر

بند *یک* و [پیوند](../en/00-start-here.ipynb).

> نقل

| الف | ب |
|---|---|
| پ | ت |
"""


def test_the_cell_is_one_block_with_language_and_direction():
    shown = right_to_left(TEXT, "fa")
    assert shown.startswith('<div dir="rtl" lang="fa">\n')
    assert shown.endswith("\n</div>")
    assert "\n\n" not in shown


def test_every_paragraph_is_aligned_in_quotations_too():
    shown = right_to_left(TEXT, "fa")
    assert shown.count("<p") == shown.count('<p style="text-align: right">') == 2


def test_headings_links_and_tables_stay():
    shown = right_to_left(TEXT, "fa")
    for part in ("<h2>سرتیتر</h2>", '<a href="../en/00-start-here.ipynb">', "<em>یک</em>", "<td>ت</td>"):
        assert part in shown


@pytest.mark.parametrize("bad", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))"])
def test_what_is_not_markdown_is_text(bad):
    shown = right_to_left(f"متن {bad} متن", "fa")
    assert "<script" not in shown
    assert "<img" not in shown
    assert 'href="javascript' not in shown
