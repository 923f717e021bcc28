"""All rules together."""

import ast
import importlib.util
import sys
from pathlib import Path

import pytest

from patronwise.authoring import rules
from patronwise.authoring.problems import Report
from patronwise.authoring.rules import RULES, judge, subject

HERE = Path(__file__).parent
SOURCES = Path(rules.__file__).parent
SHARED = {"__init__", "key_length", "markdown", "measure", "passages", "places", "subject"}


def cases_of(name):
    """Give the breaking cases of one rule, from its test file, and what makes a sample course ready for them."""
    spec = importlib.util.spec_from_file_location(f"cases_of_{name}", HERE / f"test_{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return [*module.CASES.values(), *getattr(module, "WARNED", {}).values()], getattr(module, "prepared", lambda tree: tree)


def sentences_of(name):
    """Give the lines (first, last) of every call that makes a finding in the file of a rule."""
    tree = ast.parse((SOURCES / f"{name}.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding"]
    return {(call.lineno, call.end_lineno) for call in calls}


def test_a_sound_course_has_no_problem(tree):
    (untranslated,) = tree.problems()
    assert untranslated.level == "status"
    assert str(untranslated) == "content/skills/S01-short-notes/fa:1: status: S01: the unit is not translated yet. [missing]"


def test_every_file_is_a_rule_and_every_rule_a_file():
    files = {path.stem for path in SOURCES.glob("*.py")} - SHARED
    assert files == set(RULES)
    assert all(rule.__name__ == name for name, rule in RULES.items())


@pytest.mark.parametrize("name", RULES)
def test_every_rule_says_what_it_demands_and_why(name):
    what, _, why = (RULES[name].__doc__ or "").partition("\n\n")
    assert what.endswith(".")
    assert len(why.split()) > 8


@pytest.mark.parametrize("name", RULES)
def test_every_sentence_of_every_rule_is_broken_by_a_case(name, make_tree, tmp_path, break_by, monkeypatch):
    said = set()
    before = subject.Finding.__init__

    def listening(self, *given, **named):
        frame = sys._getframe(1)
        if frame.f_code.co_filename == str(SOURCES / f"{name}.py"):
            said.add(frame.f_lineno)
        before(self, *given, **named)

    monkeypatch.setattr(subject.Finding, "__init__", listening)
    cases, prepared = cases_of(name)
    assert cases
    for number, case in enumerate(cases):
        tree = prepared(make_tree(tmp_path / str(number) / "repository"))
        break_by(case, tree)
        list(RULES[name](subject.Subject(tree.load()[0], tree.root)))
    unsaid = [first for first, last in sentences_of(name) if not any(first <= line <= last for line in said)]
    assert unsaid == [], f"no case makes the finding at {name}.py, line {unsaid}"


def test_problems_carry_the_name_of_their_rule_and_the_way_to_their_place(tree):
    tree.edit("L01/quiz.yaml", "text: Greet him}", 'text: " "}')
    tree.edit("L01/unit.md", "title: Greet first", "title: Greet")
    editions, _ = tree.load()
    report = Report(tree.root)
    judge(editions, tree.root, report)
    assert sorted((problem.rule, problem.id, problem.line) for problem in report.problems) == [
        ("blank_words", "L01-p1.options.greet.text", 7),
        ("title_differs", "title", 3),
    ]
