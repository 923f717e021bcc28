"""The dataset ``waits``: two lines at two desks, played through second by second, and what patrons said afterwards.

``docs/datasets/waits.md`` tells a learner the same in words; a test holds the sizes of the effects against the file.
"""

from __future__ import annotations

import numpy as np

from patronwise.practice.synthesis.desk_lines import BRANCHES, TOLD, WINDOWS, Line, lines
from patronwise.practice.synthesis.draws import Draws, bell
from patronwise.practice.synthesis.queue import Turn, serve

SEED = 20241007
COLUMNS = (
    *("patron_id", "branch", "arrived", "started", "ended", "staff", "window", "told"),
    *("left", "felt_minutes", "previous", "pause", "rating"),
)

_FELT = np.array([1.5, 1.3, 1.05])  # felt for actual minutes by what was told
_RATING, _AFTER_HARD, _AFTER_HARD_WITH_PAUSE = 4.2, -0.8, -0.1
_RATING_TOLD = np.array([0.0, 0.1, 0.2])
_RATING_A_MINUTE = -0.04
_NO_ESTIMATE = 0.15
_NO_RATING = np.array([0.25, 0.35])


def rows() -> list[tuple[str, ...]]:
    """The rows of ``waits`` in the order of `COLUMNS`, each cell as it is written; an empty cell is missing."""
    draws = Draws(SEED)
    seen: list[tuple[Line, int, Turn]] = [
        (line, position, turn)
        for line in lines(draws)
        for position, turn in enumerate(serve(line.patrons, line.staff))
        if line.is_recorded(position)
    ]
    seen.sort(key=lambda one: (one[0].clock(one[0].patrons[one[1]].arrived), one[0].branch))
    window = np.array([line.window for line, _, _ in seen])
    told = np.array([line.told[position] for line, position, _ in seen])
    left = np.array([turn.left for _, _, turn in seen])
    waited = np.array([turn.offered for _, _, turn in seen]) / 60
    at_once = waited == 0
    hard = np.array([turn.before is not None and line.hard[turn.before] for line, _, turn in seen])
    pause = np.array([turn.before is not None and line.pause[turn.before] for line, _, turn in seen])

    felt = np.floor(waited * _FELT[told] * np.exp(0.25 * bell(draws.even_within(told, left))) + 0.5)
    no_estimate = left | (draws.even_within(left) < _NO_ESTIMATE)
    liking = _RATING + _RATING_A_MINUTE * waited + _RATING_TOLD[told] * ~at_once
    liking += np.where(hard, np.where(pause, _AFTER_HARD_WITH_PAUSE, _AFTER_HARD), 0.0)
    rating = np.clip(np.floor(liking + 0.8 * bell(draws.even_within(hard, pause, window, left)) + 0.5), 1, 5)
    no_rating = left | (draws.even_within(window, left) < _NO_RATING[window])

    cells: list[tuple[str, ...]] = []
    for row, (line, position, turn) in enumerate(seen):
        patron = line.patrons[position]
        start = patron.arrived + turn.offered
        before = turn.before
        cells.append(
            (
                str(row + 1),
                BRANCHES[line.branch],
                line.clock(patron.arrived).isoformat(),
                "" if turn.left else line.clock(start).isoformat(),
                "" if turn.left else line.clock(start + patron.service).isoformat(),
                str(line.staff),
                WINDOWS[line.window],
                "" if at_once[row] else TOLD[told[row]],
                str(turn.left),
                "" if no_estimate[row] else f"{felt[row]:.1f}",
                "" if before is None else ("calm", "hard")[line.hard[before]],
                "" if before is None else str(line.pause[before]),
                "" if no_rating[row] else f"{rating[row]:.1f}",
            )
        )
    return cells
