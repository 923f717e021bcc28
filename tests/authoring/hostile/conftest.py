"""Data in the place of a file's YAML, and everything that the build writes, for a look at each text in it."""

import copy
import re
from html.parser import HTMLParser

import msgspec
import pytest

from patronwise.authoring.course_source import parse_course, translate_course
from patronwise.authoring.derive_bank import derive_bank
from patronwise.authoring.derive_facilitate import derive_facilitate
from patronwise.authoring.derive_start import derive_course_bank, derive_start_notebook, parse_start
from patronwise.authoring.derive_unit_notebook import derive_unit_notebook
from patronwise.authoring.notebook import notebook_bytes
from patronwise.authoring.parse_unit import parse_unit
from patronwise.authoring.problems import Report
from patronwise.authoring.read_yaml import Document, read_yaml
from patronwise.authoring.rules import judge
from patronwise.authoring.translate_unit import translate_myst, translate_unit

UNIT = ("unit.md", "quiz.yaml", "roleplay.yaml", "practice.md", "facilitate.md")
FILES = [
    "course.yaml", "fa/course.yaml", "start/start.md", "start/fa/start.md",
    *(f"L01/{name}" for name in UNIT), *(f"L01/fa/{name}" for name in UNIT),
]  # fmt: skip
RENDERED = [name for name in FILES if name.endswith(("quiz.yaml", "roleplay.yaml"))]
GROUPS = {
    "file": FILES,
    "rendered_file": RENDERED,
    "raw_file": [name for name in FILES if name not in RENDERED],
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

    monkeypatch.setattr("patronwise.authoring.parse_unit.read_yaml", reading)
    monkeypatch.setattr("patronwise.authoring.read_myst.read_yaml", reading)
    return Served(tree, given, read)


class Derived:
    """What the build writes of *editions*, but for what runs code."""

    def __init__(self, editions):
        self.banks, self.maps, self.markdown = [], [], []
        for edition in editions.values():
            hrefs = dict.fromkeys(edition.units, "x.ipynb")
            self.maps.append(derive_course_bank(edition.course, edition.units, hrefs, edition.face))
            notebooks = [derive_start_notebook(edition.start, edition.course, hrefs, edition.face)]
            for name, unit in edition.units.items():
                self.banks.append(derive_bank(unit, editions["en"].units[name], edition.face))
                notebooks.append(derive_unit_notebook(unit, edition.course, hrefs, edition.face))
                if unit.facilitate:
                    self.markdown.append(derive_facilitate(unit, unit.facilitate, edition.face).decode())
            for notebook in notebooks:
                assert notebook_bytes(notebook)
                self.markdown += [cell["source"] for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
        assert msgspec.json.encode([self.banks, self.maps])


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
            assert not [name for name in attributes if name.startswith("on") or name in {"style", "src", "srcdoc"}], html
            scheme = re.match(r"\s*([a-z][a-z0-9+.-]*):", attributes.get("href") or "", re.IGNORECASE)
            assert scheme is None or scheme[1].lower() in {"http", "https", "mailto"}, html

    return check
