"""A unit in another language."""

import json

import msgspec
import pytest

from patronwise.authoring.parse_unit import parse_unit
from patronwise.authoring.rules.passages import unit_passages
from patronwise.authoring.translate_unit import quiz_blocks, roleplay_blocks, translate_unit
from patronwise.questions import ShortText, Single


@pytest.fixture
def english(tree, report):
    return parse_unit(tree.path("L01"), report)


def test_words_are_persian_and_everything_else_is_english(english, report):
    persian = translate_unit(english, "fa", report)
    assert report.problems == []
    assert (persian.lang, persian.folder, persian.id) == ("fa", english.folder, "L01")
    assert persian.front.title == "اول سلام کنید"
    assert (persian.front.related, persian.front.source) == (english.front.related, english.front.source)
    question = next(item for item in persian.quiz.questions if isinstance(item, Single))
    assert [(option.id, option.correct) for option in question.options] == [("help", False), ("plain", True), ("rules", False)]
    assert question.options[1].text == "صبح بخیر."
    assert next(item for item in persian.quiz.questions if isinstance(item, ShortText)).accepted == ["بخیر", "به‌خیر"]
    assert persian.roleplay.nodes["door"].choices[0].to == "umbrella"
    assert persian.roleplay.nodes["door"].choices[0].say == "صبح بخیر."
    assert persian.quiz.plan.cue == "کسی وارد می‌شود"
    assert persian.facilitate.front.materials == ["کاغذ", "ساعت"]
    assert persian.facilitate.front.timing == english.facilitate.front.timing
    assert persian.practice.front.tasks["mean-minutes"].hint == "از `mean` استفاده کنید."


def test_answers_are_english_and_what_they_say_is_persian(english, report):
    own, other = (unit.practice.answers.tasks for unit in (english, translate_unit(english, "fa", report)))
    assert own.keys() == other.keys()
    for name, task in own.items():
        assert other[name].right == task.right
        assert [wrong.code for wrong in other[name].wrong] == [wrong.code for wrong in task.wrong]
    assert other["longest"].wrong[1].says == "این می‌گوید کدام سطر است. خود مقدار را در آن سطر بخواهید."


def test_without_translated_answers_a_practice_has_none_of_its_own(tree, english, report):
    tree.path("L01/fa/answers.yaml").unlink()
    persian = translate_unit(english, "fa", report)
    assert persian.practice.answers is None
    assert persian.practice.front.tasks["mean-minutes"].hint == "از `mean` استفاده کنید."
    assert [(problem.path.name, problem.level) for problem in report.problems] == [("answers.yaml", "status")]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (
            ('  wrong-3: {says: "صف', '  wrong-4: {says: "صف'),
            {("mean-minutes.wrong-4", "not-words"), ("mean-minutes.wrong-3", "missing")},
        ),
        (('wrong-2: {says: "این دقیقه', 'wrong-2: {code: "1", says: "این دقیقه'), {("mean-minutes.wrong-2.code", "not-words")}),
        (("longest:\n", "shortest:\n"), {("longest", "missing"), ("shortest", "orphaned")}),
    ],
)
def test_translated_answers_that_do_not_fit_are_told(tree, english, report, edit, told):
    tree.edit("L01/fa/answers.yaml", *edit)
    persian = translate_unit(english, "fa", report)
    assert persian.practice.answers is None
    assert {(problem.id, problem.rule) for problem in report.problems} == told


def test_code_comes_from_english(english, report):
    persian = translate_unit(english, "fa", report)
    assert [cell for cell in persian.cells if cell.kind == "code"] == [cell for cell in english.cells if cell.kind == "code"]
    assert [cell.cid for cell in persian.practice.cells] == [cell.cid for cell in english.practice.cells]


def test_no_english_word_is_left(english, report):
    own, other = (
        {passage.text for passage in unit_passages(unit) if not passage.code}
        for unit in (english, translate_unit(english, "fa", report))
    )
    assert len(own) > 100
    assert own & other == set()


def test_a_language_without_a_folder_is_told_as_status(english, report):
    assert translate_unit(english, "vi", report) is None
    (problem,) = report.problems
    assert (problem.level, problem.sentence) == ("status", "the unit is not translated yet.")


@pytest.mark.parametrize("name", ["facilitate.md", "practice.md"])
def test_without_page_or_practice_the_unit_stands(tree, english, report, name):
    tree.path(f"L01/fa/{name}").unlink()
    persian = translate_unit(english, "fa", report)
    assert report.errors == []
    assert getattr(persian, name.removesuffix(".md")) is None


@pytest.mark.parametrize(("name", "level"), [("unit.md", "status"), ("quiz.yaml", "error"), ("roleplay.yaml", "error")])
def test_without_one_of_the_others_it_does_not(tree, english, report, name, level):
    tree.path(f"L01/fa/{name}").unlink()
    assert translate_unit(english, "fa", report) is None
    assert [problem.level for problem in report.problems] == [level]


