"""The README's two commands: what they promise can be read from the Makefile without installing anything."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()


def make(*words):
    return subprocess.run(["make", "--no-print-directory", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def targets():
    return dict(re.findall(r"^(\S+)\s+(.+)$", make("help"), re.MULTILINE))


@pytest.mark.parametrize("target", ["lab", "test", "build", "check", "bench", "help"])
def test_help_tells_what_a_target_is_for(target):
    assert len(targets()[target].split()) >= 3


def test_help_lists_every_public_target_of_the_makefile():
    named = set(re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)[1].split())
    assert set(targets()) == named


def test_make_alone_is_make_help():
    assert make() == make("help")


def test_lab_opens_the_start_page_and_serves_the_whole_course():
    command = make("-n", "lab").strip().splitlines()[-1]
    start = command.split()[-1]
    assert start == "notebooks/en/00-start-here.ipynb"
    assert (ROOT / start).is_file()
    assert f'root_dir="{ROOT}"' in command


def test_ci_installs_a_browser_and_calls_make_test():
    text = (ROOT / ".ci" / "run").read_text()
    assert "apt-get install -y -qq chromium" in text
    assert text.rstrip().endswith("make test")


@pytest.mark.parametrize("command", ["make lab", "make test", "conda env create -f environment.yml", "pip install ."])
def test_the_readme_names_the_commands(command):
    assert f"`{command}`" in README


def test_every_file_that_the_readme_links_to_is_there():
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
