"""The front desk's ``sections.yaml``: short sections in one notebook, each one unit of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from msgspec import Meta, Struct, field

from patronwise.authoring.sources import UnitId  # noqa: TC001 - msgspec reads this name at run time
from patronwise.course.front_desk import Advice, CheckLine  # noqa: TC001
from patronwise.questions import AnyItem  # noqa: TC001

if TYPE_CHECKING:
    from patronwise.authoring.unit_source import UnitSource


class Section(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One section: what is rated of it, what is asked in it, and what is advised after it.

    How many there have to be of each is for editors here; the rule ``sections`` says it in sentences.
    """

    id: UnitId
    statements: Annotated[list[AnyItem], Meta(extra_json_schema={"minItems": 3, "maxItems": 4})]
    questions: Annotated[list[AnyItem], Meta(extra_json_schema={"minItems": 2, "maxItems": 3})]
    advice: Advice
    learn: list[UnitId] = field(default_factory=list)
    checklist: Annotated[list[CheckLine], Meta(extra_json_schema={"minItems": 5, "maxItems": 8})]


class FrontDesk(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``sections.yaml``. To every rule about questions it is what a quiz is, without a plan."""

    FILE: ClassVar[str] = "sections.yaml"
    OPENING: ClassVar[str] = "statements"

    sections: Annotated[list[Section], Meta(min_length=1)]

    @property
    def opening(self) -> list[AnyItem]:
        """Give all statements that the learner rates, never scored."""
        return [item for section in self.sections for item in section.statements]

    @property
    def questions(self) -> list[AnyItem]:
        """Give the questions of all sections."""
        return [item for section in self.sections for item in section.questions]

    @property
    def plan(self) -> None:
        """Give nothing: the checklist stands in the place of a plan."""
        return


def unit_ids(unit: UnitSource) -> list[str]:
    """Give the ids of the map's units that lead to *unit*: its own, or those of its sections."""
    return [section.id for section in unit.quiz.sections] if isinstance(unit.quiz, FrontDesk) else [unit.id]
