"""The bank: what ``patronwise build`` writes and a kernel reads, one JSON file a unit and language.

Nothing here is rendered or cleaned at run time: words are sanitised HTML, and the static forms for readers without a kernel are
ready-made.
"""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from patronwise.course.front_desk import Advice, CheckLine  # noqa: TC001 - msgspec reads these names at run time
from patronwise.course.roleplay import Roleplay  # noqa: TC001
from patronwise.questions import AnyItem  # noqa: TC001
from patronwise.questions.base import ItemId, Words  # noqa: TC001


class Static(Struct, frozen=True):
    """The words of a widget for a reader without a kernel, as ``text/html`` and as ``text/plain``: the same words in both."""

    html: str
    text: str


class Questions(Struct, frozen=True):
    """Items shown together by one widget."""

    items: list[AnyItem]
    static: Static


class Play(Struct, frozen=True):
    """A role-play and its static form."""

    script: Roleplay
    static: Static


class Plan(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The example of an if-then plan: *cue* completes "If ...", *reply* completes "then I will say ..."."""

    id: ItemId
    cue: Words
    reply: Words


class Planning(Struct, frozen=True):
    """An if-then plan's example and its static form."""

    example: Plan
    static: Static


class LedTo(Struct, frozen=True):
    """A unit that advice leads to; *href* is relative to the notebook with the advice and None while the unit does not exist."""

    id: str
    title: str
    href: str | None


class DeskSection(Struct, frozen=True, kw_only=True):
    """A section of the front desk: *statements* names those that it is rated by."""

    id: str
    title: str
    statements: list[str]
    questions: Questions
    advice: Advice
    learn: list[LedTo]
    checklist: list[CheckLine]


class Desk(Struct, frozen=True, kw_only=True):
    """The front desk: the statements of all sections, the sections, and the static forms of profile and checklist."""

    statements: Questions
    sections: list[DeskSection]
    profile: Static
    checklist: Static


class UnitBank(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One unit in one language. *versions* gives the content version (12 hexadecimal digits) of each id that a record can name.

    A unit is asked about with *predict* and *quiz*; a skill is trained, with *assess* (asked before and after) and three *drills*.
    The front desk has only its *desk*. *extras* gives the static forms of widgets that only a few units show, by name.
    """

    id: str
    lang: str
    dir: str
    title: str
    versions: dict[str, str]
    predict: Questions | None = None
    quiz: Questions | None = None
    roleplay: Play | None = None
    plan: Planning | None = None
    assess: Questions | None = None
    drills: list[Questions] = []
    extras: dict[str, Static] = {}
    desk: Desk | None = None


class MapUnit(Struct, frozen=True):
    """A unit on the course map; *href* is relative to the start notebook and None while the unit does not exist.

    *section_of* is the id under which answers are recorded where the unit is a section of a notebook: it has no plan of its own.
    """

    id: str
    title: str
    href: str | None = None
    items: list[str] = []
    has_roleplay: bool = False
    has_drills: bool = False
    section_of: str | UnsetType = UNSET


class MapTrack(Struct, frozen=True):
    """A track on the course map."""

    id: str
    title: str
    units: list[MapUnit]


class CourseBank(Struct, frozen=True):
    """The course map in one language, and the static forms of the start page's widgets by widget name."""

    lang: str
    dir: str
    tracks: list[MapTrack]
    static: dict[str, Static]
