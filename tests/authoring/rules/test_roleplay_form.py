"""Nodes of a role-play."""

CASES = {
    "start names nothing": (
        [("L01/roleplay.yaml", "start: door", "start: window")],
        "L01/roleplay.yaml",
        "start: window",
        "'start' names 'window'",
    ),
    "start names an ending": (
        [("L01/roleplay.yaml", "start: door", "start: found")],
        "L01/roleplay.yaml",
        "start: found",
        "which is no moment",
    ),
    "a choice leads nowhere": (
        [("L01/roleplay.yaml", "to: hello", "to: hallo")],
        "L01/roleplay.yaml",
        "to: hallo",
        "it leads to 'hallo', and there is no such node",
    ),
    "a node that is both": (
        [("L01/roleplay.yaml", '    patron: "Hello?"\n', '    patron: "Hello?"\n    ending: bad\n')],
        "L01/roleplay.yaml",
        "  hello:",
        "a node is either a moment (patron, mood, choices) or an ending (ending, text, debrief)",
    ),
    "an ending that somebody speaks": (
        [("L01/roleplay.yaml", "  found:\n", "  found:\n    speaker: The boy\n")],
        "L01/roleplay.yaml",
        "  found:",
        "a node is either",
    ),
    "a node that is neither": (
        [("L01/roleplay.yaml", "  found:\n", "  empty: {}\n  found:\n")],
        "L01/roleplay.yaml",
        "empty:",
        "a node is either",
    ),
    "a moment without a mood": (
        [("L01/roleplay.yaml", "    mood: worried\n", "")],
        "L01/roleplay.yaml",
        "  door:",
        "a moment needs 'mood'",
    ),
    "a moment without words": (
        [("L01/roleplay.yaml", '    patron: "It drips."\n', "")],
        "L01/roleplay.yaml",
        "  drip:",
        "a moment needs 'patron'",
    ),
    "an ending without a debrief": (
        [("L01/roleplay.yaml", '    debrief: "Which word opened the talk?"\n', "")],
        "L01/roleplay.yaml",
        "  found:",
        "an ending needs 'debrief'",
    ),
    "one choice": (
        [
            (
                "L01/roleplay.yaml",
                '      - {id: point, say: "(points)", trust: -5, time: 1, to: question, why: "It works, and says little."}\n',
                "",
            )
        ],
        "L01/roleplay.yaml",
        "choices:",
        "a moment has two or three choices, this one has 1",
    ),
    "four choices": (
        [
            (
                "L01/roleplay.yaml",
                '      - {id: point, say: "(points)"',
                (
                    '      - {id: c, say: "C", to: question, why: "See over there."}\n'
                    '      - {id: d, say: "D", to: question, why: "See over there."}\n'
                    '      - {id: point, say: "(points)"'
                ),
            )
        ],
        "L01/roleplay.yaml",
        "choices:",
        "this one has 4",
    ),
}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
