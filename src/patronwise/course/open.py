"""What a notebook calls: ``open_unit("L04").quiz()``, ``open_unit("S05").drill(1)``, ``open_unit("F01").section(1)``.

Each widget is imported when it is first shown, so that no cell waits for another cell's widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar, get_args

from patronwise.course.bank import course_bank, interface, unit_bank

if TYPE_CHECKING:
    from patronwise.course.model import CourseBank, Desk, Static, UnitBank
    from patronwise.widgets.after import AfterWidget
    from patronwise.widgets.card import CardWidget
    from patronwise.widgets.charter import CharterWidget
    from patronwise.widgets.checklist import ChecklistWidget
    from patronwise.widgets.desk_model import DeskModelWidget
    from patronwise.widgets.journal import JournalWidget
    from patronwise.widgets.plan import PlanWidget
    from patronwise.widgets.profile import ProfileWidget
    from patronwise.widgets.progress import ProgressWidget
    from patronwise.widgets.quiz import QuizWidget
    from patronwise.widgets.records import RecordsWidget
    from patronwise.widgets.roleplay import RoleplayWidget

Mode = Literal["practice", "neutral", "exam", "survey"]
T = TypeVar("T")


class NoSuchPartError(LookupError):
    """The unit has no such part: a skill has drills where other units have a quiz, the front desk sections, few units an extra."""


def open_unit(id: str, lang: str = "en") -> Unit:  # noqa: A002 - "id" is what a unit's id is called everywhere
    """Open the unit *id*, such as ``L04``, in the language *lang*.

    Raises:
        NoSuchUnitError: there is no such unit, or not in this language.
    """
    return Unit(unit_bank(id, lang), interface(lang))


def open_course(lang: str = "en") -> Course:
    """Open the start page's widgets in the language *lang*.

    Raises:
        NoSuchUnitError: the course is not there in this language.
    """
    return Course(course_bank(lang), interface(lang))


class Unit:
    """A unit whose parts can be shown, each by the last line of a notebook's cell."""

    def __init__(self, bank: UnitBank, say: dict[str, str]) -> None:
        self._bank = bank
        self._say = say

    def __repr__(self) -> str:
        """Name the unit and its language."""
        return f"Unit {self._bank.id} ({self._bank.lang})"

    def predict(self) -> QuizWidget:
        """Show the questions that stand before the idea; nobody scores them.

        Raises:
            NoSuchPartError: the unit is a skill.
        """
        from patronwise.widgets.quiz import QuizWidget  # noqa: PLC0415 - see the module's docstring; so in all methods here

        return QuizWidget(self._bank, "predict", self._part(self._bank.predict, "predict"), "practice", self._say)

    def quiz(self, mode: Mode = "practice") -> QuizWidget:
        """Show the quiz.

        Args:
            mode: ``practice`` gives a verdict and reasons at once, ``neutral`` reasons alone; ``exam`` and ``survey`` send no key
                to the browser and say only that an answer is saved.

        Raises:
            NoSuchPartError: the unit is a skill.
            ValueError: *mode* is none of these.
        """
        from patronwise.widgets.quiz import QuizWidget  # noqa: PLC0415

        if mode not in get_args(Mode):
            raise ValueError(f"A quiz has no mode {mode!r}; choose one of {', '.join(get_args(Mode))}.")
        return QuizWidget(self._bank, "quiz", self._part(self._bank.quiz, "quiz"), mode, self._say)

    def before(self) -> QuizWidget:
        """Show the statements that a learner rates before a skill is trained; nobody scores them.

        Raises:
            NoSuchPartError: the unit is no skill.
        """
        from patronwise.course.assess import asked  # noqa: PLC0415
        from patronwise.widgets.quiz import QuizWidget  # noqa: PLC0415

        return QuizWidget(self._bank, "before", asked(self._part(self._bank.assess, "before"), "before"), "survey", self._say)

    def drill(self, number: int) -> QuizWidget:
        """Show the questions of one drill, with a verdict and reasons at once.

        Args:
            number: 1, 2 or 3.

        Raises:
            NoSuchPartError: the unit is no skill, or has no such drill.
        """
        from patronwise.widgets.quiz import QuizWidget  # noqa: PLC0415

        drills = dict(enumerate(self._bank.drills, start=1))
        return QuizWidget(self._bank, f"drill-{number}", self._part(drills.get(number), f"drill({number})"), "practice", self._say)

    def after(self) -> AfterWidget:
        """Show the statements of :meth:`before` once more; each that is rated again says what was chosen before.

        Raises:
            NoSuchPartError: the unit is no skill.
        """
        from patronwise.widgets.after import AfterWidget  # noqa: PLC0415

        return AfterWidget(self._bank, self._part(self._bank.assess, "after"), self._say)

    def roleplay(self) -> RoleplayWidget:
        """Show the role-play, at the place where the learner left it.

        Raises:
            NoSuchPartError: the unit is the front desk.
        """
        from patronwise.widgets.roleplay import RoleplayWidget  # noqa: PLC0415

        return RoleplayWidget(self._bank, self._part(self._bank.roleplay, "roleplay"), self._say)

    def plan(self) -> PlanWidget:
        """Show the form for an if-then plan, filled in with the newest version.

        Raises:
            NoSuchPartError: the unit is the front desk.
        """
        from patronwise.widgets.plan import PlanWidget  # noqa: PLC0415

        return PlanWidget(self._bank, self._part(self._bank.plan, "plan"), self._say)

    def check(self) -> QuizWidget:
        """Show the statements of all sections of the front desk, to be rated; nobody scores them.

        Raises:
            NoSuchPartError: the unit is not the front desk.
        """
        from patronwise.widgets.quiz import QuizWidget  # noqa: PLC0415

        return QuizWidget(self._bank, "statements", self._desk("check()").statements, "survey", self._say)

    def section(self, number: int) -> QuizWidget:
        """Show the questions of one section of the front desk, with a verdict and reasons at once.

        Args:
            number: 1 for the first section.

        Raises:
            NoSuchPartError: the unit is not the front desk, or has no such section.
        """
        from patronwise.widgets.quiz import QuizWidget  # noqa: PLC0415

        there = dict(enumerate(self._desk(f"section({number})").sections, start=1))
        section = self._part(there.get(number), f"section({number})")
        return QuizWidget(self._bank, f"section-{number}", section.questions, "practice", self._say)

    def profile(self) -> ProfileWidget:
        """Show how the learner rated each section of the front desk, and what to learn next.

        Raises:
            NoSuchPartError: the unit is not the front desk.
        """
        from patronwise.widgets.profile import ProfileWidget  # noqa: PLC0415

        return ProfileWidget(self._bank, self._desk("profile()"), self._say)

    def checklist(self) -> ChecklistWidget:
        """Show the checklist of the front desk to be changed and printed, as it was saved last.

        Raises:
            NoSuchPartError: the unit is not the front desk.
        """
        from patronwise.widgets.checklist import ChecklistWidget  # noqa: PLC0415

        return ChecklistWidget(self._bank, self._desk("checklist()"), self._say)

    def model(self) -> DeskModelWidget:
        """Show the desk model: how long people wait in one line.

        Raises:
            NoSuchPartError: the unit does not show it.
        """
        from patronwise.widgets.desk_model import DeskModelWidget  # noqa: PLC0415

        return DeskModelWidget(self._bank, self._extra("model"), self._say)

    def card(self) -> CardWidget:
        """Show the escalation card, filled in with the newest version.

        Raises:
            NoSuchPartError: the unit does not show it.
        """
        from patronwise.widgets.card import CardWidget  # noqa: PLC0415

        return CardWidget(self._bank, self._extra("card"), self._say)

    def charter(self) -> CharterWidget:
        """Show the group's charter beside a published list, filled in with the newest version.

        Raises:
            NoSuchPartError: the unit does not show it.
        """
        from patronwise.widgets.charter import CharterWidget  # noqa: PLC0415

        return CharterWidget(self._bank, self._extra("charter"), self._say)

    def _extra(self, name: str) -> Static:
        if name not in self._bank.extras:
            there = ", ".join(f"{other}()" for other in self._bank.extras) or "none"
            raise NoSuchPartError(
                f"The unit {self._bank.id} has no {name}(); few units have one. Such widgets of this unit: {there}."
            )
        return self._bank.extras[name]

    def _desk(self, call: str) -> Desk:
        return self._part(self._bank.desk, call)

    def _part(self, part: T | None, call: str) -> T:
        if part is None:
            there = "before(), drill(1), drill(2), drill(3) and after()" if self._bank.drills else "predict() and quiz()"
            if self._bank.desk:
                there = f"check(), section(1) to section({len(self._bank.desk.sections)}), profile() and checklist()"
            asked_for = call if call.endswith(")") else f"{call}()"
            raise NoSuchPartError(f"The unit {self._bank.id} has no {asked_for}; it has {there}.")
        return part


class Course:
    """The widgets of the start page."""

    def __init__(self, bank: CourseBank, say: dict[str, str]) -> None:
        self._bank = bank
        self._say = say

    def __repr__(self) -> str:
        """Name the course's language."""
        return f"Course ({self._bank.lang})"

    def progress(self) -> ProgressWidget:
        """Show the units that exist with what the learner has done in each."""
        from patronwise.widgets.progress import ProgressWidget  # noqa: PLC0415

        return ProgressWidget(self._bank, self._say)

    def journal(self) -> JournalWidget:
        """Show the learner's plans, unit by unit."""
        from patronwise.widgets.journal import JournalWidget  # noqa: PLC0415

        return JournalWidget(self._bank, self._say)

    def records(self) -> RecordsWidget:
        """Show where the records lie, and let the learner export, bring in and delete them."""
        from patronwise.widgets.records import RecordsWidget  # noqa: PLC0415

        return RecordsWidget(self._bank, self._say)
