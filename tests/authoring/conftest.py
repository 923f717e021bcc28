"""A small complete course in a folder of its own, to be broken by tests.

It lies in ``tests/fixtures/content``: a unit with an item of every type, its Persian translation, a second unit, map, start page.
"""

import shutil
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import jupytext
import pytest
from babel.messages.pofile import read_po

from patronwise.authoring import interface, parse_answers, parse_unit, read_myst
from patronwise.authoring.load import load
from patronwise.authoring.problems import Report
from patronwise.authoring.read_yaml import read_yaml
from patronwise.authoring.rules import judge

TESTS = Path(__file__).resolve().parent.parent
PACKAGE = TESTS.parent / "src" / "patronwise"
LESSON = "lessons/L01-greet-first"
SKILL = "skills/S01-short-notes"
DESK = "front-desk/F-short-desk"


class Tree:
    """A repository below *root* with the sample course in ``content/``, the real interface strings and one set of data."""

    def __init__(self, root):
        self.root = root
        self.package = PACKAGE
        self.content = root / "content"
        shutil.copytree(TESTS / "fixtures" / "content", self.content)
        shutil.copytree(PACKAGE / "locale", root / "src" / "patronwise" / "locale")
        data = root / "src" / "patronwise" / "practice" / "datasets"
        data.mkdir(parents=True)
        shutil.copy(PACKAGE / "practice" / "datasets" / "desk_visits.csv", data)

    def path(self, name):
        """Give the path of a file of the course; ``L01``, ``S01`` and ``F01`` stand for the folders of units."""
        first, _, rest = name.partition("/")
        return self.content / {"F01": DESK, "L01": LESSON, "S01": SKILL}.get(first, first) / rest

    def text(self, name):
        return self.path(name).read_text(encoding="utf-8")

    def write(self, name, text):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text, encoding="utf-8")

    def edit(self, name, old, new):
        """Replace the one place in which *old* stands."""
        text = self.text(name)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def add_front_desk(self):
        """Add the front desk of ``tests/fixtures/front-desk``, in two languages, to the course."""
        shutil.copytree(TESTS / "fixtures" / "front-desk", self.content / "front-desk")
        units = '    units:\n      - {id: F01, title: "Know the services"}\n      - {id: F02, title: "Keep the cash box"}\n'
        course = self.text("course.yaml").rstrip("\n")
        self.write("course.yaml", f"{course}\n  - id: front-desk\n    title: At the counter\n{units}")
        persian = (
            "front-desk: {en: 6b86f3a3bbc5, title: پشت پیشخوان}\n"
            "F01: {en: b568517c2196, title: خدمات را بشناسید}\n"
            "F02: {en: 6c43cd9c8638, title: حساب صندوق را نگه دارید}\n"
        )
        self.write("fa/course.yaml", self.text("fa/course.yaml") + persian)
        return self

    def add_first_steps(self, *, translated=True):
        """Add the practice of ``tests/fixtures/first-steps``, which belongs to no unit, to the start page."""
        left_out = None if translated else shutil.ignore_patterns("fa")
        shutil.copytree(TESTS / "fixtures" / "first-steps", self.content / "start" / "first-steps", ignore=left_out)
        return self

    def load(self):
        report = Report(self.root)
        return load(self.content, self.root / "src" / "patronwise" / "locale", report), report

    def problems(self):
        """Parse and judge; give everything that was told, sorted by place."""
        editions, report = self.load()
        if editions:
            judge(editions, self.root, report)
        return sorted(report.problems)

    def told(self, rule):
        return [problem for problem in self.problems() if problem.rule == rule]

    def line(self, problem):
        """Give the line of the file that *problem* is about."""
        return (self.root / problem.path).read_text(encoding="utf-8").split("\n")[problem.line - 1]


@pytest.fixture(scope="session", autouse=True)
def _equal_files_are_read_once():
    """Read equal text once: a test changes one file of twenty, and these three readers take most of the time of a load."""
    catalogue = cache(lambda content: read_po(BytesIO(content), abort_invalid=True))
    documents = {}

    def read_known_yaml(path, text, report, first_line=1):
        if (text, first_line) not in documents:
            document = read_yaml(path, text, report, first_line)
            if document is None:  # with problems of its own to tell each time
                return None
            documents[text, first_line] = document
        return replace(documents[text, first_line], path=path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jupytext, "reads", cache(jupytext.reads))
        patch.setattr(interface, "read_po", lambda file, **_: catalogue(file.read()))
        for module in (parse_answers, parse_unit, read_myst):
            patch.setattr(module, "read_yaml", read_known_yaml)
        yield


@pytest.fixture
def tree(tmp_path):
    return Tree(tmp_path / "repository")


@pytest.fixture(scope="session")
def make_tree():
    """Give what makes a sample course in any folder."""
    return Tree


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """Give the sample course unbroken, with its editions, for tests that only read."""
    tree = Tree(tmp_path_factory.mktemp("sample") / "repository")
    tree.editions, tree.report = tree.load()
    return tree


@pytest.fixture(scope="session")
def with_desk(tmp_path_factory):
    """Give the sample course with its front desk, unbroken, for tests that only read."""
    return Tree(tmp_path_factory.mktemp("desk") / "repository").add_front_desk()


@pytest.fixture
def report(tmp_path):
    return Report(tmp_path)
