"""The escalation card and the charter for a reader without a kernel."""

from __future__ import annotations

import pytest

from patronwise.authoring.extras import static_extra
from patronwise.course.card import KINDS, LINES
from patronwise.course.charter import POINTS


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_a_reader_without_a_kernel_can_draw_the_card(sample, lang):
    face = sample.editions[lang].face
    lines = static_extra("card", face).text.split("\n")
    places = [lines.index(f"  - {face.say(f'card.kind.{kind}')}") for kind in KINDS]
    assert places == list(range(places[0], places[0] + 6))
    columns = ["first", "second", "weekday", "weekend", "minutes"]
    assert all(f"  - {face.say(f'card.{column}')}" in lines for column in columns)
    sent = lines.index(face.say("card.send-along"))
    assert lines[sent + 1 : sent + 6] == [f"  - {face.say(f'card.line.{line}')}" for line in LINES]
    assert lines[sent + 6 :] == [face.say("card.clock"), f"  - {face.say('card.clock-now')}", f"  - {face.say('card.clock-later')}"]


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_a_reader_without_a_kernel_reads_the_published_points_with_their_source(sample, lang):
    face = sample.editions[lang].face
    lines = static_extra("charter", face).text.split("\n")
    start = lines.index(face.say("charter.published"))
    assert lines[start + 1 : start + 9] == [f"  - {face.say(f'charter.point.{point}')}" for point in POINTS]
    assert lines[start + 9] == face.say("charter.cited")
    assert "RUSA" in lines[start + 9]
    assert {"en": "2023", "fa": "۲۰۲۳"}[lang] in lines[start + 9]
    assert lines[-3:] == [f"  - {face.say(f'charter.standing.{standing}')}" for standing in ("there", "further", "new")]
