"""What a learner waits for in a real JupyterLab and a real Chromium: clicks, Run All, and what a saved notebook weighs."""

from __future__ import annotations

import clicks
import run_all
import saved_notebook
from figures import Figure, table
from harness import running_harness


def measure() -> list[Figure]:
    """Measure one after the other, in one server and one browser."""
    with running_harness() as harness:
        return [*clicks.measure(harness), *run_all.measure(harness), *saved_notebook.measure(harness)]


if __name__ == "__main__":
    print(table(measure()))
