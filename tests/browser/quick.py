"""Somebody who takes units without pointing and typing: for what is about content, not about hands.

Each answer and each conversation is one order to the page, which is what makes it quick; what mouse and keyboard meet is tested
with the people of ``learner.py``.
"""

from __future__ import annotations

from pathlib import Path

from words import plain

ANSWER = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
WALK = """(root, choices) => choices.map(choice => {
  const shown = root.textContent;
  root.querySelector(`button[data-choice="${choice}"]`).click();
  return shown;
})"""


class Quick:
    """Takes the steps of a learner ten times as fast."""

    def answer(self, question, item: dict, answer) -> None:
        """Give *answer* to *question* (a locator) and check it."""
        rights = {pair["id"]: plain(pair["right"]) for pair in item.get("pairs", [])}
        question.evaluate(ANSWER, [{"id": item["id"], "type": item["type"]}, answer, rights])

    def walk(self, roleplay, choices: list[str]) -> list[str]:
        """Say *choices* one after the other, and give what the role-play showed before each."""
        return roleplay.evaluate(WALK, choices)

    def play_again(self, roleplay) -> None:
        """Begin the conversation again from its ending."""
        roleplay.locator(".pw-again").evaluate("node => node.click()")
