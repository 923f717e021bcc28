"""Reading a Markdown file with front matter and cells."""

import json

import pytest

from patronwise.authoring.read_myst import read_myst

FRONT = "---\nid: L01\ntitle: T\n---\n"
GOOD = (
    FRONT
    + """
+++ {"cid": "one"}
## One

Text.

+++ {"cid": "two", "en": "0a1b2c3d4e5f"}
More.

```{code-cell}
:cid: run
:tags: [quiet]
unit.quiz()
```

+++ {"cid": "last"}
| a | b |
|---|---|
"""
)


@pytest.fixture
def read(tmp_path, report):
    def written_and_read(text):
        path = tmp_path / "unit.md"
        path.write_text(text, encoding="utf-8")
        return read_myst(path, report), report.problems

    return written_and_read


def refused(read, body):
    file, problems = read(body)
    assert file is None
    return problems


def test_front_matter_and_cells_come_with_their_lines(read):
    file, problems = read(GOOD)
    assert problems == []
    assert file.front.data == {"id": "L01", "title": "T"}
    assert file.front.line("title") == 3
    lines = GOOD.split("\n")
    assert [(cell.kind, cell.cid, lines[cell.line - 1]) for cell in file.cells] == [
        ("markdown", "one", "## One"),
        ("markdown", "two", "More."),
        ("code", "run", "unit.quiz()"),
        ("markdown", "last", "| a | b |"),
    ]
    assert [cell.source for cell in file.cells] == ["## One\n\nText.", "More.", "unit.quiz()", "| a | b |\n|---|---|"]
    assert [cell.en for cell in file.cells] == [None, "0a1b2c3d4e5f", None, None]
    assert [cell.tags for cell in file.cells] == [(), (), ("quiet",), ()]


def test_a_cell_is_found_by_its_id(read):
    file, _ = read(GOOD)
    assert file.cell("two").source == "More."
    assert file.cell("none") is None


@pytest.mark.parametrize("text", ["", "Text.\n", "---\nid: L01\n", "---\nid: L01\n---", "+++ {}\n---\n", "--- id\n---\n"])
def test_a_file_without_front_matter_is_told(read, text):
    (problem,) = refused(read, text)
    assert problem.sentence == "the file must begin with front matter between two lines of three hyphens."


def test_a_second_front_matter_is_told(read):
    (problem,) = refused(read, FRONT + "---\njupytext: {}\n---\n" + '+++ {"cid": "one"}\nText.\n')
    assert (problem.line, problem.rule) == (5, "front-matter")


def test_yaml_of_the_front_matter_is_told_at_its_line_in_the_file(read):
    (problem,) = refused(read, "---\nid: L01\ntitle: [\n---\n")
    assert (problem.line, problem.rule) == (4, "yaml")


MARKS = [
    "+++",
    "+++ cid",
    "+++ {cid: one}",
    '+++ {"cid": 5}',
    '+++ {"cid": null}',
    '+++ {"cid": ["one"]}',
    "+++ {}",
    "+++ []",
    "+++ 5",
    '+++ {"cid": "one", "en": 5}',
    '+++ {"cid": "one", "correct": true}',
    '+++ {"cid": "one"',
    '+++ {"cid": ' + "[" * 100_000,
]


@pytest.mark.parametrize("mark", MARKS, ids=[mark[:30] for mark in MARKS])
def test_a_mark_that_is_not_one_is_told_at_its_line(read, mark):
    problems = refused(read, f'{FRONT}+++ {{"cid": "first"}}\nText.\n\n{mark}\nText.\n')
    assert (problems[0].line, problems[0].rule) == (8, "cell-mark")
    assert problems[0].sentence == 'a line that begins with +++ must read +++ {"cid": "name"}.'


@pytest.mark.parametrize("cid", ["", "One", "a b", "-a", "a-", "a--b", "é", "../x", "<b>", "x" * 49])
def test_an_id_of_another_form_is_told(read, cid):
    problems = refused(read, f'{FRONT}+++ {{"cid": {json.dumps(cid, ensure_ascii=False)}}}\nText.\n')
    assert [(problem.line, problem.id, problem.rule) for problem in problems] == [(5, cid, "cell-id")]


