"""JupyterLab as its user drives it: open a notebook, run it, look at an output.

One place for everything that knows JupyterLab's DOM.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

SCREENSHOTS = Path(__file__).resolve().parents[2] / "test-results" / "screenshots"
WAIT = 60_000  # ms; a cold kernel on a busy machine of 2 cores

PANEL = ".jp-NotebookPanel:not(.lm-mod-hidden)"
CURRENT = "const panel = window.jupyterapp.shell.currentWidget;"
# Before the session is ready JupyterLab asks which kernel is wanted: nobody's hand is as quick as a test's.
READY = f"""path => {{
  {CURRENT}
  return panel?.context?.path === path && panel.sessionContext.isReady && panel.sessionContext.session?.kernel?.status === 'idle';
}}"""
IDLE = f"""() => {{
  {CURRENT}
  const cells = [...(panel?.content?.model?.cells ?? [])].filter(cell => cell.type === 'code');
  const idle = panel?.sessionContext?.session?.kernel?.status === 'idle';
  return idle && cells.length > 0 && cells.every(cell => cell.executionCount !== null && cell.executionState !== 'running');
}}"""
# A page's address names a notebook. JupyterLab brings former tabs back first, then opens that one and puts it in front: on a busy
# machine seconds after it is ready, and in front of whatever was opened meanwhile.
WATCH_ADDRESS = """(() => {
  let app;
  window.addressOpened = new Promise(resolve => Object.defineProperty(window, 'jupyterapp', {
    get: () => app,
    set: value => {
      app = value;
      app.commands.commandExecuted.connect((_, done) => {
        if (done.id === 'filebrowser:open-path') done.result.then(resolve, resolve);
      });
    },
  }));
})()"""
ADDRESS_OPENED = "() => window.addressOpened.then(() => null)"
STATUS = f"() => {{ {CURRENT} return panel.sessionContext.session?.kernel?.status; }}"
FORGET = f"""() => {{
  {CURRENT}
  for (const cell of panel.content.model.cells) if (cell.type === 'code') cell.executionCount = null;
}}"""
NOTEBOOK = f"""() => {{
  {CURRENT}
  const notebook = panel.content;
  return {{
    mode: notebook.mode,
    active: notebook.activeCell?.model.id ?? null,
    selected: notebook.widgets.filter(cell => notebook.isSelected(cell)).map(cell => cell.model.id),
    cells: [...notebook.model.cells].map(cell => [cell.id, cell.type, cell.sharedModel.getSource(), cell.executionCount ?? null]),
  }};
}}"""
MODELS = f"""async () => {{
  {CURRENT}
  const type = 'application/vnd.jupyter.widget-view+json';
  const manager = await panel.content.rendermime.createRenderer(type)._manager.promise;
  const states = [];
  for (const cell of panel.content.model.cells) {{
    for (let place = 0; place < (cell.outputs?.length ?? 0); place += 1) {{
      const view = cell.outputs.get(place).data[type];
      if (view) states.push((await manager.get_model(view.model_id)).attributes);
    }}
  }}
  return JSON.stringify(states, (key, value) => (key === '_esm' || key === '_css' || key === 'layout' ? undefined : value));
}}"""
EDITORS = """() => [...document.querySelectorAll('.jp-Notebook .jp-Cell')]
  .map(cell => cell.querySelector('.cm-content')?.innerText ?? cell.className)"""


class Lab:
    """One notebook in one browser page."""

    def __init__(self, page, server, path: str) -> None:
        self.page = page
        self.server = server
        self.path = path

    @property
    def panel(self):
        """The notebook that is in front: its panel with toolbar and cells."""
        return self.page.locator(PANEL)

    def open(self, *, theme: str = "JupyterLab Light") -> Lab:
        """Open the notebook in a fresh workspace and wait until its cells are there and its kernel is ready."""
        self.page.add_init_script(WATCH_ADDRESS)
        self.page.goto(f"{self.server.url}lab/tree/{self.path}?token={self.server.token}&reset")
        self.page.evaluate(ADDRESS_OPENED)
        self.page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=WAIT)
        self.page.wait_for_function("document.querySelector('.jp-NotebookPanel-toolbar') !== null", timeout=WAIT)
        self.wait_ready()
        self.set_theme(theme)
        return self

    def reload(self) -> Lab:
        """Load the page again, as F5 does, and wait until the notebook is in front to stay."""
        self.page.reload()
        self.page.evaluate(ADDRESS_OPENED)
        return self.wait_ready()

    def beside(self, path: str) -> Lab:
        """Give the driver of another notebook that was opened, or came to the front, in the same JupyterLab."""
        return Lab(self.page, self.server, path).wait_ready()

    def bring(self, path: str) -> Lab:
        """Open another notebook in the same JupyterLab: quicker than its menu, for what is not the subject of a test."""
        self.page.evaluate("path => void window.jupyterapp.commands.execute('docmanager:open', {path})", path)
        return self.beside(path)

    def wait_ready(self) -> Lab:
        """Wait until this notebook is in front and its kernel is idle."""
        self.page.wait_for_function(READY, arg=self.path, timeout=WAIT)
        self.panel.locator(".jp-Cell").first.wait_for(timeout=WAIT)
        return self

    def set_theme(self, theme: str) -> None:
        """Switch JupyterLab's theme through its menu, unless it is the present one. The server remembers it for other pages."""
        if self.page.locator("body").get_attribute("data-jp-theme-name") == theme:
            return
        self.menu("Settings", "Theme", theme)
        self.page.wait_for_selector(f"body[data-jp-theme-name='{theme}']", state="attached", timeout=WAIT)

    def hide_side_bar(self) -> None:
        """Fold JupyterLab's file browser away: on a narrow window it leaves no room for a notebook."""
        if self.page.locator("#jp-left-stack").is_visible():
            self.page.locator(".jp-SideBar.jp-mod-left .lm-TabBar-tab.lm-mod-current").click()
        self.page.wait_for_selector("#jp-left-stack", state="hidden", timeout=WAIT)

    def menu(self, *labels: str) -> None:
        """Choose an entry of the menu bar by the words that a user sees."""
        self.page.locator(".lm-MenuBar-item", has_text=labels[0]).first.click()
        for label in labels[1:]:
            exact = self.page.locator(".lm-Menu-itemLabel").get_by_text(label, exact=True)
            exact.last.click()

    def run_all(self) -> Lab:
        """Run > Run All Cells, and wait until no cell is running."""
        self.forget_counts()
        self.menu("Run", "Run All Cells")
        return self.wait_idle()

    def restart_and_run_all(self) -> Lab:
        """Kernel > Restart Kernel and Run All Cells…, confirmed."""
        self.menu("Kernel", "Restart Kernel and Run All Cells…")
        self.page.locator(".jp-Dialog button", has_text="Restart").last.click()
        self.forget_counts()
        self.page.wait_for_selector(".jp-Dialog", state="detached", timeout=WAIT)
        return self.wait_idle()

    def forget_counts(self) -> None:
        """Take the stored numbers off, so that waiting for numbers waits for this run."""
        self.page.evaluate(FORGET)

    def wait_idle(self) -> Lab:
        """Wait until every code cell has been executed and none is waiting or running."""
        self.page.wait_for_function(IDLE, timeout=WAIT)
        return self

    def status(self) -> str:
        """Give what the kernel does: ``idle``, ``busy``, ``restarting``, ``dead``."""
        return self.page.evaluate(STATUS)

    def wait_status(self, status: str) -> None:
        """Wait until the kernel does *status*."""
        self.page.wait_for_function(f"status => ({STATUS})() === status", arg=status, timeout=WAIT)

    def widget(self, part: str):
        """Give the root element of the live widget of one part (predict, quiz, roleplay, plan, progress, journal, records)."""
        root = self.page.locator(f"{PANEL} .jp-OutputArea .pw[data-part='{part}']").first
        root.wait_for(timeout=WAIT)
        return root

    def save(self) -> None:
        """File > Save Notebook, and wait until this notebook has no unsaved changes."""
        self.menu("File", "Save Notebook")
        self.page.wait_for_function(f"() => {{ {CURRENT} return !panel.context.model.dirty; }}", timeout=WAIT)

    def top(self) -> None:
        """Scroll to the first cell, and wait until it has been painted: cells out of sight are not."""
        self.panel.locator(".jp-Cell").first.scroll_into_view_if_needed()
        self.page.evaluate(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))"
        )

    def put_away(self) -> None:
        """Close the tab of this notebook without saving, and end its kernel."""
        self.page.evaluate(f"""async () => {{
          {CURRENT}
          await panel.sessionContext.shutdown();
          panel.context.model.dirty = false;
          panel.close();
        }}""")

    def picture(self, name: str, of=None) -> Path | None:
        """Take a screenshot of the page, or of the whole of the element *of* (a locator), for a person to look at.

        Only where the environment asks for pictures: they take a fifth of the time of the tests that take them.
        """
        if not os.environ.get("PATRONWISE_PICTURES"):
            return None
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        path = SCREENSHOTS / f"{name}.png"
        if of is None:
            self.page.screenshot(path=path)
            return path
        window = self.page.viewport_size
        # What is scrolled out of the notebook's panel would not be in the picture.
        self.page.set_viewport_size({"width": window["width"], "height": int(of.bounding_box()["height"]) + 300})
        of.scroll_into_view_if_needed()
        of.screenshot(path=path)
        self.page.set_viewport_size(window)
        return path

    def cells(self) -> list[str]:
        """Give the text of every cell's editor, to see whether a shortcut has moved, added or changed one."""
        return self.page.evaluate(EDITORS)

    def notebook(self) -> dict:
        """Give what a shortcut could change: mode, active cell, selected cells, and of each cell id, type, source and number."""
        return self.page.evaluate(NOTEBOOK)

    def models(self) -> list[dict]:
        """Give the state of every widget model whose view stands in the notebook, as the browser holds it."""
        return json.loads(self.page.evaluate(MODELS))
