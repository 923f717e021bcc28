"""Read YAML into plain data that remembers its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from patronwise.authoring.read_text import control_in

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.problems import Report

Place = tuple[str | int, ...]
MAX_DEPTH = 20  # a feedback of a slip of a question stands at 6; libyaml overflows the stack at some 50,000
_CORE = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset({f"{_CORE}{name}" for name in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp")})
_DIGITS = re.compile(r"[0-9]{12}")


@dataclass(frozen=True)
class Document:
    """Plain data and, for each place in it (keys and indexes from the top), the line of the file."""

    path: Path
    data: dict[str, Any]
    lines: dict[Place, int] = field(default_factory=dict)

    def line(self, *place: str | int) -> int:
        """Give the line of *place*, or of the nearest part around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_yaml(path: Path, text: str, report: Report, first_line: int = 1) -> Document | None:
    """Give the mapping that *text* holds, or None after telling what is wrong.

    *first_line* is the line of the file on which *text* begins (front matter does not begin on the first).
    """
    before = len(report.problems)
    walk = _Walk(path, report, first_line)
    loader = yaml.CSafeLoader(text)
    try:
        _refuse_depth(text)
        node = loader.get_single_node()
        if node is not None:
            walk.visit(node)
        if len(report.problems) > before:
            return None
        data = loader.construct_document(node) if node is not None else {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        sentence = f"this cannot be read as YAML: {what}. Text with a colon or a quotation mark goes into quotes."
        report.tell(path, first_line + (mark.line if mark else 0), "", "yaml", sentence)
        return None
    except ValueError as error:  # an impossible date or number
        report.tell(path, first_line, "", "yaml", f"a value cannot be read ({error}). Put it into quotes.")
        return None
    finally:
        loader.dispose()
    if not isinstance(data, dict):
        report.tell(path, first_line, "", "yaml", f"the file must hold 'key: value' lines at its top, not a {type(data).__name__}.")
        return None
    return Document(path, data, walk.lines)


def _refuse_depth(text: str) -> None:
    """Refuse nesting beyond MAX_DEPTH.

    The C loader builds nodes by recursion that nothing bounds: half a megabyte of brackets ends the process. Its events come one by
    one, so they are counted first.

    Raises:
        yaml.YAMLError: *text* nests deeper, or is not YAML.
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise yaml.MarkedYAMLError(
                problem=f"more than {MAX_DEPTH} brackets or lists stand inside one another",
                problem_mark=getattr(event, "start_mark", None),
            )


@dataclass
class _Walk:
    """One walk over a document's nodes: notes lines and refuses what a reader would not see."""

    path: Path
    report: Report
    first_line: int
    lines: dict[Place, int] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def visit(self, node: yaml.Node, place: Place = ()) -> None:
        line = self.first_line + node.start_mark.line
        if id(node) in self.seen:
            self.report.tell(self.path, line, "", "yaml-alias", "YAML aliases (*name) are not used here. Write the text out.")
            return
        self.seen.add(id(node))
        self.lines.setdefault(place, line)
        if node.tag not in _PLAIN_TAGS:
            tag = node.tag.replace(_CORE, "!!")
            self.report.tell(self.path, line, "", "yaml-tag", f"the tag {tag!r} is not used here. Delete it.")
        elif isinstance(node, yaml.ScalarNode):
            self._visit_scalar(node, line)
        elif isinstance(node, yaml.SequenceNode):
            for index, part in enumerate(node.value):
                self.visit(part, (*place, index))
        elif isinstance(node, yaml.MappingNode):
            self._visit_mapping(node, place)

    def _visit_scalar(self, node: yaml.ScalarNode, line: int) -> None:
        # In double quotes, "\\u202e" is the character itself.
        control = control_in(node.value.replace("\n", ""))
        if control is not None:
            self.report.tell(
                self.path, line, "", "control-character", f"the text holds the control character {control}. Delete it."
            )
        elif node.tag == f"{_CORE}int" and _DIGITS.fullmatch(node.value):
            node.tag = f"{_CORE}str"  # a hash of an English block that happens to have no letter, with its leading zeros

    def _visit_mapping(self, node: yaml.MappingNode, place: Place) -> None:
        keys: set[str] = set()
        for key, value in node.value:
            line = self.first_line + key.start_mark.line
            if not isinstance(key, yaml.ScalarNode) or key.tag != "tag:yaml.org,2002:str":
                shown = key.value if isinstance(key, yaml.ScalarNode) else "a list"
                self._tell(line, "", f'the key {shown} is not text for YAML. Put it into quotes: "{shown}".')
            elif control_in(key.value):
                self._tell(line, "", "the key holds a control character. Write it anew.")
            elif key.value in keys:
                self._tell(line, key.value, f"the key {key.value!r} stands twice in one place. Rename or delete one.")
            else:
                keys.add(key.value)
                self.lines[*place, key.value] = line
                self.visit(value, (*place, key.value))

    def _tell(self, line: int, name: str, sentence: str) -> None:
        self.report.tell(self.path, line, name, "yaml-key", sentence)
