"""How long people wait in one line for several colleagues: Erlang C, the steady state of the queue M/M/c.

A. K. Erlang worked the formula out in 1917 for telephone exchanges. It takes for granted that people come at random (a Poisson
process), that the length of a question varies as an exponential distribution, that there is one line and nobody leaves it, that
every colleague can answer everything, and that all this has gone on for long enough to be steady.

Everywhere *arrivals* are people an hour, *staff* colleagues who serve at the same time, and *minutes* the average length of one
question. Where as much work comes in as can be done, or more, there is no steady state: the line grows for as long as that goes
on, and an average would be a number about nothing. The functions then raise :class:`GrowingLineError`.
``widgets/js/queueing.js`` computes the same for the browser, and a test compares the two.
"""

from __future__ import annotations

from math import exp, isfinite

HOUR = 60
"""Minutes."""


class GrowingLineError(ValueError):
    """The line grows for as long as this goes on, so there is no probability of waiting and no average wait."""


def work(arrivals: float, minutes: float) -> float:
    """Give the work that comes in within an hour, in minutes: what *arrivals* people need, each *minutes* on average.

    Raises:
        ValueError: *arrivals* or *minutes* is not a finite number above zero.
    """
    for name, value in (("arrivals", arrivals), ("minutes", minutes)):
        if not (isfinite(value) and value > 0):
            raise ValueError(f"{name} has to be a finite number above zero, not {value!r}.")
    return arrivals * minutes


def utilisation(arrivals: float, staff: int, minutes: float) -> float:
    """Give the share of their time for which colleagues serve somebody, 0 to 1; 1 or more where the line grows.

    The formula is rho = lambda * s / c, with lambda people a minute, s minutes a question and c colleagues.

    Raises:
        ValueError: *arrivals* or *minutes* is not a finite number above zero, or *staff* is not a whole number of 1 or more.
    """
    if isinstance(staff, bool) or not isinstance(staff, int) or staff < 1:
        raise ValueError(f"staff has to be a whole number of 1 or more, not {staff!r}.")
    return work(arrivals, minutes) / (HOUR * staff)


def probability_of_waiting(arrivals: float, staff: int, minutes: float) -> float:
    """Give the probability, 0 to 1, that somebody who comes in finds every colleague busy and has to wait.

    With a = lambda * s and rho = a / c, Erlang B (the share of callers whom an exchange without a line would lose) is
    B(0) = 1, B(k) = a B(k-1) / (k + a B(k-1)), and Erlang C is C = B(c) / (1 - rho (1 - B(c))).

    Raises:
        GrowingLineError: the utilisation is 1 or more.
        ValueError: an argument is none that :func:`utilisation` takes.
    """
    busy = utilisation(arrivals, staff, minutes)
    if busy >= 1:
        raise GrowingLineError("The line grows for as long as this goes on: more work comes in than can be done, or just as much.")
    load = busy * staff
    lost = 1.0
    for k in range(1, staff + 1):
        lost = load * lost / (k + load * lost)
    return lost / (1 - busy * (1 - lost))


def mean_wait(arrivals: float, staff: int, minutes: float) -> float:
    """Give the average wait until one's turn, in minutes, over all who come, those included who need not wait.

    The formula is W = C s / (c (1 - rho)), with C of :func:`probability_of_waiting`.

    Raises:
        GrowingLineError: the utilisation is 1 or more.
        ValueError: an argument is none that :func:`utilisation` takes.
    """
    waiting = probability_of_waiting(arrivals, staff, minutes)
    return waiting * minutes / (staff * (1 - utilisation(arrivals, staff, minutes)))


def served_within(arrivals: float, staff: int, minutes: float, limit: float) -> float:
    """Give the share, 0 to 1, of all who come whose turn comes after *limit* minutes or sooner.

    The formula is P(W <= t) = 1 - C exp(-c (1 - rho) t / s), with C of :func:`probability_of_waiting`.

    Raises:
        GrowingLineError: the utilisation is 1 or more.
        ValueError: *limit* is not a finite number of 0 or more, or another argument is none that :func:`utilisation` takes.
    """
    if not (isfinite(limit) and limit >= 0):
        raise ValueError(f"limit has to be a finite number of 0 or more, not {limit!r}.")
    waiting = probability_of_waiting(arrivals, staff, minutes)
    return 1 - waiting * exp(-staff * (1 - utilisation(arrivals, staff, minutes)) * limit / minutes)
