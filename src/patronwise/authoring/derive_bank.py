"""Derive the bank of a unit: rendered words, static forms, content versions."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from patronwise.authoring.render import inline
from patronwise.authoring.static_forms import static_plan, static_questions, static_roleplay
from patronwise.authoring.words import map_words
from patronwise.course.model import Planning, Play, Questions, UnitBank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from patronwise.authoring.interface import Interface
    from patronwise.authoring.unit_source import UnitSource
    from patronwise.questions import AnyItem


def derive_bank(unit: UnitSource, english: UnitSource, face: Interface) -> UnitBank:
    """Give the bank of *unit*; content versions come from *english*, because a translation changes words and not what is asked."""
    play = map_words(unit.roleplay, inline)
    play = msgspec.structs.replace(play, nodes={name: map_words(node, inline) for name, node in play.nodes.items()})
    plan = map_words(unit.quiz.plan, inline)
    return UnitBank(
        id=unit.id,
        lang=unit.lang,
        dir=face.dir,
        title=inline(unit.front.title),
        versions=content_versions(english),
        predict=_questions(unit.quiz.predict, face),
        quiz=_questions(unit.quiz.questions, face),
        roleplay=Play(play, static_roleplay(play, face)),
        plan=Planning(plan, static_plan(plan, face)),
    )


def content_versions(english: UnitSource) -> dict[str, str]:
    """Give, for each thing that can be answered, a hash of all that is asked and accepted: 12 hexadecimal digits of SHA-256."""
    answerable = [*english.quiz.predict, *english.quiz.questions, english.quiz.plan, english.roleplay]
    return {part.id: hashlib.sha256(msgspec.json.encode(part)).hexdigest()[:12] for part in answerable}


def _questions(items: Sequence[AnyItem], face: Interface) -> Questions:
    rendered = [map_words(item, inline) for item in items]
    return Questions(rendered, static_questions(rendered, face))
