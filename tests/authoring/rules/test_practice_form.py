"""Practice."""

AT = "L01/practice.md"

CASES = {
    "a task without a check": (
        [(AT, "tasks:\n", 'tasks:\n  more:\n    kind: data\n    hint: "More."\n')],
        AT,
        "more:",
        'practice.check("more", ...) stands 0 times',
    ),
    "a task checked twice": (
        [
            (
                AT,
                'practice.check("greeting", greeting)',
                'practice.check("greeting", greeting)\npractice.check("greeting", greeting)',
            )
        ],
        AT,
        "greeting:",
        'practice.check("greeting", ...) stands 2 times',
    ),
    "a check without a task": (
        [(AT, 'practice.check("longest", longest)', 'practice.check("longest", longest)\npractice.check("shortest", longest)')],
        AT,
        ":cid: longest",
        "'shortest' is checked and is no task",
    ),
    "a cell of another id": (
        [(AT, ":cid: longest\n", ":cid: at-most\n")],
        AT,
        ":cid: at-most",
        "the cell checks 'longest', so this has to be its id too",
    ),
    "a check whose task is computed": (
        [(AT, 'practice.check("longest", longest)', "practice.check(name, longest)")],
        AT,
        ":cid: longest",
        "'' is checked and is no task",
    ),
    "data that are not there": (
        [(AT, "datasets: [desk_visits]", "datasets: [desk_visits, moon]")],
        AT,
        "datasets:",
        "there are no data called 'moon'. The data are desk_visits.",
    ),
    "data outside the folder": (
        [(AT, "datasets: [desk_visits]", "datasets: [desk_visits, ../datasets/desk_visits]")],
        AT,
        "datasets:",
        "there are no data called '../datasets/desk_visits'",
    ),
    "data that are not announced": (
        [(AT, "datasets: [desk_visits]\n", "")],
        AT,
        ":cid: mean-minutes",
        "the data 'desk_visits' are used and not announced",
    ),
    "words with one point": (
        [(AT, "      - {id: own, text: It is yours.}\n", "")],
        AT,
        "greeting:",
        "so the task needs a 'rubric' of 2 points or more",
    ),
    "a tolerance without end": (
        [(AT, "tolerance: 0.01", "tolerance: .inf")],
        AT,
        "tolerance:",
        "the tolerance is no finite number",
    ),
    "no Python": (
        [(AT, 'mean = visits["minutes"].mean()', 'mean = visits["minutes"].mean(')],
        AT,
        ":cid: mean-minutes",
        "the cell is not Python",
    ),
    "an id that the build uses": (
        [(AT, '"cid": "intro"', '"cid": "setup"')],
        AT,
        '"setup"',
        "the build adds a cell of this id itself",
    ),
    "no question before the check": (
        [(AT, "Would you change the rota?", "Then change the rota.")],
        AT,
        '"mean-minutes-task"',
        "the text of this task does not end in a question",
    ),
    "no question after the check": (
        [(AT, "Whom would you ask about that visit?", "Ask about that visit.")],
        AT,
        '"longest-think"',
        "the text of this task does not end in a question",
    ),
}


def test_a_unit_needs_no_practice(tree):
    tree.path(AT).unlink()
    assert tree.told("practice_form") == []


def test_a_question_may_end_in_emphasis_or_quotation_marks(tree):
    tree.edit(AT, "Would you change the rota?", 'Would you *change "the rota?"*')
    assert tree.told("practice_form") == []


def test_calls_of_other_things_are_left_alone(tree):
    tree.edit(AT, "visits = practice.data", "dict().get('moon')\nother.check('moon')\nprint('moon')\nvisits = practice.data")
    assert tree.told("practice_form") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
