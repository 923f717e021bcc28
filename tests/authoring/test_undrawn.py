"""Mirrors patronwise.authoring.undrawn."""

import inspect

import pandas as pd
import pytest

from patronwise.authoring.undrawn import Undrawn
from patronwise.practice.bank import DataTask, PracticeBank
from patronwise.practice.capture import expect
from patronwise.practice.session import Practice
from patronwise.practice.strings import Strings


@pytest.mark.parametrize("kind", ["bars", "lines"])
def test_it_takes_what_a_practice_takes_and_draws_nothing(monkeypatch, capsys, tmp_path, kind):
    monkeypatch.setattr("IPython.display.display", lambda *_, **__: pytest.fail("something was displayed"))
    undrawn = Undrawn(PracticeBank("L04", "en", {"a": DataTask(expected=expect(1))}), Strings("en", tmp_path))
    getattr(undrawn, kind)(pd.Series([1]), x="Hour", y="Visits", title="T")
    getattr(undrawn, kind)()
    assert capsys.readouterr().out == ""
    assert inspect.signature(getattr(Undrawn, kind)) == inspect.signature(getattr(Practice, kind))
    assert undrawn.verdict("a", 1).state == "right"
