"""Patronwise: a hands-on workshop in serving library patrons well.

A notebook needs one line, ``from patronwise import open_unit``. Everything behind it is imported when first asked for, so
that a learner waits for nothing that the notebook does not show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from patronwise.course.open import open_course, open_unit
    from patronwise.practice import open_practice

__version__ = "0.1.0"
__all__ = ["__version__", "open_course", "open_practice", "open_unit"]

_HOMES = {"open_course": "patronwise.course.open", "open_unit": "patronwise.course.open", "open_practice": "patronwise.practice"}


def __getattr__(name: str) -> object:
    """Import the function *name* from its module the first time that it is used (PEP 562).

    Raises:
        AttributeError: *name* is not public.
    """
    if name not in _HOMES:
        raise AttributeError(f"patronwise has no {name!r}; it offers {', '.join(__all__)}.")
    from importlib import import_module  # noqa: PLC0415 - the point of this function is to import late

    return getattr(import_module(_HOMES[name]), name)
