"""Import of exported records: idempotent, and a bad line never stops a good one."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import msgspec

from patronwise.records.cells import from_csv_line, from_json_line, read_cells
from patronwise.records.errors import RecordsError
from patronwise.records.export import BYTE_ORDER_MARK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from patronwise.records.model import Attempt
    from patronwise.records.store import Store

LINE_LIMIT = 262_144
"""The most bytes a line may have: four times the longest response, room for other programs' ways to escape."""

_BATCH = 500

Line = str | bytes


class ImportResult(msgspec.Struct, frozen=True, kw_only=True):
    """What an import did.

    Attributes:
        added: How many attempts are new.
        known: How many were recorded already.
        refused: Number (from 1) and reason of each line that holds no attempt, or one whose id is recorded with another content.
        learners: How many learners the lines belong to.
        others: How many added or known attempts belong to none of this learner's ids.
    """

    added: int
    known: int
    refused: list[tuple[int, str]]
    learners: int = 0
    others: int = 0


def import_jsonl(store: Store, lines: Iterable[Line], *, mine: bool = False) -> ImportResult:
    """Add the attempts of JSON Lines. Each keeps its learner and its time of recording; importing twice changes nothing.

    Args:
        store: The records.
        lines: Text, or bytes in UTF-8, with or without line ends; empty lines are passed over.
        mine: The attempts are this learner's own, from another computer: count them in progress and views.

    Raises:
        RecordsError: The records cannot be written; attempts added up to then stay, and the import may be repeated.
    """
    return _import(store, lines, from_json_line, 1, mine=mine)


def import_csv(store: Store, lines: Iterable[Line], *, mine: bool = False) -> ImportResult:
    """Add the attempts of CSV as ``export_csv`` writes it; the same in every other way as ``import_jsonl``.

    Raises:
        RecordsError: As for ``import_jsonl``.
    """
    rest = iter(lines)
    try:
        header = [name.strip() for name in read_cells(_text(next(rest, "")))]
        if "id" not in header or len(set(header)) < len(header):
            raise ValueError("The first line does not name the columns of an export.")  # noqa: TRY301 - one place for both
    except ValueError as error:
        return ImportResult(added=0, known=0, refused=[(1, str(error))])
    return _import(store, rest, lambda line: from_csv_line(line, header), 2, mine=mine)


def import_file(store: Store, file: Path, *, mine: bool = False) -> ImportResult:
    """Add the attempts of an exported file: CSV if its name ends so, else JSON Lines. No more than a line is held in memory.

    Raises:
        RecordsError: ``unwritable`` when *file* cannot be read; else as for ``import_jsonl``.
    """
    add = import_csv if file.suffix.lower() == ".csv" else import_jsonl
    try:
        with file.open("rb") as opened:
            return add(store, _bounded_lines(opened), mine=mine)
    except OSError as error:
        raise RecordsError("unwritable", file, "The file cannot be read. Check its name.") from error


def _bounded_lines(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines of *file*; of a line that is too long only its beginning, which is too long as well."""
    while line := file.readline(LINE_LIMIT + 1):
        part = line
        while not part.endswith(b"\n") and (part := file.readline(LINE_LIMIT + 1)):
            pass
        yield line


def _import(store: Store, lines: Iterable[Line], parse: Callable[[str], Attempt], first: int, *, mine: bool) -> ImportResult:
    count = {"added": 0, "known": 0}
    refused: list[tuple[int, str]] = []
    seen: dict[str, int] = {}
    batch: list[tuple[int, Attempt]] = []

    def flush() -> None:
        states = store.restore([attempt for _, attempt in batch], mine=mine)
        for (number, attempt), state in zip(batch, states, strict=True):
            if state == "different":
                refused.append((number, f"The id {attempt.id} is recorded already with another content, which was kept."))
            else:
                count[state] += 1
                seen[attempt.learner] = seen.get(attempt.learner, 0) + 1
        batch.clear()

    for number, line in enumerate(lines, first):
        try:
            text = _text(line)
            if not text.strip():
                continue
            batch.append((number, parse(text)))
        except ValueError as error:
            refused.append((number, str(error)))
        if len(batch) == _BATCH:
            flush()
    flush()
    own = store.own_learners()
    others = sum(number for learner, number in seen.items() if learner not in own)
    return ImportResult(**count, refused=sorted(refused), learners=len(seen), others=others)


def _text(line: Line) -> str:
    """Return the text of a line without its line end.

    Raises:
        ValueError: It is too long, or not UTF-8.
    """
    if len(line) > LINE_LIMIT:
        raise ValueError(f"The line is longer than {LINE_LIMIT} bytes.")
    try:
        text = line if isinstance(line, str) else line.decode()
    except UnicodeDecodeError as error:
        raise ValueError("The line is not UTF-8.") from error
    return text.removeprefix(BYTE_ORDER_MARK).strip("\r\n")
