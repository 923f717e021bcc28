"""Figures of units."""

from __future__ import annotations

import pytest

from patronwise.authoring.figures import figures_of, sentences, table
from patronwise.authoring.rules.passages import Passage


@pytest.fixture
def unit(tree):
    return tree.load()[0]["en"].units["L01"]


def prose(tmp_path, text, *, raw=True):
    return list(sentences([Passage(tmp_path, ("idea",), text, "L01", raw)]))


def test_what_is_counted_is_what_stands_there(unit):
    found = figures_of(unit)
    assert found.unit == "L01"
    assert found.items == len(unit.quiz.questions)
    assert found.types == len({type(item) for item in unit.quiz.questions})
    assert found.moments + sum(found.endings.values()) == len(unit.roleplay.nodes)
    assert 0 < found.idea < found.words
    assert sum(found.keys.values()) == 1


def test_a_sentence_more_is_counted(tree, unit):
    before = figures_of(unit)
    tree.edit("L01/unit.md", "### Its limits\n", "### Its limits\n\nOne more short sentence is added.\n")
    after = figures_of(tree.load()[0]["en"].units["L01"])
    assert (after.words, after.idea) == (before.words + 6, before.idea + 6)


def test_the_facilitators_page_and_reading_are_not_the_learners(tree, unit):
    before = figures_of(unit)
    tree.edit("L01/unit.md", "A. Guide, *On greeting* (2020)", "A. Guide and another, *On greeting at doors* (2020)")
    tree.write("L01/facilitate.md", tree.text("L01/facilitate.md") + "\nOne more line for her.\n")
    assert figures_of(tree.load()[0]["en"].units["L01"]).words == before.words


def test_long_words_and_sentences_are_harder(tree, unit):
    before = figures_of(unit)
    hard = "Notwithstanding administrative considerations, institutional representatives occasionally underestimate " * 8
    tree.edit("L01/unit.md", "### Its limits\n", f"### Its limits\n\n{hard}.\n")
    after = figures_of(tree.load()[0]["en"].units["L01"])
    assert after.idea_ease < before.idea_ease
    assert after.grade > before.grade


def test_markdown_is_not_read_aloud(tmp_path):
    said = "> **Anna:** Good morning to you.\\\n> **Ben:** Yes."
    text = f"## At the desk\n\n- *One* thing, [a link here](https://example.org/x).\n\n{said}"
    assert prose(tmp_path, text) == ["At the desk.", "One thing, a link here.", "Anna: Good morning to you."]


def test_cells_of_a_table_are_sentences_of_their_own(tmp_path):
    assert prose(tmp_path, "| Instead of this | try that one |\n|---|---|\n| No. | a day and a name |") == [
        "Instead of this.",
        "try that one.",
        "a day and a name.",
    ]


def test_the_table_has_a_line_a_unit_and_the_sums(unit):
    one = figures_of(unit)
    lines = table([one, one]).split("\n")
    assert [line.split(" | ")[0] for line in lines[2:4]] == ["| L01", "| L01"]
    assert lines[-1].startswith(f"2 units, {2 * one.words} words, {2 * one.items} items.")


def test_no_units_give_no_sums():
    assert len(table([]).split("\n")) == 2
