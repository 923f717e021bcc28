"""environment.yml, the lock files and pyproject.toml name the same packages with the same ranges."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
RE_RUNS_NOTEBOOKS = {"nbval", "pytest"}


def ranges(lines):
    return {canonicalize_name(Requirement(line).name): str(Requirement(line).specifier) for line in lines}


def conda():
    return yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]


def expected_in_conda():
    test = ranges(PROJECT["optional-dependencies"]["test"])
    return ranges(PROJECT["dependencies"]) | {name: test[name] for name in RE_RUNS_NOTEBOOKS}


def test_conda_names_what_learners_and_nbval_need_with_the_same_ranges():
    listed = ranges(line for line in conda() if isinstance(line, str) and line != "pip")
    assert listed.pop("python") == PROJECT["requires-python"]
    assert listed == expected_in_conda()


def test_conda_installs_the_course_itself():
    assert {"pip": ["--editable ."]} in conda()


@pytest.mark.parametrize("name", ["jupyterlab", "ipywidgets", "nbval", "pandas", "anywidget"])
def test_what_the_issue_promises_is_named(name):
    assert name in expected_in_conda()


@pytest.mark.parametrize(("lock", "extra"), [("lab", None), ("test", "test"), ("bench", "bench")])
def test_locked_versions_lie_in_the_ranges(lock, extra):
    text = (ROOT / "requirements" / f"{lock}.txt").read_text()
    locked = {
        canonicalize_name(name): version for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", text, re.MULTILINE)
    }
    wanted = PROJECT["dependencies"] + (PROJECT["optional-dependencies"][extra] if extra else [])
    for line in wanted:
        need = Requirement(line)
        if canonicalize_name(need.name) != "patronwise":
            assert need.specifier.contains(locked[canonicalize_name(need.name)]), (
                f"{line} is locked outside its range in {lock}.txt"
            )


@pytest.mark.parametrize("lock", ["lab", "test", "bench"])
def test_locks_hold_hashes_and_no_address(lock):
    text = (ROOT / "requirements" / f"{lock}.txt").read_text()
    assert "--hash=sha256:" in text
    assert "://" not in text
    assert "--index-url" not in text
