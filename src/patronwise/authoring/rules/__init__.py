"""The content linter: one rule a file, each named after its file.

Parsing has made sure of every form; rules look at what forms cannot say. A rule is a function from a :class:`Subject` to findings
and knows nothing of reports, lines or other rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from patronwise.authoring.rules.always_false import always_false
from patronwise.authoring.rules.answers_form import answers_form
from patronwise.authoring.rules.blank_words import blank_words
from patronwise.authoring.rules.brief_key import brief_key
from patronwise.authoring.rules.cell_order import cell_order
from patronwise.authoring.rules.copied_from_source import copied_from_source
from patronwise.authoring.rules.cross_references import cross_references
from patronwise.authoring.rules.drills import drills
from patronwise.authoring.rules.duplicate_options import duplicate_options
from patronwise.authoring.rules.feedback import feedback
from patronwise.authoring.rules.few_options import few_options
from patronwise.authoring.rules.few_types import few_types
from patronwise.authoring.rules.folder_name import folder_name
from patronwise.authoring.rules.idea_length import idea_length
from patronwise.authoring.rules.item_ids import item_ids
from patronwise.authoring.rules.key_position import key_position
from patronwise.authoring.rules.links import links
from patronwise.authoring.rules.longest_key import longest_key
from patronwise.authoring.rules.numeric_form import numeric_form
from patronwise.authoring.rules.objectives import objectives
from patronwise.authoring.rules.one_key import one_key
from patronwise.authoring.rules.part_ids import part_ids
from patronwise.authoring.rules.places import Places
from patronwise.authoring.rules.practice_form import practice_form
from patronwise.authoring.rules.raw_html import raw_html
from patronwise.authoring.rules.related_both_ways import related_both_ways
from patronwise.authoring.rules.roleplay_form import roleplay_form
from patronwise.authoring.rules.roleplay_paths import roleplay_paths
from patronwise.authoring.rules.sections import sections
from patronwise.authoring.rules.shared_sentences import shared_sentences
from patronwise.authoring.rules.short_text_form import short_text_form
from patronwise.authoring.rules.subject import Rule, Subject
from patronwise.authoring.rules.timing import timing
from patronwise.authoring.rules.title_differs import title_differs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from patronwise.authoring.load import Edition
    from patronwise.authoring.problems import Report

RULES: dict[str, Rule] = {
    "always_false": always_false,
    "answers_form": answers_form,
    "blank_words": blank_words,
    "brief_key": brief_key,
    "cell_order": cell_order,
    "copied_from_source": copied_from_source,
    "cross_references": cross_references,
    "drills": drills,
    "duplicate_options": duplicate_options,
    "feedback": feedback,
    "few_options": few_options,
    "few_types": few_types,
    "folder_name": folder_name,
    "idea_length": idea_length,
    "item_ids": item_ids,
    "key_position": key_position,
    "links": links,
    "longest_key": longest_key,
    "numeric_form": numeric_form,
    "objectives": objectives,
    "one_key": one_key,
    "part_ids": part_ids,
    "practice_form": practice_form,
    "raw_html": raw_html,
    "related_both_ways": related_both_ways,
    "roleplay_form": roleplay_form,
    "roleplay_paths": roleplay_paths,
    "sections": sections,
    "shared_sentences": shared_sentences,
    "short_text_form": short_text_form,
    "timing": timing,
    "title_differs": title_differs,
}
"""Every rule by its name. A new rule is a new file and one line here."""


def judge(editions: Mapping[str, Edition], root: Path, report: Report) -> None:
    """Run every rule over *editions* and tell *report* what they find; *root* is the folder of the repository."""
    subject = Subject(editions, root)
    places = Places()
    for name, rule in RULES.items():
        for finding in rule(subject):
            shown = ".".join(step for step in finding.steps if step != "front")
            report.tell(finding.path, places.line(finding), shown, name, finding.sentence, finding.level)
