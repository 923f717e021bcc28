"""Copy the names of a notebook that has run so far, so that what runs next cannot change them."""

from __future__ import annotations

from copy import deepcopy
from types import FunctionType, ModuleType


def copy_names(names: dict[str, object], **instead: object) -> dict[str, object]:
    """Give *names* with copies of their values, but *instead* as it is.

    Values that share something share it in the copy too; functions see the copied names. What cannot be copied (modules, files,
    generators) is given as it is.
    """
    copies: dict[str, object] = dict(instead)
    memo: dict[int, object] = {id(value): value for value in names.values() if isinstance(value, ModuleType)}
    for name, value in names.items():
        if name in instead or name == "__builtins__":  # which exec puts in again
            continue
        if isinstance(value, FunctionType) and value.__globals__ is names:
            function = FunctionType(value.__code__, copies, value.__name__, value.__defaults__, value.__closure__)
            function.__kwdefaults__ = value.__kwdefaults__
            copies[name] = function
            continue
        try:
            copies[name] = deepcopy(value, memo)
        except Exception:  # noqa: BLE001 - values of a notebook may be anything, and refuse in any way
            copies[name] = value
    return copies
