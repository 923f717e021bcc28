"""What a reader without a kernel sees: the words of a widget as HTML and as plain text, the same in both.

Both forms are made from one list of :class:`Line`, so that neither can say what the other does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from patronwise.authoring.render import plain
from patronwise.authoring.right_to_left import ALIGNED
from patronwise.course.model import Static

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from patronwise.authoring.interface import Interface
    from patronwise.course.model import Plan
    from patronwise.course.roleplay import Roleplay
    from patronwise.questions import AnyItem


@dataclass(frozen=True)
class Line:
    """A paragraph, or an entry of a list (*mark* is what stands before it in plain text)."""

    words: str
    mark: str | None = None


def said(key: str, face: Interface, mark: str | None = None) -> Line:
    """Give an interface string as a line: text, so what means something in HTML is escaped."""
    return Line(escape(face.say(key), quote=False), mark)


def static_form(lines: Iterable[Line], face: Interface) -> Static:
    """Give *lines* in both forms, under the one line that tells how to start the widget."""
    told = [said("start.run-me", face), *lines]
    text = "\n".join(f"  {line.mark} {plain(line.words)}" if line.mark else plain(line.words) for line in told)
    aligned = f' style="{ALIGNED}"' if face.dir == "rtl" else ""
    blocks = []
    for is_list, group in groupby(told, key=lambda line: line.mark is not None):
        if is_list:
            blocks.append("<ul>" + "".join(f"<li>{line.words}</li>" for line in group) + "</ul>")
        else:
            blocks += [f"<p{aligned}>{line.words}</p>" for line in group]
    return Static(html=f'<div lang="{face.lang}" dir="{face.dir}">\n' + "\n".join(blocks) + "\n</div>", text=text)


def static_questions(items: Sequence[AnyItem], face: Interface) -> Static:
    """Give the stems and choices of *items* (rendered), numbered; no key and no feedback."""
    lines = []
    for number, item in enumerate(items, start=1):
        lines.append(Line(f"<strong>{face.number(number)}.</strong> {item.stem}"))
        for group in item.groups(face.say):
            lines += [Line(words, "-") for words in group]
            lines.append(Line(""))
    return static_form([line for line in lines if line.words], face)


def static_roleplay(play: Roleplay, face: Interface) -> Static:
    """Give the setting and the first moment of *play* (rendered) with its choices."""
    first = play.nodes[play.start]
    lines = [
        Line(f"<strong>{play.title}</strong>"),
        Line(play.setting),
        Line(f"{first.speaker or face.say('roleplay.patron')}: {first.patron}"),
        *(Line(choice.say, "-") for choice in first.choices or []),
    ]
    return static_form(lines, face)


def static_plan(plan: Plan, face: Interface) -> Static:
    """Give the example of *plan* (rendered)."""
    return static_form(
        [
            said("plan.example", face),
            Line(f"{face.say('plan.if')} {plan.cue}", "-"),
            Line(f"{face.say('plan.then')} {plan.reply}", "-"),
        ],
        face,
    )