def test_an_id_of_48_characters_is_one(read):
    assert read(f'{FRONT}+++ {{"cid": "{"x" * 48}"}}\nText.\n')[1] == []


def test_an_id_that_stands_twice_is_told(read):
    (problem,) = refused(read, FRONT + '+++ {"cid": "one"}\nA.\n\n```{code-cell}\n:cid: one\n1\n```\n')
    assert (problem.line, problem.id) == (9, "one")
    assert "this id stands at line 5 already" in problem.sentence


@pytest.mark.parametrize(
    "cell",
    [
        "Text without a mark.",
        "```{code-cell}\n1\n```",
        "```{code-cell}\n---\ncid: run\n---\n1\n```",
        "```{code-cell}\n---\ncid: one\n---\n1\n```",
        "```{code-cell}\n---\ncid: [one]\n---\n1\n```",
    ],
)
def test_a_cell_without_an_id_of_its_own_is_told(read, cell):
    problems = refused(read, f'{FRONT}{cell}\n\n+++ {{"cid": "one"}}\nText.\n')
    assert {problem.rule for problem in problems} == {"cell-id"}
    assert "has no id of its own" in problems[0].sentence


@pytest.mark.parametrize("option", [":cid: 5", ":cid: [a]", ":cid: 'a'", ":cid: {a: b}"])
def test_a_code_cells_id_of_another_form_is_told(read, option):
    assert {problem.rule for problem in refused(read, f"{FRONT}```{{code-cell}}\n{option}\n1\n```\n")} == {"cell-id"}


def test_a_raw_cell_is_told(read):
    (problem,) = refused(read, FRONT + "```{raw-cell}\n:cid: raw\n<b>\n```\n")
    assert (problem.line, problem.sentence) == (
        6,
        'the cell that begins "<b>" is neither Markdown nor code. Make it one of the two.',
    )


def test_an_empty_cell_is_told(read):
    (problem,) = refused(read, FRONT + '+++ {"cid": "one"}\n\n+++ {"cid": "two"}\nText.\n')
    assert (problem.line, problem.id, problem.sentence) == (5, "one", "the cell is empty. Write its text, or delete its mark.")


@pytest.mark.parametrize("options", [":tags: 5", ":tags: {a: b}", ":a: ["])
def test_options_that_cannot_be_read_are_told(read, options):
    problems = refused(read, f"{FRONT}```{{code-cell}}\n:cid: run\n{options}\n1\n```\n")
    assert {problem.rule for problem in problems} <= {"myst", "cell-id"}


@pytest.mark.parametrize("tags", ["5", "[1]", '"x"', '{"a": 1}', "null"])
def test_tags_of_any_form_are_read_or_told(read, tags):
    file, problems = read(f'{FRONT}+++ {{"cid": "one", "tags": {tags}}}\nText.\n')
    assert (file is None) == bool(problems)
    assert file is None or all(isinstance(tag, str) for tag in file.cells[0].tags)


def test_all_wrong_marks_are_told_at_once(read):
    problems = refused(read, FRONT + '+++ {"cid": "A"}\nA.\n\n+++ b\nB.\n\n+++ {"cid": "c"}\nC.\n\n+++ {"cid": "c"}\nC.\n')
    assert [(problem.line, problem.rule) for problem in sorted(problems)] == [(5, "cell-id"), (8, "cell-mark"), (14, "cell-id")]


def test_a_fence_that_is_not_closed_loses_nothing(read):
    file, problems = read(FRONT + "```{code-cell}\n:cid: run\n1\n")
    assert problems == []
    assert file.cells[0].source == "1"


def test_a_line_end_of_windows_changes_nothing(tmp_path, report):
    path = tmp_path / "unit.md"
    path.write_bytes(GOOD.replace("\n", "\r\n").encode())
    file = read_myst(path, report)
    assert [cell.cid for cell in file.cells] == ["one", "two", "run", "last"]
    assert file.cells[0].source == "## One\n\nText."
