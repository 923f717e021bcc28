"""A right and a wrong answer to every type of question, as its author wrote it.

An answer names parts of the question by their ids in the bank: an option, a list of options or entries, ``{left pair: right pair}``,
a typed text, ``{"text", "ticks"}``, a step.
"""

from __future__ import annotations

from words import plain


def right(item: dict) -> object:
    """Give the answer that the course holds for right."""
    match item["type"]:
        case "single":
            return next(option["id"] for option in item["options"] if option.get("correct"))
        case "multiple":
            return [option["id"] for option in item["options"] if option.get("correct")]
        case "true_false":
            return item["answer"]
        case "ordering":
            return [entry["id"] for entry in item["entries"]]
        case "matching":
            return {pair["id"]: pair["id"] for pair in item["pairs"]}
        case "numeric":
            return f"{item['answer']:g}"
        case "short_text":
            return item["accepted"][0]
        case "self_rated":
            return {"text": plain(item["model"]), "ticks": [point["id"] for point in item["rubric"]]}
        case "rating":
            return item["steps"]


def wrong(item: dict) -> object:
    """Give an answer that deserves no point; of what nobody can answer wrongly, another answer than `right` gives."""
    match item["type"]:
        case "single":
            return next(option["id"] for option in item["options"] if not option.get("correct"))
        case "multiple":
            return [option["id"] for option in item["options"] if not option.get("correct")]
        case "true_false":
            return not item["answer"]
        case "ordering":
            return [entry["id"] for entry in reversed(item["entries"])]
        case "matching":
            pairs = [pair["id"] for pair in item["pairs"]]
            return dict(zip(pairs, pairs[1:] + pairs[:1], strict=True))
        case "numeric":
            return f"{item['near'][0]['value']:g}"
        case "short_text":
            return item["near"][0]["forms"][0]
        case "self_rated":
            return {"text": "...", "ticks": []}
        case "rating":
            return 1


def reasons(item: dict, answer: object) -> list[str]:
    """Give the words of the course that must be read after *answer* was checked, as plain text."""
    good = answer == right(item)
    match item["type"]:
        case "single":
            found = [option["feedback"] for option in item["options"] if option["id"] == answer]
        case "multiple":
            found = [option["feedback"] for option in item["options"] if option["id"] in answer]
        case "true_false":
            found = [item["feedback"][str(answer).lower()]]
        case "ordering" | "matching":
            found = [item["feedback"]]
        case "numeric" | "short_text":
            found = [item["feedback"]["right"] if good else item["near"][0]["feedback"]]
        case "self_rated":
            found = [item["model"]]
        case "rating":
            found = []
    return [plain(words) for words in found]
