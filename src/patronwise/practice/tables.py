"""Read the datasets that come with the course, each column with its type. They are synthetic; ``docs/datasets/`` describes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pandas as pd

from patronwise.practice.columns import TIME, TYPES
from patronwise.practice.errors import NoSuchDatasetError
from patronwise.practice.strings import Said, Strings

FOLDER = Path(__file__).parent / "datasets"


def read_dataset(name: object, strings: Strings) -> pd.DataFrame:
    """Give a dataset as a table of its own, which a learner may change.

    Raises:
        NoSuchDatasetError: there is none of this name; the message names those that there are.
    """
    if not isinstance(name, str) or name not in TYPES:
        raise NoSuchDatasetError(strings.say(Said("practice.no-such-data", {"name": (name,), "names": tuple(TYPES)})))
    return _read(name).copy()


@cache
def _read(name: str) -> pd.DataFrame:
    types = TYPES[name]
    times = [column for column, kind in types.items() if kind == TIME]
    table = pd.read_csv(
        FOLDER / f"{name}.csv",
        dtype={column: kind for column, kind in types.items() if column not in times},
        encoding="utf-8",
        parse_dates=times,
        date_format="ISO8601",
    )
    # The unit of time that pandas reads by itself differs between its versions.
    return table.astype(dict.fromkeys(times, TIME))
