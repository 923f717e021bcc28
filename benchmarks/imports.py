"""What importing the course adds to a kernel that has anywidget already, and what it must not bring along.

Each run is an interpreter of its own that imports anywidget first; the runs of the three statements alternate.
"""

from __future__ import annotations

import json
import subprocess
import sys

from contenders import OURS
from figures import Figure, middle, table

BUDGET = 60.0
UNWANTED = ("pandas", "yaml", "markdown_it", "nh3", "nbformat", "babel")
STATEMENTS = {
    "import patronwise": "import patronwise",
    "import patronwise.course.open": "import patronwise.course.open",
    "all that the first quiz imports": "from patronwise import open_unit; import patronwise.course.open, patronwise.widgets.quiz",
}
CODE = """
import json, sys, time
import anywidget
begun = time.perf_counter()
{statement}
taken = time.perf_counter() - begun
print(json.dumps([taken * 1000, [name for name in {unwanted} if name in sys.modules]]))
"""


def measure(runs: int = 10) -> list[Figure]:
    """Time *runs* interpreters for each statement; milliseconds above ``import anywidget``."""
    taken: dict[str, list[float]] = {what: [] for what in STATEMENTS}
    brought: dict[str, set[str]] = {what: set() for what in STATEMENTS}
    for run in range(-1, runs):  # the first one fills the caches and does not count
        for what, statement in STATEMENTS.items():
            code = CODE.format(statement=statement, unwanted=UNWANTED)
            done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
            milliseconds, found = json.loads(done.stdout)
            brought[what].update(found)
            if run >= 0:
                taken[what].append(milliseconds)
    medians = middle(taken)
    times = [Figure(f"{what}, above import anywidget", "ms", {OURS: medians[what]}, runs, BUDGET) for what in STATEMENTS]
    found = set().union(*brought.values())
    unwanted = f"of {', '.join(UNWANTED)}, imported by all these"
    return [*times, Figure(unwanted, "modules", {OURS: len(found)}, runs + 1, 0)]


if __name__ == "__main__":
    print(table(measure()))
