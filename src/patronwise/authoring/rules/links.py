"""Where links lead."""

from __future__ import annotations

import os.path
import re
from pathlib import PurePosixPath as Posix
from typing import TYPE_CHECKING
from urllib.parse import unquote

from patronwise.authoring.derive_practice import PRACTICE_FOLDERS, practice_path
from patronwise.authoring.rules.markdown import links_in
from patronwise.authoring.rules.subject import Finding
from patronwise.authoring.translate_unit import FRONT
from patronwise.authoring.write import ROOTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from patronwise.authoring.rules.passages import Passage
    from patronwise.authoring.rules.subject import Subject

_SCHEMES = frozenset({"http", "https", "mailto"})
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff]")


def links(subject: Subject) -> Iterator[Finding]:
    """Demand that a link leads to the web, to a mail address, or, in a Markdown file, to a file that will be there.

    A relative link counts from the generated file (a notebook in ``notebooks/en/lessons/``, say) and not from the source. Other
    schemes, ``javascript:`` above all, have no place in a text.
    """
    made = _made(subject)
    for lang, passages in subject.passages.items():
        for passage in passages:
            for target in [] if passage.code else links_in(passage.text):
                wrong = _wrong(target, _bases(subject, lang, passage), made, subject.root)
                if wrong:
                    yield Finding(passage.path, passage.steps, f"the link to {target!r} {wrong}", near=target)


def _wrong(target: str, bases: list[Posix], made: set[str], root: Path) -> str | None:
    """Give the second half of a sentence about *target*, or None if it is sound."""
    bare = _INVISIBLE.sub("", target)
    scheme = _SCHEME.match(bare)
    if scheme:
        known = scheme[1].lower() in _SCHEMES
        return None if known else f"begins with {scheme[1]}:, which is not allowed. Use http, https or mailto."
    if not bases:
        return "is relative, and this text is shown in several places. Use an address that begins with https."
    if bare.startswith(("/", "\\")):
        return "begins with a slash. Write it relative to the generated file, or with https."
    path = unquote(re.split("[?#]", bare)[0])
    for base in bases if path else []:
        place = os.path.normpath(base / path).replace(os.sep, "/")
        generated = any(place.startswith(f"{folder}/") for folder in ROOTS)
        if place not in made and (generated or place.startswith("..") or not (root / place).exists()):
            return f"leads to {place}, which is not there. Correct it; it counts from {base}/."
    return None


def _bases(subject: Subject, lang: str, passage: Passage) -> list[Posix]:
    """Give the folders in which *passage* is shown, none where its words are taken out of their file."""
    edition = subject.editions[lang]
    if passage.path.name == "start.md":
        return [Posix("notebooks") / lang]
    if passage.path.name == "practice.md":
        practices = [] if passage.steps[0] == FRONT else [one for one in edition.practices if one.id == passage.unit]
        return [practice_path(folder, practice).parent for practice in practices for folder in PRACTICE_FOLDERS]
    unit = edition.units.get(passage.unit)
    if unit is None or not passage.raw:
        return []
    home = Posix(lang) / unit.track
    if passage.path.name == "unit.md":
        return [Posix("notebooks") / home]
    return [Posix("docs/facilitating") / home]


def _made(subject: Subject) -> set[str]:
    """Give the paths of generated files that a text may link to."""
    images = subject.english.course.file.path.parent / "start" / "images"
    made = {f"notebooks/images/{path.name}" for path in images.glob("*")}
    for lang, edition in subject.editions.items():
        made.add(f"notebooks/{lang}/00-start-here.ipynb")
        made |= {str(practice_path(folder, practice)) for practice in edition.practices for folder in PRACTICE_FOLDERS}
        for unit in edition.units.values():
            place = f"{lang}/{unit.track}/{unit.name}"
            made.add(f"notebooks/{place}.ipynb")
            if unit.facilitate:
                made.add(f"docs/facilitating/{place}.md")
    return made
