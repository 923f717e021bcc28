"""Role-play: the whole conversation goes to the browser, each step comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from patronwise.questions.base import ResponseError
from patronwise.widgets.base import bundle, pick
from patronwise.widgets.recorder import recorder
from patronwise.widgets.recording import SAVING, Entry, RecordingWidget

if TYPE_CHECKING:
    from patronwise.course.model import Play, UnitBank
    from patronwise.course.roleplay import Roleplay

STRINGS = (
    "roleplay.choose", "roleplay.debrief", "roleplay.ending", "roleplay.heading", "roleplay.patron", "roleplay.play-again",
    "roleplay.restart", "roleplay.resumed", "roleplay.setting", "roleplay.speaker-mood", "roleplay.time", "roleplay.trust",
    "roleplay.trust-down", "roleplay.trust-n", "roleplay.trust-same", "roleplay.trust-up", "roleplay.why", "roleplay.you",
    "roleplay.your-choices",
)  # fmt: skip


class RoleplayWidget(RecordingWidget):
    """The role-play *play* of *unit*, at the place where the learner left it."""

    _esm = bundle("roleplay.js")

    def __init__(self, unit: UnitBank, play: Play, say: dict[str, str]) -> None:
        self._script = script = play.script
        moods = {node.mood for node in script.nodes.values() if node.mood}
        endings = {node.ending for node in script.nodes.values() if node.ending}
        strings = [
            *STRINGS,
            *(f"roleplay.mood.{mood}" for mood in moods),
            *(f"roleplay.ending.{ending}" for ending in endings),
            *SAVING,
        ]
        own = {
            "strings": pick(say, strings),
            "item": script.id,
            "version": unit.versions[script.id],
            "title": script.title,
            "setting": script.setting,
            "start": script.start,
            "meters": msgspec.to_builtins(script.meters),
            "nodes": msgspec.to_builtins(script.nodes),
            "path": newest_walk(script, recorder().walks(unit.id)),
        }
        super().__init__(unit, "roleplay", play.static, own)

    def judge(self, entry: Entry) -> None:
        """Refuse a step that the conversation does not have; nothing is scored."""
        step = as_step(entry.response)
        if entry.type != "step" or entry.item != self._script.id or entry.run is None or step is None:
            raise ResponseError(f"{entry.item}: a step has a run, a node and a choice, not {entry.response!r}.")
        node = self._script.nodes.get(step[0])
        if node is None or all(choice.id != step[1] for choice in node.choices or []):
            raise ResponseError(f"{entry.item}: the node {step[0]!r} has no choice {step[1]!r}.")

    def keep(self, entry: Entry) -> None:
        """Let a page that is loaded anew go on from here."""
        path = self.payload["path"]
        if path is None or path["run"] != entry.run:
            path = self.payload["path"] = {"run": entry.run, "steps": []}
        step = as_step(entry.response)
        if step is not None:
            path["steps"].append(list(step))


def as_step(response: object) -> tuple[str, str] | None:
    """Give a step's response as node and choice id, or None where it has another shape."""
    if not isinstance(response, dict) or set(response) != {"node", "choice"}:
        return None
    node, choice = response["node"], response["choice"]
    return (node, choice) if isinstance(node, str) and isinstance(choice, str) else None


def newest_walk(script: Roleplay, walks: list[tuple[str, list[Any]]]) -> dict[str, Any] | None:
    """Give the newest walk as ``{"run", "steps"}``, or None where there is none that the present conversation still has."""
    for run, responses in walks[:1]:
        steps = [step for step in map(as_step, responses) if step is not None]
        if steps and script.leads_to(steps) is not None:
            return {"run": run, "steps": [list(step) for step in steps]}
    return None
