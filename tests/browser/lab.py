"""JupyterLab as its user drives it: open a notebook, run it, look at an output. One place for everything that knows JupyterLab's DOM."""

from __future__ import annotations

from pathlib import Path

SCREENSHOTS = Path(__file__).resolve().parents[2] / "test-results" / "screenshots"
WAIT = 30_000  # ms; a cold kernel on a busy machine of 2 cores


class Lab:
    """One notebook in one browser page."""

    def __init__(self, page, server, path: str) -> None:
        self.page = page
        self.server = server
        self.path = path

    def open(self, *, theme: str = "JupyterLab Light") -> Lab:
        """Open the notebook in a fresh workspace and wait until its cells are there."""
        self.page.goto(f"{self.server.url}lab/tree/{self.path}?token={self.server.token}&reset")
        self.page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=WAIT)
        self.page.wait_for_function("document.querySelector('.jp-NotebookPanel-toolbar') !== null", timeout=WAIT)
        if theme != "JupyterLab Light":
            self.set_theme(theme)
        return self

    def set_theme(self, theme: str) -> None:
        """Switch JupyterLab's theme through its menu."""
        self.menu("Settings", "Theme", theme)
        light = "false" if "Dark" in theme else "true"
        self.page.wait_for_selector(f"body[data-jp-theme-light='{light}']", state="attached", timeout=WAIT)

    def menu(self, *labels: str) -> None:
        """Choose an entry of the menu bar by the words that a user sees."""
        self.page.locator(".lm-MenuBar-item", has_text=labels[0]).first.click()
        for label in labels[1:]:
            exact = self.page.locator(".lm-Menu-itemLabel").get_by_text(label, exact=True)
            exact.last.click()

    def run_all(self) -> Lab:
        """Run > Run All Cells, and wait until no cell is running."""
        self._forget_counts()
        self.menu("Run", "Run All Cells")
        return self.wait_idle()

    def restart_and_run_all(self) -> Lab:
        """Kernel > Restart Kernel and Run All Cells…, confirmed."""
        self.menu("Kernel", "Restart Kernel and Run All Cells…")
        self.page.locator(".jp-Dialog button", has_text="Restart").last.click()
        self._forget_counts()
        self.page.wait_for_selector(".jp-Dialog", state="detached", timeout=WAIT)
        return self.wait_idle()

    def _forget_counts(self) -> None:
        """Take the stored numbers off, so that waiting for numbers waits for this run."""
        self.page.evaluate("() => { for (const c of window.jupyterapp.shell.currentWidget.content.model.cells) if (c.type === 'code') c.executionCount = null; }")

    def wait_idle(self) -> Lab:
        """Wait until every code cell has been executed and none is waiting or running."""
        script = """() => {
          const panel = window.jupyterapp.shell.currentWidget;
          const cells = [...(panel?.content?.model?.cells ?? [])].filter(cell => cell.type === 'code');
          const idle = panel?.sessionContext?.session?.kernel?.status === 'idle';
          return idle && cells.length > 0 && cells.every(cell => cell.executionCount !== null && cell.executionState !== 'running');
        }"""
        self.page.wait_for_function(script, timeout=WAIT)
        return self

    def widget(self, part: str):
        """Give the root element of the live widget of one part (predict, quiz, roleplay, plan, progress, journal, records)."""
        root = self.page.locator(f".jp-OutputArea .pw[data-part='{part}']").first
        root.wait_for(timeout=WAIT)
        return root

    def save(self) -> None:
        """File > Save Notebook, and wait until the tab has no mark of unsaved changes."""
        self.menu("File", "Save Notebook")
        self.page.wait_for_selector(".lm-DockPanel .jp-mod-dirty", state="detached", timeout=WAIT)

    def picture(self, name: str) -> Path:
        """Take a screenshot of the page for a person to look at."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        path = SCREENSHOTS / f"{name}.png"
        self.page.screenshot(path=path)
        return path

    def cells(self) -> list[str]:
        """Give the text of every cell's editor, to see whether a shortcut has moved, added or changed one."""
        return self.page.evaluate(
            "() => [...document.querySelectorAll('.jp-Notebook .jp-Cell')].map(c => c.querySelector('.cm-content')?.innerText ?? c.className)"
        )
