"""Interface strings: gettext catalogues in, one flat table a language out, so that the run time needs no gettext."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from babel import Locale
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.problems import Report

_PLACEHOLDER = re.compile(r"\{[a-z]+\}")
# Babel knows which digits a locale uses and how it groups them, but writes ASCII digits all the same.
_ZERO = {"arab": 0x0660, "arabext": 0x06F0, "beng": 0x09E6, "deva": 0x0966, "mymr": 0x1040}


class Interface:
    """The strings of one language, and what else its locale decides."""

    def __init__(self, lang: str, strings: dict[str, str]) -> None:
        """Keep *strings*, by key."""
        self.lang = lang
        self.strings = strings
        locale = Locale.parse(lang)
        self.dir = locale.text_direction
        zero = _ZERO.get(locale.default_numbering_system, ord("0"))
        self._digits = {ord("0") + digit: chr(zero + digit) for digit in range(10)}

    def say(self, key: str, **values: object) -> str:
        """Give the string of *key* with *values* in its placeholders; numbers in the locale's digits."""
        shown = {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}
        return self.strings[key].format(**shown)

    def number(self, value: float) -> str:
        """Give *value* as the locale writes it, in its own digits."""
        return format_decimal(value, locale=self.lang, numbering_system="default").translate(self._digits)


def read_interface(locale: Path, lang: str, report: Report) -> Interface:
    """Give the strings of *lang*; what a catalogue lacks is told as status and shown in English."""
    english = _catalogue(locale / "en" / "LC_MESSAGES" / "patronwise.po", report)
    path = locale / lang / "LC_MESSAGES" / "patronwise.po"
    own = english if lang == "en" else _catalogue(path, report)
    for key in english.keys() - own.keys():
        report.tell(path, 1, key, "missing", "this interface string is not translated yet.", "status")
    for key, (text, line) in own.items():
        if key not in english:
            report.tell(path, line, key, "orphaned", "English has no interface string of this key. Delete it.")
        elif set(_PLACEHOLDER.findall(text)) != set(_PLACEHOLDER.findall(english[key][0])):
            report.tell(path, line, key, "placeholder", f"the placeholders differ from the English ones: {english[key][0]!r}.")
    return Interface(lang, {key: own.get(key, english[key])[0] for key in sorted(english)})


def _catalogue(path: Path, report: Report) -> dict[str, tuple[str, int]]:
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
    except (OSError, ValueError, PoFileError) as error:
        report.tell(path, 1, "", "catalogue", f"the catalogue cannot be read: {error}.")
        return {}
    return {str(m.id): (str(m.string), m.lineno or 1) for m in catalogue if m.id and m.string}
