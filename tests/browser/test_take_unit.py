"""A person takes L04 by mouse, closes everything, comes back, and finds it as it was."""

from __future__ import annotations

import pytest
from answers import reasons, right, wrong
from learner import Mouse, entries
from playwright.sync_api import expect
from record_file import RecordFile
from words import pattern, plain, say, unit

PLAN = {
    "en": ("a parent asks three things at once", "Which of the three shall we do first?"),
    "fa": ("مراجعه‌کننده‌ای با عجله حرف می‌زند", "بفرمایید، گوش می‌دهم."),
}
WAY = ["back", "half-hour", "wait", "scan", "nod"]
"""Choices that lead from the start to the good ending."""
MIDDLE = 2


def notebooks(lang: str) -> tuple[str, str]:
    return f"notebooks/{lang}/00-start-here.ipynb", f"notebooks/{lang}/lessons/L04-listen-well.ipynb"


class Unit:
    """L04 in one language on a page of JupyterLab, and what its taker sees."""

    def __init__(self, lab, lang: str) -> None:
        self.lab = lab
        self.lang = lang
        self.bank = unit("L04", lang)
        self.person = Mouse(lab)

    def question(self, part: str, item: dict):
        return self.lab.widget(part).locator(f"[data-item='{item['id']}']")

    def said(self) -> list[str]:
        """Give the lines of the conversation as they can be read."""
        return [line.strip() for line in self.lab.widget("roleplay").locator(".pw-line .pw-said").all_text_contents()]

    def script_of(self, steps: int) -> list[str]:
        """Give the lines of the conversation after *steps* choices of WAY, the patron's first."""
        nodes = self.bank["roleplay"]["script"]["nodes"]
        here, lines = nodes[self.bank["roleplay"]["script"]["start"]], []
        for name in WAY[:steps]:
            choice = next(choice for choice in here["choices"] if choice["id"] == name)
            lines += [plain(here["patron"]), plain(choice["say"])]
            here = nodes[choice["to"]]
        return [*lines, plain(here["patron"])] if here.get("patron") else lines

    def verdict(self, question):
        return question.locator("> .pw-status .pw-verdict")


def is_shown(question, item: dict, answer) -> bool:
    """Say whether the controls of *question* hold *answer*."""
    match item["type"]:
        case "ordering":
            return entries(question) == answer
        case "matching":
            chosen = {left: question.locator(f"[data-pair='{left}'] option:checked").text_content() for left in answer}
            rights = {pair["id"]: plain(pair["right"]) for pair in item["pairs"]}
            return chosen == {left: rights[right_id] for left, right_id in answer.items()}
        case "numeric" | "short_text":
            return question.locator("input").input_value() == answer
        case "self_rated":
            text = question.locator("textarea").input_value()
            ticks = question.locator("[data-option]:has(:checked)").evaluate_all("rows => rows.map(row => row.dataset.option)")
            return {"text": text, "ticks": ticks} == answer
        case _:
            chosen = question.locator("[data-option]:has(:checked)").evaluate_all("rows => rows.map(row => row.dataset.option)")
            wanted = answer if isinstance(answer, list) else [str(answer).lower()]
            return sorted(chosen) == sorted(wanted)


@pytest.fixture(scope="module", params=["en", "fa"])
def first_evening(request, server, open_lab_once):
    """Open the start page, go on to L04 from its map, take the unit up to the middle of its role-play, and close the page."""
    lang = request.param
    records = RecordFile(server.fresh_records(f"take-unit-{lang}"))
    start, lesson = notebooks(lang)
    page = open_lab_once(start).run_all()
    seen = {"nothing": page.widget("progress").text_content(), "empty": page.widget("journal").text_content()}
    page.panel.locator(".jp-RenderedMarkdown a", has_text="L04").first.click()
    taken = Unit(page.beside(lesson), lang)
    seen["pages"] = len(page.page.context.pages)
    taken.lab.run_all()
    seen["predict"] = predict(taken)
    seen["roleplay"] = converse(taken, WAY[:MIDDLE])
    taken.lab.picture(f"L04-roleplay-{lang}")
    seen["quiz"] = [solve(taken, item) for item in taken.bank["quiz"]["items"]]
    taken.lab.widget("quiz").locator("[data-type='matching']").scroll_into_view_if_needed()
    taken.lab.picture(f"L04-quiz-{lang}")
    taken.person.plan(taken.lab.widget("plan"), *PLAN[lang])
    expect(taken.lab.widget("plan").locator(".pw-status")).to_have_text(pattern(lang, "plan.saved-on"))
    records.wait_for(1, kind="plan")
    page.page.locator(".lm-TabBar-tab", has_text="00-start-here").click()
    page.wait_ready()
    page.widget("progress").scroll_into_view_if_needed()
    expect(page.widget("progress").locator("[data-unit='L04']")).to_have_attribute("data-state", "started")
    page.widget("journal").scroll_into_view_if_needed()
    expect(page.widget("journal").locator("[data-unit='L04']")).to_contain_text(PLAN[lang][1])
    page.picture(f"start-page-journal-{lang}")
    page.page.context.close()
    return lang, records, seen


