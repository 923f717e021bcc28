"""JupyterLab and Chromium for the benchmarks: the server and driver of the browser tests, with the ten questions in its folder."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from ten_questions import write_course, write_rivals

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "browser"))

from conftest import FLAGS, find_chromium
from playwright.sync_api import sync_playwright
from server import Server, running_server

from lab import Lab

if TYPE_CHECKING:
    from collections.abc import Iterator

    from contenders import Contender

PROBE = Path(__file__).with_name("probe.js")
WAIT = 60_000  # ms, for whatever is not measured
HOLD = 50  # ms between press and release, as a hand does it: what JupyterLab does at the press is over by then
SETTLE = 300  # ms without a click or a key, before something is measured
FOLDER = "bench"
KERNEL_STATUS = "window.jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status"


@dataclass
class Harness:
    """A running *server* and a *browser*; notebooks lie in the folder FOLDER of the server."""

    server: Server
    browser: Any

    def path(self, contender: Contender) -> Path:
        """Say where the contender's notebook lies."""
        root: Path = self.server.root
        return root / FOLDER / f"{contender.name.replace(' ', '-')}.ipynb"

    def write(self, contender: Contender, *more: str) -> Path:
        """Write the contender's notebook: the quiz, then a code cell of each source in *more*."""
        notebook = make_notebook(contender, *more)
        path = self.path(contender)
        nbformat.write(notebook, path)
        return path

    def end_kernels(self) -> None:
        """End every kernel of the server: one that a measurement left busy would keep its notebook from getting ready."""
        for session in json.loads(self._ask("GET", "sessions")):
            self._ask("DELETE", f"sessions/{session['id']}")

    def _ask(self, method: str, what: str) -> bytes:
        request = urllib.request.Request(f"{self.server.url}api/{what}?token={self.server.token}", method=method)  # noqa: S310
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - our own server on loopback
            content: bytes = answer.read()
        return content

    def open(self, contender: Contender) -> Lab:
        """Open the contender's notebook in a browser context of its own, with the probe in the page and a kernel that is idle."""
        context = self.browser.new_context(viewport={"width": 1280, "height": 900})
        context.add_init_script(path=PROBE)
        lab = Lab(context.new_page(), self.server, f"{FOLDER}/{self.path(contender).name}").open()
        lab.page.wait_for_function(f"{KERNEL_STATUS} === 'idle'", timeout=WAIT)
        lab.page.wait_for_timeout(SETTLE)
        return lab


def make_notebook(contender: Contender, *more: str) -> Any:  # noqa: ANN401 - nbformat's node
    """Give the contender's notebook, not run: the quiz, then a code cell of each source in *more*."""
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    cells = [nbformat.v4.new_code_cell(source, id=f"cell-{place}") for place, source in enumerate((contender.source, *more))]
    return nbformat.v4.new_notebook(
        cells=cells, metadata={"kernelspec": kernel, "language_info": {"name": "python"}, **contender.metadata}
    )


@contextmanager
def running_harness() -> Iterator[Harness]:
    """Give a harness, and end its server and browser afterwards.

    Raises:
        RuntimeError: there is no Chromium.
    """
    chromium = find_chromium()
    if chromium is None:
        raise RuntimeError(
            "There is no Chromium on this system; install it (Debian: apt-get install chromium) to measure in a browser."
        )
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        write_course(site)
        os.environ["PYTHONPATH"] = str(site)  # the server hands it on to kernels
        try:
            with running_server(Path(name)) as server, sync_playwright() as playwright:
                (server.root / FOLDER).mkdir()
                write_rivals(server.root / FOLDER)
                browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
                yield Harness(server, browser)
                browser.close()
        finally:
            del os.environ["PYTHONPATH"]


def click(lab: Lab, target: Any) -> None:  # noqa: ANN401 - a locator or a handle
    """Click *target* with the mouse: move, press, hold, release."""
    target.scroll_into_view_if_needed()
    lab.page.wait_for_timeout(SETTLE)
    box = target.bounding_box()
    lab.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    lab.page.mouse.down()
    lab.page.wait_for_timeout(HOLD)
    lab.page.mouse.up()
