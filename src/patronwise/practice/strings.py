"""What a check says: the English words of every sentence, and the same in another language.

The words come from ``bank/<lang>/interface.json``, which the build writes from ``locale/``. The English below stands in where
that file, a key or a named field of a translated sentence is missing, so that a check always has something to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH = {
    # What has become of the task.
    "practice.right": "{task}: right. Compare your way with the one in the solution notebook.",
    "practice.not-yet": "{task}: not yet. Put your own answer in the place of the three dots and run the cell again.",
    "practice.not-yet-empty": "{task}: not yet. What reached the check is empty. Fill it in and run the cell again.",
    "practice.not-yet-none": (
        "{task}: not yet. What reached the check is None, which Python gives when there is no value: "
        "print(...) shows something and gives nothing back. Keep the value itself in the name."
    ),
    "practice.not-yet-parts": "{task}: not yet. Still to be filled in: {parts}.",
    "practice.hint": "Hint: {hint}",
    "practice.wrong-type": "{task}: another kind of answer is expected here. Got {got}; expected {expected}.",
    "practice.wrong-type-only": "The figures or words in it are right; only the kind is not.",
    "practice.wrong": "{task}: not right yet.",
    "practice.no-such-task": "There is no task {task} in this practice. Its tasks are: {tasks}.",
    # Why a value is not right.
    "practice.why-percent": (
        "The figure is 100 times the expected one. A share lies between 0 and 1, a percentage between 0 and 100; "
        "a share is asked for."
    ),
    "practice.why-share": (
        "The figure is a hundredth of the expected one. A share lies between 0 and 1, a percentage between 0 and 100; "
        "a percentage is asked for."
    ),
    "practice.why-rounded": "It looks rounded. Give it with all its digits, and round only when you show it to somebody.",
    "practice.why-sign": "The size is right and the sign is not. Look at what is taken away from what.",
    "practice.why-complement": "The figure and the expected one add up to 1: it is the share of the others.",
    "practice.why-high": "The number is too high. Look at which rows go into it, and at what it is divided by.",
    "practice.why-low": "The number is too low. Look at which rows go into it, and at what it is divided by.",
    "practice.why-not-a-number": "The result is not a number (nan or inf). Look for missing values and for a division by zero.",
    "practice.why-multiple": (
        "The values stand in the right proportion to each other, and all are the same multiple of the expected ones. "
        "Counts instead of shares, or another unit?"
    ),
    "practice.why-spelling": "It is nearly the expected text. Look at the spelling.",
    "practice.why-text": "It is another text than the expected one. Read it off the figures once more.",
    "practice.why-flag": "Look once more at the figures that decide between True and False.",
    "practice.why-moment": "It is another date or time than the expected one.",
    "practice.why-length": "Number of entries: {got}; expected: {expected}.",
    "practice.why-order": "Every entry is there, in another order than expected. Look at how they are sorted.",
    "practice.why-entries": "{right} of {all} entries are as expected. Look at: {labels}.",
    "practice.why-entry-kind": "{label}: got {got}; expected {expected}.",
    "practice.why-labels-missing": "Missing: {labels}.",
    "practice.why-labels-surplus": "Not expected: {labels}.",
    "practice.why-columns-missing": "Columns that are missing: {labels}.",
    "practice.why-columns-surplus": "Columns that are not expected: {labels}.",
    "practice.why-to-index": "{labels} should be the row labels and not columns: set_index does that.",
    "practice.why-from-index": "{labels} should be columns and not the row labels: reset_index does that.",
    "practice.why-rows": "Number of rows: {got}; expected: {expected}.",
    "practice.why-row-order": "The rows are the right ones, in another order than expected. Look at how they are sorted.",
    "practice.why-values": "Shape and labels are right; {wrong} of {all} values are not. Look at: {labels}.",
    "practice.why-value-kind": "The values in {label} are {got}; expected are {expected}.",
    "practice.why-mistake": "{says}",
    "practice.the-series": "the Series",
    # Kinds of answer.
    "practice.kind-number": "a number",
    "practice.kind-text": "a text",
    "practice.kind-bool": "True or False",
    "practice.kind-moment": "a date",
    "practice.kind-list": "a list (entries: {count})",
    "practice.kind-dict": "a dict (entries: {count})",
    "practice.kind-series": "a Series (values: {count})",
    "practice.kind-frame": "a DataFrame (rows: {rows}, columns: {columns})",
    "practice.kind-words": "a text in your own words",
    "practice.kind-words-dict": "a dict of texts in your own words",
    "practice.kind-words-list": "a list of texts in your own words",
    "practice.kind-function": "a function that was not called (the round brackets behind its name are missing)",
    "practice.kind-groups": "groups from which nothing was worked out yet (.mean(), .sum() or .size() is missing)",
    "practice.kind-other": "something of the type {type}",
    "practice.values-number": "numbers",
    "practice.values-text": "texts",
    "practice.values-bool": "True and False",
    "practice.values-time": "dates or times",
    # Tasks in words.
    "practice.words-rubric": "{task}: nobody marks words for you. Read your answer once more and tick for yourself:",
    "practice.words-point": "[ ] {point}",
    "practice.words-count": "Words in {label}: {count} (asked for: at most {most}).",
    "practice.words-count-one": "Words: {count} (asked for: at most {most}).",
    "practice.words-compare": "Then compare it with the solution notebook.",
    # Charts.
    "practice.chart-nothing": "Nothing to draw yet: fill in the line above.",
    "practice.chart-words": "A chart needs words: x=..., y=... with the unit, and title=.... Missing: {names}.",
    "practice.chart-kind": (
        "This cannot be drawn: {got}. A chart shows the numbers of a Series or a DataFrame, with its index along the axis."
    ),
    "practice.chart-not-numbers": (
        "This cannot be drawn: the values in {label} are {got}. A chart shows numbers; work them out first, with groupby perhaps."
    ),
    "practice.chart-levels": (
        "This cannot be drawn: its index has {count} levels. A chart shows one (along the axis) or, of a Series, two "
        "(along the axis and in colours)."
    ),
    "practice.chart-twice": (
        "This cannot be drawn: several values stand for {labels}. A chart shows one for each label; group them."
    ),
    "practice.chart-too-many-series": "This cannot be drawn: {got} colours; a chart shows at most {most}. Take a part of them.",
    "practice.chart-too-many-values": "This cannot be drawn: {got} values; a chart shows at most {most}. Group them first.",
    "practice.chart-bars": "Bar chart: {title}. Along the axis: {x}. Bars: {y}. The values are in the table below it.",
    "practice.chart-lines": "Line chart: {title}. Along the axis: {x}. Lines: {y}. The values are in the table below it.",
    "practice.chart-table": "{title}: the values as a table",
    # Datasets and practices.
    "practice.no-such-data": "There is no dataset {name}. The datasets are: {names}.",
    "practice.no-such-unit": "There is no practice for the unit {unit} in the language {lang}. There are: {names}.",
    "practice.list-comma": ", ",
    "practice.list-more": "and {count} more",
}
"""English sentences by key; fields in braces are named alike in every language."""

_SHOWN = 4
_LONGEST = 48
_SIGNS = set(",;:!?/")
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


@dataclass(frozen=True)
class Said:
    """A sentence that is not yet in any language: the key of its words and what goes into its fields.

    A field may itself be a `Said`, or a tuple, which is written as a list and cut after four.
    """

    key: str
    fields: Mapping[str, Field] = field(default_factory=dict)


Field: TypeAlias = str | int | Said | tuple[object, ...]


class Strings:
    """The words of one language.

    Args:
        lang: code of the language, as in the bank.
        bank: folder that holds ``<lang>/interface.json``; a missing file or key means English.
    """

    def __init__(self, lang: str, bank: Path) -> None:
        path = Path(bank) / lang / "interface.json"
        self._words: dict[str, str] = msgspec.json.decode(path.read_bytes(), type=dict[str, str]) if path.is_file() else {}

    def say(self, said: Said) -> str:
        """Give the sentence in this language."""
        # Who mistyped a name needs all names; a list of rows that are off may be long.
        most = None if said.key.startswith("practice.no-such-") else _SHOWN
        fields = {name: self._field(value, most) for name, value in said.fields.items()}
        english = ENGLISH[said.key]
        try:
            return self._words.get(said.key, english).format_map(fields)
        except (KeyError, IndexError, ValueError, AttributeError):
            # A translation with a field that the sentence does not have must not take the verdict away from the learner.
            return english.format_map(fields)

    def _field(self, value: Field, most: int | None) -> str:
        if isinstance(value, Said):
            return self.say(value)
        if not isinstance(value, tuple):
            return str(value)
        shown = [short(entry) for entry in value[:most]]
        if len(value) > len(shown):
            shown.append(self.say(Said("practice.list-more", {"count": len(value) - len(shown)})))
        return self.say(Said("practice.list-comma")).join(shown)


def short(entry: object) -> str:
    """Name a label: a row label of several levels with strokes; a text in quotation marks where it is cut or holds a sign."""
    if isinstance(entry, tuple):
        return " / ".join(short(part) for part in entry)
    try:
        text = " ".join(str(entry).split())
    except Exception:  # noqa: BLE001 - a label may be any object of a learner's, and its own methods may raise
        return type(entry).__name__
    if _ADDRESS.search(text):
        return type(entry).__name__  # an address in memory differs from run to run
    if len(text) > _LONGEST:
        return f'"{text[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,.;:")}\u2026"'
    return f'"{text}"' if set(text) & _SIGNS else text
