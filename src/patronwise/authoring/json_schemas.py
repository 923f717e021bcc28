"""JSON Schemas of the source files, for editors that complete and check YAML while it is written."""

from __future__ import annotations

import json
from pathlib import PurePosixPath as Posix

import msgspec

from patronwise.authoring.front_desk import FrontDesk
from patronwise.authoring.sources import Answers, CourseMap, FacilitateFront, PracticeFront, Quiz, SkillQuiz, UnitFront
from patronwise.course.roleplay import Roleplay

_FORMS = {
    "answers": Answers,
    "course": CourseMap,
    "facilitate": FacilitateFront,
    "practice": PracticeFront,
    "quiz": Quiz,
    "roleplay": Roleplay,
    "sections": FrontDesk,
    "skill-quiz": SkillQuiz,
    "unit": UnitFront,
}


def json_schemas() -> dict[Posix, bytes]:
    """Give one schema file for each form of source file."""
    return {
        Posix(f"docs/schemas/{name}.schema.json"): (json.dumps(msgspec.json.schema(form), indent=1, sort_keys=True) + "\n").encode()
        for name, form in _FORMS.items()
    }
