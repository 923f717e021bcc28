"""Read a source file: bounded size, UTF-8, no control characters, not even written as an entity or an escape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.problems import Report

MAX_BYTES = 1_000_000  # the longest unit is 30 KB; a file a thirtyfold of that is no unit but a slip


def read_text(path: Path, report: Report) -> str | None:
    """Give the text of *path* with LF line ends, or None after telling why it cannot be used."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            report.tell(path, 1, "", "file-size", f"the file has {size:,} bytes; at most {MAX_BYTES:,} are read. Split it.")
            return None
        text = path.read_bytes().decode("utf-8").replace("\r\n", "\n").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        report.tell(path, 1, "", "encoding", f"the file is not UTF-8 (byte {error.start}). Save it as UTF-8.")
        return None
    except OSError as error:
        report.tell(path, 1, "", "unreadable", f"the file cannot be read: {error.strerror}.")
        return None
    for number, line in enumerate(text.split("\n"), start=1):
        control = control_in(line) or control_in("".join(_entities(line)))
        if control is not None:
            report.tell(path, number, "", "control-character", f"the line holds the control character {control}. Delete it.")
            return None
    return text


# Controls but tab, separators that some readers take for a new line, and halves of characters. Bidirectional overrides can make a
# line read as something else than it says ("Trojan source").
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_ENTITY = re.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));")
_LAST_POINT = 0x10FFFF


def control_in(text: str) -> str | None:
    """Name the first control character of *text*, such as ``U+0007``, or give None; tabs are none, line ends are."""
    found = _CONTROL.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def _entities(line: str) -> list[str]:
    """Give the characters that *line* writes as numeric entities: Markdown reads them as the characters themselves."""
    points = [int(hexadecimal, 16) if hexadecimal else int(decimal) for hexadecimal, decimal in _ENTITY.findall(line)]
    return [chr(point) for point in points if point <= _LAST_POINT]
