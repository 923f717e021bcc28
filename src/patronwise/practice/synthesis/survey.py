"""The dataset ``survey``: what depends on what, and by how much.

``docs/datasets/survey.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from patronwise.practice.synthesis.draws import Draws, bell, pick

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEED = 20240415
COLUMNS = ("resp_id", "group", "branch", "item", "minimum", "desired", "perceived", "overall")
GROUPS = ("student", "teacher", "older adult", "newcomer", "family")
BRANCHES = ("North", "Harbour", "Mobile")
ITEMS = (
    "willing",
    "courteous",
    "respect",
    "attention",
    "understands",
    "dependable",
    "hours",
    "collection",
    "website",
    "quiet",
)
NO_OPINION = 99
# People by group (rows) and branch (columns); newcomers at Mobile are too few to say anything about.
PEOPLE = ((82, 58, 14), (28, 22, 8), (26, 24, 24), (24, 22, 9), (32, 26, 21))

_COURTEOUS, _RESPECT, _ATTENTION, _HOURS, _COLLECTION = (
    ITEMS.index(item) for item in ("courteous", "respect", "attention", "hours", "collection")
)
# Middles of bell curves. Answers are whole, lie between 1 and 9 and want no less than they need at least, which moves the means
# of the file: these middles are those that bring the means of the cleaned file to the figures on the page.
_MINIMUM = np.array([6.26, 6.60, 6.36, 5.88, 6.28, 6.49, 6.22, 6.60, 6.32, 5.89])
_DESIRED = np.array([7.98, 8.15, 8.37, 7.38, 7.83, 8.06, 7.73, 8.14, 8.00, 7.45])
_PERCEIVED = np.array([7.09, 7.37, 7.64, 6.59, 6.78, 6.96, 7.16, 6.63, 6.20, 6.62])
_SERVICE_ITEMS = 6  # the first six are about people, the others about things; each kind has a factor of its own
_STANDARD_MINIMUM, _STANDARD_DESIRED, _FACTOR = 0.8, 0.8, 0.9
_SPREAD_MINIMUM, _SPREAD_DESIRED, _SPREAD_PERCEIVED = 1.2, 1.2, 1.2
_RESPECT_MINIMUM = np.array([0.0, 0.0, 0.5, 0.5, 0.0])  # by group
_RESPECT_DESIRED = np.array([0.0, 0.0, 0.6, 0.6, 0.0])
_RESPECT_PERCEIVED = np.array([0.0, 0.0, -1.1, -1.5, 0.0])
_HOURS_AT_MOBILE = -2.4

_OVERALL, _NOT_COURTEOUS = 6.75, -1.8
_BY_ATTENTION, _BY_RESPECT, _BY_COLLECTION = 0.42, 0.42, 0.36
_SPREAD_OVERALL = 0.9

_TURNED_ROUND = 0.055  # of the rows with desired above minimum
_NO_OPINION = np.array([0.005, 0.005, 0.005, 0.01, 0.005, 0.005, 0.005, 0.02, 0.07, 0.005])
_ZERO, _MISSING, _MISSING_PERCEIVED, _TWICE = 0.003, 0.02, 0.04, 0.015
_SPELT_OTHERWISE = 0.14
_SPELLINGS = (
    ("Student", "students", "STUDENT"),
    ("Teacher", "teachers"),
    ("Older adult", "older-adult", "older adults"),
    ("Newcomer", "newcomers"),
    ("Family", "FAMILY"),
)


def _whole(values: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.clip(np.floor(values + 0.5), 1, 9).astype(np.int64)


def _answers(
    draws: Draws, group: NDArray[np.int64], branch: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """What people would have written with care: minimum, desired and perceived, each of the shape people, items."""
    standard, service, things = (bell(draws.even(len(group))) for _ in range(3))
    levels: list[list[NDArray[np.int64]]] = [[], [], []]
    for item in range(len(ITEMS)):
        minimum, desired, perceived = (
            level[item] + spread * bell(draws.even_within(group, branch))
            for level, spread in (
                (_MINIMUM, _SPREAD_MINIMUM),
                (_DESIRED, _SPREAD_DESIRED),
                (_PERCEIVED, _SPREAD_PERCEIVED),
            )
        )
        minimum += _STANDARD_MINIMUM * standard
        desired += _STANDARD_DESIRED * standard
        perceived += _FACTOR * (service if item < _SERVICE_ITEMS else things)
        if item == _RESPECT:
            minimum += _RESPECT_MINIMUM[group]
            desired += _RESPECT_DESIRED[group]
            perceived += _RESPECT_PERCEIVED[group]
        if item == _HOURS:
            perceived += _HOURS_AT_MOBILE * (branch == BRANCHES.index("Mobile"))
        levels[0].append(_whole(minimum))
        levels[1].append(np.maximum(_whole(desired), levels[0][-1]))
        levels[2].append(_whole(perceived))
    return np.column_stack(levels[0]), np.column_stack(levels[1]), np.column_stack(levels[2])


def _overall(draws: Draws, minimum: NDArray[np.int64], perceived: NDArray[np.int64]) -> NDArray[np.int64]:
    """The overall rating of each person: where courtesy falls short, a good collection adds nothing."""
    courteous = perceived[:, _COURTEOUS] >= minimum[:, _COURTEOUS]
    liking = (
        _OVERALL
        + _BY_ATTENTION * (perceived[:, _ATTENTION] - _PERCEIVED[_ATTENTION])
        + _BY_RESPECT * (perceived[:, _RESPECT] - _PERCEIVED[_RESPECT])
        + np.where(courteous, _BY_COLLECTION * (perceived[:, _COLLECTION] - _PERCEIVED[_COLLECTION]), _NOT_COURTEOUS)
    )
    return _whole(liking + _SPREAD_OVERALL * bell(draws.even_within(courteous)))


def rows() -> list[tuple[str, ...]]:
    """The rows of ``survey`` in the order of `COLUMNS`, each cell as it is written; an empty cell is missing."""
    draws = Draws(SEED)
    cells = np.array(
        [(group, branch) for group, line in enumerate(PEOPLE) for branch, count in enumerate(line) for _ in range(count)]
    )
    order = np.argsort(draws.even(len(cells)), kind="stable")
    group, branch = cells[order, 0], cells[order, 1]
    minimum, desired, perceived = _answers(draws, group, branch)
    overall = _overall(draws, minimum, perceived)

    other = draws.even_within(group) < _SPELT_OTHERWISE
    which = draws.even_within(group, other)
    names = [
        _SPELLINGS[code][pick(which[[person]], (1.0,) * len(_SPELLINGS[code]))[0]] if other[person] else GROUPS[code]
        for person, code in enumerate(group.tolist())
    ]

    person, item = (axis.ravel() for axis in np.indices(minimum.shape))
    low, high, given = minimum.ravel(), desired.ravel(), perceived.ravel()
    turned = (draws.even_within(low < high) < _TURNED_ROUND) & (low < high)
    low, high = np.where(turned, high, low), np.where(turned, low, high)
    low = np.where(draws.even(len(low)) < _ZERO, 0, low)
    given = np.where(draws.even_within(item) < _NO_OPINION[item], NO_OPINION, given)
    lost = [draws.even_within(item) < share for share in (_MISSING, _MISSING, _MISSING_PERCEIVED)]
    copies = np.where(draws.even_within(item) < _TWICE, 2, 1)

    return [
        (
            str(person[row] + 1),
            names[person[row]],
            BRANCHES[branch[person[row]]],
            ITEMS[item[row]],
            *("" if gone[row] else str(level[row]) for level, gone in zip((low, high, given), lost, strict=True)),
            str(overall[person[row]]),
        )
        for row in np.repeat(np.arange(len(low)), copies).tolist()
    ]
