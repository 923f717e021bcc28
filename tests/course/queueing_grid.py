"""Print what the model says at every setting of the widget, as JSON: for the JavaScript tests."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from patronwise.course.desk_model import LEAST, RANGES, START, WITHIN, figures, rounded_share, rounded_wait


def steps(name):
    """Give every value of one setting; whole numbers as int."""
    low, high, step = (RANGES[name][key] for key in ("min", "max", "step"))
    values = [low + step * place for place in range(int((high - low) / step) + 1)]
    return [int(value) if value == int(value) else value for value in values]


def row(arrivals, staff, minutes):
    said = figures(arrivals, staff, minutes)
    shares = (said.busy, said.waiting, said.within)
    shown = None if said.wait is None else [rounded_wait(said.wait), *map(rounded_share, shares)]
    return {"desk": {"arrivals": arrivals, "staff": staff, "minutes": minutes}, "said": asdict(said), "shown": shown}


if __name__ == "__main__":
    rows = [row(a, c, s) for a in steps("arrivals") for c in steps("staff") for s in steps("minutes")]
    json.dump({"within": WITHIN, "least": LEAST, "start": START, "rows": rows}, sys.stdout)
