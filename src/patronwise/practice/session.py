"""One learner's practice of one unit: ``practice = open_practice("L04")``, ``practice.data(...)``, ``practice.check(...)``."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from patronwise.practice.bank import BANK, DataTask, PracticeBank, Task, WordsTask, load
from patronwise.practice.strings import Field, Said, Strings
from patronwise.practice.verdict import Verdict
from patronwise.practice.words import kind_of_words, look_at_words

if TYPE_CHECKING:
    from pathlib import Path

    from pandas import DataFrame


class Practice:
    """The datasets, the checks and the charts of one unit.

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
        """Show *value*, where it comes from data, and print what can be said about it as the answer of the task *task_id*.

        Never raises for an answer that is wrong, of another type, untouched or missing, nor for a task that does not exist.
        """
        task, verdict = self._find(task_id, value)
        # What is of another kind may be anything, and look different in every run.
        if isinstance(task, DataTask) and verdict is not None and verdict.state in {"right", "wrong"}:
            from IPython.display import display  # noqa: PLC0415 - there is a kernel where there is something to show

            with suppress(Exception):  # what is in a Series may be of the learner's own making, and refuse to be shown
                display(_plain(value))  # type: ignore[no-untyped-call]
        print("\n".join(self._said(task_id, task, verdict)))  # noqa: T201 - printing is what a check is for

    def sentences(self, task_id: str, value: object = ...) -> list[str]:
        """Give what `check` prints, sentence by sentence."""
        return self._said(task_id, *self._find(task_id, value))

    def _find(self, task_id: str, value: object) -> tuple[Task | None, Verdict | None]:
        """Give the task and the verdict on *value*; None and None where there is no such task."""
        task = self._bank.tasks.get(task_id) if isinstance(task_id, str) else None
        return task, None if task is None else _look_at(task, value)

    def _said(self, task_id: str, task: Task | None, verdict: Verdict | None) -> list[str]:
        if task is None or verdict is None:
            # The text of any other object could hold an address in memory, which differs from run to run.
            name = task_id if isinstance(task_id, str) else type(task_id).__name__
            fields: dict[str, Field] = {"task": (name,), "tasks": tuple(self._bank.tasks)}
            return [self._strings.say(Said("practice.no-such-task", fields))]
        return [self._strings.say(said) for said in _sentences(task_id, task, verdict)]

    def bars(self, values: object = ..., *, x: str = "", y: str = "", title: str = "") -> None:
        """Draw *values* as bars that begin at 0, with a table of them below.

        Never raises for what cannot be drawn: it prints a sentence. `patronwise.practice.chart_values` tells what can be drawn.

        Args:
            values: a Series (of an index of two levels the second gives the colours) or a DataFrame (a colour for each column).
            x: what stands along the axis, with the unit where there is one.
            y: what the bars show, with the unit.
            title: title of the chart.
        """
        from patronwise.practice.chart_words import Words  # noqa: PLC0415 - the same
        from patronwise.practice.charts import show  # noqa: PLC0415 - pandas only when something is drawn

        show("bars", values, Words(x, y, title), self._strings, self._bank.lang)

    def lines(self, values: object = ..., *, x: str = "", y: str = "", title: str = "") -> None:
        """Draw *values* as lines, with a table of them below; everything else as in `bars`."""
        from patronwise.practice.chart_words import Words  # noqa: PLC0415 - the same
        from patronwise.practice.charts import show  # noqa: PLC0415 - the same

        show("lines", values, Words(x, y, title), self._strings, self._bank.lang)

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
        from patronwise.practice.mistakes import recognise  # noqa: PLC0415 - the same

        return recognise(value, compare(value, task.expected), task.mistakes)
    except Exception:  # noqa: BLE001 - an answer may be any object, and its own methods may raise; a check must not
        return Verdict("other kind", (), Said("practice.kind-other", {"type": type(value).__name__}), _kind_asked(task))


def _plain(value: object) -> object:
    """Give a number of numpy as one of Python: learners should not meet ``np.float64(12.2)``."""
    return value.item() if hasattr(value, "item") and getattr(value, "ndim", None) == 0 else value


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
