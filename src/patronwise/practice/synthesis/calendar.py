"""Opening days and the two daily peaks that several datasets share."""

from __future__ import annotations

from datetime import date, timedelta

OPENS = 9
# Visits an hour from 9 to 19, relative to each other: a peak before noon and a higher one when schools and offices close.
HOUR_WEIGHTS = (3.0, 7.0, 11.0, 9.0, 5.0, 6.0, 9.0, 12.0, 10.0, 6.0, 3.0)
# Monday to Saturday, relative to each other. Sundays are closed.
_DAY_WEIGHTS = (1.2, 1.0, 1.0, 1.1, 0.9, 0.8)
_SUNDAY = 6


def opening_days(first: date, weeks: int) -> list[tuple[date, float]]:
    """The days from Monday to Saturday of *weeks* weeks, each with its relative weight; *first* is a Monday."""
    days = (first + timedelta(days=offset) for offset in range(weeks * 7))
    return [(day, _DAY_WEIGHTS[day.weekday()]) for day in days if day.weekday() != _SUNDAY]
