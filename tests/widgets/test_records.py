from __future__ import annotations

import gzip
import json

import pytest

from patronwise.course.open import open_course, open_unit


@pytest.fixture
def page(browse):
    return browse(open_course().records())


@pytest.fixture
def answered(browse, entry):
    """Three answers, one of them with signs that split lines in other programs."""
    quiz = browse(open_unit("T01").quiz())
    texts = ["one\u2028two\x85three", "دو\nخط", "plain"]
    entries = [entry("T01-q7", text, "000000000009", at=f"2026-11-22T14:00:0{at}.000Z") for at, text in enumerate(texts)]
    quiz.record(*entries)
    return texts


def exported(page, form):
    [told] = page.send({"kind": "export", "form": form})
    [packed] = page.buffers[-1]
    return told, gzip.decompress(packed).decode()


def bring_in(page, text, form):
    return page.send({"kind": "import", "form": form}, [memoryview(gzip.compress(text.encode()))])


def test_tells_where_the_records_lie_and_how_many(page, home, answered):
    [told] = page.send({"kind": "look"})
    assert told["now"] == {"path": str(home / "records.sqlite"), "count": 3, "learner": page.payload["now"]["learner"]}


def test_is_an_export_every_attempt_and_the_same_bytes_each_time(page, answered):
    told, text = exported(page, "jsonl")
    assert told == {"kind": "exported", "form": "jsonl", "n": 3}
    assert [json.loads(line)["response"] for line in text.rstrip("\n").split("\n")] == answered
    assert exported(page, "jsonl")[1] == text
    first, second = (page.buffers[-at] for at in (1, 2))
    assert first == second


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_brings_an_import_back_what_was_deleted_and_nothing_twice(page, answered, form, store):
    _, text = exported(page, form)
    learner = store.learner
    told = page.send({"kind": "delete"})
    assert [message["kind"] for message in told] == ["deleted", "now"]
    assert (told[0]["n"], told[0]["left"], told[1]["now"]["count"]) == (3, [], 0)
    assert told[1]["now"]["learner"] == store.learner != learner
    told = bring_in(page, text, form)
    assert told[0] == {"kind": "imported", "added": 3, "known": 0, "refused": 0, "line": None}
    assert told[1]["now"]["count"] == 3
    assert bring_in(page, text, form)[0] == {"kind": "imported", "added": 0, "known": 3, "refused": 0, "line": None}
    assert [attempt.response for attempt in store.history("T01")] == answered, "they count as this learner's own"


def test_are_lines_that_hold_no_record_counted_and_the_first_named(page, answered):
    _, text = exported(page, "jsonl")
    page.send({"kind": "delete"})
    told = bring_in(page, text + "{bad}\n\nworse\n", "jsonl")
    assert told[0] == {"kind": "imported", "added": 3, "known": 0, "refused": 2, "line": 4}


@pytest.mark.parametrize("packed", [b"", b"no gzip", gzip.compress(b"{}\n" * 1000)[:-9]], ids=["empty", "no gzip", "cut short"])
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_is_a_file_that_is_none_refused_without_a_traceback(page, packed, form, capsys):
    told = page.send({"kind": "import", "form": form}, [packed] if packed else [])
    assert told[0]["kind"] == "imported"
    assert told[0]["added"] == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("message", [{"kind": "export", "form": "jsonl"}, {"kind": "import", "form": "jsonl"}, {"kind": "delete"}])
def test_is_a_store_that_fails_told_in_a_code(browse, broken_store, message):
    told = browse(open_course().records()).send(message, [gzip.compress(b"x\n")])
    assert told[0] == {"kind": "failed", "problem": {"code": "disk-full", "params": {"path": "records.sqlite"}}}
