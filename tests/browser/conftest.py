"""A real JupyterLab and the system's Chromium, shared by the browser tests of one run."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from lab import Lab
from server import running_server

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def find_chromium() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def pytest_collection_modifyitems(items):
    """Without a browser these tests are skipped, and say so; they never count as passed."""
    reason = "there is no Chromium on this system; install it (Debian: apt-get install chromium) to run the browser tests"
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if find_chromium() is None:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    with running_server(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_lab(server, browser):
    """Give a function that opens a notebook: ``open_lab("notebooks/en/...", width=..., theme=...)``."""
    contexts = []

    def opened(path: str, *, width: int = 1280, height: int = 900, theme: str = "JupyterLab Light", **options) -> Lab:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        return Lab(context.new_page(), server, path).open(theme=theme)

    yield opened
    for context in contexts:
        context.close()
