"""Derive the bank of a unit: rendered words, static forms, content versions."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec
from msgspec import UNSET

from patronwise.authoring.extras import extras_of, recorded_as, static_extra
from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.render import inline
from patronwise.authoring.sources import DRILLS, Quiz, SkillQuiz
from patronwise.authoring.static_forms import static_plan, static_questions, static_roleplay
from patronwise.authoring.words import map_words
from patronwise.course.assess import ASKINGS, asked_as
from patronwise.course.model import Planning, Play, Questions, UnitBank

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from msgspec import Struct

    from patronwise.authoring.interface import Interface
    from patronwise.authoring.unit_source import UnitSource
    from patronwise.course.model import Plan
    from patronwise.course.roleplay import Roleplay
    from patronwise.questions import AnyItem

CHECKLIST_FORM = 1
"""Numbers the form of a recorded checklist: raise it when older records no longer fit."""


def derive_bank(unit: UnitSource, english: UnitSource, face: Interface) -> UnitBank:
    """Give the bank of *unit*; content versions come from *english*, because a translation changes words and not what is asked.

    What the front desk has besides comes from ``derive_desk``, which knows the other units.
    """
    bank = UnitBank(
        id=unit.id,
        lang=unit.lang,
        dir=face.dir,
        title=inline(unit.front.title),
        versions=content_versions(english),
        roleplay=_play(unit.roleplay, face) if unit.roleplay else None,
        plan=_planning(unit.quiz.plan, face) if unit.quiz.plan else None,
        extras={name: static_extra(name, face) for name in extras_of(unit)},
    )
    if isinstance(unit.quiz, FrontDesk):
        return bank
    opening = rendered_questions(unit.quiz.opening, face)
    if isinstance(unit.quiz, Quiz):
        return msgspec.structs.replace(bank, predict=opening, quiz=rendered_questions(unit.quiz.questions, face))
    drills = [rendered_questions([item for item in unit.quiz.questions if item.drill == number], face) for number in DRILLS]
    return msgspec.structs.replace(bank, assess=opening, drills=drills)


def content_versions(english: UnitSource) -> dict[str, str]:
    """Give, by each id that a record can name, a hash of all that is asked and accepted: 12 hexadecimal digits of SHA-256.

    A statement that is rated before and after has one hash under two ids. That a question stands in another drill changes nothing.
    """
    return {name: hashlib.sha256(msgspec.json.encode(part)).hexdigest()[:12] for name, part in _answerable(english)}


def _answerable(unit: UnitSource) -> Iterator[tuple[str, Struct | tuple[object, ...]]]:
    quiz = unit.quiz
    for item in quiz.opening:
        names = [asked_as(item.id, asking) for asking in ASKINGS] if isinstance(quiz, SkillQuiz) else [item.id]
        for name in names:
            yield name, item
    for item in quiz.questions:
        yield item.id, _anywhere(item)
    if quiz.plan:
        yield quiz.plan.id, quiz.plan
    if unit.roleplay:
        yield unit.roleplay.id, unit.roleplay
    if isinstance(quiz, FrontDesk):
        name = f"{unit.id}-checklist"
        yield name, (name, CHECKLIST_FORM)
    for name, extra in recorded_as(unit).items():
        yield name, (name, extra.form)


def _play(script: Roleplay, face: Interface) -> Play:
    play = map_words(script, inline)
    play = msgspec.structs.replace(play, nodes={name: map_words(node, inline) for name, node in play.nodes.items()})
    return Play(play, static_roleplay(play, face))


def _planning(example: Plan, face: Interface) -> Planning:
    plan = map_words(example, inline)
    return Planning(plan, static_plan(plan, face))


def rendered_questions(items: Sequence[AnyItem], face: Interface) -> Questions:
    """Give *items* as a widget and a reader without a kernel get them."""
    rendered = [map_words(_anywhere(item), inline) for item in items]
    return Questions(rendered, static_questions(rendered, face))


def _anywhere(item: AnyItem) -> AnyItem:
    """Give *item* without its drill: where it stands is told by the drills themselves."""
    return msgspec.structs.replace(item, drill=UNSET)
