"""Practice at run time: the datasets of a unit, and checks that help and never raise.

Importing this package imports neither pandas nor numpy; they come with the first dataset or the first checked figure.
"""

from __future__ import annotations

from patronwise.practice.session import Practice, open_practice

__all__ = ["Practice", "open_practice"]
