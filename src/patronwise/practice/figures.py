"""Tell from the figures alone what a learner is likely to have done."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from patronwise.practice.strings import Said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from patronwise.practice.expected import Tolerance

_SLACK = 1e-9
_DIGITS = (1, 2, 3, 4)
_WHOLE_FROM = 1


def close(got: float, expected: float, tolerance: Tolerance) -> bool:
    """Whether *got* is the expected number within its tolerance; nan is close to nan."""
    if math.isnan(expected) or math.isnan(got):
        return math.isnan(expected) and math.isnan(got)
    # The slack lets 0.18 pass as 0.175 within 0.005, which binary fractions miss by a hair.
    return math.isclose(
        got, expected, rel_tol=max(tolerance.relative, _SLACK), abs_tol=tolerance.absolute + _SLACK * tolerance.absolute
    )


def slip(got: Sequence[float], expected: Sequence[float], tolerance: Tolerance) -> Said | None:  # noqa: PLR0911 - one line a slip
    """Name the known slip that turns all of *expected* into all of *got* (of one length); None when none does."""
    if not all(math.isfinite(number) for number in got):
        return Said("practice.why-not-a-number") if all(math.isfinite(number) for number in expected) else None

    def after(change: Callable[[float], float]) -> bool:
        return all(close(change(mine), right, tolerance) for mine, right in zip(got, expected, strict=True))

    if any(number != 0 for number in expected):
        if after(lambda number: number / 100) or _rounded(got, [100 * number for number in expected]):
            return Said("practice.why-percent")
        if after(lambda number: number * 100):
            return Said("practice.why-share")
        if after(lambda number: -number):
            return Said("practice.why-sign")
        if all(0 <= number <= 1 for number in expected) and after(lambda number: 1 - number):
            return Said("practice.why-complement")
        if _rounded(got, expected):
            return Said("practice.why-rounded")
    return Said("practice.why-multiple") if _multiple(got, expected) else None


def _rounded(got: Sequence[float], expected: Sequence[float]) -> bool:
    if not all(math.isfinite(number) for number in expected) or all(float(number).is_integer() for number in expected):
        return False
    if not any(got):
        return False  # nothing but zeros looks like a slip of another kind
    digits = (0, *_DIGITS) if all(abs(number) >= _WHOLE_FROM for number in expected) else _DIGITS
    # Half a unit of the last digit, not round() of the expected: a tie may have been rounded either way.
    return any(
        all(
            float(round(mine, places)) == float(mine) and abs(mine - right) <= 0.5 * 10**-places * (1 + _SLACK)
            for mine, right in zip(got, expected, strict=True)
        )
        for places in digits
    )


def _multiple(got: Sequence[float], expected: Sequence[float]) -> bool:
    pairs = [(mine, right) for mine, right in zip(got, expected, strict=True) if mine != 0 or right != 0]
    if len(pairs) < 2 or any(right == 0 or not math.isfinite(right) for _, right in pairs):  # noqa: PLR2004 - a proportion needs two
        return False
    factor = pairs[0][0] / pairs[0][1]
    return factor != 0 and all(math.isclose(mine / right, factor, rel_tol=1e-6) for mine, right in pairs)
