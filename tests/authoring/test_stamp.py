from __future__ import annotations

import re

import pytest

from patronwise.authoring.stamp import StampError, block_hashes, stamp_translation


def unstamp(tree, name):
    text = re.sub(r'("?en"?:\s*"?)[0-9a-f]{12}', r"\1todo", tree.text(name))
    tree.write(name, text)
    return text.count("todo")


def statuses(tree):
    return {
        (problem.rule, problem.id)
        for problem in tree.problems()
        if problem.level == "status" and problem.rule in {"stale", "unstamped"}
    }


@pytest.mark.parametrize("name", ["unit.md", "quiz.yaml", "roleplay.yaml", "facilitate.md", "practice.md", "answers.yaml"])
def test_every_todo_of_a_file_is_stamped(tree, name):
    count = unstamp(tree, f"L01/fa/{name}")
    assert count > 0
    done = stamp_translation(tree.path("L01/unit.md").parent, "fa")
    assert done[tree.path(f"L01/fa/{name}")] == count
    assert "todo" not in tree.text(f"L01/fa/{name}")
    assert not statuses(tree)


def test_the_start_page_and_the_map_are_stamped_too(tree):
    for folder, name in ((tree.content / "start", "start/fa/start.md"), (tree.content, "fa/course.yaml")):
        assert unstamp(tree, name) > 0
        stamp_translation(folder, "fa")
    assert not statuses(tree)


def test_a_hash_that_is_there_already_is_left_alone_even_when_stale(tree):
    stale = "0" * 12
    text = tree.text("L01/fa/quiz.yaml")
    old = re.search(r"en: \"?([0-9a-f]{12})", text)[1]
    tree.write("L01/fa/quiz.yaml", text.replace(old, stale, 1))
    stamp_translation(tree.path("L01/unit.md").parent, "fa")
    assert stale in tree.text("L01/fa/quiz.yaml")
    assert any(rule == "stale" for rule, _ in statuses(tree))


def test_nothing_but_stamps_changes(tree):
    before = tree.text("L01/fa/unit.md")
    unstamp(tree, "L01/fa/unit.md")
    stamp_translation(tree.path("L01/unit.md").parent, "fa")
    assert tree.text("L01/fa/unit.md") == before


def test_english_with_errors_is_refused_with_a_sentence(tree):
    tree.write("L01/quiz.yaml", "predict: [")
    with pytest.raises(StampError, match=r"quiz\.yaml:2: error: .*YAML"):
        block_hashes(tree.path("L01/unit.md").parent)


def test_a_folder_without_content_is_refused(tmp_path):
    with pytest.raises(StampError):
        block_hashes(tmp_path)
