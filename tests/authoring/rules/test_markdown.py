"""Links and HTML in Markdown."""

import pytest

from patronwise.authoring.rules.markdown import html_in, links_in


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a](b) ![c](d)", ["b", "d"]),
        ("[a](<b c>)", ["b c"]),
        ("[a][b]\n\n[b]: c", ["c"]),
        ("[b]: c", ["c"]),
        ("<https://example.org/>", ["https://example.org/"]),
        ("<desk@example.org>", ["mailto:desk@example.org"]),
        ("[a](javascript:x)", ["javascript:x"]),
        ("[a](b) [c](b)", ["b"]),
        ("> - [a](b)\n\n| [c](d) |\n|---|\n| [e](f) |", ["b", "d", "f"]),
        ("`[a](b)`", []),
        ("\\[a](b)", []),
        ("```\n[a](b)\n```", []),
        ("no link", []),
        ("[a](b", []),
        ("[![a](b)](c)", ["c", "b"]),
    ],
)
def test_every_link_is_found_whatever_its_scheme(text, links):
    assert links_in(text) == links


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a <b>c</b>", ["<b>", "</b>"]),
        ("<div>\nx\n</div>", ["<div>"]),
        ("a\n\n</div>", ["</div>"]),
        ("<!-- a -->", ["<!-- a -->"]),
        ("a <?php?> <![CDATA[x]]>", ["<?php?>", "<![CDATA[x]]>"]),
        ("| <i> |\n|---|", ["<i>"]),
        ("`<b>`", []),
        ("&lt;b&gt;", []),
        ("\\<b>", []),
        ("1 < 2 > 1", []),
        ("<https://example.org/>", []),
    ],
)
def test_every_tag_is_found(text, pieces):
    assert html_in(text) == pieces
