"""What a notebook calls: ``open_unit("L04").quiz()``, ``open_unit("S05").drill(1)``, ``open_course().progress()``.

Each widget is imported when it is first shown, so that no cell waits for another cell's widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from patronwise.course.bank import course_bank, interface, unit_bank

if TYPE_CHECKING:
    from patronwise.course.model import CourseBank, Questions, UnitBank
    from patronwise.widgets.after import AfterWidget
    from patronwise.widgets.journal import JournalWidget
    from patronwise.widgets.plan import PlanWidget
    from patronwise.widgets.progress import ProgressWidget
    from patronwise.widgets.quiz import QuizWidget
    from patronwise.widgets.records import RecordsWidget
    from patronwise.widgets.roleplay import RoleplayWidget

Mode = Literal["practice", "neutral", "exam", "survey"]


class NoSuchPartError(LookupError):
    """The unit has no such part: a skill has drills where other units have a quiz."""


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
        """Show the role-play, at the place where the learner left it."""
        from patronwise.widgets.roleplay import RoleplayWidget  # noqa: PLC0415

        return RoleplayWidget(self._bank, self._bank.roleplay, self._say)

    def plan(self) -> PlanWidget:
        """Show the form for an if-then plan, filled in with the newest version."""
        from patronwise.widgets.plan import PlanWidget  # noqa: PLC0415

        return PlanWidget(self._bank, self._bank.plan, self._say)

    def _part(self, part: Questions | None, call: str) -> Questions:
        if part is None:
            there = "before(), drill(1), drill(2), drill(3) and after()" if self._bank.drills else "predict() and quiz()"
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
