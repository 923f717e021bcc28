"""The dataset ``staff_climate``: what depends on what, and by how much.

``docs/datasets/staff_climate.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from patronwise.practice.synthesis.draws import Draws, bell, pick_by_row, poisson
from patronwise.practice.synthesis.staff_panel import BRANCHES, CHOSEN_FOR, ROLES, WAVES, Panel, panel

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEED = 20230565
COLUMNS = (
    "form_id",
    "wave",
    "branch",
    "role",
    "chosen_for",
    "years",
    "means",
    "heard",
    "recognised",
    "weeks_since_thanks",
    "favours",
    "boundary",
    "surface",
    "deep",
    "break_after_hard",
    "strain",
    "satisfied",
    "skills",
    "stays",
    "patron_rating",
)
RECOGNISED = ("none", "public", "private", "private then public")
MOST_FAVOURS = 9
LATE_WEEKS = 9

_LAST = len(WAVES) - 1
_MARKET, _NEW_ROTA = BRANCHES.index("Market"), 2  # the wave from which Market works by its new rota
# How quiet a branch is acts on staff and on patrons: North, Harbour, Mobile, Hill, Market, Station.
_QUIET = np.array([0.05, -0.40, 0.45, 0.50, -0.55, -0.25])

# Where two or three figures stand in a row they belong to the desk, the back office and leads.
_MEANS = np.array([2.75, 3.3, 4.0])
_HEARD_ROTA = 0.9
_RECOGNISED = np.array([(0.31, 0.22, 0.27, 0.20), (0.33, 0.20, 0.29, 0.18), (0.10, 0.20, 0.25, 0.45)])
_WEEK_BANDS = np.array([(0, 3), (3, 6), (9, 18)])  # first week and number of weeks of each band
_WEEK_SHARES = np.array([0.36, 0.34, 0.30])
_FAVOURS = np.array([3.0, 0.7, 1.6])
_BOUNDARY = np.array([0.56, 0.22, 0.46])  # teams agree on it where favours are asked
_SURFACE = np.array([3.15, 2.1, 2.6])
_DEEP = 3.0
_BREAK = np.array([0.40, 0.68, 0.55])

_STRAIN_SURFACE, _STRAIN_DEEP, _STRAIN_BREAK, _STRAIN_BOUNDARY = 0.32, 0.0, -0.45, -0.55
_STRAIN_FAVOUR, _STRAIN_QUIET, _STRAIN_ROTA = 0.12, -0.2, -0.2
_SATISFIED_MEANS, _SATISFIED_HEARD, _SATISFIED_QUIET = 0.35, 0.35, 0.35
_SATISFIED_RECOGNISED = np.array([0.0, 0.15, 0.50, 0.75])
_THANKS_LEFT = np.array([1.2, 0.9, 0.4])  # what is left of thanks, by band of weeks
_SATISFIED_ROTA, _SATISFIED_LEAVES = 0.30, -0.35

_SKILLS = np.array([(55.0, 66.0, 75.0), (68.0, 71.0, 75.0)])  # attitude, experience; in year 1, year 2, later
_RATING, _RATING_QUIET, _RATING_ROTA, _RATING_NOISE = 4.05, 0.30, 0.30, 0.09
_SILENT = 0.02
_SILENT_LAST = np.array([0.03, 0.04, 0.12, 0.50, 0.70])  # by strain, in the last wave


class Forms(NamedTuple):
    """Everybody's form, filled in or not: the cells as they are written, without the id, and who did not answer."""

    cells: list[tuple[str, ...]]
    silent: NDArray[np.bool_]


def _whole(values: NDArray[np.float64], low: int, high: int) -> NDArray[np.int64]:
    return np.clip(np.floor(values + 0.5), low, high).astype(np.int64)


def _thanks(draws: Draws, who: Panel) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """How people were recognised, how many weeks ago, and what that adds to their satisfaction."""
    recognised = pick_by_row(draws.even_within(who.role), _RECOGNISED[who.role])
    band = pick_by_row(draws.even_within(recognised), np.tile(_WEEK_SHARES, (len(recognised), 1)))
    first, weeks = _WEEK_BANDS[band].T
    ago = first + np.floor(weeks * draws.even_within(band)).astype(np.int64)
    return recognised, ago, _SATISFIED_RECOGNISED[recognised] * _THANKS_LEFT[band]


