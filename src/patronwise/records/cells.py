r"""Attempts as lines of text: JSON for JSON Lines, and cells for CSV; each form is read back to exactly the same attempt.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return for a formula. Such a cell
gets an apostrophe in front, and so does a cell that begins with an apostrophe; reading takes one apostrophe away again. The
response is a cell of JSON, so that its line breaks are written ``\n`` and every attempt is one line.
"""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import msgspec

from patronwise.records.model import Attempt, to_json
from patronwise.records.schema import COLUMNS

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def to_json_line(attempt: Attempt) -> str:
    """Return *attempt* as one line of JSON with its line end."""
    return json.dumps(msgspec.structs.asdict(attempt), ensure_ascii=False, separators=(",", ":")) + "\n"


def from_json_line(line: str) -> Attempt:
    """Return the attempt of one line of JSON.

    Raises:
        ValueError: The line is no JSON, or no attempt; the sentence says what is wrong.
    """
    try:
        value = json.loads(line)
    except RecursionError as error:
        raise ValueError("The line is nested too deeply.") from error
    except ValueError as error:
        raise ValueError("The line is not JSON.") from error
    return _convert(value)


def to_csv_line(attempt: Attempt) -> str:
    """Return *attempt* as one line of CSV with its line end, the cells in the order of ``COLUMNS``."""
    return _csv_line(_to_cell(name, getattr(attempt, name)) for name in COLUMNS)


def csv_header() -> str:
    """Return the first line of a CSV file."""
    return _csv_line(COLUMNS)


def read_cells(line: str) -> list[str]:
    """Return the cells of one line of CSV.

    Raises:
        ValueError: A quotation mark is missing or misplaced.
    """
    try:
        return next(csv.reader([line], strict=True), [])
    except csv.Error as error:
        raise ValueError("The line is not CSV: a quotation mark is missing or misplaced, or a cell is too long.") from error


def from_csv_line(line: str, header: list[str]) -> Attempt:
    """Return the attempt of one line of CSV whose cells stand in the order of *header*.

    Raises:
        ValueError: The line is no CSV, or no attempt; the sentence says what is wrong.
    """
    cells = read_cells(line)
    if len(cells) != len(header):
        raise ValueError(f"The line has {len(cells)} cells where the first line names {len(header)}.")
    values = {name: cell.removeprefix("'") for name, cell in zip(header, cells, strict=True)}
    return _convert({name: _from_cell(name, cell) for name, cell in values.items()})


def _csv_line(cells: Any) -> str:  # noqa: ANN401 - what csv takes
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def _to_cell(name: str, value: object) -> str:
    cell = to_json(value) if name == "response" else "" if value is None else repr(value) if name == "score" else str(value)
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _from_cell(name: str, cell: str) -> object:
    if name == "response":
        try:
            return json.loads(cell)
        except (ValueError, RecursionError) as error:
            raise ValueError("The cell 'response' is not JSON.") from error
    if name == "score" and cell:
        try:
            return float(cell)
        except ValueError as error:
            raise ValueError("The cell 'score' is not a number.") from error
    return None if cell == "" and name in {"run", "score", "recorded_at"} else cell


def _convert(value: object) -> Attempt:
    if not isinstance(value, dict):
        raise ValueError("The line does not hold an attempt.")  # noqa: TRY004 - one kind of error for a bad line
    try:
        return msgspec.convert(value, Attempt)
    except msgspec.ValidationError as error:
        text = str(error)
        raise ValueError(text if text.endswith(".") else f"{text}.") from error
