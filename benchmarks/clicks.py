"""From letting the mouse button go to the feedback being painted, with the kernel idle and with a cell running.

The clock runs in the page (``probe.js``), from a capturing ``pointerup`` listener on window. "In the DOM" is the MutationObserver's
callback that finds the feedback's words; "next frame" the animation frame after it, which budgets are for; "painted" the first
task after that frame was styled, laid out and painted. At 60 frames a second a frame is never further away than 17 ms.

What is clicked under the clock is what makes the feedback appear: Check for us and for the core controls, where choosing comes
before and is not measured; the choice itself for jupyterquiz and the plain buttons. Every choice of every question is clicked once,
wrong ones first, so each click shows words that were not there. A click without feedback after three seconds is given up, and its
contender after three of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from contenders import CONTENDERS, OURS, Contender
from figures import Figure, middle, p95
from harness import KERNEL_STATUS, WAIT, Harness, click
from ten_questions import TEN, answers, ten_items

if TYPE_CHECKING:
    from lab import Lab

MEDIAN_BUDGET = 8.0
P95_BUDGET = 17.0
PATIENCE = 3000  # ms; what takes longer is given up, and counts as this
BOUT = 5  # clicks before it is another contender's turn
BOUNDED_CLICKS = 3  # of a contender whose first click had to be given up
SLEEP = "import time\ntime.sleep(3600)"
Times = dict[str, float]


class Bench:
    """One contender's notebook, and the answers that are still to be clicked in it."""

    def __init__(self, harness: Harness, contender: Contender) -> None:
        self.name = contender.name
        harness.write(contender, SLEEP)
        self.lab: Lab = harness.open(contender)
        self.times: list[Times] = []
        self.given_up = 0
        tries = [answers(item) for item in ten_items()]
        rounds = range(max(map(len, tries)))
        # One choice of each question after the other: the key of a question comes in the last round.
        self.answers = [(place, every[turn]) for turn in rounds for place, every in enumerate(tries) if turn < len(every)]

    def run_cell(self, place: int) -> None:
        """Select a cell and run it with Ctrl+Enter."""
        self.lab.page.locator(".jp-Notebook .jp-CodeCell .jp-InputArea-editor").nth(place).click()
        self.lab.page.keyboard.press("Control+Enter")

    def show(self) -> None:
        """Run the quiz's cell and wait for its questions."""
        self.run_cell(0)
        self.lab.page.wait_for_function(f"probe.count({self.name!r}) === {TEN}", timeout=WAIT)
        self.lab.page.wait_for_function(f"{KERNEL_STATUS} === 'idle'", timeout=WAIT)

    def keep_busy(self) -> None:
        """Run the cell that sleeps, and wait until the kernel is busy."""
        self.run_cell(1)
        self.lab.page.wait_for_function(f"{KERNEL_STATUS} === 'busy'", timeout=WAIT)

    def answer(self) -> None:
        """Choose the next answer, then click under the clock."""
        if not self.answers or self.given_up >= BOUNDED_CLICKS:
            return
        place, answer = self.answers.pop(0)
        data = {"option": answer.option, "text": answer.text, "feedback": answer.feedback}
        page = self.lab.page
        choose, press = (self._control(step, place, data) for step in ("choose", "press"))
        if choose:
            click(self.lab, choose)
        page.evaluate(
            "([kind, place, answer, patience]) => probe.armClick(kind, place, answer, patience)", [self.name, place, data, PATIENCE]
        )
        click(self.lab, press)
        page.wait_for_timeout(100)  # leave the page alone while the clock runs
        times: Times | None = page.evaluate("() => probe.result")
        self.given_up += times is None
        self.times.append(times or dict.fromkeys(("dom", "frame", "painted"), PATIENCE))

    def _control(self, step: str, place: int, data: dict[str, str]) -> Any:  # noqa: ANN401 - playwright's handle
        script = "([kind, step, place, answer]) => probe.control(kind, step, place, answer)"
        return self.lab.page.evaluate_handle(script, [self.name, step, place, data]).as_element()

    def close(self) -> None:
        """Close the page."""
        self.lab.page.context.close()


def measure(harness: Harness) -> list[Figure]:
    """Click through ten questions of each contender, by turns, first with idle kernels and then with busy ones; milliseconds."""
    return [figure for busy in (False, True) for figure in _measure(harness, busy=busy)]


def _measure(harness: Harness, *, busy: bool) -> list[Figure]:
    state = "busy" if busy else "idle"
    harness.server.fresh_records(f"clicks-{state}")  # what was answered before would come back answered
    benches = [Bench(harness, contender) for contender in CONTENDERS]
    for bench in benches:
        bench.lab.page.bring_to_front()
        bench.show()
        if busy:
            bench.keep_busy()
    while any(bench.answers and bench.given_up < BOUNDED_CLICKS for bench in benches):
        for bench in benches:
            bench.lab.page.bring_to_front()
            for _ in range(BOUT):
                bench.answer()
    for bench in benches:
        bench.close()
    bounded = frozenset(bench.name for bench in benches if bench.given_up)
    figures = []
    for what, key in (("in the DOM", "dom"), ("next frame", "frame"), ("painted", "painted")):
        samples = {bench.name: [one[key] for one in bench.times] for bench in benches}
        runs = len(samples[OURS])
        budgets = (MEDIAN_BUDGET, P95_BUDGET) if key == "frame" else (None, None)
        for word, values, budget in (("median", middle(samples), budgets[0]), ("p95", p95(samples), budgets[1])):
            figures.append(
                Figure(f"click to feedback {what}, kernel {state}, {word}", "ms", values, runs, budget, at_least=bounded)
            )
    return figures
