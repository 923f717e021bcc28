"""Scripts and unsafe links in every place where an author can put words.

A place of raw Markdown is refused with its line; words that are rendered become harmless text.
"""

import copy
import json
import re

import pytest
from markdown_it import MarkdownIt

SCRIPT = "<script>alert(1)</script>"
PICTURE = "<img src=x onerror=alert(1)>"
LINK = "[x](javascript:alert(1))"
PAYLOADS = pytest.mark.parametrize("payload", [SCRIPT, PICTURE, LINK], ids=["script", "picture", "link"])
INLINE = {"a", "br", "code", "em", "strong"}
STATIC = INLINE | {"div", "p", "ul", "li"}
NAMES = {
    "id", "type", "objective", "start", "to", "mood", "ending", "document", "kind", "en", "datasets", "related", "languages",
    "code", "right",
}  # fmt: skip
"""Fields of text that are names or code and no words: tests/authoring/hostile/test_names.py is about them."""


def texts(part, place=()):
    """Give the place of every text inside *part*."""
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, one in inner:
        if isinstance(one, str):
            yield (*place, key)
        yield from texts(one, (*place, key))


def word_places(served, name):
    """Give the place of every word in the YAML of a file, by walking its data."""
    return [
        place
        for place in texts(served.document(name).data)
        if next(key for key in reversed(place) if isinstance(key, str)) not in NAMES
    ]


def inject(served, name, payload):
    """Put *payload* into every word of a file; give the lines of these words."""
    found = word_places(served, name)
    served.change(name, found, lambda text: f"{text} {payload}")
    return {served.document(name).line(*place) for place in found}


def lines_told(served, name, report, rule, level):
    path = served.tree.path(name).relative_to(served.tree.root)
    return {problem.line for problem in report.of(level) if (problem.rule, problem.path) == (rule, path)}


@PAYLOADS
def test_raw_words_are_refused_each_at_its_line(served, raw_file, payload):
    lines = inject(served, raw_file, payload)
    assert lines
    _, report = served.judge()
    assert lines_told(served, raw_file, report, "links" if payload == LINK else "raw_html", "error") == lines


@PAYLOADS
def test_printed_words_are_told_each_at_its_line(served, printed_file, payload):
    lines = inject(served, printed_file, payload)
    assert len(lines) == 6
    _, report = served.judge()
    rule, level = ("links", "error") if payload == LINK else ("raw_html", "warning")
    assert lines_told(served, printed_file, report, rule, level) == lines


@PAYLOADS
def test_rendered_words_become_harmless_text(served, rendered_file, payload, derive_everything, assert_harmless):
    lines = inject(served, rendered_file, payload)
    assert len(lines) > 20
    editions, report = served.judge()
    rule, level = ("links", "error") if payload == LINK else ("raw_html", "warning")
    assert lines_told(served, rendered_file, report, rule, level) == lines
    derived = derive_everything(editions)  # even where the rule refuses it
    assert len(derived.banks) == 3
    seen = sum(json.dumps(bank).count("alert(1)") for bank in derived.banks)
    assert seen >= len(word_places(served, rendered_file))
    for bank in derived.banks:
        assert_harmless_bank(bank, assert_harmless)
    assert not [text for text in derived.markdown if payload in text]


def assert_harmless_bank(bank, assert_harmless):
    """Look at every text of a bank: rendered words, and what a reader without a kernel sees."""
    data = copy.deepcopy(bank)
    questions = [data[part] for part in ("predict", "quiz", "assess") if part in data] + data.get("drills", [])
    assert len(questions) in {2, 4}
    for item in [item for part in questions for item in part["items"]]:
        for forms in (item, *(item.get("near") or [])):
            forms.pop("accepted", None)  # compared with what is typed, and never shown
            forms.pop("forms", None)
    for part in (*questions, data["roleplay"], data["plan"]):
        part["static"].pop("text")  # text/plain, which nobody renders
        assert_harmless(part["static"].pop("html"), STATIC)
    for text in all_texts(data):
        assert_harmless(text, INLINE)


def all_texts(part):
    if isinstance(part, str):
        yield part
    for one in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from all_texts(one)


@PAYLOADS
def test_cells_are_refused_each_at_its_line(tree, markdown_file, payload):
    text = re.sub(r"^(\+\+\+ \{.*)$", rf"\1\n{payload}\n", tree.text(markdown_file), flags=re.MULTILINE)
    tree.write(markdown_file, text)
    cells = [number for number, line in enumerate(text.split("\n"), start=1) if line == payload]
    assert len(cells) >= 5
    path = tree.path(markdown_file).relative_to(tree.root)
    told = [problem for problem in tree.told("links" if payload == LINK else "raw_html") if problem.path == path]
    assert [(problem.line, problem.level) for problem in told] == [(line, "error") for line in cells]


@pytest.mark.parametrize(
    "text",
    [
        f"`{SCRIPT}`",
        f"```\n{SCRIPT}\n```",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\\<script>alert(1)\\</script>",
        f"`{LINK}`",
        "\\" + LINK,
    ],
)
def test_what_markdown_takes_for_text_stays_text(tree, text, derive_everything, assert_harmless):
    for name, old in [
        ("L01/unit.md", "You are alone at the desk."),
        ("L01/fa/unit.md", "تنها پشت میز نشسته‌اید."),
        ("L01/facilitate.md", "In pairs."),
        ("start/start.md", "Choose a unit."),
    ]:
        tree.edit(name, old, f"{old}\n\n{text}\n")
    assert [problem for problem in tree.problems() if problem.level == "error"] == []
    browser = MarkdownIt("commonmark", {"html": True}).enable("table")
    pages = [browser.render(markdown) for markdown in derive_everything(tree.load()[0]).markdown]
    assert sum(page.count("alert(1)") for page in pages) == 4
    blocks = {"h1", "h2", "h3", "ol", "pre", "blockquote", "table", "thead", "tbody", "tr", "th", "td"}
    for page in pages:
        assert_harmless(page.replace(' style="text-align:left"', ""), STATIC | blocks)


@PAYLOADS
def test_the_banks_map_holds_harmless_text(served, payload, derive_everything, assert_harmless):
    inject(served, "course.yaml", payload)
    editions, report = served.judge()
    assert report.errors
    for course in derive_everything(editions).maps:  # even where the rule refuses it
        for text in [part["title"] for track in course["tracks"] for part in (track, *track["units"])]:
            assert_harmless(text, INLINE)
