"""Ways through a role-play."""

from patronwise.authoring.rules.roleplay_paths import reachable

CASES = {
    "a node that nobody reaches": (
        [("L01/roleplay.yaml", "  found:\n", '  attic: {ending: bad, text: "Dust.", debrief: "Why up there?"}\n  found:\n')],
        "L01/roleplay.yaml",
        "  attic:",
        "no way leads here from the start",
    ),
    "a node without a way to an ending": (
        [
            ("L01/roleplay.yaml", "to: left", "to: drip"),
            ("L01/roleplay.yaml", '"Sorry, let me take it.", trust: 10, time: 4, to: umbrella', '"Sorry.", to: drip'),
        ],
        "L01/roleplay.yaml",
        "  drip:",
        "no way leads from here to an ending",
    ),
    "five moments": (
        [
            (
                "S01/roleplay.yaml",
                '      - {id: who, say: "Who said so?", to: cross',
                '      - {id: who, say: "Who said so?", to: hour',
            ),
            (
                "S01/roleplay.yaml",
                (
                    '  cross:\n    patron: "You did!"\n    mood: angry\n    choices:\n'
                    '      - {id: sorry, say: "Then it holds.", to: hour, why: "A promise of the house is kept."}\n'
                    '      - {id: later, say: "Ring at three.", to: lost, why: "The colleague knows nothing of it."}\n'
                ),
                "",
            ),
        ],
        "S01/roleplay.yaml",
        "id: S01-roleplay",
        "the role-play has 5 moments; it needs 6 or more",
    ),
    "two endings": (
        [
            ("S01/roleplay.yaml", "to: lost", "to: half"),
            ("S01/roleplay.yaml", '  lost: {ending: bad, text: "Nobody knows of a room.", debrief: "Whose promise was it?"}\n', ""),
        ],
        "S01/roleplay.yaml",
        "id: S01-roleplay",
        "the role-play has 2 endings; it needs 3 or more",
    ),
}


def test_a_circle_with_a_way_out_is_sound(tree):
    tree.edit("L01/roleplay.yaml", 'say: "(points)", trust: -5, time: 1, to: question', 'say: "(points)", to: umbrella')
    assert tree.told("roleplay_paths") == []


def test_ten_thousand_nodes_in_a_row_are_walked_without_recursion():
    ways = {str(place): [str(place + 1)] for place in range(10_000)} | {"10000": []}
    assert len(reachable(["0"], ways)) == 10_001


def test_what_leads_to_a_missing_node_is_told_by_the_other_rule_alone(tree):
    tree.edit("L01/roleplay.yaml", "to: hello", "to: hallo")
    sentences = {problem.sentence.split(",")[0] for problem in tree.told("roleplay_paths")}
    assert sentences == {"no way leads here from the start. Let a choice lead to it"}


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
