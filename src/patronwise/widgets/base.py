"""What every widget has in common: a payload, a static form for readers without a kernel, and messages."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import anywidget
import traitlets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from patronwise.course.model import Static

STATIC = Path(__file__).resolve().parent / "static"

Message = dict[str, Any]
"""A message between browser and kernel: JSON with a *kind*; ``docs/widgets.md`` lists them."""


@cache
def bundle(name: str) -> str:
    """Give the text of a file of ``static/``, read once a process: a unit shows four widgets with the same stylesheet."""
    return (STATIC / name).read_text(encoding="utf-8")


def pick(strings: Mapping[str, str], keys: Iterable[str]) -> dict[str, str]:
    """Give the interface strings of *keys*; one that is missing is shown by its key rather than not at all."""
    return {key: strings.get(key, key) for key in sorted(set(keys))}


class CourseWidget(anywidget.AnyWidget):
    """A widget that shows *payload*.

    The browser never changes the payload, and the kernel never sends it again. Where an answer is recorded, a subclass changes the
    dictionary in place, which sends nothing: a page that is loaded anew while the kernel lives asks for the present state.
    """

    payload = traitlets.Dict().tag(sync=True)
    _css = bundle("patronwise.css")
    STRINGS: ClassVar[tuple[str, ...]] = ()

    def __init__(self, payload: dict[str, Any], static: Static) -> None:
        super().__init__(payload=payload)
        self._static = static
        self.on_msg(self._receive)

    def receive(self, message: Message) -> None:
        """Deal with one message of the browser, given as it came: its shape is not to be trusted."""

    def _receive(self, _widget: object, content: object, _buffers: object) -> None:
        if isinstance(content, dict):
            self.receive(content)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:  # noqa: ANN401 - IPython's signature
        """Give the view, and the same words for a reader without a kernel: anywidget's own text holds a memory address."""
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return {**data, "text/plain": self._static.text, "text/html": self._static.html}, metadata
