"""Words that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.passages import path_in
from patronwise.authoring.rules.subject import Finding
from patronwise.questions import ShortText
from patronwise.questions.short_text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


def short_text_form(subject: Subject) -> Iterator[Finding]:
    """Demand forms that hold a letter or digit, and slips that are not accepted as well, in every language.

    Forms are compared without punctuation: one of punctuation only would accept an empty answer.
    """
    for unit in subject.units_in_all_languages:
        path = path_in(unit, unit.quiz.FILE)
        for item in unit.quiz.questions:
            if not isinstance(item, ShortText):
                continue
            seen = {plain(form): "accepted" for form in item.accepted}
            lists: list[tuple[tuple[str, ...], list[str]]] = [((item.id, "accepted"), item.accepted)]
            for near in item.near:
                lists.append(((item.id, "near", near.id), near.forms))
                for form in near.forms:
                    before = seen.setdefault(plain(form), near.id)
                    if before != near.id:
                        sentence = f"{form!r} stands in {before!r} already, so this feedback is never shown. Delete one of them."
                        yield Finding(path, (item.id, "near", near.id), sentence)
            for steps, forms in lists:
                if any(not plain(form) for form in forms):
                    yield Finding(path, steps, "a form has neither letter nor digit, so it equals an empty answer. Delete it.")
