"""Print the table of cases with each item's key in the place of the item, as the browser gets it: for the JavaScript tests."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from patronwise.questions import AnyItem

TABLE = Path(__file__).with_name("cases.json")


def table():
    """Give every case of the table as ``(item, response, score)``; the score is ``"refused"`` where Python must not accept it."""
    for group in json.loads(TABLE.read_text(encoding="utf-8")):
        item = msgspec.convert(group["item"], AnyItem)
        for case in group["cases"]:
            yield item, case["response"], "refused" if case.get("refused") else case["score"]


if __name__ == "__main__":
    rows = [
        {"type": item.__struct_config__.tag, "item": item.id, "key": item.key(), "response": response, "score": score}
        for item, response, score in table()
        if score != "refused"  # the browser's controls cannot make such a response
    ]
    json.dump(rows, sys.stdout)
