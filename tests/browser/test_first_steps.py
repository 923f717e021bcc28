"""The first steps with data, as somebody takes them who has never run a cell: with the keyboard alone, from the first cell on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

HERE = "exercises/en/00-first-steps-with-data.ipynb"
MANY = 12  # cells before the second task


class Newcomer:
    """Somebody who knows two things: Shift+Enter, and to write in the place of the three dots."""

    def __init__(self, lab) -> None:
        self.lab = lab
        self.keys = lab.page.keyboard

    def go_on_to(self, cid: str) -> None:
        """Press Shift+Enter until the cell *cid* is the active one."""
        for _ in range(MANY):
            if self.lab.notebook()["active"] == cid:
                return
            self.run()
        pytest.fail(f"{MANY} times Shift+Enter do not lead to {cid}; the active cell is {self.lab.notebook()['active']}")

    def run(self) -> None:
        """Press Shift+Enter and wait for the answer."""
        before = self.lab.notebook()["active"]
        self.keys.press("Shift+Enter")
        self.lab.page.wait_for_function(
            "before => window.jupyterapp.shell.currentWidget.content.activeCell.model.id !== before", arg=before
        )
        self.lab.wait_status("idle")

    def write(self, answer: str) -> None:
        """Write *answer* on the first line behind the equals sign, and run the cell."""
        self.keys.press("Enter")
        for key in ("Control+Home", "End"):
            self.keys.press(key)
        line = self.source().split("\n")[0]
        for _ in line.partition("= ")[2]:
            self.keys.press("Backspace")
        self.keys.type(answer)
        written = self.source().split("\n")[0]
        assert written == line.partition("= ")[0] + "= " + answer
        self.run()

    def source(self) -> str:
        """Give what stands in the active cell."""
        now = self.lab.notebook()
        [source] = [cell[2] for cell in now["cells"] if cell[0] == now["active"]]
        return source

    def back(self) -> None:
        """Go back to the cell above."""
        self.keys.press("Escape")
        self.keys.press("ArrowUp")


@pytest.fixture
def newcomer(desk):
    lab = desk.bring(HERE)
    lab.panel.locator(".jp-Cell").first.click()
    yield Newcomer(lab)
    lab.put_away()


def output(lab, cid):
    """Give the output below the code cell *cid*."""
    place = [cell[0] for cell in lab.notebook()["cells"]].index(cid)
    return lab.panel.locator(".jp-Cell").nth(place).locator(".jp-OutputArea-output")


def test_two_tasks_are_done_with_shift_enter_and_the_place_of_the_three_dots(newcomer):
    lab = newcomer.lab
    newcomer.go_on_to("first-day")
    newcomer.write("log.head(11)")
    expect(output(lab, "first-day").last).to_contain_text("first-day: right.")
    expect(output(lab, "first-day").locator("tbody tr")).to_have_count(11)

    newcomer.go_on_to("mean-visits")
    newcomer.write('log["questions"].mean()')
    expect(output(lab, "mean-visits").last).to_contain_text("This is the average of the questions.")
    newcomer.back()
    newcomer.write('log["visits"].mean()')
    expect(output(lab, "mean-visits").first).to_contain_text("12.19")
    expect(output(lab, "mean-visits").last).to_contain_text("mean-visits: right.")


def test_a_cell_that_is_run_too_early_says_what_the_page_told_of(newcomer):
    lab = newcomer.lab
    place = [cell[0] for cell in lab.notebook()["cells"]].index("look")
    lab.panel.locator(".jp-Cell").nth(place).click()
    lab.page.keyboard.press("Shift+Enter")
    expect(output(lab, "look").last).to_contain_text("NameError: name 'practice' is not defined")
