"""Build the course, and check that what is committed is what the build makes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from patronwise.authoring.derive_all import Derived, derive_all
from patronwise.authoring.execute import ExecutionError
from patronwise.authoring.json_schemas import json_schemas
from patronwise.authoring.load import load
from patronwise.authoring.notebook import notebook_bytes
from patronwise.authoring.outputs import kept_outputs, with_outputs
from patronwise.authoring.problems import Report
from patronwise.authoring.rules import judge
from patronwise.authoring.write import differences, write

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from patronwise.authoring.derive_all import Planned
    from patronwise.authoring.unit_source import UnitSource

WORKERS = 2  # kernels at once: a notebook waits for its kernel more than it computes


@dataclass
class Outcome:
    """What a build or check came to: the report of the content, paths that changed, sentences about what is not right."""

    report: Report
    changed: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    compared: int = 0

    @property
    def sound(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.report.errors and not self.failures


def sources(root: Path) -> dict[str, UnitSource]:
    """Give the English units below *root* by id, those that can be parsed."""
    editions = load(root / "content", root / "src" / "patronwise" / "locale", Report(root))
    return dict(editions["en"].units) if editions else {}


def derive(root: Path) -> tuple[Report, Derived | None]:
    """Parse, validate and derive; None where the content has errors."""
    report = Report(root)
    editions = load(root / "content", root / "src" / "patronwise" / "locale", report)
    if editions:
        judge(editions, root, report)
    if report.errors:
        return report, None
    derived = derive_all(editions, root / "content", report)
    derived.files |= json_schemas()
    return report, None if report.errors else derived


def build(root: Path, *, execute: bool = True, fresh: bool = False) -> Outcome:
    """Write every generated file below *root*; nothing is written if the content has errors.

    Notebooks whose inputs are unchanged keep their outputs unless *fresh*; with *execute* off, those that would need a run are left
    as they are on disk and told as failures.
    """
    report, derived = derive(root)
    outcome = Outcome(report)
    if derived is None:
        return outcome
    unexecuted = {path: notebook_bytes(planned.notebook) for path, planned in derived.notebooks.items() if not planned.executed}
    executed = {path: planned for path, planned in derived.notebooks.items() if planned.executed}
    for path in executed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
    # What kernels read has to lie there before one starts; what is on disk of notebooks stays until its successor is ready.
    on_disk = {path: (root / path).read_bytes() for path in executed if (root / path).is_file()}
    outcome.changed = write(root, derived.files | unexecuted | on_disk)
    with ThreadPoolExecutor(WORKERS) as pool:
        done = pool.map(lambda item: _finish(root, *item, execute=execute, fresh=fresh), executed.items())
        made = dict(zip(executed, done, strict=True))
    outcome.failures = [result for result in made.values() if isinstance(result, str)]
    finished = {path: result for path, result in made.items() if isinstance(result, bytes)}
    outcome.changed += write(root, derived.files | unexecuted | on_disk | finished)
    return outcome


def check(root: Path, *, fresh: bool = False) -> Outcome:
    """Tell every difference between what is on disk below *root* and what the build makes, without writing.

    Outputs of notebooks are taken from disk where they belong to the present inputs (nbval compares them with a run); *fresh* runs
    all.
    """
    report, derived = derive(root)
    outcome = Outcome(report)
    if derived is None:
        return outcome
    expected = dict(derived.files)
    for path, planned in derived.notebooks.items():
        made = _finish(root, path, planned, execute=fresh, fresh=fresh) if planned.executed else notebook_bytes(planned.notebook)
        if isinstance(made, bytes):
            expected[path] = made
        else:
            outcome.failures.append(made)
            expected[path] = (root / path).read_bytes() if (root / path).is_file() else b""
    outcome.compared = len(expected)
    outcome.failures += differences(root, expected)
    return outcome


def _finish(root: Path, path: PurePosixPath, planned: Planned, *, execute: bool, fresh: bool) -> bytes | str:
    """Give the finished notebook, or a sentence about why there is none."""
    if execute:
        try:
            return with_outputs(root, path, planned, fresh=fresh)
        except ExecutionError as error:
            return str(error)
    kept = kept_outputs(root, path, planned)
    return kept or f"{path}: the notebook was not executed since its content changed. Run `make build` and commit it."


def find_root(start: Path | None = None) -> Path:
    """Give the folder of the repository that holds *start* (by default the working folder).

    Raises:
        FileNotFoundError: no folder around it holds content/course.yaml.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "content" / "course.yaml").is_file():
            return folder
    raise FileNotFoundError(f"{here} is not inside the course's repository: no folder around it holds content/course.yaml.")
