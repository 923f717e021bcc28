"""Write the synthetic datasets: ``python -m patronwise.practice.generate [--check]``.

The files are committed; this module shows where every figure in them comes from. The same seed gives the same bytes on every
platform.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from patronwise.practice.synthesis import (
    actions,
    complaints,
    desk_log,
    desk_visits,
    enquiries,
    mystery_visits,
    readers,
    reference,
    requests,
    staff_climate,
    survey,
    waits,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

# Each module has COLUMNS and rows(), which gives the cells as they are written.
SOURCES: dict[str, ModuleType] = {
    "desk_visits": desk_visits,
    "enquiries": enquiries,
    "desk_log": desk_log,
    "waits": waits,
    "survey": survey,
    "staff_climate": staff_climate,
    "reference": reference,
    "readers": readers,
    "mystery_visits": mystery_visits,
    "complaints": complaints,
    "actions": actions,
    "requests": requests,
}
FOLDER = Path(__file__).parent / "datasets"


def render() -> dict[str, bytes]:
    """The bytes of each file by its name: UTF-8, a heading line, commas, lines that end in LF."""
    # No cell holds a comma, a quotation mark or a line break, so none needs quoting.
    return {
        f"{name}.csv": ("\n".join(",".join(row) for row in [source.COLUMNS, *source.rows()]) + "\n").encode()
        for name, source in SOURCES.items()
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files, or with ``--check`` compare them; returns 0, or 1 when a file differs from what is generated."""
    parser = ArgumentParser(prog="python -m patronwise.practice.generate", description="Write the synthetic datasets.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file differs from what is generated")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files lie (default: the package's datasets)")
    options = parser.parse_args(arguments)
    folder: Path = options.folder
    stale = 0
    for name, content in render().items():
        path = folder / name
        if not options.check:
            path.write_bytes(content)
            sys.stdout.write(f"{name}: {len(content)} bytes written.\n")
        elif not path.is_file() or path.read_bytes() != content:
            stale = 1
            sys.stdout.write(f"{name} differs from what the generator gives; run python -m patronwise.practice.generate.\n")
    return stale


if __name__ == "__main__":
    raise SystemExit(main())
