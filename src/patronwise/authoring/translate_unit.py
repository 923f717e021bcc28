"""Give a unit in another language: English structure, translated words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Struct

from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.join_words import Block, join_words, yaml_blocks
from patronwise.authoring.parse_unit import parse_yaml
from patronwise.authoring.read_myst import MystFile, read_myst
from patronwise.authoring.sources import Answers
from patronwise.authoring.words import Tree, with_words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from patronwise.authoring.cells import Cell
    from patronwise.authoring.problems import Report
    from patronwise.authoring.sources import Quiz, SkillQuiz
    from patronwise.authoring.unit_source import Practice, UnitSource
    from patronwise.course.roleplay import Roleplay

FRONT = "front"
S = TypeVar("S", bound=Struct)
P = TypeVar("P", bound="Practice")


def translate_unit(unit: UnitSource, lang: str, report: Report) -> UnitSource | None:
    """Give *unit* in *lang*, or None where the folder is absent, incomplete (told as status) or not sound (told as errors).

    Practice and facilitator's page are translated if their files are there; without them the unit stands all the same.
    """
    folder = unit.folder / lang
    if not folder.is_dir():
        report.tell(folder, 1, unit.id, "missing", "the unit is not translated yet.", "status")
        return None
    file = translate_myst(folder / "unit.md", unit.front, unit.cells, report)
    quiz = _joined_yaml(folder / unit.quiz.FILE, quiz_blocks(unit.quiz), report)
    play = _joined_yaml(folder / "roleplay.yaml", roleplay_blocks(unit.roleplay), report) if unit.roleplay else {}
    facilitate, practice = None, None
    if unit.facilitate and (folder / "facilitate.md").exists():
        joined = translate_myst(folder / "facilitate.md", unit.facilitate.front, unit.facilitate.cells, report)
        facilitate = joined and replace(unit.facilitate, front=joined[0], cells=joined[1])
    if unit.practice and (folder / "practice.md").exists():
        practice = translate_practice(unit.practice, lang, report)
    if file is None or quiz is None or play is None:
        return None
    return replace(
        unit,
        lang=lang,
        front=file[0],
        cells=file[1],
        quiz=_apply_quiz(unit.quiz, quiz),
        roleplay=unit.roleplay and _apply_roleplay(unit.roleplay, play),
        facilitate=facilitate,
        practice=practice,
    )


def translate_practice(practice: P, lang: str, report: Report) -> P | None:
    """Give *practice* in *lang*, or None where that is absent, incomplete (told as status) or not sound (told as errors)."""
    joined = translate_myst(practice.folder / lang / "practice.md", practice.front, practice.cells, report)
    answers = practice.answers and _translate_answers(practice.answers, practice.folder / lang / Answers.FILE, report)
    return joined and replace(practice, front=joined[0], cells=joined[1], lang=lang, answers=answers)


def _translate_answers(answers: Answers, path: Path, report: Report) -> Answers | None:
    """Give *answers* with translated sentences; without them the practice stands all the same, with its general ones."""
    if not path.is_file():
        report.tell(path, 1, "", "missing", "this file is not translated yet.", "status")
        return None
    joined = _joined_yaml(path, answers_blocks(answers), report)
    return None if joined is None else _apply_answers(answers, joined)


def myst_blocks(front: Struct, cells: Iterable[Cell]) -> dict[str, Tree]:
    """Give the blocks of a Markdown file: its front matter and its Markdown cells."""
    return {FRONT: words_of(front)} | {cell.cid: {"text": cell.source} for cell in cells if cell.kind == "markdown"}


def quiz_blocks(quiz: Quiz | SkillQuiz | FrontDesk) -> dict[str, Tree]:
    """Give the blocks of a quiz: items and plan; of the front desk, each section's items, advice (under its id) and lines."""
    if isinstance(quiz, FrontDesk):
        parts = [part for section in quiz.sections for part in (*section.statements, *section.questions, *section.checklist)]
        advice = {section.id: {"advice": words_of(section.advice)} for section in quiz.sections}
        return {part.id: words_of(part) for part in parts} | advice
    return {item.id: words_of(item) for item in (*quiz.opening, *quiz.questions)} | {quiz.plan.id: words_of(quiz.plan)}


