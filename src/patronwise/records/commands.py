"""``patronwise records``: where the records are, export, import and deletion by their owner.

Exit codes: 0 done, 1 not or not wholly done, 2 wrong use.
"""

from __future__ import annotations

import contextlib
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.records.store import Store

app = typer.Typer(name="records", help="Your own records: where they are, export, import and deletion.", no_args_is_help=True)

_SHOWN = 20


class Format(StrEnum):
    """The forms of an export."""

    JSONL = "jsonl"
    CSV = "csv"


@contextlib.contextmanager
def _opened() -> Iterator[Store]:
    """Open the records, tell what happened to them, and turn a failure into one sentence and exit code 1."""
    from patronwise.records import RecordsError, open_store  # noqa: PLC0415 - `--help` need not wait for it

    try:
        with open_store() as store:
            for notice in store.notices:
                typer.echo(notice.text, err=True)
            yield store
    except RecordsError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error


@app.command()
def where() -> None:
    """Print the record file, and any side or set-aside file beside it, one path a line."""
    with _opened() as store:
        for path in [store.path, *store.files.sides(), *store.files.set_asides()]:
            typer.echo(path)


@app.command()
def export(
    form: Annotated[Format, typer.Option("--format", help="JSON Lines, or CSV for a spreadsheet.")] = Format.JSONL,
    output: Annotated[Path | None, typer.Option(help="The file to write; '-' prints it. Default: a dated file here.")] = None,
) -> None:
    """Write all records to a file; import takes it back."""
    from patronwise.records import export as exports  # noqa: PLC0415
    from patronwise.records.model import now  # noqa: PLC0415

    with _opened() as store:
        if output == Path("-"):
            lines = exports.csv_lines(store) if form is Format.CSV else exports.jsonl_lines(store)
            for line in lines:
                typer.echo(line.encode(), nl=False)
            return
        stamp = now()[:19].replace("-", "").replace(":", "").replace("T", "-")
        file = output or Path(f"patronwise-records-{stamp}.{form.value}")
        count = (exports.export_csv if form is Format.CSV else exports.export_jsonl)(store, file.absolute())
        typer.echo(f"{_answers(count)} written to {file.absolute()}.")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="A file that export wrote.")],
    mine: Annotated[bool, typer.Option("--mine", help="They are my own answers, from another computer.")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Add the records of an exported file. Importing a file twice changes nothing."""
    from patronwise.records.import_ import import_file  # noqa: PLC0415

    with _opened() as store:
        result = import_file(store, file, mine=mine)
        typer.echo(f"{_answers(result.added)} added, {result.known} known already.")
        if result.others:
            typer.echo(
                f"{_answers(result.others)} of another learner's id. If they are your own, from another computer, "
                "import the file again with --mine; nothing is added twice."
            )
        for number, sentence in result.refused[:_SHOWN]:
            typer.echo(f"Line {number} of {file} was left out: {sentence}", err=True)
        if len(result.refused) > _SHOWN:
            typer.echo(f"{len(result.refused) - _SHOWN} more lines were left out.", err=True)
        if result.refused:
            raise typer.Exit(1)


@app.command()
def delete(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,  # noqa: FBT002 - a flag
    also_set_aside: Annotated[bool, typer.Option("--also-set-aside", help="Damaged files that were set aside as well.")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Delete all records for good, and go on under a new random id."""
    from patronwise.records.deletion import delete_all  # noqa: PLC0415

    with _opened() as store:
        if not yes and not typer.confirm(f"Delete {_answers(store.count())} in {store.path} for good?"):
            typer.echo("Nothing was deleted.")
            raise typer.Exit(1)
        done = delete_all(store, also_set_aside=also_set_aside)
        typer.echo(f"{_answers(done.answers)} deleted.")
        for path in done.removed:
            typer.echo(f"Removed: {path}")
        for path in done.left:
            typer.echo(f"Still there, and may hold answers: {path}")
        if done.left:
            typer.echo("Run delete with --also-set-aside to remove these files too.")


def _answers(count: int) -> str:
    return "1 answer" if count == 1 else f"{count} answers"
