from __future__ import annotations

import msgspec
import pytest

from patronwise.course import open as opening
from patronwise.course.bank import unit_bank
from patronwise.course.open import NoSuchPartError, Unit, open_unit

COMMON = {"lang", "dir", "unit", "part", "strings"}


def test_knows_the_page_what_can_be_set_and_what_is_set_at_first(browse):
    payload = browse(open_unit("T01").model()).payload
    assert set(payload) == COMMON | {"ranges", "set", "within", "least"}
    assert (payload["unit"], payload["part"]) == ("T01", "desk-model")
    assert payload["set"] == {"arrivals": 12, "staff": 1, "minutes": 4}
    assert payload["ranges"]["arrivals"] == {"min": 1, "max": 60, "step": 1}
    assert payload["ranges"]["staff"] == {"min": 1, "max": 6, "step": 1}
    assert (payload["ranges"]["minutes"]["min"], payload["ranges"]["minutes"]["max"]) == (1, 15)


def test_is_nothing_recorded_whatever_a_page_sends(browse, entry, store):
    page = browse(open_unit("T01").model())
    assert page.record(entry("T01-model", {"staff": 2}, "0" * 12)) == []
    assert page.send({"kind": "look"}) == []
    assert store.count() == 0


def test_begins_a_second_model_as_the_first_did(browse):
    first = open_unit("T01").model()
    first.payload["set"]["staff"] = 6
    assert browse(open_unit("T01").model()).payload["set"]["staff"] == 1


@pytest.mark.parametrize("unit", ["T01", "T03"])
def test_has_a_unit_no_extra_that_is_not_in_its_bank(unit):
    bare = Unit(msgspec.structs.replace(unit_bank(unit, "en"), extras={}), opening.interface("en"))
    with pytest.raises(NoSuchPartError, match=rf"The unit {unit} has no model\(\); .* Such widgets of this unit: none\."):
        bare.model()
