"""Right and wrong answers of data tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.subject import Finding
from patronwise.authoring.sources import Answers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.rules.subject import Subject
    from patronwise.authoring.sources import TaskAnswers
    from patronwise.authoring.unit_source import Practice

FEWEST_RIGHT, FEWEST_WRONG = 2, 3


def answers_form(subject: Subject) -> Iterator[Finding]:
    """Demand answers for every data task, and for nothing else: ways that must be accepted, slips that must get their own sentence.

    A check that was tried with its solution alone may refuse another good way, and has nothing to say to the usual slips. What the
    answers come to is seen when the build runs them.
    """
    for practice in subject.practices:
        path = practice.folder / Answers.FILE
        if practice.answers is not None:
            yield from _answers(practice, practice.answers, path)
        elif not path.is_file():  # whatever else is wrong with it has been told when it was parsed
            names = [name for name, task in practice.front.tasks.items() if task.kind == "data"]
            if names:
                sentence = f"{path.name} is missing beside this file: {', '.join(names)} need right and wrong answers. Write it."
                yield Finding(practice.file.path, ("front", "tasks", names[0]), sentence)


def _answers(practice: Practice, answers: Answers, path: Path) -> Iterator[Finding]:
    needed = f"{practice.id}-answers"
    if answers.id != needed:
        yield Finding(path, ("id",), f"the id is {answers.id}; it has to be {needed}.")
    tasks = practice.front.tasks
    for name, task_answers in answers.tasks.items():
        if name not in tasks:
            sentence = f"practice.md has no task {name!r}; its tasks are {', '.join(tasks)}. Rename it, or take it out."
            yield Finding(path, ("tasks", name), sentence)
        elif tasks[name].kind != "data":
            sentence = f"{name!r} is a task in words, which no run can mark. Take it out."
            yield Finding(path, ("tasks", name), sentence)
        else:
            yield from _enough(name, task_answers, path)
    for name, task in tasks.items():
        if task.kind == "data" and name not in answers.tasks:
            yield Finding(path, ("tasks",), f"the data task {name!r} has no answers. Add right and wrong ones.")


def _enough(name: str, answers: TaskAnswers, path: Path) -> Iterator[Finding]:
    for kind, count, fewest, advice in (
        ("right", len(answers.right), FEWEST_RIGHT, "Add another way to the same result."),
        ("wrong", len(answers.wrong), FEWEST_WRONG, "Add a slip that a learner makes, and what helps."),
    ):
        if count < fewest:
            sentence = f"the task has {count} {kind} answers; {fewest} or more are needed. {advice}"
            yield Finding(path, ("tasks", name, kind), sentence)
