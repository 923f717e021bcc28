"""Data in the place of a file's YAML, and everything that the build writes, for a look at each text in it."""

import copy
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from patronwise.authoring.course_source import parse_course, translate_course
from patronwise.authoring.derive_all import derive_all
from patronwise.authoring.derive_start import parse_start
from patronwise.authoring.notebook import notebook_bytes
from patronwise.authoring.parse_unit import parse_unit
from patronwise.authoring.problems import Report
from patronwise.authoring.read_yaml import Document, read_yaml
from patronwise.authoring.right_to_left import ALIGNED
from patronwise.authoring.rules import judge
from patronwise.authoring.translate_unit import translate_myst, translate_unit

UNIT = ("unit.md", "quiz.yaml", "roleplay.yaml", "practice.md", "answers.yaml", "facilitate.md")
FILES = [
    "course.yaml", "fa/course.yaml", "start/start.md", "start/fa/start.md",
    *(f"L01/{name}" for name in UNIT), *(f"L01/fa/{name}" for name in UNIT),
]  # fmt: skip
RENDERED = [name for name in FILES if name.endswith(("quiz.yaml", "roleplay.yaml"))]
PRINTED = [name for name in FILES if name.endswith("answers.yaml")]
GROUPS = {
    "file": FILES,
    "rendered_file": RENDERED,
    "printed_file": PRINTED,
    "raw_file": [name for name in FILES if name not in [*RENDERED, *PRINTED]],
    "markdown_file": [name for name in FILES if name.endswith(".md")],
}


def pytest_generate_tests(metafunc):
    for group, names in GROUPS.items():
        if group in metafunc.fixturenames:
            metafunc.parametrize(group, names)


class Served:
    """A sound course in which the data of a file can be others than those on disk: reading YAML is not what is tested here."""

    def __init__(self, tree, given, read):
        self.tree, self.given, self.read = tree, given, read
        self.editions, report = tree.load()
        assert report.errors == []

    def document(self, name):
        return self.read[self.tree.path(name)]

    def change(self, name, place, value):
        """Put *value* (or what it makes of the value there, if it is a function) at *place*, or at each of a list of places."""
        data = copy.deepcopy(self.document(name).data)
        for one in place if isinstance(place, list) else [place]:
            part = data
            for key in one[:-1]:
                part = part[key]
            part[one[-1]] = value(part[one[-1]]) if callable(value) else value
        self.replace(name, data)

    def replace(self, name, data):
        document = self.document(name)
        self.given[self.tree.path(name)] = Document(document.path, data, document.lines)

    def parse(self, name):
        """Parse the file called *name* alone; give whether it was sound, and the report."""
        report, path, english = Report(self.tree.root), self.tree.path(name), self.editions["en"]
        if name == "course.yaml":
            parsed = parse_course(path, report)
        elif name == "fa/course.yaml":
            parsed = translate_course(english.course, "fa", report)
        elif name == "start/start.md":
            parsed = parse_start(path, report)
        elif name == "start/fa/start.md":
            parsed = translate_myst(path, english.start.front, english.start.cells, report)
        elif name.startswith("L01/fa"):
            parsed = translate_unit(english.units["L01"], "fa", report)
        else:
            parsed = parse_unit(self.tree.path("L01"), report)
        return parsed is not None and not report.errors, report

    def judge(self):
        """Parse and judge the whole course; give editions and report."""
        editions, report = self.tree.load()
        if editions:
            judge(editions, self.tree.root, report)
        return editions, report


@pytest.fixture
def served(tree, monkeypatch):
    given, read = {}, {}

    def reading(path, text, report, first_line=1):
        if path not in read:
            read[path] = read_yaml(path, text, report, first_line)
        return given.get(path) or read[path]

    monkeypatch.setattr("patronwise.authoring.parse_answers.read_yaml", reading)
    monkeypatch.setattr("patronwise.authoring.parse_unit.read_yaml", reading)
    monkeypatch.setattr("patronwise.authoring.read_myst.read_yaml", reading)
    return Served(tree, given, read)


class Derived:
    """What the build writes of *editions*, but for practices, whose code it would run: banks and maps as data, Markdown as text."""

    def __init__(self, editions):
        bare = {
            lang: replace(edition, units={name: replace(unit, practice=None) for name, unit in edition.units.items()})
            for lang, edition in editions.items()
        }
        content = editions["en"].course.file.path.parent
        derived = derive_all(bare, content, Report(content))
        data = {path: json.loads(made) for path, made in derived.files.items() if path.suffix == ".json"}
        self.banks = [bank for path, bank in data.items() if path.stem[1:].isdigit()]
        self.maps = [course for path, course in data.items() if path.stem == "course"]
        self.markdown = [made.decode() for path, made in derived.files.items() if path.suffix == ".md"]
        for planned in derived.notebooks.values():
            assert notebook_bytes(planned.notebook)
            self.markdown += [cell["source"] for cell in planned.notebook["cells"] if cell["cell_type"] == "markdown"]


@pytest.fixture
def derive_everything():
    return Derived


class Tags(HTMLParser):
    """Collects the tags of HTML as a browser would see them."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.fixture
def assert_harmless():
    """Give the assertion that HTML has no tag but those named, and no attribute that runs anything."""

    def check(html, tags):
        for tag, attributes in Tags(html).found:
            assert tag in tags, html
            assert not [name for name in attributes if name.startswith("on") or name in {"src", "srcdoc"}], html
            assert attributes.get("style") in {None, ALIGNED}, html  # the one that the build itself gives to paragraphs
            scheme = re.match(r"\s*([a-z][a-z0-9+.-]*):", attributes.get("href") or "", re.IGNORECASE)
            assert scheme is None or scheme[1].lower() in {"http", "https", "mailto"}, html

    return check
