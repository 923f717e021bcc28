"""Take the pictures of the start page and of the README from a real JupyterLab: ``python scripts/pictures.py``.

They are content: looked at, committed, and taken anew when what they show has changed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from conftest import FLAGS, find_chromium  # noqa: E402
from server import running_server  # noqa: E402

from lab import Lab  # noqa: E402

UNIT = "notebooks/en/lessons/L04-listen-well.ipynb"


def main() -> None:
    """Write content/start/images/run-all.png and docs/images/quiz.png."""
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        _run_menu(Lab(browser.new_page(viewport={"width": 940, "height": 640}), server, UNIT).open())
        _quiz(Lab(browser.new_page(viewport={"width": 1180, "height": 860}), server, UNIT).open())


def _run_menu(lab: Lab) -> None:
    lab.page.locator(".lm-MenuBar-item", has_text="Run").first.click()
    lab.page.locator(".lm-Menu-itemLabel").get_by_text("Run All Cells", exact=True).hover()
    _save(lab, ROOT / "content" / "start" / "images" / "run-all.png")


def _quiz(lab: Lab) -> None:
    lab.page.keyboard.press("Control+b")  # the file browser away: the picture is of the unit
    quiz = lab.run_all().widget("quiz")
    question = quiz.locator("[data-item]").first
    question.locator("input[type=radio]").nth(1).check()
    question.get_by_role("button", name="Check").click()
    question.scroll_into_view_if_needed()
    _save(lab, ROOT / "docs" / "images" / "quiz.png")


def _save(lab: Lab, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lab.page.wait_for_timeout(500)  # menus and feedback have finished moving
    lab.page.screenshot(path=path)
    print(path.relative_to(ROOT))  # noqa: T201 - a script tells what it wrote


if __name__ == "__main__":
    main()
