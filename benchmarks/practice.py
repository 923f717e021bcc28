"""What a practice costs: each solution and each exercise notebook run from top to bottom, and each dataset read for the first time.

Notebooks are run one after the other as the build runs them, each in a kernel of its own, whose start is part of the seconds; an
empty notebook shows how large a part. A dataset is read in an interpreter of its own that has imported pandas and what an exercise
imports in its first cell; medians of the runs. Budget: 100 ms for each dataset.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import nbformat

from patronwise.authoring.execute import execute
from patronwise.practice.columns import TYPES

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("solutions", "exercises")
BUDGET = 100.0
READ = """
import sys, time
from pathlib import Path
import pandas
pandas.DataFrame({{"a": [1]}}).groupby("a").size()
from patronwise.practice import open_practice
from patronwise.practice.strings import Strings
begun = time.perf_counter()
from patronwise.practice.tables import read_dataset
rows = len(read_dataset({name!r}, Strings("en", Path("nowhere"))))
print((time.perf_counter() - begun) * 1000, rows)
"""


def seconds_of(path: Path) -> float:
    """Run the notebook at *path* in a kernel of its own; give the seconds. The file stays as it is."""
    notebook = nbformat.read(path, as_version=4)
    begun = time.perf_counter()
    execute(notebook, path.name, path.parent)
    return time.perf_counter() - begun


def seconds_of_nothing() -> float:
    """Give the seconds of a notebook whose only cell does nothing: the start and the end of a kernel."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("pass", id="nothing")])
    begun = time.perf_counter()
    execute(notebook, "nothing", ROOT)
    return time.perf_counter() - begun


def notebooks(names: list[str]) -> dict[str, dict[str, Path]]:
    """Give the English notebooks of each practice (of those in *names*, if there are any) by the folder that they lie in."""
    found: dict[str, dict[str, Path]] = {}
    for folder in FOLDERS:
        for path in sorted((ROOT / folder / "en").rglob("*.ipynb")):
            if not names or any(path.stem.startswith(name) for name in names):
                found.setdefault(path.stem, {})[folder] = path
    return found


def milliseconds_of(name: str, runs: int) -> tuple[float, int]:
    """Give the median milliseconds of *runs* first reads of a dataset, and its rows."""
    taken, rows = [], 0
    for _ in range(runs):
        done = subprocess.run([sys.executable, "-c", READ.format(name=name)], check=True, capture_output=True, text=True)
        milliseconds, rows_read = done.stdout.split()
        taken.append(float(milliseconds))
        rows = int(rows_read)
    return median(taken), rows


def print_notebooks(names: list[str], runs: int) -> None:
    """Run every notebook once and print its seconds."""
    empty = median(seconds_of_nothing() for _ in range(runs))
    total = dict.fromkeys(FOLDERS, 0.0)
    found = notebooks(names)
    print(f"| practice | {' | '.join(f'{folder[:-1]}, s' for folder in FOLDERS)} |\n|---|{'---:|' * len(FOLDERS)}")
    for practice, paths in found.items():
        taken = {folder: seconds_of(paths[folder]) for folder in FOLDERS if folder in paths}
        for folder, seconds in taken.items():
            total[folder] += seconds
        print(f"| {practice} | {' | '.join(f'{taken[folder]:.2f}' if folder in taken else '' for folder in FOLDERS)} |", flush=True)
    print(f"| all {len(found)} practices | {' | '.join(f'{total[folder]:.1f}' for folder in FOLDERS)} |")
    print(f"A notebook that does nothing takes {empty:.2f} s (median of {runs}).\n")


def print_datasets(runs: int) -> None:
    """Print the milliseconds of each dataset's first read, and name the worst."""
    taken: dict[str, float] = {}
    print("| dataset | rows | first read, ms | |\n|---|---:|---:|---|")
    for name in TYPES:
        taken[name], rows = milliseconds_of(name, runs)
        print(f"| {name} | {rows} | {taken[name]:.1f} | {'met' if taken[name] <= BUDGET else 'MISSED'} |", flush=True)
    worst = max(taken, key=lambda name: taken[name])
    print(f"The slowest of {len(taken)} datasets is {worst}: {taken[worst]:.1f} ms (medians of {runs}; budget {BUDGET:.0f} ms).")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("units", nargs="*", help="ids of units; all of them if there is none")
    parser.add_argument("--runs", type=int, default=3, help="first reads of each dataset (default 3)")
    asked = parser.parse_args()
    print_notebooks(asked.units, asked.runs)
    print_datasets(asked.runs)


if __name__ == "__main__":
    main()
