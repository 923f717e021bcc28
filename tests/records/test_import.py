from __future__ import annotations

import pytest

from patronwise.records import RecordsError, open_store
from patronwise.records.cells import csv_header, to_csv_line, to_json_line
from patronwise.records.import_ import LINE_LIMIT, import_csv, import_file, import_jsonl


def test_importing_twice_changes_nothing(store, make):
    lines = [to_json_line(make(recorded_at="2026-11-22T13:00:01Z")) for _ in range(1203)]
    first = import_jsonl(store, lines)
    assert (first.added, first.known, first.refused) == (1203, 0, [])
    before = list(store.history(everyone=True))
    second = import_jsonl(store, lines)
    assert (second.added, second.known, second.refused) == (0, 1203, [])
    assert list(store.history(everyone=True)) == before


def test_a_line_that_is_there_twice_is_added_once(store, make):
    line = to_json_line(make())
    result = import_jsonl(store, [line, line])
    assert (result.added, result.known) == (1, 1)


def test_bad_lines_are_named_by_number_and_do_not_stop_good_ones(store, make):
    good = [make() for _ in range(3)]
    taken = make(id=good[0].id, response="another answer under the same id")
    lines: list[str | bytes] = [
        to_json_line(good[0]),
        "not json\n",
        "\n",
        to_json_line(good[1]).encode(),
        b"\xff\xfe\n",
        to_json_line(make()).replace("L04-q1", "<script>"),
        "x" * (LINE_LIMIT + 1),
        to_json_line(taken),
        "   ",
        to_json_line(good[2]).rstrip("\n"),
    ]
    result = import_jsonl(store, lines)
    assert result.added == 3
    assert [number for number, _ in result.refused] == [2, 5, 6, 7, 8]
    assert all(sentence.endswith(".") for _, sentence in result.refused)
    told = dict(result.refused)
    assert "not JSON" in told[2]
    assert "not UTF-8" in told[5]
    assert "'item'" in told[6]
    assert str(LINE_LIMIT) in told[7]
    assert good[0].id in told[8]
    assert {attempt.id for attempt in store.history(everyone=True)} == {attempt.id for attempt in good}


def test_rows_keep_their_own_learner_and_times(store, make):
    attempt = make(learner="f" * 32, recorded_at="2026-01-02T03:04:05.678Z")
    result = import_jsonl(store, [to_json_line(attempt)])
    assert (result.learners, result.others) == (1, 1)
    assert list(store.history(everyone=True)) == [attempt]
    assert list(store.history()) == []


def test_my_own_answers_from_another_computer_can_be_declared_mine(store, make):
    attempt = make(learner="f" * 32)
    import_jsonl(store, [to_json_line(attempt)])
    result = import_jsonl(store, [to_json_line(attempt)], mine=True)
    assert (result.added, result.known, result.others) == (0, 1, 0)
    assert [one.id for one in store.history()] == [attempt.id]


def test_csv_lines_are_imported_and_bad_ones_named_by_their_number_in_the_file(store, make):
    good = [make(response="a\nb") for _ in range(2)]
    lines = ["\ufeff" + csv_header(), to_csv_line(good[0]), "a,b\r\n", 'open "quote\r\n', "\r\n", to_csv_line(good[1])]
    result = import_csv(store, lines)
    assert result.added == 2
    assert [number for number, _ in result.refused] == [3, 4]


@pytest.mark.parametrize("header", ["", "what,ever", "id,id,learner", '"id'])
def test_csv_without_the_columns_of_an_export_is_refused_in_its_first_line(store, make, header):
    result = import_csv(store, [header, to_csv_line(make())])
    assert [number for number, _ in result.refused] == [1]
    assert result.added == 0


def test_a_csv_column_that_an_attempt_has_not_is_named(store, make):
    lines = [csv_header().rstrip() + ",name", to_csv_line(make()).rstrip() + ",Maryam"]
    ((number, sentence),) = import_csv(store, lines).refused
    assert number == 2
    assert "name" in sentence


def test_a_file_without_line_ends_does_not_fill_the_memory(store, make, tmp_path):
    good = make()
    file = tmp_path / "big.jsonl"
    with file.open("wb") as opened:
        opened.write(b"x" * (20 << 20))
        opened.write(b"\n" + to_json_line(good).encode())
    result = import_file(store, file)
    assert [number for number, _ in result.refused] == [1]
    assert [attempt.id for attempt in store.history(everyone=True)] == [good.id]


def test_a_missing_file_is_a_sentence(store, tmp_path):
    with pytest.raises(RecordsError, match=r"cannot be read.*gone\.jsonl"):
        import_file(store, tmp_path / "gone.jsonl")


def test_an_answer_that_reached_two_files_is_known_whenever_each_was_recorded(home, make, tmp_path):
    attempt = make()
    with open_store(home) as one, open_store(tmp_path / "other") as other:
        one.append([attempt])
        other.append([attempt])
        lines = [to_json_line(found) for found in other.history(everyone=True)]
        result = import_jsonl(one, lines)
    assert (result.added, result.known, result.refused) == (0, 1, [])
