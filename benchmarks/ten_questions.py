"""The same ten questions for everyone: the first ten single choice questions of the course's quizzes.

Ours reads them from a copy of the package whose bank holds them as the quiz of unit L04, so that the code that runs is the code
that is shipped and the notebook's cell is a learner's.
"""

from __future__ import annotations

import compileall
import json
import shutil
from dataclasses import dataclass
from html import escape
from pathlib import Path

import msgspec

from patronwise.authoring.interface import Interface
from patronwise.authoring.render import plain
from patronwise.authoring.static_forms import static_questions
from patronwise.course.bank import course_bank, interface, unit_bank
from patronwise.course.model import Questions
from patronwise.questions.single import Single

ROOT = Path(__file__).resolve().parent.parent
TEN = 10
UNIT = "L04"


@dataclass(frozen=True)
class Answer:
    """One choice, as a probe in the browser knows it: its id, its words and its feedback, both as plain text."""

    option: str
    text: str
    feedback: str


def ten_items() -> list[Single]:
    """Give ten single choice items, under ids of unit L04.

    Raises:
        ValueError: the course has fewer.
    """
    units = [unit for track in course_bank("en").tracks for unit in track.units if unit.href]
    found = [item for unit in units for item in unit_bank(unit.id, "en").quiz.items if isinstance(item, Single)][:TEN]
    if len(found) < TEN:
        raise ValueError(f"The quizzes of the course have {len(found)} single choice items; this comparison needs {TEN}.")
    return [msgspec.structs.replace(item, id=f"{UNIT}-b{place}") for place, item in enumerate(found, start=1)]


def answers(item: Single) -> list[Answer]:
    """Give the choices of *item* with the key last, so that each click shows words that were not there before."""
    ordered = sorted(item.options, key=lambda option: option.correct)
    return [Answer(option.id, plain(option.text), plain(option.feedback or "")) for option in ordered]


def write_course(site: Path) -> None:
    """Write a copy of the package below *site*, a folder for PYTHONPATH, in which the ten questions are the quiz of L04."""
    package = site / "patronwise"
    shutil.copytree(ROOT / "src" / "patronwise", package, ignore=shutil.ignore_patterns("__pycache__"))
    items = ten_items()
    bank = unit_bank(UNIT, "en")
    quiz = Questions([*items], static_questions(items, Interface("en", interface("en"))))
    versions = bank.versions | {item.id: "0" * 12 for item in items}
    unit = msgspec.structs.replace(bank, quiz=quiz, versions=versions)
    (package / "bank" / "en" / f"{UNIT}.json").write_bytes(msgspec.json.encode(unit))
    shutil.copy(Path(__file__).with_name("core_quiz.py"), site)
    # An installed package has its bytecode: nobody waits for the compiler.
    compileall.compile_dir(site, quiet=1)


def write_rivals(folder: Path) -> None:
    """Write what the rivals' cells read into *folder*, the one in which their notebooks lie."""
    items = ten_items()
    theirs = [
        {
            "question": item.stem,
            "type": "multiple_choice",
            "answers": [{"answer": option.text, "correct": option.correct, "feedback": option.feedback} for option in item.options],
        }
        for item in items
    ]
    core = [
        {"stem": item.stem, "options": [[plain(option.text), option.id] for option in item.options], "feedback": feedback(item)}
        for item in items
    ]
    (folder / "ten_questions.json").write_text(json.dumps(theirs))
    (folder / "core_questions.json").write_text(json.dumps(core))
    (folder / "plain_questions.html").write_text("\n".join(map(_bare, items)))


def feedback(item: Single) -> dict[str, str]:
    """Give the feedback of each option of *item*, as HTML, by the option's id."""
    return {option.id: option.feedback or "" for option in item.options}


def _bare(item: Single) -> str:
    said = "this.closest('.bare').querySelector('output').textContent = this.dataset.feedback"
    buttons = ""
    for option in item.options:
        data = f'data-option="{option.id}" data-feedback="{escape(plain(option.feedback or ""))}"'
        buttons += f'<p><button {data} onclick="{said}">{option.text}</button></p>'
    return f'<div class="bare"><p>{item.stem}</p>{buttons}<output></output></div>'
