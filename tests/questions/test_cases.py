"""The table of cases, graded by Python; tests/js grades the same table in JavaScript."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from patronwise.questions.base import ResponseError

_SPEC = importlib.util.spec_from_file_location("keyed_cases", Path(__file__).with_name("keyed_cases.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
keyed_cases = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(keyed_cases)

CASES = list(keyed_cases.table())
TYPES = {"matching", "multiple", "numeric", "ordering", "rating", "self_rated", "short_text", "single", "true_false"}


def name_of(value):
    return value.id if hasattr(value, "id") else repr(value)[:40]


@pytest.mark.parametrize(("item", "response", "score"), CASES, ids=name_of)
def test_does_python_grade_as_the_table_says(item, response, score):
    if score == "refused":
        with pytest.raises(ResponseError, match=item.id):
            item.grade(response)
    elif score is None:
        assert item.grade(response) is None
    else:
        assert item.grade(response) == pytest.approx(score, abs=1e-12)


def test_does_the_table_hold_every_type_with_a_refused_and_an_accepted_response():
    accepted = {item.__struct_config__.tag for item, _, score in CASES if score != "refused"}
    refused = {item.__struct_config__.tag for item, _, score in CASES if score == "refused"}
    assert accepted == refused == TYPES


def test_is_text_of_more_than_twenty_thousand_characters_refused():
    items = {item.__struct_config__.tag: item for item, _, _ in CASES}
    assert items["short_text"].grade("x" * 20_000) == 0
    with pytest.raises(ResponseError, match="20000"):
        items["short_text"].grade("x" * 20_001)
    with pytest.raises(ResponseError, match="20000"):
        items["self_rated"].grade({"text": "x" * 20_001})
