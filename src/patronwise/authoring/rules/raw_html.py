"""HTML in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.markdown import html_in
from patronwise.authoring.rules.subject import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from patronwise.authoring.rules.subject import Subject


def raw_html(subject: Subject) -> Iterator[Finding]:
    """Refuse HTML where it would reach a notebook, and warn where it is shown as the text that it is.

    What Markdown cannot say has no place in a unit: HTML can break the direction of a page. Words of a quiz or a role-play are
    escaped by the build, so there a tag is a slip and not a danger. Interface strings are put into HTML as they are.
    """
    for passages in subject.passages.values():
        for passage in passages:
            for piece in [] if passage.code else html_in(passage.text):
                if passage.raw:
                    sentence = (
                        f"{piece!r} is HTML, which is not used here. Write Markdown; a sign that is meant goes between backticks."
                    )
                    yield Finding(passage.path, passage.steps, sentence, near=piece)
                else:
                    sentence = (
                        f"{piece!r} is HTML and is shown as it stands. Put it between backticks if that is meant, or delete it."
                    )
                    yield Finding(passage.path, passage.steps, sentence, "warning", near=piece)
    for lang, edition in subject.editions.items():
        path = subject.root / "src" / "patronwise" / "locale" / lang / "LC_MESSAGES" / "patronwise.po"
        for key, text in edition.face.strings.items():
            for piece in html_in(text):
                yield Finding(path, (key,), f"an interface string holds no HTML: {piece!r}. Delete it.", near=f'"{key}"')