def predict(taken: Unit) -> dict:
    (item,) = taken.bank["predict"]["items"]
    question = taken.question("predict", item)
    question.locator("[data-option='ask'] label").click()
    question.locator(".pw-check").click()
    expect(question.locator(".pw-after")).to_have_text(plain(item["after"]))
    return {"verdicts": taken.verdict(question).all_text_contents()}


def converse(taken: Unit, way: list[str]) -> list[str]:
    for choice in way:
        taken.person.say(taken.lab.widget("roleplay"), choice)
    return taken.said()


def solve(taken: Unit, item: dict) -> dict:
    """Answer *item* wrongly, then rightly, and give what was to be read after each check."""
    question = taken.question("quiz", item)
    order = question.locator("[data-option] input").evaluate_all("inputs => inputs.map(input => input.value)")
    told = []
    for answer in (wrong(item), right(item)):
        taken.person.answer(question, item, answer)
        told.append({"state": question.get_attribute("data-state"), "text": question.text_content(), "answer": answer})
    expect(question.locator(".pw-kept")).to_have_text(say(taken.lang, "quiz.saved"))
    again = question.locator("[data-option] input").evaluate_all("inputs => inputs.map(input => input.value)")
    return {"item": item, "told": told, "order": order, "order on retry": again}


@pytest.fixture(scope="module")
def next_day(first_evening, server, open_lab_once):
    """Switch the computer off and on, open L04 in a new browser, run it, and go on with the role-play to its ending."""
    lang, records, _ = first_evening
    server.shut_down_kernels()
    taken = Unit(open_lab_once(notebooks(lang)[1]).restart_and_run_all(), lang)
    found = {"said": taken.said(), "note": taken.lab.widget("roleplay").text_content()}
    found["in the end"] = converse(taken, WAY[MIDDLE:])
    taken.lab.picture(f"L04-ending-{lang}")
    records.wait_for(len(WAY), kind="step")
    return taken, records, found


def test_the_start_page_says_that_nothing_is_recorded_yet(first_evening):
    lang, _, seen = first_evening
    assert say(lang, "progress.nothing-yet") in seen["nothing"]
    assert say(lang, "journal.empty") in seen["empty"]


def test_a_title_on_the_map_opens_the_unit_in_the_same_jupyterlab(first_evening):
    assert first_evening[2]["pages"] == 1


def test_a_prediction_is_not_judged(first_evening):
    assert first_evening[2]["predict"]["verdicts"] == []


def test_the_conversation_shows_what_was_said(first_evening):
    lang, _, seen = first_evening
    assert seen["roleplay"] == Unit(None, lang).script_of(MIDDLE)


def test_every_item_is_told_to_be_wrong_then_right_with_its_reasons(first_evening):
    lang, _, seen = first_evening
    assert len(seen["quiz"]) == len(unit("L04", lang)["quiz"]["items"])
    for one in seen["quiz"]:
        item, (first, then) = one["item"], one["told"]
        if item["type"] != "self_rated":
            assert (first["state"], then["state"]) == ("not-yet", "right"), item["id"]
        for told in (first, then):
            for reason in reasons(item, told["answer"]):
                assert reason in " ".join(told["text"].split()), item["id"]


def test_options_stay_where_they_are_on_a_retry(first_evening):
    for one in first_evening[2]["quiz"]:
        assert set(one["order"]) <= set(one["order on retry"])
        assert one["order on retry"][: len(one["order"])] == one["order"]


