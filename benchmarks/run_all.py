"""From the click on Run > Run All Cells to ten questions in the page: in the DOM, and painted with a height of their own.

The page is open, its kernel was just restarted and is idle, and the outputs are cleared; the four notebooks take turns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from contenders import CONTENDERS, CORE
from figures import Figure, middle
from harness import HOLD, KERNEL_STATUS, SETTLE, WAIT, Harness
from ten_questions import TEN

if TYPE_CHECKING:
    from lab import Lab

SHARE_BUDGET = 0.7  # of core ipywidgets
PATIENCE = 20_000
QUIET = 1500  # ms after a kernel says that it is idle


def restart(lab: Lab) -> None:
    """Kernel > Restart Kernel and Clear Outputs of All Cells..., confirmed; wait until the new kernel is idle."""
    page = lab.page
    page.evaluate(
        "() => { window.restarted = new Promise((done) => { const look = () => "
        f"{KERNEL_STATUS} === 'idle' ? setTimeout(look, 5) : done(true); look(); }}); }}"
    )
    lab.menu("Kernel", "Restart Kernel and Clear Outputs of All Cells…")
    page.locator(".jp-Dialog button", has_text="Restart").last.click()
    page.wait_for_selector(".jp-Dialog", state="detached", timeout=WAIT)
    page.evaluate("() => window.restarted")
    page.wait_for_function(f"{KERNEL_STATUS} === 'idle'", timeout=WAIT)
    page.wait_for_timeout(QUIET)


def run(lab: Lab, name: str) -> dict[str, float]:
    """Click Run > Run All Cells under the clock."""
    page = lab.page
    page.locator(".lm-MenuBar-item", has_text="Run").first.click()
    entry = page.locator(".lm-Menu-itemLabel").get_by_text("Run All Cells", exact=True).last
    page.evaluate("([kind, total, patience]) => probe.armRun(kind, total, patience)", [name, TEN, PATIENCE])
    entry.hover()
    page.wait_for_timeout(SETTLE)
    page.mouse.down()
    page.wait_for_timeout(HOLD)
    page.mouse.up()
    times: dict[str, float] | None = page.evaluate("() => probe.result")
    if times is None:
        raise RuntimeError(f"{name}: there were no {TEN} questions {PATIENCE / 1000:.0f} s after Run All Cells.")
    return times


def measure(harness: Harness, runs: int = 10) -> list[Figure]:
    """Run each contender's notebook *runs* times, each time in a new kernel; milliseconds."""
    harness.server.fresh_records("run-all")
    harness.end_kernels()
    labs = {}
    for contender in CONTENDERS:
        harness.write(contender)
        labs[contender.name] = harness.open(contender)
    taken: dict[str, list[dict[str, float]]] = {name: [] for name in labs}
    for turn in range(-1, runs):  # the first one loads what the page has not loaded yet, and does not count
        for name, lab in labs.items():
            lab.page.bring_to_front()
            restart(lab)
            times = run(lab, name)
            if turn >= 0:
                taken[name].append(times)
    for lab in labs.values():
        lab.page.context.close()
    figures = []
    for what, key in (("in the DOM", "dom"), ("painted", "painted")):
        medians = middle({name: [one[key] for one in every] for name, every in taken.items()})
        figures.append(
            Figure(f"run all to ten questions {what}", "ms", medians, runs, SHARE_BUDGET * medians[CORE], f"{SHARE_BUDGET} of core")
        )
    return figures