def answers_blocks(answers: Answers) -> dict[str, Tree]:
    """Give the blocks of the answers of a practice: what the wrong answers of each task say, by their number."""
    return {
        name: {f"wrong-{number}": {"says": wrong.says} for number, wrong in enumerate(task.wrong, start=1)}
        for name, task in answers.tasks.items()
    }


def roleplay_blocks(play: Roleplay) -> dict[str, Tree]:
    """Give the blocks of a role-play: its heading (under its id) and its nodes."""
    heading = {"title": play.title, "setting": play.setting}
    return {play.id: heading} | {name: words_of(node) for name, node in play.nodes.items()}


def _joined_yaml(path: Path, english: dict[str, Tree], report: Report) -> dict[str, Tree] | None:
    document = parse_yaml(path, report)
    if document is None:
        return None
    return join_words(path, english, yaml_blocks(document), report)


def translate_myst(path: Path, front: S, cells: tuple[Cell, ...], report: Report) -> tuple[S, tuple[Cell, ...]] | None:
    """Give front matter and cells of an English file in the words of *path*, or None."""
    if not path.is_file():
        report.tell(path, 1, "", "missing", "this file is not translated yet.", "status")
        return None
    file = read_myst(path, report)
    if file is None:
        return None
    joined = join_words(path, myst_blocks(front, cells), _given_myst(file, report), report)
    if joined is None:
        return None
    done = tuple(replace(cell, source=joined[cell.cid]["text"]) if cell.cid in joined else cell for cell in cells)
    return with_words(front, joined.get(FRONT, {})), done


def _given_myst(file: MystFile, report: Report) -> dict[str, Block]:
    front = dict(file.front.data)
    en = front.pop("en", None)
    given = {FRONT: Block(front, None if en is None else str(en), 2)}
    for cell in file.cells:
        if cell.kind == "code":
            report.tell(
                file.path,
                cell.line,
                cell.cid,
                "not-words",
                "a translation holds no code. Delete the cell; the English code is used.",
            )
        else:
            given[cell.cid] = Block({"text": cell.source}, cell.en, cell.line)
    return given


def _apply_quiz(quiz: Quiz | SkillQuiz | FrontDesk, words: dict[str, Tree]) -> Quiz | SkillQuiz | FrontDesk:
    if isinstance(quiz, FrontDesk):
        sections = [
            msgspec.structs.replace(
                with_words(section, words[section.id]),
                statements=[with_words(item, words[item.id]) for item in section.statements],
                questions=[with_words(item, words[item.id]) for item in section.questions],
                checklist=[with_words(line, words[line.id]) for line in section.checklist],
            )
            for section in quiz.sections
        ]
        return msgspec.structs.replace(quiz, sections=sections)
    changes = {
        quiz.OPENING: [with_words(item, words[item.id]) for item in quiz.opening],
        "questions": [with_words(item, words[item.id]) for item in quiz.questions],
        "plan": with_words(quiz.plan, words[quiz.plan.id]),
    }
    return msgspec.structs.replace(quiz, **changes)


def _apply_roleplay(play: Roleplay, words: dict[str, Tree]) -> Roleplay:
    nodes = {name: with_words(node, words.get(name, {})) for name, node in play.nodes.items()}
    return msgspec.structs.replace(with_words(play, words[play.id]), nodes=nodes)


def _apply_answers(answers: Answers, words: dict[str, Tree]) -> Answers:
    tasks = {}
    for name, task in answers.tasks.items():
        wrong = [with_words(one, words[name][f"wrong-{number}"]) for number, one in enumerate(task.wrong, start=1)]
        tasks[name] = msgspec.structs.replace(task, wrong=wrong)
    return msgspec.structs.replace(answers, tasks=tasks)
