"""Widgets that only a few units show."""

from __future__ import annotations

import re

import msgspec
import pytest

from patronwise.authoring.derive_bank import derive_bank
from patronwise.authoring.derive_unit_notebook import derive_unit_notebook, widgets_of
from patronwise.authoring.extras import EXTRAS, Extra, static_extra
from patronwise.authoring.render import plain
from patronwise.course.model import UnitBank
from patronwise.course.open import Unit

BEFORE = '+++ {"cid": "roleplay-intro"}'
CELLS = '+++ {"cid": "NAME-intro"}\nTry.\n\n```{code-cell}\n:cid: NAME\nunit.NAME()\n```\n\n'


@pytest.fixture
def with_extra(tree):
    """Give what loads the sample course with an extra in one unit."""

    def load(unit, name):
        tree.edit(f"{unit}/unit.md", BEFORE, CELLS.replace("NAME", name) + BEFORE)
        editions, _ = tree.load()
        return editions["en"]

    return load


def banked(edition, unit):
    return derive_bank(edition.units[unit], edition.units[unit], edition.face)


@pytest.mark.parametrize("name", EXTRAS)
@pytest.mark.parametrize("unit", ["L01", "S01"])
def test_an_extra_stands_in_the_notebook_and_in_the_bank(with_extra, unit, name):
    edition = with_extra(unit, name)
    notebook = derive_unit_notebook(edition.units[unit], edition.course, {}, None, edition.face)
    ids = [cell["id"] for cell in notebook["cells"]]
    place = ids.index(name)
    assert ids[place - 2 : place + 2] == ["two-conversations", f"{name}-intro", name, "roleplay-intro"]
    cell = notebook["cells"][place]
    assert (cell["cell_type"], cell["source"]) == ("code", f"unit.{name}()")
    assert cell["metadata"]["jupyter"] == {"source_hidden": True}
    bank = banked(edition, unit)
    assert bank.extras == {name: static_extra(name, edition.face)}
    assert msgspec.json.decode(msgspec.json.encode(bank), type=UnitBank) == bank


def test_a_unit_without_an_extra_is_written_without_a_word_about_it(sample):
    edition = sample.editions["en"]
    assert not set(widgets_of(edition.units["L01"])) & set(EXTRAS)
    assert b"extras" not in msgspec.json.encode(banked(edition, "L01"))


@pytest.mark.parametrize("name", EXTRAS)
def test_every_extra_can_be_called(name):
    assert callable(getattr(Unit, name))


@pytest.mark.parametrize("lang", ["en", "fa"])
@pytest.mark.parametrize("name", EXTRAS)
def test_both_static_forms_hold_the_same_words_and_each_time(sample, name, lang):
    face = sample.editions[lang].face
    form = static_extra(name, face)
    lines = [plain(line) for line in re.findall(r"<(?:p|li)[^>]*>(.*?)</(?:p|li)>", form.html, re.DOTALL)]
    assert [line.removeprefix("  - ") for line in form.text.split("\n")] == lines
    assert len(lines) > 1
    assert lines[0] == face.say("start.run-me")
    assert form == static_extra(name, face)
    assert f'lang="{lang}"' in form.html
    assert not re.search(r"\{\w+\}", form.text), "a placeholder was not filled in"


def test_only_what_is_recorded_has_a_version_and_a_new_form_another_one(with_extra, monkeypatch):
    versions = {}
    edition = with_extra("L01", "model")
    for form in (None, 1, 2):
        monkeypatch.setitem(EXTRAS, "model", Extra(EXTRAS["model"].lines, form))
        versions[form] = banked(edition, "L01").versions.get("L01-model")
    assert versions[None] is None
    assert re.fullmatch(r"[0-9a-f]{12}", versions[1])
    assert versions[1] != versions[2]
