"""Mirrors patronwise.practice.compare and patronwise.practice.kinds: values that are no tables."""

import datetime as dt
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from patronwise.practice.capture import expect
from patronwise.practice.compare import compare

SHARES = {"North": 0.183441, "Harbour": 0.251170}

RIGHT = [
    (0.183441, 0.183441),
    (0.183441, np.float64(0.183441)),
    (0.183441, np.array(0.183441)),
    (12, 12.0),
    (12, np.int8(12)),
    (0.25, Fraction(1, 4)),
    ("e-mail", " E-Mail "),
    ("caf\u00e9", "cafe\u0301"),
    (True, np.True_),
    (dt.date(2024, 9, 2), pd.Timestamp("2024-09-02")),
    (pd.Timestamp("2024-09-02 10:07"), np.datetime64("2024-09-02T10:07")),
    (["chat", "phone"], ("chat", "phone")),
    (["chat", "phone"], np.array(["chat", "phone"])),
    (["chat", "phone"], pd.Series(["chat", "phone"], index=[5, 3])),
    (("chat", "phone"), pd.Index(["chat", "phone"])),
    (["chat", "phone"], pd.array(["Chat", "phone"])),
    (np.array([1.5, 2.5]), [1.5, 2.5]),
    ([[1, 2], [3, 4]], np.array([[1, 2], [3, 4]])),
    (SHARES, {"Harbour": np.float64(0.251170), "North": 0.183441}),
    (SHARES, pd.Series(SHARES)),
    ({"a": [1, True, "x"]}, {"a": (1.0, True, "X")}),
    ([], ()),
    ({}, {}),
]


@pytest.mark.parametrize(("solution", "answer"), RIGHT)
def test_a_right_answer_in_another_form_is_right(solution, answer):
    assert compare(answer, expect(solution)).state == "right"


WRONG = [
    (0.183441, 18.3441, "why-percent"),
    (0.183441, 0.18, "why-rounded"),
    (0.183441, 0.816559, "why-complement"),
    (0.183441, 0.2511, "why-high"),
    (0.183441, 0.1377, "why-low"),
    (0.183441, float("nan"), "why-not-a-number"),
    (12, 10**400, "why-not-a-number"),
    ("e-mail", "email", "why-spelling"),
    ("e-mail", "phone", "why-text"),
    (True, False, "why-flag"),
    (dt.date(2024, 9, 2), dt.date(2024, 9, 3), "why-moment"),
    (["chat", "e-mail", "phone"], ["chat", "phone"], "why-length"),
    (["chat", "e-mail", "phone"], ["phone", "chat", "e-mail"], "why-order"),
    (["chat", "e-mail", "phone"], ["chat", "chat", "phone"], "why-entries"),
    ([0.25, 0.14], [25.0, 14.0], "why-percent"),
    ([0.25, 0.14], ["0.25", 0.14], "why-entry-kind"),
    ([[1, 2], [3, 4]], [[1, 2], [4, 3]], "why-entries"),
    (SHARES, {"North": 0.183441}, "why-labels-missing"),
    (SHARES, {**SHARES, "West": 0.1}, "why-labels-surplus"),
    (SHARES, {"North": 0.251170, "Harbour": 0.183441}, "why-entries"),
    (SHARES, {"North": 18.3441, "Harbour": 25.1170}, "why-percent"),
    (SHARES, {"North": None, "Harbour": 0.2}, "not-yet-parts"),
    ([], [1], "why-length"),
]


@pytest.mark.parametrize(("solution", "answer", "key"), WRONG)
def test_a_wrong_answer_gets_the_sentence_that_fits_it(solution, answer, key):
    verdict = compare(answer, expect(solution))
    assert verdict.state in {"wrong", "not yet"}
    assert [said.key for said in verdict.why] == [f"practice.{key}"]


def test_labels_that_are_missing_and_too_many_are_named_together():
    verdict = compare({"north": 0.183441, "Harbour": 0.251170}, expect(SHARES))
    assert [(said.key, said.fields["labels"]) for said in verdict.why] == [
        ("practice.why-labels-missing", ("North",)),
        ("practice.why-labels-surplus", ("north",)),
    ]


OTHER_KIND = [
    (0.25, "0.25", "kind-text", True),
    (25.0, "25 %", "kind-text", True),
    (0.25, "a quarter", "kind-text", False),
    (0.25, True, "kind-bool", False),
    (0.25, pd.Series([0.25]), "kind-series", True),
    (0.25, pd.DataFrame({"a": [0.25]}), "kind-frame", True),
    (0.25, [0.25, 0.3], "kind-list", False),
    (0.25, pd.Series([1]).groupby([0]), "kind-groups", False),
    (0.25, pd.Series([1]).mean, "kind-function", False),
    (0.25, 1j, "kind-other", False),
    (0.25, pd.NA, "kind-other", False),
    ("e-mail", ["e-mail"], "kind-list", True),
    ("e-mail", 3, "kind-number", False),
    (True, "True", "kind-text", True),
    (True, 1, "kind-number", False),
    (dt.date(2024, 9, 2), "2024-09-02", "kind-text", True),
    (dt.date(2024, 9, 2), "Monday", "kind-text", False),
    (["chat"], "chat", "kind-text", False),
    (["chat"], {"chat"}, "kind-other", False),
    (SHARES, [0.183441, 0.251170], "kind-list", False),
    (SHARES, dt.date(2024, 9, 2), "kind-moment", False),
    (pd.Series(SHARES), SHARES, "kind-dict", True),
    (pd.Series(SHARES), pd.DataFrame({"share": SHARES}), "kind-frame", True),
    (pd.Series([1, 2]), [1, 2], "kind-list", True),
    (pd.Series(SHARES), 0.2, "kind-number", False),
    (pd.DataFrame({"share": SHARES}), pd.Series(SHARES, name="share"), "kind-series", True),
    (pd.DataFrame({"share": SHARES}), 0.2, "kind-number", False),
]


@pytest.mark.parametrize(("solution", "answer", "got", "right_inside"), OTHER_KIND)
def test_an_answer_of_another_kind_is_told_what_it_is_and_whether_what_is_in_it_is_right(solution, answer, got, right_inside):
    verdict = compare(answer, expect(solution))
    assert verdict.state == "other kind"
    assert verdict.got.key == f"practice.{got}"
    assert verdict.expected.key == compare(object(), expect(solution)).expected.key
    assert [said.key for said in verdict.why] == (["practice.wrong-type-only"] if right_inside else [])


@pytest.mark.parametrize("solution", [0.25, "e-mail", True, dt.date(2024, 9, 2), ["chat"], SHARES, pd.Series(SHARES)])
@pytest.mark.parametrize("answer", [..., "...", "", None, [], {}, pd.Series([], dtype=float)])
def test_an_untouched_or_empty_answer_is_not_yet(solution, answer):
    assert compare(answer, expect(solution)).state == "not yet"


def test_a_stated_tolerance_decides():
    assert compare(7.0, expect(6.7, 0.5)).state == "right"
    assert compare(7.3, expect(6.7, 0.5)).state == "wrong"
    assert compare({"a": 7.0}, expect({"a": 6.7}, 0.5)).state == "right"
