"""Measure everything, one after the other, and print one table.

``make bench`` calls this. Nothing in the repository changes unless ``--write docs/benchmarks.md`` asks for it. Milliseconds are
worth something only on a machine that does nothing else meanwhile.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from figures import Figure, table

if TYPE_CHECKING:
    from types import ModuleType

HERE = Path(__file__).resolve().parent
IN_TABLE = ("imports", "first_quiz", "in_chromium")
"""Modules whose ``measure()`` gives rows of the table."""
IN_WORDS: dict[str, list[str]] = {"build_scale": [], "nbval_ratio": ["--runs", "10"], "practice": []}
"""Modules that have other rivals or none; as scripts, with these options, they print lines of their own."""
EXPLAINED = ("imports", "first_quiz", "clicks", "run_all", "saved_notebook", "build_scale", "nbval_ratio", "practice")
PACKAGES = ("anywidget", "ipywidgets", "jupyterlab", "ipykernel", "jupyterquiz", "nbval")


def machine() -> str:
    """Tell what the figures were measured on."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return f"{os.cpu_count()} cores ({platform.machine()}, {platform.system()}), Python {platform.python_version()}, {packages}"


def as_table(names: list[str]) -> list[Figure]:
    """Give the rows of the modules *names*."""
    figures: list[Figure] = []
    for name in names:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        figures += import_module(name).measure()
    return figures


def in_words(names: list[str]) -> tuple[str, list[str]]:
    """Run the modules *names* as scripts; give what they print, and the names of those that failed (they say why on stderr)."""
    said, failed = [], []
    for name in names:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        done = subprocess.run(
            [sys.executable, str(HERE / f"{name}.py"), *IN_WORDS[name]], check=False, stdout=subprocess.PIPE, text=True
        )
        said.append(done.stdout.strip())
        if done.returncode:
            failed.append(name)
    return "\n".join(said), failed


def page(report: str, rest: str) -> str:
    """Give the page ``docs/benchmarks.md``."""
    modules: list[ModuleType] = [import_module(name) for name in EXPLAINED]
    told = "\n\n".join(f"**{module.__name__}.py** {(module.__doc__ or '').strip()}" for module in modules)
    return (
        "# What a learner waits for\n\n"
        f"Written by `python benchmarks/run.py --write docs/benchmarks.md`. {machine()}.\n\n"
        "Medians where nothing else is said; n is the number of runs. Budgets are for the column patronwise. "
        "What stands behind `>` was given up.\n\n"
        f"{report}\n\n```text\n{rest}\n```\n\n## What is measured\n\n{told}\n"
    )


def main() -> None:
    """Measure what the command line asks for; everything by default."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    every = [*IN_TABLE, *IN_WORDS]
    parser.add_argument("--only", nargs="+", choices=every, default=every, help="measure only these")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the page of figures to FILE as well")
    asked = parser.parse_args()
    if asked.write and set(asked.only) != set(every):
        parser.error("--write needs every figure; leave out --only.")
    report = table(as_table([name for name in IN_TABLE if name in asked.only]))
    print(f"{machine()}\n\n{report}\n", flush=True)
    rest, failed = in_words([name for name in IN_WORDS if name in asked.only])
    print(rest)
    if failed:
        sys.exit(f"No figures of {', '.join(failed)}: see above why.")
    if asked.write:
        asked.write.write_text(page(report, rest), encoding="utf-8")


if __name__ == "__main__":
    main()
