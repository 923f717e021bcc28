"""What an author writes, as structures: front matter, quiz, course map. JSON Schemas for editors come from here."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct, field

from patronwise.course.model import Plan  # noqa: TC001 - msgspec reads these names at run time
from patronwise.questions import AnyItem  # noqa: TC001
from patronwise.questions.base import Entry, Id, ItemId, Words  # noqa: TC001

UnitId = Annotated[str, Meta(pattern=r"^[A-Z][0-9]{2}$")]
Minutes = Annotated[int, Meta(ge=1, le=240)]
LESSONS, SKILLS = "lessons", "skills"
"""Tracks whose units name each other. Those of the second are trained: they have drills where all others have a quiz."""
FRONT_DESK = "front-desk"
"""The track whose units are sections of one notebook."""
DRILLS = (1, 2, 3)


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The document and the item in it that a unit comes from."""

    document: Annotated[str, Meta(pattern=r"^seed-[0-9]{3}$")]
    item: Annotated[int, Meta(ge=1)]


class UnitFront(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Front matter of ``unit.md``."""

    id: UnitId
    title: Words
    minutes: Minutes
    objectives: Annotated[list[Entry], Meta(min_length=2, max_length=4)]
    source: Source
    related: list[UnitId] = field(default_factory=list)
    reading: list[Entry] = field(default_factory=list)


class Quiz(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``quiz.yaml``."""

    FILE: ClassVar[str] = "quiz.yaml"
    OPENING: ClassVar[str] = "predict"

    predict: Annotated[list[AnyItem], Meta(min_length=1, max_length=3)]
    questions: Annotated[list[AnyItem], Meta(min_length=5)]
    plan: Plan

    @property
    def opening(self) -> list[AnyItem]:
        """Give what is asked before the idea, never scored."""
        return self.predict


class SkillQuiz(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``quiz.yaml`` of a skill. How many there have to be is for editors here; the rule ``drills`` says it in sentences."""

    FILE: ClassVar[str] = "quiz.yaml"
    OPENING: ClassVar[str] = "assess"

    assess: Annotated[list[AnyItem], Meta(min_length=1, extra_json_schema={"minItems": 2, "maxItems": 4})]
    questions: Annotated[list[AnyItem], Meta(min_length=5, extra_json_schema={"minItems": 8})]
    plan: Plan

    @property
    def opening(self) -> list[AnyItem]:
        """Give what is asked before the idea (and once more at the end), never scored."""
        return self.assess


class Task(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one task of a practice is checked; *tolerance* is absolute, in the unit of the value."""

    kind: Literal["words", "data"]
    rubric: list[Entry] = field(default_factory=list)
    hint: Words | None = None
    tolerance: Annotated[float, Meta(ge=0)] | None = None
    max_words: Annotated[int, Meta(ge=1)] | None = None


class PracticeFront(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Front matter of ``practice.md``."""

    id: ItemId
    minutes: Minutes
    tasks: dict[Id, Task]
    datasets: list[str] = field(default_factory=list)


class StartPracticeFront(PracticeFront, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Front matter of a ``practice.md`` below ``start/``, which belongs to no unit: it names its title and its notebook itself."""

    id: Id
    title: Words
    notebook: Id


class WrongAnswer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A slip that learners make, and what they then read."""

    code: str
    says: Words


class TaskAnswers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Answers of one data task: Python that takes the place of what its cell marks. The rule ``answers_form`` counts them."""

    right: Annotated[list[str], Meta(extra_json_schema={"minItems": 2})]
    wrong: Annotated[list[WrongAnswer], Meta(extra_json_schema={"minItems": 3})]


class Answers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``answers.yaml``, beside ``practice.md``."""

    FILE: ClassVar[str] = "answers.yaml"

    id: Annotated[str, Meta(pattern=r"^[A-Za-z0-9]+(-[a-z0-9]+)*-answers$")]
    tasks: dict[Id, TaskAnswers]


class Group(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many people a session is for."""

    min: Annotated[int, Meta(ge=1)]
    max: Annotated[int, Meta(le=200)]


Lines = Annotated[list[str], Meta(extra={"words": True})]
"""A list of words, translated as a whole."""


class FacilitateFront(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Front matter of ``facilitate.md``; *timing* in minutes."""

    id: Annotated[str, Meta(pattern=r"^[A-Z](?:[0-9]{2})?-[a-z]+$")]
    timing: dict[Id, Minutes]
    group: Group
    materials: Lines


class StartFront(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Front matter of ``start/start.md``."""

    id: Literal["start"]
    title: Words
    minutes: Minutes


class CourseUnit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A unit's place on the map, written or not."""

    id: UnitId
    title: Words


class Track(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A track: its folder under ``content/`` has the same name."""

    id: Id
    title: Words
    units: list[CourseUnit]


class CourseMap(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``course.yaml``: tracks, order, languages, sources."""

    id: Id
    title: Words
    languages: list[Annotated[str, Meta(pattern=r"^[a-z]{2,3}$")]]
    sources: list[Entry]
    tracks: list[Track]

    @property
    def titles(self) -> dict[str, str]:
        """Give the title of every unit by its id."""
        return {unit.id: unit.title for track in self.tracks for unit in track.units}
