"""A practice for builds: it says what any practice says, and draws nothing."""

from __future__ import annotations

from patronwise.practice.session import Practice


class Undrawn(Practice):
    """A practice without charts: whether they can be drawn is looked at when expected values are captured."""

    def bars(self, values: object = ..., *, x: str = "", y: str = "", title: str = "") -> None:
        """Draw nothing."""

    def lines(self, values: object = ..., *, x: str = "", y: str = "", title: str = "") -> None:
        """Draw nothing."""
