"""The command line: ``patronwise build``, ``check``, what translators need, and ``records``.

Everything that a command needs is imported by the command: ``patronwise records where`` must not wait for notebook tools.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from patronwise.records.commands import app as records

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.build import Outcome

app = typer.Typer(help=__doc__.split("\n", maxsplit=1)[0] if __doc__ else None, no_args_is_help=True, add_completion=False)
app.add_typer(records, name="records")

UnitArgument = Annotated[str, typer.Argument(help="The unit's id, such as L04.")]
LangArgument = Annotated[str, typer.Argument(help="The language of the translation, such as fa.")]


@app.command()
def build(
    *,
    execute: Annotated[bool, typer.Option(help="Run notebooks whose content has changed.")] = True,
    fresh: Annotated[bool, typer.Option("--fresh", help="Run every notebook, changed or not.")] = False,
) -> None:
    """Write everything that is generated from content/: bank, notebooks, facilitators' pages, schemas."""
    from patronwise.authoring.build import build as run  # noqa: PLC0415
    from patronwise.authoring.build import find_root  # noqa: PLC0415

    outcome = run(find_root(), execute=execute, fresh=fresh)
    for path in outcome.changed:
        typer.echo(f"wrote {path}")
    _finish(outcome, f"{len(outcome.changed)} files changed.")


@app.command()
def check(
    *, fresh: Annotated[bool, typer.Option("--fresh", help="Run every notebook and compare its outputs too.")] = False
) -> None:
    """Tell what is wrong with content/, and every generated file that is not what the build makes."""
    from patronwise.authoring.build import check as run  # noqa: PLC0415
    from patronwise.authoring.build import find_root  # noqa: PLC0415

    outcome = run(find_root(), fresh=fresh)
    _finish(outcome, f"{outcome.compared} generated files are what the build makes.")


@app.command(name="try")
def try_(unit: UnitArgument) -> None:
    """Run a unit's practice untouched, solved, and with each of its right and wrong answers; print what a learner would read."""
    from patronwise.authoring.build import find_root  # noqa: PLC0415
    from patronwise.authoring.try_unit import try_unit  # noqa: PLC0415

    report, lines = try_unit(find_root(), _unit_folder(unit))
    for line in lines:
        typer.echo(line)
    for problem in report.errors + report.of("warning"):
        typer.echo(str(problem), err=problem.level == "error")
    if report.errors:
        raise typer.Exit(1)
    typer.echo(f"The practice of {unit} does what it should.")


@app.command()
def figures(units: Annotated[list[str] | None, typer.Argument(help="Ids of units; all of them if there is none.")] = None) -> None:
    """Print words, items, role-play and readability of English units as a table."""
    from patronwise.authoring.build import find_root, sources  # noqa: PLC0415
    from patronwise.authoring.figures import figures_of, table  # noqa: PLC0415

    found = sources(find_root())
    unknown = sorted(set(units or ()) - set(found))
    if unknown:
        raise typer.BadParameter(f"content/ has no unit {', '.join(unknown)} that can be read; `patronwise check` tells why.")
    typer.echo(table(figures_of(found[name]) for name in units or found))


@app.command()
def hashes(unit: UnitArgument) -> None:
    """Print the hash of every English block of a unit, for the `en` of its translations."""
    from patronwise.authoring.stamp import StampError, block_hashes  # noqa: PLC0415

    try:
        found = block_hashes(_unit_folder(unit))
    except StampError as error:
        _refuse(error)
    for name, blocks in found.items():
        for block, digest in blocks.items():
            typer.echo(f"{name}  {block}  {digest}")


@app.command()
def stamp(unit: UnitArgument, lang: LangArgument) -> None:
    """Replace every `en: todo` of a unit's translation by the hash of its English block, once you have read both."""
    from patronwise.authoring.stamp import StampError, stamp_translation  # noqa: PLC0415

    try:
        done = stamp_translation(_unit_folder(unit), lang)
    except StampError as error:
        _refuse(error)
    for path, count in done.items():
        typer.echo(f"{path}: {count} blocks stamped")


def _refuse(error: Exception) -> NoReturn:
    typer.echo(str(error), err=True)
    raise typer.Exit(1) from error


def _unit_folder(unit: str) -> Path:
    from patronwise.authoring.build import find_root  # noqa: PLC0415

    content = find_root() / "content"
    found = (
        [content]
        if unit == "course"
        else sorted([*content.glob(f"*/{unit}-*"), *content.glob(unit), *content.glob(f"start/{unit}/")])
    )
    if not found:
        raise typer.BadParameter(f"there is no folder content/*/{unit}-*; give a unit's id, `start` or `course`.")
    return found[0]


def _finish(outcome: Outcome, good: str) -> None:
    """Print problems and statuses; leave with 1 if anything is wrong."""
    for problem in outcome.report.errors + outcome.report.of("warning") + outcome.report.of("status"):
        typer.echo(str(problem), err=problem.level == "error")
    for sentence in outcome.failures:
        typer.echo(sentence, err=True)
    wrong = len(outcome.report.errors) + len(outcome.failures)
    waiting = len(outcome.report.of("status"))
    typer.echo(f"{wrong} problems, {len(outcome.report.of('warning'))} warnings, {waiting} blocks wait for a translator.")
    if wrong:
        raise typer.Exit(1)
    typer.echo(good)
