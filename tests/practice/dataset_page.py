"""What the tests of the datasets share: a dataset's page as one line of text, its table, and the gap between two groups."""

from pathlib import Path

from patronwise.practice.strings import Strings
from patronwise.practice.tables import FOLDER, read_dataset

DOCS = Path(__file__).parents[2] / "docs" / "datasets"


def documented(name):
    """The page of the dataset *name* with every run of white space made one space."""
    return " ".join((DOCS / f"{name}.md").read_text(encoding="utf-8").split())


def table(name):
    """The dataset *name* as a DataFrame."""
    return read_dataset(name, Strings("en", FOLDER))


def gap(series):
    """The difference between the first and the last of two groups."""
    first, last = series
    return first - last