def test_every_answer_is_recorded_with_its_score(first_evening):
    lang, records, seen = first_evening
    for one in seen["quiz"]:
        scores = [attempt["score"] for attempt in records.attempts(item=one["item"]["id"])]
        assert scores[-1] == 1, one["item"]["id"]
        assert scores[:-1], one["item"]["id"]
        assert all(score in {0, None} for score in scores[:-1]), one["item"]["id"]
    assert {attempt["lang"] for attempt in records.attempts()} == {lang}


def test_answered_questions_come_back_answered(next_day):
    taken, *_ = next_day
    (prediction,) = taken.bank["predict"]["items"]
    assert is_shown(taken.question("predict", prediction), prediction, "ask")
    for item in taken.bank["quiz"]["items"]:
        question = taken.question("quiz", item)
        assert is_shown(question, item, right(item)), item["id"]
        for reason in reasons(item, right(item)):
            expect(question).to_contain_text(reason)
        if item["type"] != "self_rated":
            expect(question).to_have_attribute("data-state", "right")
            expect(taken.verdict(question)).to_have_text(say(taken.lang, "quiz.right"))


def test_options_come_back_in_the_same_order(next_day, first_evening):
    taken, *_ = next_day
    for one in first_evening[2]["quiz"]:
        question = taken.question("quiz", one["item"])
        order = question.locator("[data-option] input").evaluate_all("inputs => inputs.map(input => input.value)")
        assert order == one["order on retry"]


def test_the_plan_comes_back_filled_in(next_day):
    taken, *_ = next_day
    cue, reply = PLAN[taken.lang]
    plan = taken.lab.widget("plan")
    expect(plan.locator("[data-half='if']")).to_have_value(cue)
    expect(plan.locator("[data-half='then']")).to_have_value(reply)
    expect(plan.locator(".pw-status")).to_have_text(pattern(taken.lang, "plan.saved-on"))


def test_the_role_play_is_where_it_was_left(next_day):
    taken, _, found = next_day
    assert found["said"] == taken.script_of(MIDDLE)
    assert say(taken.lang, "roleplay.resumed") in found["note"]


def test_the_role_play_goes_on_from_there_as_one_walk(next_day):
    taken, records, found = next_day
    assert found["in the end"] == taken.script_of(len(WAY))
    steps = records.attempts(kind="step")
    assert [step["response"] for step in steps] == [{"node": node, "choice": choice} for node, choice in walk(taken.bank)]
    assert len({step["run"] for step in steps}) == 1


def walk(bank: dict) -> list[tuple[str, str]]:
    """Give node and choice of every step of WAY."""
    script = bank["roleplay"]["script"]
    here, steps = script["start"], []
    for name in WAY:
        steps.append((here, name))
        here = next(choice["to"] for choice in script["nodes"][here]["choices"] if choice["id"] == name)
    return steps


def test_a_role_play_that_has_ended_comes_back_at_its_ending(next_day):
    taken, *_ = next_day
    taken.lab.restart_and_run_all()
    ending = taken.lab.widget("roleplay").locator(".pw-ending")
    expect(ending).to_have_attribute("data-outcome", "good")
    expect(ending).to_contain_text(plain(taken.bank["roleplay"]["script"]["nodes"]["helped"]["debrief"]))
    assert taken.said()[: len(taken.script_of(len(WAY)))] == taken.script_of(len(WAY))


def test_the_start_page_shows_the_unit_as_done_and_links_to_it(next_day):
    taken, *_ = next_day
    start, lesson = notebooks(taken.lang)
    page = taken.lab.bring(start).run_all()
    row = page.widget("progress").locator("[data-unit='L04']")
    expect(row).to_have_attribute("data-state", "done")
    total = len(taken.bank["quiz"]["items"])
    for words in (say(taken.lang, "roleplay.ending.good"), say(taken.lang, "progress.plan-made")):
        expect(row).to_contain_text(words)
    numbers = {"en": "0123456789", "fa": "۰۱۲۳۴۵۶۷۸۹"}[taken.lang]
    expect(row).to_contain_text(say(taken.lang, "progress.quiz", n=numbers[total], total=numbers[total]))
    plan = page.widget("journal").locator("[data-unit='L04']")
    for words in PLAN[taken.lang]:
        expect(plan).to_contain_text(words)
    row.locator("a").click()
    page.beside(lesson)
    assert len(page.page.context.pages) == 1
