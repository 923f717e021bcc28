"""Lines of findings."""

import pytest

from patronwise.authoring.rules.places import Places, place_of
from patronwise.authoring.rules.subject import Finding

DATA = {
    "id": "L01-roleplay",
    "nodes": {"a": {"choices": [{"id": "b", "say": "x"}]}, "b": {"text": "y"}},
    "questions": [{"id": "q1", "options": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]}],
    "plan": {"id": "p", "cue": "c"},
    "tasks": {"mean": {"wrong": [{"code": "x"}, {"code": "y", "says": "z"}], "right-1": "v", "wrong-9": "w"}},
}


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        ((), ()),
        (("L01-roleplay", "start"), ()),
        (("a",), ("nodes", "a")),
        (("b", "text"), ("nodes", "b", "text")),
        (("a", "choices", "b", "say"), ("nodes", "a", "choices", 0, "say")),
        (("q1", "options", "b", "text"), ("questions", 0, "options", 1, "text")),
        (("q1", "options", "z"), ("questions", 0, "options")),
        (("p", "cue"), ("plan", "cue")),
        (("questions",), ("questions",)),
        (("mean", "wrong-2", "says"), ("tasks", "mean", "wrong", 1, "says")),
        (("mean", "wrong-3", "says"), ("tasks", "mean")),
        (("mean", "wrong-0"), ("tasks", "mean")),
        (("mean", "wrong-9"), ("tasks", "mean", "wrong-9")),
        (("mean", "right-1", "says"), ("tasks", "mean", "right-1")),
        (("tasks", "mean", "wrong"), ("tasks", "mean", "wrong")),
        (("unknown", "a"), ()),
    ],
)
def test_steps_become_keys_and_indexes(steps, place):
    assert place_of(DATA, steps) == place


@pytest.mark.parametrize(
    ("name", "steps", "near", "line"),
    [
        ("L01/unit.md", ("front", "objectives", "stay-true", "text"), "", "  - {id: stay-true"),
        ("L01/unit.md", ("idea",), "", '+++ {"cid": "idea"}'),
        ("L01/unit.md", ("idea",), "**Be yourself.**", "**Be yourself.** A phrase"),
        ("L01/unit.md", ("idea",), "nowhere", '+++ {"cid": "idea"}'),
        ("L01/unit.md", ("quiz",), "", ":cid: quiz"),
        ("L01/unit.md", (), "", "id: L01"),
        ("L01/quiz.yaml", ("L01-q5", "pairs", "desk", "left"), "", "      - {id: desk"),
        ("L01/answers.yaml", ("longest", "wrong-2", "says"), "", '        says: "This says which row'),
        ("L01/fa/answers.yaml", ("longest", "wrong-2", "says"), "", "  wrong-2: {says:"),
        ("L01/fa/quiz.yaml", ("L01-q5", "pairs", "desk"), "", "    desk:"),
        ("L01/fa/unit.md", ("idea",), "", '+++ {"cid": "idea"'),
        ("course.yaml", ("S01", "title"), "", "      - {id: S01"),
        ("course.yaml", ("sample",), "", "id: sample"),
    ],
)
def test_a_finding_has_its_line_in_every_kind_of_file(sample, name, steps, near, line):
    path = sample.path(name)
    found = Places().line(Finding(path, steps, "", near=near))
    assert path.read_text(encoding="utf-8").split("\n")[found - 1].startswith(line)


@pytest.mark.parametrize("content", [None, b"\xff", b"a: [", b"- 1\n"])
@pytest.mark.parametrize("name", ["x.yaml", "x.md", "x.po"])
def test_a_file_that_cannot_be_read_has_one_line(tmp_path, name, content):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert Places().line(Finding(tmp_path / name, ("a", "b"), "", near="c")) == 1


def test_a_file_is_read_once(sample, monkeypatch):
    places = Places()
    finding = Finding(sample.path("L01/quiz.yaml"), ("L01-q5",), "")
    first = places.line(finding)
    monkeypatch.setattr("patronwise.authoring.rules.places.read_text", None)
    assert places.line(finding) == first