def test_code_in_a_translation_is_told(tree, english, report):
    tree.edit("L01/fa/unit.md", "## برنامهٔ شما\n", "## برنامهٔ شما\n\n```{code-cell}\n:cid: plan\nunit.plan()\n```\n")
    translate_unit(english, "fa", report)
    (problem,) = report.errors
    assert (problem.id, problem.rule) == ("plan", "not-words")
    assert "a translation holds no code" in problem.sentence


@pytest.mark.parametrize(
    ("file", "old", "new", "id_"),
    [
        ("quiz.yaml", 'greet: {text: "سلام می‌کنم"}', 'greet: {text: "سلام می‌کنم", correct: true}', "L01-p1.options.greet.correct"),
        ("quiz.yaml", '  unit: "نگاه"\n', '  unit: "نگاه"\n  answer: 2\n', "L01-q6.answer"),
        ("roleplay.yaml", 'greet: {say: "صبح بخیر."', 'greet: {to: found, say: "صبح بخیر."', "door.choices.greet.to"),
        ("roleplay.yaml", 'patron: "ببخشید؟"', 'patron: "ببخشید؟"\n  mood: calm', "hello.mood"),
        ("unit.md", "title: اول سلام کنید", "title: اول سلام کنید\nminutes: 20", "front.minutes"),
        ("practice.md", "mean-minutes: {", "mean-minutes: {tolerance: 1, ", "front.tasks.mean-minutes.tolerance"),
        ("facilitate.md", "materials: [", "timing: {plan: 5}\nmaterials: [", "front.timing"),
    ],
)
def test_keys_in_a_translation_are_told(tree, file, old, new, id_):
    tree.edit(f"L01/fa/{file}", old, new)
    _, report = tree.load()
    assert [(problem.id, problem.rule) for problem in report.errors] == [(id_, "not-words")]


def test_a_change_of_english_words_makes_the_block_stale_and_nothing_else(tree, english, report):
    tree.edit("L01/quiz.yaml", "Which greeting leaves the boy *free*?", "Which greeting leaves him free?")
    persian = translate_unit(parse_unit(tree.path("L01"), report), "fa", report)
    (problem,) = report.problems
    assert (problem.id, problem.rule, problem.level) == ("L01-q1", "stale", "status")
    assert persian.quiz.questions[0].stem == "کدام سلام پسر را *آزاد* می‌گذارد؟"


def test_a_change_of_a_key_makes_nothing_stale(tree, report):
    tree.edit("L01/quiz.yaml", "answer: 1\n", "answer: 2\n")
    translate_unit(parse_unit(tree.path("L01"), report), "fa", report)
    assert report.problems == []


def test_a_task_without_words_needs_no_translation(tree, report):
    assert "longest" not in tree.text("L01/fa/practice.md").partition("\n---\n")[0]
    persian = translate_unit(parse_unit(tree.path("L01"), report), "fa", report)
    assert "longest" in persian.practice.front.tasks


def test_english_stays_as_it_was(english, report):
    before = msgspec.json.encode([english.quiz, english.roleplay, english.front])
    translate_unit(english, "fa", report)
    assert msgspec.json.encode([english.quiz, english.roleplay, english.front]) == before


@pytest.fixture
def skill(tree, report):
    """Write a translation of the skill with a sign before each English word, and give the skill in English."""

    def signed(words):
        return {key: signed(one) for key, one in words.items()} if isinstance(words, dict) else f"ف {words}"

    english = parse_unit(tree.path("S01"), report)
    for name, blocks in (("quiz", quiz_blocks(english.quiz)), ("roleplay", roleplay_blocks(english.roleplay))):
        document = {key: {"en": "todo", **signed(block)} for key, block in blocks.items()}
        tree.write(f"S01/fa/{name}.yaml", json.dumps(document, ensure_ascii=False))
    front = {"en": "todo", "title": "یادداشت", "objectives": {"one-thing": {"text": "یک"}, "who-when": {"text": "دو"}}}
    cells = [f'+++ {{"cid": "{cell.cid}", "en": "todo"}}\nمتن\n' for cell in english.cells if cell.kind == "markdown"]
    tree.write("S01/fa/unit.md", f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n\n" + "\n".join(cells))
    return english


def test_a_skill_is_translated_block_by_block_its_statements_too(skill, report):
    persian = translate_unit(skill, "fa", report)
    assert {problem.rule for problem in report.problems} == {"unstamped"}
    assert persian.quiz.assess[0].stem == "ف I write *one thing* on one slip."
    assert (persian.quiz.assess[1].low, persian.quiz.assess[1].steps) == ("ف seldom", 7)
    assert [item.drill for item in persian.quiz.questions] == [item.drill for item in skill.quiz.questions]
    assert persian.quiz.questions[7].rubric[0].text == "ف It names the hour."


def test_a_drill_in_a_translation_is_told(tree, skill, report):
    tree.edit("S01/fa/quiz.yaml", '"S01-q4": {', '"S01-q4": {"drill": 2, ')
    translate_unit(skill, "fa", report)
    assert [(problem.id, problem.rule) for problem in report.errors] == [("S01-q4.drill", "not-words")]
