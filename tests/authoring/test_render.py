"""Markdown to sanitised HTML and back to text."""

import re
from html.parser import HTMLParser

import pytest

from patronwise.authoring.render import inline, plain


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "plain"),
        ("*a* **b** `c`", "<em>a</em> <strong>b</strong> <code>c</code>"),
        ("two\nlines   here", "two lines here"),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ("سلام «دنیا»", "سلام «دنیا»"),
        ("می\u200cدرسم", "می\u200cدرسم"),
        ("[site](https://example.org/?a=1&b=2)", '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">site</a>'),
        ("[mail](mailto:desk@example.org)", '<a href="mailto:desk@example.org" rel="noopener noreferrer">mail</a>'),
        ("# no heading", "# no heading"),
        ("- no list", "- no list"),
        ("`<b>`", "<code>&lt;b&gt;</code>"),
    ],
)
def test_inline_markdown_becomes_html(text, html):
    assert inline(text) == html


HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example>",
    "<img src=x onerror=alert(1)>",
    "<img/onerror='alert(1)'/src=x>",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>*{display:none}</style>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "</li></ul><script>alert(1)</script>",
    "<!--<script>-->alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](<java script:alert(1)>)",
    "[x](\u0001javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    '[x](https://example.org"onmouseover="alert(1))',
    "[x](https://example.org 'a\" onmouseover=\"alert(1)')",
    "![x](javascript:alert(1))",
    '![x](https://example.org/x.png"onerror=alert(1))',
    "<javascript:alert(1)>",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "`</code><script>alert(1)</script>`",
    "**<b onclick=alert(1)>**",
    "<<script>script>alert(1)<</script>/script>",
]


class Tags(HTMLParser):
    """Collects the tags of HTML as a browser would see them, with their attributes."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_becomes_harmless_html(text):
    for tag, attributes in Tags(inline(f"before {text} after")).found:
        assert tag in {"a", "br", "code", "em", "strong"}
        assert attributes.keys() <= {"href", "rel", "title"}
        scheme = re.match(r"[\s\x00-\x20]*([a-z][a-z0-9+.-]*):", attributes.get("href", ""), re.IGNORECASE)
        assert scheme is None or scheme[1].lower() in {"http", "https", "mailto"}


def test_a_tag_is_shown_as_the_text_that_it_is():
    assert plain(inline("<script>alert(1)</script>")) == "<script>alert(1)</script>"
    assert plain(inline("[x](javascript:alert(1))")) == "[x](javascript:alert(1))"


@pytest.mark.parametrize(
    ("text", "words"),
    [("*a* **b** `c`", "a b c"), ("1 < 2 & 3", "1 < 2 & 3"), ("[site](https://example.org/a>b)", "site"), ("&lt;b&gt;", "<b>")],
)
def test_plain_text_is_what_a_reader_sees(text, words):
    assert plain(inline(text)) == words


def test_a_line_break_stays_one_in_plain_text():
    assert plain("a<br>b") == "a\nb"
