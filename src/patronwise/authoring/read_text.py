"""Read a source file: bounded size, UTF-8, no control characters."""

from __future__ import annotations

import unicodedata
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
        control = next((sign for sign in line if _is_control(sign)), None)
        if control is not None:
            name = f"U+{ord(control):04X}"
            report.tell(path, number, "", "control-character", f"the line holds the control character {name}. Delete it.")
            return None
    return text


def _is_control(sign: str) -> bool:
    # Cc: controls but tab. Bidirectional overrides can make a line read as something else than it says ("Trojan source").
    return (unicodedata.category(sign) == "Cc" and sign != "\t") or sign in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u202c"
