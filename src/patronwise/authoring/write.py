"""Write generated files, or tell how those on disk differ from them. Nothing is ever half written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path, PurePosixPath

ROOTS = ("notebooks", "exercises", "solutions", "docs/facilitating", "docs/schemas", "src/patronwise/bank")
"""Folders in which everything is generated: a file that the build does not make has no place there."""

_PASSING = {".ipynb_checkpoints", "__pycache__", ".virtual_documents"}


def write(root: Path, files: Mapping[PurePosixPath, bytes]) -> list[str]:
    """Write what differs, delete what does not belong, and give the paths that changed."""
    changed = []
    for path, content in sorted(files.items()):
        target = root / path
        if not target.is_file() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            replace_file(target, content)
            changed.append(path.as_posix())
    for name in extra(root, files):
        (root / name).unlink()
        changed.append(name)
    return changed


def replace_file(target: Path, content: bytes) -> None:
    """Put *content* in the place of *target* at once: a reader sees the old file or the new one, never half of one."""
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(content)
    beside.replace(target)


def differences(root: Path, files: Mapping[PurePosixPath, bytes]) -> list[str]:
    """Give one sentence for each file on disk that is not what the build makes."""
    told = []
    for path, content in sorted(files.items()):
        target = root / path
        if not target.is_file():
            told.append(f"{path}: the file is missing. Run `make build` and commit it.")
        elif target.read_bytes() != content:
            told.append(f"{path}: the file is not what the build makes. Edit content/ instead, run `make build` and commit.")
    return told + [f"{path}: the build does not make this file. Delete it." for path in extra(root, files)]


def extra(root: Path, files: Mapping[PurePosixPath, bytes]) -> list[str]:
    """Name the files in generated folders that the build does not make."""
    known = {path.as_posix() for path in files}
    found = []
    for folder in ROOTS:
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.is_file() and name not in known and not _PASSING & set(path.parts):
                found.append(name)
    return found
