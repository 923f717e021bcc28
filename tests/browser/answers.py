"""A right and a wrong answer to every type of question, as its author wrote it.

An answer names parts of the question by their ids in the bank: an option, a list of options or entries, a dictionary of left to
right pairs, a typed text, ``{"text", "ticks"}``, a step.
"""

from __future__ import annotations

from words import plain


def _ids(parts: list[dict]) -> list[str]:
    return [part["id"] for part in parts]


def _options(item: dict, *, correct: bool) -> list[str]:
    return _ids([option for option in item["options"] if option.get("correct", False) is correct])


def _typed(item: dict, answer: object) -> str:
    if answer == right(item):
        return item["feedback"]["right"]
    return item["near"][0]["feedback"] if item.get("near") else item["feedback"]["wrong"]


def _rotated(ids: list[str]) -> dict[str, str]:
    return dict(zip(ids, ids[1:] + ids[:1], strict=True))


_RIGHT = {
    "single": lambda item: _options(item, correct=True)[0],
    "multiple": lambda item: _options(item, correct=True),
    "true_false": lambda item: item["answer"],
    "ordering": lambda item: _ids(item["entries"]),
    "matching": lambda item: {name: name for name in _ids(item["pairs"])},
    "numeric": lambda item: f"{item['answer']:g}",
    "short_text": lambda item: item["accepted"][0],
    "self_rated": lambda item: {"text": plain(item["model"]), "ticks": _ids(item["rubric"])},
    "rating": lambda item: item["steps"],
}
_WRONG = {
    "single": lambda item: _options(item, correct=False)[0],
    "multiple": lambda item: _options(item, correct=False),
    "true_false": lambda item: not item["answer"],
    "ordering": lambda item: _ids(item["entries"])[::-1],
    "matching": lambda item: _rotated(_ids(item["pairs"])),
    "numeric": lambda item: f"{item['near'][0]['value'] if item.get('near') else item['answer'] * 3 + 17:g}",
    "short_text": lambda item: item["near"][0]["forms"][0] if item.get("near") else "something else altogether",
    "self_rated": lambda _: {"text": "...", "ticks": []},
    "rating": lambda _: 1,
}
_REASONS = {
    "single": lambda item, answer: [option["feedback"] for option in item["options"] if option["id"] == answer],
    "multiple": lambda item, answer: [option["feedback"] for option in item["options"] if option["id"] in answer],
    "true_false": lambda item, answer: [item["feedback"][str(answer).lower()]],
    "ordering": lambda item, _: [item["feedback"]],
    "matching": lambda item, _: [item["feedback"]],
    "numeric": lambda item, answer: [_typed(item, answer)],
    "short_text": lambda item, answer: [_typed(item, answer)],
    "self_rated": lambda item, _: [item["model"]],
    "rating": lambda *_: [],
}


def right(item: dict) -> object:
    """Give the answer that the course holds for right."""
    return _RIGHT[item["type"]](item)


def wrong(item: dict) -> object:
    """Give an answer that deserves no point; where nobody can be wrong, another answer than `right` gives."""
    return _WRONG[item["type"]](item)


def reasons(item: dict, answer: object) -> list[str]:
    """Give the words of the course that must be there to read after *answer* (a right or a wrong one) was checked."""
    return [plain(words) for words in _REASONS[item["type"]](item, answer)]
