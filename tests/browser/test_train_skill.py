"""A person rates a skill, drills it, rates it again, and reads beside each statement what was chosen before."""

from __future__ import annotations

import pytest
from answers import reasons, right, wrong
from audit import AXE, RUN, TAGS
from every_kind import a_skill
from learner import Keyboard, Mouse
from playwright.sync_api import expect
from record_file import RecordFile
from words import say, unit

from lab import PANEL

DIGITS = {"en": "0123456789", "fa": "۰۱۲۳۴۵۶۷۸۹"}
FIRST, THEN = [2, 6], [4, 5]
"""Steps chosen before and after, on scales of 5 and 7."""
STATEMENTS = ["T03-a1", "T03-a2"]


def statement(lab, asking: str, name: str):
    return lab.widget(asking).locator(f"[data-item='{name}-{asking}']")


def chosen(question) -> str:
    return question.locator("input:checked").input_value()


def told(lang: str, step: int, steps: int) -> str:
    return say(lang, "quiz.before-said", n=DIGITS[lang][step], total=DIGITS[lang][steps])


class Trainee:
    """A person who trains T03 in one language, with the mouse or the keyboard."""

    def __init__(self, lab, lang: str, hand) -> None:
        self.lab, self.lang, self.person = lab, lang, hand(lab)
        self.bank = unit("T03", lang)
        self.items = self.bank["assess"]["items"]

    def enter(self, part: str) -> None:
        if isinstance(self.person, Keyboard):
            self.person.enter(part)

    def rate(self, asking: str, steps: list[int]) -> None:
        self.enter(asking)
        for item, step in zip(self.items, steps, strict=True):
            self.person.answer(statement(self.lab, asking, item["id"]), item, step)

    def drill(self, number: int, choose) -> list:
        self.enter(f"drill-{number}")
        questions = []
        for item in self.bank["drills"][number - 1]["items"]:
            question = self.lab.widget(f"drill-{number}").locator(f"[data-item='{item['id']}']")
            self.person.answer(question, item, choose(item))
            questions.append((question, item))
        return questions


@pytest.fixture(scope="module", params=[("en", Mouse), ("en", Keyboard), ("fa", Mouse), ("fa", Keyboard)], ids=str)
def trained(request, server, desk):
    """Train the skill from before to after, reload the page, and keep what was to be read on the way."""
    lang, hand = request.param
    records = RecordFile(server.fresh_records(f"skill-{lang}-{hand.__name__}"))
    trainee = Trainee(desk.bring(a_skill(lang)).restart_and_run_all(), lang, hand)
    lab, seen = trainee.lab, {}
    trainee.rate("before", FIRST)
    records.wait_for(2, mode="survey")
    seen["untouched"] = lab.widget("after").locator(".pw-chosen-before").all_text_contents()
    for number, choose in ((1, wrong), (2, right), (3, right)):
        for question, item in trainee.drill(number, choose):
            seen[item["id"]] = (item, choose(item), question.get_attribute("data-state"), question.text_content())
    seen["tally"] = lab.widget("drill-2").locator(".pw-tally").text_content()
    trainee.rate("after", THEN)
    for name, step, steps in zip(STATEMENTS, FIRST, (5, 7), strict=True):
        expect(statement(lab, "after", name).locator(".pw-chosen-before")).to_have_text(told(lang, step, steps))
    # Who goes back and thinks again about the time before reads that beside the answer from then on.
    trainee.enter("before")
    trainee.person.answer(statement(lab, "before", STATEMENTS[0]), trainee.items[0], 1)
    expect(statement(lab, "after", STATEMENTS[0]).locator(".pw-chosen-before")).to_have_text(told(lang, 1, 5))
    records.wait_for(5, mode="survey")
    records.wait_for(7, mode="practice")  # what is rated by oneself is recorded as text and again with its points
    lab.picture(f"skill-after-{lang}-{hand.__name__}", lab.widget("after"))
    lab.reload().run_all()
    return trainee, records, seen


def test_nothing_is_told_of_before_until_a_statement_is_rated_again(trained):
    assert trained[2]["untouched"] == ["", ""]


def test_each_asking_is_a_record_of_its_own_without_a_score(trained):
    _, records, _ = trained
    rated = [(one["item"], one["response"]) for one in records.attempts(mode="survey")]
    assert rated == [("T03-a1-before", 2), ("T03-a2-before", 6), ("T03-a1-after", 4), ("T03-a2-after", 5), ("T03-a1-before", 1)]
    assert {one["score"] for one in records.attempts(mode="survey")} == {None}


def test_a_drill_tells_what_is_right_and_why(trained):
    trainee, records, seen = trained
    for drill in trainee.bank["drills"]:
        for item, answer, state, text in (seen[item["id"]] for item in drill["items"]):
            if item["type"] != "self_rated":
                assert state == ("right" if answer == right(item) else "not-yet"), item["id"]
            for reason in reasons(item, answer):
                assert reason in " ".join(text.split()), item["id"]
    given = {item["id"] for drill in trainee.bank["drills"] for item in drill["items"]}
    assert {one["item"] for one in records.attempts(mode="practice")} == given
    assert say(trainee.lang, "quiz.answered", n=DIGITS[trainee.lang][2], total=DIGITS[trainee.lang][2]) in seen["tally"]


def test_both_askings_come_back_and_what_was_chosen_before_beside_the_second(trained):
    trainee, *_ = trained
    for name, before, after, steps in zip(STATEMENTS, (1, 6), THEN, (5, 7), strict=True):
        assert chosen(statement(trainee.lab, "before", name)) == str(before)
        assert chosen(statement(trainee.lab, "after", name)) == str(after)
        expect(statement(trainee.lab, "after", name).locator(".pw-chosen-before")).to_have_text(told(trainee.lang, before, steps))
        expect(statement(trainee.lab, "before", name).locator(".pw-chosen-before")).to_have_count(0)


def test_answers_of_every_drill_come_back_with_their_verdicts(trained):
    trainee, _, seen = trained
    for number, drill in enumerate(trainee.bank["drills"], start=1):
        for item in drill["items"]:
            question = trainee.lab.widget(f"drill-{number}").locator(f"[data-item='{item['id']}']")
            expect(question).to_have_attribute("data-state", seen[item["id"]][2])


def test_each_part_has_a_name_and_the_direction_of_its_language(trained):
    trainee, *_ = trained
    for part in ("before", "drill-1", "drill-2", "drill-3", "after"):
        kind, _, number = part.partition("-")
        root = trainee.lab.widget(part)
        name = say(trainee.lang, f"quiz.{kind}-heading", n=DIGITS[trainee.lang][int(number or 0)])
        expect(root).to_have_attribute("aria-label", name)
        expect(root).to_have_attribute("dir", {"en": "ltr", "fa": "rtl"}[trainee.lang])


def test_axe_finds_nothing_in_any_part(trained):
    trainee, *_ = trained
    trainee.lab.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = trainee.lab.page.evaluate(RUN, [TAGS, f"{PANEL} .pw"])
    assert found["parts"] == ["before", "drill-1", "drill-2", "drill-3", "after"]
    assert "color-contrast" in found["passed"]
    assert (found["violations"], found["words"], found["shapes"], found["targets"]) == ([], [], [], [])
