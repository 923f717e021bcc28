from __future__ import annotations

import csv
import io
import json

import pytest

from patronwise.records import RecordsError, open_store
from patronwise.records import export as exports
from patronwise.records.export import export_csv, export_jsonl
from patronwise.records.import_ import import_file
from patronwise.records.schema import COLUMNS


@pytest.fixture
def told(store, make):
    """A store with answers whose texts are awkward, some of another learner."""
    texts = ["خوب گوش بدهید\nو بعد بپرسید", "=HYPERLINK(1)", "+1", "-1", "@x", "'", 'a "quoted", word', "\u2028", "😀", ""]
    store.append([make(learner=store.learner, item=f"L04-q{n}", response=text, score=n / 10) for n, text in enumerate(texts)])
    store.append([make(learner=store.learner, response=value, score=None) for value in (-5, None, [], {"a": [1.5, True]})])
    store.restore([make(lang="fa", run="0a1b2c3d-0000-4000-8000-00000000000a", kind="step", recorded_at="2026-11-01T00:00:00Z")])
    return store


@pytest.mark.parametrize(("export", "name"), [(export_jsonl, "e.jsonl"), (export_csv, "e.csv")])
def test_what_is_exported_and_imported_is_exactly_the_same(told, tmp_path, export, name):
    count = export(told, tmp_path / name)
    before = list(told.history(everyone=True))
    assert count == len(before) == 15
    with open_store(tmp_path / "other") as other:
        result = import_file(other, tmp_path / name)
        assert (result.added, result.known, result.refused) == (15, 0, [])
        assert (result.learners, result.others) == (2, 15)
        assert list(other.history(everyone=True)) == before
        again = export(other, tmp_path / f"again-{name}")
        assert again == 15
        assert (tmp_path / f"again-{name}").read_bytes() == (tmp_path / name).read_bytes()


def test_each_line_of_json_lines_is_an_object(told, tmp_path):
    export_jsonl(told, tmp_path / "e.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "e.jsonl").read_text(encoding="utf-8").split("\n")[:-1]]
    assert [tuple(row) for row in rows] == [COLUMNS] * 15
    assert "گوش" in (tmp_path / "e.jsonl").read_text(encoding="utf-8")


def test_a_spreadsheet_finds_one_row_an_answer_and_knows_that_it_is_utf_8(told, tmp_path):
    export_csv(told, tmp_path / "e.csv")
    data = (tmp_path / "e.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == 15
    texts = [json.loads(row["response"].removeprefix("'")) for row in rows]
    assert "خوب گوش بدهید\nو بعد بپرسید" in texts
    assert "=HYPERLINK(1)" in texts


def test_an_empty_store_exports_an_empty_file(store, tmp_path):
    assert export_jsonl(store, tmp_path / "e.jsonl") == 0
    assert (tmp_path / "e.jsonl").read_bytes() == b""
    assert export_csv(store, tmp_path / "e.csv") == 0
    with open_store(tmp_path / "other") as other:
        assert import_file(other, tmp_path / "e.csv").refused == []


@pytest.mark.parametrize("error", [KeyboardInterrupt, RecordsError])
def test_an_export_that_is_broken_off_leaves_the_earlier_one(told, tmp_path, monkeypatch, error):
    target = tmp_path / "e.jsonl"
    target.write_text("earlier", encoding="utf-8")
    names = {file.name for file in tmp_path.iterdir()}
    written = exports.to_json_line

    def fail_later(attempt, calls=[]):  # noqa: B006 - counts the calls
        calls.append(1)
        if len(calls) > 5:
            raise error("corrupt", target)
        return written(attempt)

    monkeypatch.setattr(exports, "to_json_line", fail_later)
    with pytest.raises(error):
        export_jsonl(told, target)
    assert target.read_text(encoding="utf-8") == "earlier"
    assert {file.name for file in tmp_path.iterdir()} == names


@pytest.mark.parametrize("name", ["missing/e.jsonl", "home", "file/e.csv"])
def test_a_place_that_cannot_be_written_is_a_sentence(told, tmp_path, name):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(RecordsError, match="Choose another name or folder") as caught:
        export_jsonl(told, tmp_path / name)
    assert caught.value.code == "unwritable"
    assert caught.value.path == tmp_path / name
    assert list(tmp_path.glob("**/*.part")) == []


@pytest.mark.parametrize("name", ["records.sqlite", "records.sqlite-wal", "records.lock", "../home/records.sqlite"])
def test_an_export_never_overwrites_the_records_themselves(told, home, name):
    with pytest.raises(RecordsError, match="belongs to the record file"):
        export_csv(told, home / name)
    assert told.count() == 15


def test_an_export_may_lie_beside_the_records(told, home):
    assert export_jsonl(told, home / "records.jsonl") == 15
