"""Re-run every executed notebook as CI does, and with ``pytest --nbval`` as it comes: seconds side by side, and their ratio.

Both are timed as whole processes, interpreter start included; the runs alternate, so that a busy machine slows both. Each run must
pass and judge the same cells. Budget: 0.6 of plain nbval.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("notebooks", "solutions")
BUDGET = 0.6
OURS = "tests/notebooks/run_nbval.py"
PLAIN = "pytest --nbval"
COMMANDS = {
    OURS: (OURS, "-q", *FOLDERS),
    PLAIN: ("-m", "pytest", "--nbval", "--nbval-cell-timeout=60", "-q", *FOLDERS),
}


def timed(name: str) -> tuple[float, int]:
    """Give the seconds of one run and the number of cells that passed.

    Raises:
        SystemExit: a cell did not pass, so that there is nothing to compare.
    """
    with tempfile.TemporaryDirectory() as home:  # plain nbval keeps the records of all notebooks in one place
        begun = time.perf_counter()
        done = subprocess.run(
            [sys.executable, *COMMANDS[name]],
            cwd=ROOT,
            env=os.environ | {"PATRONWISE_HOME": home},
            capture_output=True,
            text=True,
            check=False,
        )
        seconds = time.perf_counter() - begun
    passed = re.search(r"^(\d+) passed in ", done.stdout, re.MULTILINE)
    if done.returncode or not passed:
        raise SystemExit(f"{name} did not pass:\n{done.stdout}{done.stderr}")
    return seconds, int(passed[1])


def measure(runs: int = 3) -> tuple[dict[str, float], int]:
    """Give the median seconds of *runs* alternating runs by command, and the number of cells that each judged."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    cells = set()
    for _ in range(runs):
        for name, samples in taken.items():
            seconds, passed = timed(name)
            samples.append(seconds)
            cells.add(passed)
    assert len(cells) == 1, f"The two commands judged different numbers of cells: {sorted(cells)}."
    return {name: median(samples) for name, samples in taken.items()}, cells.pop()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="runs of each command (default 3)")
    runs = parser.parse_args().runs
    seconds, cells = measure(runs)
    books = sum(1 for folder in FOLDERS for _ in (ROOT / folder).rglob("*.ipynb"))
    ratio = seconds[OURS] / seconds[PLAIN]
    print(f"{books} notebooks, {cells} cells, medians of {runs} alternating runs")
    print(f"| figure | unit | {OURS} | {PLAIN} | ratio | budget | |")
    print("|---|---|---:|---:|---:|---|---|")
    verdict = "met" if ratio <= BUDGET else "MISSED"
    print(f"| re-run all | s | {seconds[OURS]:.2f} | {seconds[PLAIN]:.2f} | {ratio:.2f} | <= {BUDGET} | {verdict} |")
    print(f"| a notebook | s | {seconds[OURS] / books:.2f} | {seconds[PLAIN] / books:.2f} | {ratio:.2f} | | |")


if __name__ == "__main__":
    main()
