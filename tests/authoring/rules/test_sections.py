"""The sections of the front desk: cases stand in a course that has one."""

import pytest

AT, CELLS = "F01/sections.yaml", "F01/unit.md"
FA, FA_CELLS = "F01/fa/sections.yaml", "F01/fa/unit.md"
A3 = "      - {id: F01-a3, type: rating, stem: I have tried the machine by the lift., steps: 5, low: never, high: this month}\n"
C5 = "      - {id: F01-c5, text: I know where the next library is.}\n"
Q2 = """      - id: F02-q2
        type: short_text
        stem: What is written down before the sum is compared? The ...
        accepted: [sum, total]
        feedback: {right: Then nobody finds the figure that was hoped for., wrong: It is what you have just counted.}
"""

CASES = {
    "a unit of the map without a section": (
        [("course.yaml", 'Keep the cash box"}\n', 'Keep the cash box"}\n      - {id: F03, title: Know the key}\n'),
         ("fa/course.yaml", "F02:", "F03: {en: todo, title: کلید}\nF02:")],
        AT, "sections:", "course.yaml has F01, F02, F03",
    ),
    "two statements": ([(AT, A3, "")], AT, "statements:", "the section has 2 statements; 3 to 4 are meant. Write more."),
    "one question": ([(AT, Q2, "")], AT, "questions:", "the section has 1 questions; 2 to 3 are meant"),
    "four lines to check": ([(AT, C5, "")], AT, "checklist:", "the section has 4 checklist; 5 to 8 are meant"),
    "a statement with seven steps": ([(AT, "lift., steps: 5", "lift., steps: 7")], AT, "F01-a3", "with steps: 5"),
    "a statement that can be right": (
        [(AT, A3, "      - {id: F01-a3, type: true_false, stem: A., answer: true, feedback: {'true': a, 'false': b}}\n")],
        AT, "F01-a3", "made of ratings",
    ),
    "a statement with a hint": ([(AT, "lift., steps: 5", "lift., hint: High., steps: 5")], AT, "hint: High.", "has no 'hint'"),
    "a rating among the questions": (
        [(AT, Q2, Q2 + "      - {id: F02-q3, type: rating, stem: How was it?, low: dull, high: fine}\n")], AT, "F02-q3", "no key",
    ),
    "advice that leads nowhere": ([(AT, "learn: [S01, L02]", "learn: [S01, L09]")], AT, "learn:", "L09 is no other unit"),
    "advice that leads to the section itself": ([(AT, "[S01, L02]", "[S01, F01]")], AT, "learn:", "F01 is no other unit"),
    "advice that leads to one unit twice": ([(AT, "[S01, L02]", "[S01, S01]")], AT, "learn:", "stands here twice"),
    "a unit named in advice without a link": ([(AT, "what was hard.", "what was hard in L01.")], AT, "high:", "Add it to 'learn'"),
    "a line that is too long": (
        [(AT, "I know where the next library is.", "I know it. " * 12)], AT, "F01-c5", "a learner who changes it can write 130",
    ),
    "a translated line that is too long": (
        [(FA, "می‌دانم کتابخانهٔ بعدی کجاست.", "می‌دانم کجاست و می‌گویم. " * 6)], FA, "F01-c5", "Shorten it",
    ),
    "another heading than the map's": ([(CELLS, "## F01 Know the", "## F01 Know")], CELLS, '"f01"', "'## F01 Know the services'"),
    "a heading without the section's id": ([(FA_CELLS, "## F02 حساب", "## حساب")], FA_CELLS, '"f02"', "has to begin with"),
}  # fmt: skip
WARNED = {
    "advice of three sentences": ([(AT, "what was hard.", "what was hard. Listen.")], AT, "high:", "3 sentences; two are meant"),
    "a section of few words": (
        [(CELLS, "A limit: whoever wants to be left alone has heard you the first time. Do not", "Do not"),
         (CELLS, "A service that nobody knows of is not used, and people rarely ask for one by its name. Say", "Say")],
        CELLS, '"f01"', "130 to 220 are meant. Add what is missing.",
    ),
    "a section of many words": ([(CELLS, "A limit: whoever", "Well, " * 90 + "whoever")],
        CELLS, '"f01"', "Cut it.",
    ),
}  # fmt: skip


