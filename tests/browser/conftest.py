"""A real JupyterLab and the system's Chromium, shared by the browser tests of one run."""

from __future__ import annotations

import shutil
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from every_kind import every_kind, write_every_kind
from record_file import RecordFile
from server import ROOT, running_server
from sweep import lay_out

from lab import WAIT, Lab

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
        write_every_kind(running.root, running.folder / "bank")
        yield running


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415 - where there is no browser, there may be no playwright

    expect.set_options(timeout=WAIT / 3)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield chromium
        chromium.close()


@contextmanager
def _opening(server, browser):
    """Lend a function that opens a notebook in a browser window that knows nothing of the others."""
    with ExitStack() as stack:

        def opened(
            path: str,
            *,
            width: int = 1280,
            height: int = 900,
            theme: str = "JupyterLab Light",
            frames: list | None = None,
            **options,
        ) -> Lab:
            context = browser.new_context(viewport={"width": width, "height": height}, **options)
            context.set_default_timeout(WAIT)
            stack.callback(context.close)
            page = context.new_page()
            if frames is not None:  # gets everything that comes from the server
                page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: frames.append(frame)))  # noqa: PLW0108
            return Lab(page, server, path).open(theme=theme)

        yield opened


@pytest.fixture
def open_lab(server, browser):
    """Give a function that opens a notebook: ``open_lab("notebooks/en/...", width=..., theme=...)``."""
    with _opening(server, browser) as opened:
        yield opened


@pytest.fixture(scope="module")
def open_lab_once(server, browser):
    """Give the same function to fixtures whose page all tests of a file share; no kernel outlives the file."""
    with _opening(server, browser) as opened:
        yield opened
    server.shut_down_kernels()


@pytest.fixture(scope="module")
def desk(open_lab_once):
    """Open one JupyterLab for all tests of a file: what they ``bring`` opens beside what is there, in a second instead of four."""
    return open_lab_once(every_kind("en"))


@pytest.fixture
def opened_unit(desk, server, request):
    """Open the notebook of the parameter, (unit, language), with no records yet; run it, and put it away in the end."""
    name, lang = request.param
    server.fresh_records(f"unit-{name}-{lang}")
    (path,) = (ROOT / "notebooks" / lang).glob(f"*/{name}-*.ipynb")
    lab = desk.bring(path.relative_to(ROOT).as_posix())
    yield lab.run_all(), name, lang
    lab.put_away()


@pytest.fixture(scope="module")
def pictures(browser, request):
    """Collect pictures as (part, unit) -> path, and lay them out in the end, on sheets that the test file names in SHEET."""
    taken = {}
    yield taken
    lay_out(browser, taken, request.module.SHEET)


@contextmanager
def _saved_pages(context):
    """Lend what opens a saved page in a tab of *context*, and writes down what that asks the network for."""
    tabs = []

    def open_file(path):
        tab = context.new_page()
        tab.asked = []
        tab.on("request", lambda request: tab.asked.append(request.url))
        tab.goto(path.as_uri())
        tabs.append(tab)
        return tab

    yield open_file
    for tab in tabs:
        tab.close()


@pytest.fixture
def saved_pages():
    """Give the context manager that opens saved pages in tabs of a browser's context."""
    return _saved_pages


@pytest.fixture
def records(server, request):
    """Give a file of records that no other test knows to kernels that start, or are restarted, from now on."""
    return RecordFile(server.fresh_records(request.node.name))
