"""One learner's practice of one unit: ``practice = open_practice("L04")``, ``practice.data(...)``, ``practice.check(...)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.practice.bank import BANK, PracticeBank, Task, WordsTask, load
from patronwise.practice.strings import Field, Said, Strings
from patronwise.practice.verdict import Verdict
from patronwise.practice.words import kind_of_words, look_at_words

if TYPE_CHECKING:
    from pathlib import Path

    from pandas import DataFrame


class Practice:
    """The datasets and the checks of one unit.

    Args:
        bank: the tasks and what they expect.
        strings: the words in which the verdicts are given.
    """

    def __init__(self, bank: PracticeBank, strings: Strings) -> None:
        self._bank = bank
        self._strings = strings

    def __repr__(self) -> str:
        """Name the unit, the language and the tasks; the same in every run."""
        return f"<practice of {self._bank.unit} ({self._bank.lang}): {', '.join(self._bank.tasks)}>"

    def data(self, name: str) -> DataFrame:
        """Give a dataset of the course (synthetic, see ``docs/datasets/``) as a table that may be changed.

        Raises:
            NoSuchDatasetError: there is none of this name; the message names those that there are.
        """
        from patronwise.practice.tables import read_dataset  # noqa: PLC0415 - pandas only when data is asked for

        return read_dataset(name, self._strings)

    def check(self, task_id: str, value: object = ...) -> None:
        """Print what can be said about *value* as the answer of the task *task_id*.

        Never raises for an answer that is wrong, of another type, untouched or missing, nor for a task that does not exist.
        """
        print("\n".join(self.lines(task_id, value)))  # noqa: T201 - printing is what a check is for

    def lines(self, task_id: str, value: object = ...) -> list[str]:
        """Give the lines that `check` prints."""
        task = self._bank.tasks.get(task_id) if isinstance(task_id, str) else None
        if task is None:
            # The text of any other object could hold an address in memory, which differs from run to run.
            name = task_id if isinstance(task_id, str) else type(task_id).__name__
            fields: dict[str, Field] = {"task": (name,), "tasks": tuple(self._bank.tasks)}
            return [self._strings.say(Said("practice.no-such-task", fields))]
        return [self._strings.say(said) for said in _sentences(task_id, task, _look_at(task, value))]

    def verdict(self, task_id: str, value: object = ...) -> Verdict:
        """Give the verdict itself, for builds and tests.

        Raises:
            KeyError: there is no such task.
        """
        return _look_at(self._bank.tasks[task_id], value)


def open_practice(unit_id: str, lang: str = "en", *, bank: Path = BANK) -> Practice:
    """Open the practice of a unit.

    Args:
        unit_id: the unit's id, such as ``"L04"``.
        lang: language of the hints, rubrics and verdicts.
        bank: folder of the bank; the package's own unless a test gives another.

    Raises:
        NoSuchPracticeError: there is none; the message names those that there are.
    """
    return Practice(load(unit_id, lang, bank), Strings(lang, bank))


def _look_at(task: Task, value: object) -> Verdict:
    try:
        if isinstance(task, WordsTask):
            return look_at_words(value, task)
        from patronwise.practice.compare import compare  # noqa: PLC0415 - pandas only when a value is compared

        return compare(value, task.expected)
    except Exception:  # noqa: BLE001 - an answer may be any object, and its own methods may raise; a check must not
        return Verdict("other kind", (), Said("practice.kind-other", {"type": type(value).__name__}), _kind_asked(task))


def _kind_asked(task: Task) -> Said:
    if isinstance(task, WordsTask):
        return kind_of_words(task.expected)
    from patronwise.practice.kinds import kind_of_expected  # noqa: PLC0415 - the same

    return kind_of_expected(task.expected)


def _sentences(task_id: str, task: Task, verdict: Verdict) -> list[Said]:
    """Put the verdict, what helps on and the hint in order."""
    name: dict[str, Field] = {"task": task_id}
    said: list[Said] = []
    if verdict.state == "right" and isinstance(task, WordsTask):
        said.append(Said("practice.words-rubric", name))
        said += [Said("practice.words-point", {"point": point.text}) for point in task.rubric]
        return [*said, *verdict.why, Said("practice.words-compare")]
    if verdict.state == "right":
        return [Said("practice.right", name)]
    if verdict.state == "not yet":
        said += [Said(why.key, {**why.fields, **name}) for why in verdict.why]
    elif verdict.state == "other kind" and verdict.got is not None and verdict.expected is not None:
        said.append(Said("practice.wrong-type", {**name, "got": verdict.got, "expected": verdict.expected}))
        said += verdict.why
    else:
        said += [Said("practice.wrong", name), *verdict.why]
    if task.hint:
        said.append(Said("practice.hint", {"hint": task.hint}))
    return said
