"""Words that are asked for."""

AT = "L01/quiz.yaml"

CASES = {
    "a slip that is accepted": (
        [(AT, "forms: [evening]", "forms: [evening, Morning!]")],
        AT,
        "id: late",
        "'Morning!' stands in 'accepted' already",
    ),
    "a slip of two kinds": (
        [
            (
                AT,
                "    near:\n      - {id: late,",
                '    near:\n      - {id: soon, forms: [Evening.], feedback: "That is too soon still."}\n      - {id: late,',
            )
        ],
        AT,
        "id: late",
        "'evening' stands in 'soon' already",
    ),
    "punctuation alone": (
        [(AT, "accepted: [morning, day]", 'accepted: [morning, "..."]')],
        AT,
        "accepted:",
        "has neither letter nor digit",
    ),
    "punctuation alone in a slip": (
        [(AT, "forms: [evening]", 'forms: [evening, "?"]')],
        AT,
        "id: late",
        "has neither letter nor digit",
    ),
    "Persian": (
        [("L01/fa/quiz.yaml", 'forms: ["عصر"]', 'forms: ["عصر", "بخير"]')],
        "L01/fa/quiz.yaml",
        "near:",
        "'بخير' stands in 'accepted' already",
    ),
}


def test_one_form_may_stand_twice_in_one_list(tree):
    tree.edit(AT, "accepted: [morning, day]", "accepted: [morning, Morning]")
    assert tree.told("short_text_form") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
