"""Ids, types and other names given something that is none: always told."""

import pytest

NAMES = {"id", "type", "objective", "start", "to", "mood", "ending", "document", "kind"}
LISTS_OF_NAMES = {"datasets", "related", "languages"}


def names(part, place=()):
    """Give the place of every name inside *part*."""
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, one in inner:
        if isinstance(one, str) and (key in NAMES or (place and place[-1] in LISTS_OF_NAMES)):
            yield (*place, key)
        yield from names(one, (*place, key))


@pytest.mark.parametrize(
    "payload", ["<script>alert(1)</script>", "../../etc", "x" * 100, "", " ", "a\nb", "javascript:alert(1)", "é"]
)
def test_what_is_no_name_is_told(served, file, payload):
    for place in names(served.document(file).data):
        served.change(file, place, payload)
        sound, report = served.parse(file)
        if sound:
            _, report = served.judge()
        assert report.errors, f"{place} took {payload!r}"
        assert all(problem.line >= 1 for problem in report.problems)


def mappings(part, place=()):
    """Give the place of every mapping inside *part*, and the mapping."""
    if isinstance(part, dict):
        yield place, part
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, one in inner:
        yield from mappings(one, (*place, key))


@pytest.mark.parametrize("key", ["<script>", "answer-key", "__class__", "", "tag"])
def test_a_key_that_is_none_is_told(served, file, key):
    for place, mapping in mappings(served.document(file).data):
        more = {**mapping, key: "x"}
        if place:
            served.change(file, place, lambda _, more=more: more)
        else:
            served.replace(file, more)
        sound, report = served.parse(file)
        if sound:
            _, report = served.judge()
        assert report.errors, f"{place} took the key {key!r}"
