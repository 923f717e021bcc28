from __future__ import annotations

import csv
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patronwise.records import Attempt
from patronwise.records.cells import csv_header, from_csv_line, from_json_line, read_cells, to_csv_line, to_json_line
from patronwise.records.schema import COLUMNS

FORMULA_SIGNS = "=+-@\t\r"

TEXT = st.text() | st.text(alphabet="=+-@'\"\t\r\n,;0aگ", max_size=6)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
UUIDS = st.uuids().map(str)
IDS = st.text(alphabet=string.ascii_letters + string.digits, min_size=1, max_size=10)
TIMES = st.datetimes().map(lambda time: time.isoformat(timespec="milliseconds") + "Z")
ATTEMPTS = st.builds(
    Attempt,
    id=UUIDS,
    learner=st.text(alphabet="0123456789abcdef", min_size=32, max_size=32),
    unit=IDS,
    item=IDS,
    kind=st.sampled_from(["answer", "step", "plan"]),
    run=st.none() | UUIDS,
    response=JSON,
    score=st.none() | st.floats(0, 1),
    mode=st.sampled_from(["practice", "neutral", "exam", "survey"]),
    version=st.text(alphabet="0123456789abcdef", min_size=4, max_size=12),
    lang=st.sampled_from(["en", "fa", "zh-Hant"]),
    answered_at=TIMES,
    recorded_at=st.none() | TIMES,
)
HEADER = read_cells(csv_header())


def same(one, other):
    # True and 1 are equal in Python, and so are 0.0 and -0.0; their text tells them apart.
    return one == other and repr(one) == repr(other)


@settings(deadline=None)  # a busy machine is not a wrong answer
@given(ATTEMPTS)
def test_a_line_of_json_is_read_back_exactly(attempt):
    line = to_json_line(attempt)
    assert line.count("\n") == 1
    assert same(from_json_line(line), attempt)


@settings(deadline=None)  # a busy machine is not a wrong answer
@given(ATTEMPTS)
def test_a_line_of_csv_is_read_back_exactly(attempt):
    line = to_csv_line(attempt)
    assert line.count("\n") == line.count("\r") == 1
    assert same(from_csv_line(line.rstrip("\r\n"), HEADER), attempt)


@settings(deadline=None)  # a busy machine is not a wrong answer
@given(ATTEMPTS)
def test_no_cell_is_a_formula(attempt):
    assert [cell for cell in next(csv.reader([to_csv_line(attempt)])) if cell.startswith(tuple(FORMULA_SIGNS))] == []


@pytest.mark.parametrize(
    "response", [-5, -0.0, "=1+1", "'=1+1", "'", "-", "خوب\nگوش", 'say "yes", then wait', "\t", [1, "@"], {"=": "+"}]
)
def test_signs_that_mean_something_elsewhere_come_back(make, response):
    attempt = make(response=response)
    assert same(from_csv_line(to_csv_line(attempt).rstrip("\r\n"), HEADER), attempt)


def test_a_negative_number_gets_an_apostrophe(make):
    assert ",'-5," in to_csv_line(make(response=-5))


def test_columns_may_stand_in_another_order(make):
    attempt = make()
    cells = dict(zip(HEADER, read_cells(to_csv_line(attempt)), strict=True))
    turned = HEADER[::-1]
    line = ",".join('"' + cells[name].replace('"', '""') + '"' for name in turned)
    assert from_csv_line(line, turned) == attempt


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("[]", "does not hold an attempt"),
        ("{}", "missing required field"),
        ('{"id": 5}', "Expected `str`"),
        ('{"id": "x", "name": "Maryam"}', "unknown field"),
        ("9" * 5000, "is not JSON"),
    ],
)
def test_a_line_that_is_no_attempt_is_refused_with_a_sentence(line, sentence):
    with pytest.raises(ValueError, match=sentence):
        from_json_line(line)


def test_a_number_that_json_has_not_is_refused(make):
    line = to_json_line(make(response=2.5))
    for number in ("NaN", "Infinity", "1e999"):
        with pytest.raises(ValueError, match="response"):
            from_json_line(line.replace("2.5", number))
        with pytest.raises(ValueError, match="score"):
            from_json_line(line.replace('"score":1.0', f'"score":{number}'))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda cells: cells[:-1], f"has {len(COLUMNS) - 1} cells where the first line names {len(COLUMNS)}"),
        (lambda cells: [*cells, "more"], f"has {len(COLUMNS) + 1} cells"),
        (
            lambda cells: ["x" if name == "score" else cell for name, cell in zip(HEADER, cells, strict=True)],
            "'score' is not a number",
        ),
        (
            lambda cells: ["x" if name == "response" else cell for name, cell in zip(HEADER, cells, strict=True)],
            "'response' is not JSON",
        ),
        (lambda cells: ["" if name == "unit" else cell for name, cell in zip(HEADER, cells, strict=True)], "The field 'unit'"),
    ],
)
def test_cells_that_are_no_attempt_are_refused_with_a_sentence(make, change, sentence):
    cells = change(read_cells(to_csv_line(make(response=1))))
    with pytest.raises(ValueError, match=sentence):
        from_csv_line(",".join(cells), HEADER)


def test_a_missing_quotation_mark_is_refused():
    with pytest.raises(ValueError, match="quotation mark"):
        read_cells('a,"b')