def prepared(tree):
    return tree.add_front_desk()


@pytest.fixture
def tree(tree):
    return prepared(tree)


def test_is_refused_at_its_line(case, told_at_its_line):
    told_at_its_line(case)


@pytest.mark.parametrize("warned", WARNED.values(), ids=WARNED)
def test_is_warned_of_at_its_line(warned, told_at_its_line):
    told_at_its_line(warned, "warning")


def test_the_front_desk_as_it_stands_breaks_no_rule(tree):
    assert [str(problem) for problem in tree.problems() if problem.level != "status"] == []
    assert {problem.sentence for problem in tree.problems()} == {"the unit is not translated yet."}


def test_a_lesson_needs_no_sections(make_tree, tmp_path):
    assert make_tree(tmp_path / "plain" / "repository").told("sections") == []


BY_OTHER_RULES = {
    "two items of one id": ([(AT, "F02-a1", "F02-a2")], "item_ids", AT, "stands 2 times"),
    "an item of another section": ([(AT, "F02-c1", "F01-c9")], "item_ids", AT, "begins with F02-"),
    "the id of the learner's checklist": ([(AT, "F01-c1", "F01-checklist")], "item_ids", AT, "the learner's checklist is recorded"),
    "a page of another id": ([("F01/facilitate.md", "F-facil", "F01-facil")], "item_ids", "F01/facilitate.md", "has to be F-facil"),
    "a title that is not the track's": ([(CELLS, "title: At the c", "title: The c")], "title_differs", CELLS, "At the counter"),
    "a missing cell": ([(CELLS, '{"cid": "f02"}', '{"cid": "f2"}')], "cell_order", CELLS, "the cell f02 is missing"),
    "a cell with other code": ([(CELLS, "unit.section(2)", "unit.section(1)")], "cell_order", CELLS, "holds unit.section(2)"),
    "a question without a key": ([(AT, ", correct: true", "")], "one_key", AT, "no option is the key"),
    "an option without feedback": (
        [(AT, ", feedback: Most of them want something else.", "")], "feedback", AT, "the option has no feedback",
    ),
    "the longest option as the key": (
        [(AT, "Who stands in a queue and looks", "Who stands for a long time in a queue and has a bus to catch soon and looks")],
        "longest_key", AT, "the longest option is the key in 1 of 1",
    ),
    "no unit of this id": ([(CELLS, "item: 1}\n", "item: 1}\nrelated: [S01]\n")], "related_both_ways", "S01/unit.md", "Add F01"),
}  # fmt: skip


@pytest.mark.parametrize("other", BY_OTHER_RULES.values(), ids=BY_OTHER_RULES)
def test_the_rules_of_other_units_hold_here_too(other, tree, break_by):
    edits, rule, file, fragment = other
    break_by((edits,), tree)
    found = [problem for problem in tree.told(rule) if fragment in problem.sentence]
    assert found, [str(problem) for problem in tree.problems()]
    assert tree.root / found[0].path == tree.path(file).resolve()


def test_a_unit_that_names_any_section_is_named_in_return(tree):
    tree.edit(CELLS, "item: 1}\n", "item: 1}\nrelated: [S01]\n")
    tree.edit("S01/unit.md", "related: [L01]", "related: [L01, F02]")
    assert tree.told("related_both_ways") == []


def test_a_sentence_of_another_unit_is_told(tree):
    sentence = "A service that nobody knows of is not used, and people rarely ask for one by its name."
    tree.edit("L01/unit.md", '+++ {"cid": "at-the-desk"}\n', f'+++ {{"cid": "at-the-desk"}}\n{sentence}\n\n')
    assert "has the same sentence" in tree.told("shared_sentences")[0].sentence
