"""What is recorded about a learner: one attempt a row, and what is made of attempts.

No name, address, host or user name has a field here, and every field but the response has a form that leaves no room for one.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any, Literal, get_args

import msgspec

Kind = Literal["answer", "step", "plan"]
Mode = Literal["practice", "neutral", "exam", "survey"]

RESPONSE_LIMIT = 65_536
"""The most bytes that the JSON of one response may have: some 30 000 Persian letters."""

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z", re.ASCII)
_FORMS: dict[str, tuple[re.Pattern[str], str]] = {
    "id": (_UUID, "a UUID in lower case"),
    "run": (_UUID, "a UUID in lower case, or nothing"),
    "learner": (re.compile(r"[0-9a-f]{32}"), "a random id of 32 hexadecimal digits"),
    "unit": (re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}"), "the id of a unit, such as L04"),
    "item": (re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,127}"), "the id of an item, such as L04-q1"),
    "version": (re.compile(r"[0-9a-f]{4,64}"), "4 to 64 hexadecimal digits"),
    "lang": (re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"), "the code of a language, such as en or fa"),
    "kind": (re.compile("|".join(get_args(Kind))), "answer, step or plan"),
    "mode": (re.compile("|".join(get_args(Mode))), "practice, neutral, exam or survey"),
}


class Attempt(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer, one step of a role-play, or one version of a plan, as the learner gave it.

    An attempt that exists is valid: its fields are checked when it is made. The response is copied, so that a later change of the
    caller's list or dict does not reach the record.

    Attributes:
        id: UUID that the browser drew; recording the same id twice is one record.
        learner: Random id of the learner, ``Store.learner``.
        unit: Id of the unit, ``L04``.
        item: Id of the item, ``L04-q1``, ``L04-roleplay``, ``L04-plan``.
        kind: ``answer``, ``step`` or ``plan``.
        run: UUID of one walk through a role-play, or None.
        response: Any JSON value, at most ``RESPONSE_LIMIT`` bytes of JSON. Half of a surrogate pair becomes U+FFFD.
        score: 0 to 1, graded in Python, or None where nothing is graded.
        mode: ``practice``, ``neutral``, ``exam`` or ``survey``.
        version: Content version, short hexadecimal.
        lang: Language in which the item was shown.
        answered_at: UTC time of the browser's clock, ISO 8601 ending in Z; kept to the millisecond.
        recorded_at: UTC time of recording, set by the store; None until then.

    Raises:
        ValueError: A field does not have its form; the sentence names the field.
    """

    id: str
    learner: str
    unit: str
    item: str
    kind: Kind
    run: str | None = None
    response: Any
    score: float | None = None
    mode: Mode
    version: str
    lang: str
    answered_at: str
    recorded_at: str | None = None

    def __post_init__(self) -> None:
        """Check every field, and bring times, score and response to the one form in which they are kept."""
        for field, (form, words) in _FORMS.items():
            value = getattr(self, field)
            if field == "run" and value is None:
                continue
            if not isinstance(value, str) or form.fullmatch(value) is None:
                raise ValueError(f"The field '{field}' holds {_short(value)}; it must be {words}.")
        msgspec.structs.force_setattr(self, "answered_at", tidy_time("answered_at", self.answered_at))
        if self.recorded_at is not None:
            msgspec.structs.force_setattr(self, "recorded_at", tidy_time("recorded_at", self.recorded_at))
        msgspec.structs.force_setattr(self, "score", _tidy_score(self.score))
        msgspec.structs.force_setattr(self, "response", json.loads(to_json(self.response)))


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One walk through a role-play: its id, the item, and its steps, oldest first."""

    run: str
    item: str
    steps: list[Attempt]


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """The newest plan of a unit, and how many earlier versions of it are kept."""

    unit: str
    latest: Attempt
    earlier: int


class ItemProgress(msgspec.Struct, frozen=True, kw_only=True):
    """What the learner has done with one item.

    Attributes:
        unit: Id of the unit.
        item: Id of the item.
        kind: ``answer``, ``step`` or ``plan``.
        attempts: How many answers or versions; for ``step`` how many walks.
        latest_score: Score of the newest attempt, 0 to 1, or None where it has none.
        best_score: Best score so far, or None.
        latest_at: UTC time of the newest attempt.
    """

    unit: str
    item: str
    kind: Kind
    attempts: int
    latest_score: float | None
    best_score: float | None
    latest_at: str


def now() -> str:
    """Return the present time in UTC to the millisecond, in the form of JavaScript's ``toISOString``."""
    return _written(datetime.now(UTC))


def to_json(value: object) -> str:
    """Return *value* as compact JSON text that UTF-8 can hold.

    Raises:
        ValueError: It is no JSON value, or its JSON is longer than ``RESPONSE_LIMIT`` bytes.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError("The field 'response' holds something that JSON cannot: use text, numbers, lists and objects.") from error
    # JavaScript can cut a pair of surrogates in two; UTF-8 has no form for half of one.
    data = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if len(data.encode()) > RESPONSE_LIMIT:
        raise ValueError(f"The field 'response' is longer than {RESPONSE_LIMIT} bytes; shorten it.")
    return data


def tidy_time(field: str, value: object) -> str:
    """Return the time *value* to the millisecond, so that times sort as text.

    Raises:
        ValueError: It is no ISO 8601 time in UTC; *field* is named.
    """
    if isinstance(value, str) and _TIME.fullmatch(value):
        try:
            return _written(datetime.fromisoformat(value))
        except ValueError:
            pass
    raise ValueError(f"The field '{field}' holds {_short(value)}; it must be a time in UTC such as 2026-11-22T14:00:00.000Z.")


def _written(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _tidy_score(score: object) -> float | None:
    if score is None:
        return None
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
        raise ValueError(f"The field 'score' holds {_short(score)}; it must be a number from 0 to 1, or nothing.")
    return float(score)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."  # noqa: PLR2004 - long enough to recognise a value