def _ratings(draws: Draws) -> NDArray[np.float64]:
    """What patrons give each branch in each wave (shape: branches, waves). Market's rises one wave after the new rota."""
    noise = bell(draws.even(len(BRANCHES) * len(WAVES))).reshape(len(BRANCHES), len(WAVES))
    ratings = _RATING + _RATING_QUIET * _QUIET[:, np.newaxis] + _RATING_NOISE * noise
    ratings[_MARKET, _NEW_ROTA + 1 :] += _RATING_ROTA
    return np.asarray(np.round(ratings, 2), dtype=np.float64)


def forms() -> Forms:
    """The forms of all who were asked, those of the silent included: only the generator knows what they would have said."""
    draws = Draws(SEED)
    who = panel(draws)
    rota = (who.branch == _MARKET) & (who.wave >= _NEW_ROTA)
    quiet = _QUIET[who.branch]
    means = _whole(_MEANS[who.role] + 0.85 * bell(draws.even_within(who.role)), 1, 5)
    heard = _whole(3.0 + 0.2 * quiet + _HEARD_ROTA * rota + 0.9 * bell(draws.even_within(who.branch, rota)), 1, 5)
    recognised, ago, thanked = _thanks(draws, who)
    boundary = draws.even_within(who.wave, who.role) < _BOUNDARY[who.role]
    asked = draws.even_within(who.role, boundary)
    means_of_role = _FAVOURS[who.role]
    favours = np.array([poisson(*pair, MOST_FAVOURS) for pair in zip(asked.tolist(), means_of_role.tolist(), strict=True)])
    surface = _whole(_SURFACE[who.role] + 1.0 * bell(draws.even_within(who.role, boundary)), 1, 5)
    deep = _whole(_DEEP + 1.0 * bell(draws.even_within(surface)), 1, 5)
    pause = draws.even_within(who.role, surface) < _BREAK[who.role]

    load = _STRAIN_SURFACE * (surface - 3) + _STRAIN_DEEP * (deep - 3) + _STRAIN_FAVOUR * favours
    relief = _STRAIN_BREAK * pause + _STRAIN_BOUNDARY * boundary + _STRAIN_QUIET * quiet + _STRAIN_ROTA * rota
    strain = _whole(3.15 + load + relief + 0.75 * bell(draws.even_within(who.wave, who.role, pause, boundary)), 1, 5)
    work = _SATISFIED_MEANS * (means - 3) + _SATISFIED_HEARD * (heard - 3) + thanked
    place = _SATISFIED_QUIET * quiet + _SATISFIED_ROTA * rota + _SATISFIED_LEAVES * who.leaves
    satisfied = _whole(2.95 + work + place + 0.6 * bell(draws.even_within(who.role, recognised, ago >= LATE_WEEKS)), 1, 5)

    year = np.minimum(who.years.astype(np.int64), 2)
    skills = _whole(_SKILLS[who.chosen_for, year] + 8.0 * bell(draws.even_within(who.chosen_for, year)), 0, 100)
    rating = _ratings(draws)[who.branch, who.wave]
    last = who.wave == _LAST
    silence = np.where(last, _SILENT_LAST[strain - 1], _SILENT)
    silent = draws.even_within(who.wave, np.where(last, strain, 0)) < silence
    cells: list[tuple[str, ...]] = [
        (
            WAVES[who.wave[row]],
            BRANCHES[who.branch[row]],
            ROLES[who.role[row]],
            CHOSEN_FOR[who.chosen_for[row]],
            f"{who.years[row]:.1f}",
            str(means[row]),
            str(heard[row]),
            RECOGNISED[recognised[row]],
            str(ago[row]) if recognised[row] else "",
            str(favours[row]),
            str(bool(boundary[row])),
            str(surface[row]),
            str(deep[row]),
            str(bool(pause[row])),
            str(strain[row]),
            str(satisfied[row]),
            str(skills[row]),
            "" if last[row] else str(not who.leaves[row]),
            f"{rating[row]:.2f}",
        )
        for row in range(len(silent))
    ]
    return Forms(cells, silent)


def rows() -> list[tuple[str, ...]]:
    """The rows of ``staff_climate`` in the order of `COLUMNS`, each cell as it is written; an empty cell is missing."""
    answered = [cells for cells, silent in zip(*forms(), strict=True) if not silent]
    return [(str(row), *cells) for row, cells in enumerate(answered, start=1)]
