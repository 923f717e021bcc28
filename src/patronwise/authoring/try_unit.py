"""Try one practice as its learners will meet it, and give every line that they would read. Nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.capture_expected import capture_expected
from patronwise.authoring.cell_error import CellError
from patronwise.authoring.course_source import parse_course
from patronwise.authoring.derive_practice_files import mistakes_in, practice_bank, tell_tried
from patronwise.authoring.derive_start import parse_start
from patronwise.authoring.interface import read_interface
from patronwise.authoring.load import Edition
from patronwise.authoring.parse_practice import parse_start_practice
from patronwise.authoring.parse_unit import parse_unit
from patronwise.authoring.problems import Report
from patronwise.authoring.rules import judge
from patronwise.authoring.sources import Answers
from patronwise.authoring.try_answers import try_answers
from patronwise.authoring.try_exercise import try_exercise
from patronwise.practice.bank import BANK
from patronwise.practice.session import Practice as Session
from patronwise.practice.strings import Strings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from patronwise.authoring.try_answers import Tried
    from patronwise.authoring.unit_source import Practice


def try_unit(root: Path, folder: Path) -> tuple[Report, list[str]]:
    """Run the practice of the unit (or of the start page) in *folder*: untouched, its solution, its right and wrong answers.

    Gives what is wrong with its files, by the rules and by the runs, and the lines that tell each outcome, task by task.
    """
    report = Report(root)
    practice = _parsed(root, folder, report)
    if practice is None:
        if not report.errors:
            report.tell(folder / "practice.md", 1, "", "missing-file", "there is no practice here to try. Write practice.md.")
        return report, []
    path, front, strings = practice.file.path, practice.front, Strings("en", BANK)
    try:
        expected = capture_expected(practice.cells, front.tasks, front.datasets, path)
        bare = practice_bank(practice, expected, {})
        untouched = try_exercise(practice.cells, bare, strings, path)
        tried = try_answers(practice, bare, strings)
    except CellError as error:
        report.tell(error.path, error.line, error.cid, "practice", error.sentence)
        return report, []
    if tell_tried(practice, tried, report):
        return report, list(_told(Session(bare, strings), untouched, tried))
    return report, list(_told(Session(practice_bank(practice, expected, mistakes_in(tried)), strings), untouched, tried))


def _parsed(root: Path, folder: Path, report: Report) -> Practice | None:
    """Parse *folder* and judge its practice by every rule; whatever is told of other files is left to ``patronwise check``."""
    content, everything = root / "content", Report(root)
    course = parse_course(content / "course.yaml", everything)
    start = parse_start(content / "start" / "start.md", everything)
    if course is None or start is None:
        report.problems += everything.problems
        return None
    edition = Edition(course, start, read_interface(root / "src" / "patronwise" / "locale", "en", everything))
    practice: Practice | None
    if folder.parent.name == "start":
        practice = alone = parse_start_practice(folder, report)
        if alone:
            edition.start_practices[alone.id] = alone
    else:
        unit = parse_unit(folder, report)
        practice = unit.practice if unit else None
        if unit:
            edition.units[unit.id] = unit
    if practice is None or report.errors:
        return None
    judge({"en": edition}, root, everything)
    own = {path.relative_to(root) for path in (practice.file.path, practice.folder / Answers.FILE)}
    # Links may lead to units that were not parsed here.
    report.problems += [problem for problem in everything.problems if problem.path in own and problem.rule != "links"]
    return practice


def _told(session: Session, untouched: Mapping[str, object], tried: Sequence[Tried]) -> Iterator[str]:
    for task, value in untouched.items():
        yield task
        yield from _answer(session, task, "untouched", value)
        for one in sorted((one for one in tried if one.task == task), key=lambda one: one.kind != "solution"):
            name = one.kind if one.kind == "solution" else f"{one.kind} {one.number}"
            if one.problem:
                yield f"  {name:<11}PROBLEM: {one.problem}"
            else:
                yield from _answer(session, task, name, one.value)


def _answer(session: Session, task: str, name: str, value: object) -> Iterator[str]:
    for place, line in enumerate(session.sentences(task, value)):
        yield f"  {name if place == 0 else '':<11}{line}"
