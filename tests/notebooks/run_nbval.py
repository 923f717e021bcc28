"""Re-run notebooks with nbval, strictly: ``python tests/notebooks/run_nbval.py notebooks solutions``.

Arguments are pytest's: paths, and options that come after those given here (a later option wins).
"""

from __future__ import annotations

import sys

import pytest

STRICT = ("--nbval", "--nbval-cell-timeout=60", "-n", "2", "--dist", "loadfile")
# What notebooks do not use, plugins and the rewriting of assert statements, costs half a second in each of three processes.
LEAN = ("-p", "nbval_fast", "-p", "no:hypothesispytest", "-p", "no:anyio", "--assert=plain")

if __name__ == "__main__":
    sys.exit(pytest.main([*LEAN, *STRICT, *sys.argv[1:]]))
