"""The front desk, from statements to the profile and from the checklist to paper, by mouse and by keyboard, in both directions."""

from __future__ import annotations

import json

import pytest
from answers import right, wrong
from audit import AXE, RUN, TAGS, THEMES
from every_kind import write_notebook
from learner import Keyboard, Mouse
from playwright.sync_api import expect
from quick import Quick
from record_file import RecordFile
from server import ROOT
from sweep import has_answered
from test_keyboard import harmless
from test_live_region import TOLD, WATCH
from test_narrow import CUT_OFF, TOO_WIDE
from test_paper import HOSTILE, PRINTED, pages_of, saved_page
from words import pattern, plain, say, unit

from lab import PANEL

DIGITS = {"en": "0123456789", "fa": "۰۱۲۳۴۵۶۷۸۹"}
POINT = {"en": ".", "fa": "\u066b"}
STATEMENTS = [f"F0{section}-a{n}" for section in (1, 2) for n in (1, 2, 3)]
# Where the bars of the picture begin and end, and what is written in it.
BARS = """drawing => [...drawing.querySelectorAll('.pw-bar')].map(bar => {
  const box = bar.querySelector('rect')?.getBoundingClientRect();
  const frame = drawing.getBoundingClientRect();
  return {
    section: bar.dataset.section, band: bar.dataset.band, figure: bar.querySelector('.pw-bar-figure').textContent,
    start: box && box.left - frame.left, end: box && frame.right - box.right, length: box?.width ?? 0,
  };
})"""


def bank(lang: str) -> dict:
    return json.loads((ROOT / "tests" / "fixtures" / "bank" / lang / "F01.json").read_text(encoding="utf-8"))["desk"]


@pytest.fixture(scope="module", params=["en", "fa"])
def forms(request, server, desk):
    """Run a notebook with the parts of the front desk in one language, with records of its own."""
    lang = request.param
    folder = server.fresh_records(f"front-desk-{lang}")
    path = f"notebooks/{lang}/front-desk.ipynb"
    parts = ["unit.check()", "unit.section(1)", "unit.profile()", "unit.checklist()"]
    write_notebook(server.root / path, server.folder / "bank", lang, *parts, name="F01")
    lab = desk.bring(path).restart_and_run_all()
    lab.page.context.add_init_script(PRINTED)
    return lab, lang, folder


@pytest.fixture
def fresh(forms, request):
    """Give the front desk with nothing rated and nothing saved: the page knows a learner by a new id."""
    lab, lang, _ = forms
    folder = lab.server.fresh_records(request.node.name)
    lab.restart_and_run_all()
    return lab, lang, RecordFile(folder)


def rate(person, lab, item: str, step: int) -> None:
    question = lab.widget("statements").locator(f"[data-item='{item}']")
    person.answer(question, {"id": item, "type": "rating"}, step)


def figure(lang: str, whole: int, tenth: int | None = None) -> str:
    digits = DIGITS[lang]
    return digits[whole] if tenth is None else f"{digits[whole]}{POINT[lang]}{digits[tenth]}"


def row(lab, section: str) -> list[str]:
    return lab.widget("profile").locator(f"tr[data-section='{section}'] td").all_text_contents()


@pytest.mark.parametrize("hand", [Mouse, Keyboard])
def test_the_profile_follows_what_is_rated_on_the_same_page(fresh, hand):
    lab, lang, records = fresh
    person, profile = hand(lab), lab.widget("profile")
    expect(profile.locator(".pw-status")).to_have_text(say(lang, "profile.nothing-yet"))
    expect(profile.locator(".pw-profile-shown")).to_be_hidden()
    if hand is Keyboard:
        person.enter("statements")
    for item, step in zip(STATEMENTS, (1, 2, 4, 5), strict=False):
        rate(person, lab, item, step)
    desk = bank(lang)
    expect(profile.locator(".pw-status")).to_have_text(say(lang, "profile.summary", n=DIGITS[lang][2], total=DIGITS[lang][2]))
    assert row(lab, "F01") == [figure(lang, 2, 3), say(lang, "profile.rated-of", n=DIGITS[lang][3], total=DIGITS[lang][3])]
    assert row(lab, "F02") == [figure(lang, 5), say(lang, "profile.rated-of", n=DIGITS[lang][1], total=DIGITS[lang][3])]
    advices = profile.locator(".pw-advices > li")
    expect(advices.nth(0)).to_contain_text(plain(desk["sections"][0]["advice"]["low"]))
    expect(advices.nth(1)).to_contain_text(plain(desk["sections"][1]["advice"]["high"]))
    rate(person, lab, STATEMENTS[1], 3)  # whoever thinks again sees it at once
    expect(profile.locator("tr[data-section='F01'] td").first).to_have_text(figure(lang, 2, 7))
    expect(advices.nth(0)).to_contain_text(plain(desk["sections"][0]["advice"]["middle"]))
    expect(lab.widget("statements").locator(".pw-tally")).to_have_text(
        say(lang, "quiz.statements-rated", n=DIGITS[lang][4], total=DIGITS[lang][6])
    )
    records.wait_for(5, mode="survey")
    assert [(one["unit"], one["item"], one["response"], one["score"]) for one in records.attempts(mode="survey")] == [
        ("F01", item, step, None) for item, step in [("F01-a1", 1), ("F01-a2", 2), ("F01-a3", 4), ("F02-a1", 5), ("F01-a2", 3)]
    ]
    lab.picture(f"front-desk-profile-{lang}", profile)
    lab.reload().run_all()  # a page that knows nothing has it from the records
    expect(lab.widget("profile").locator("tr[data-section='F01'] td").first).to_have_text(figure(lang, 2, 7))
    expect(lab.widget("profile").locator("tr[data-section='F02'] td").first).to_have_text(figure(lang, 5))


def test_questions_of_a_section_do_not_enter_the_profile(fresh):
    lab, lang, records = fresh
    item = bank(lang)["sections"][0]["questions"]["items"][0]
    question = lab.widget("section-1").locator(f"[data-item='{item['id']}']")
    Mouse(lab).answer(question, item, "queue")
    expect(question).to_have_attribute("data-state", "right")
    records.wait_for(1, mode="practice")
    expect(lab.widget("profile").locator(".pw-status")).to_have_text(say(lang, "profile.nothing-yet"))


def test_the_picture_says_what_the_table_says_and_begins_where_reading_begins(fresh):
    lab, lang, _ = fresh
    for item, step in (("F01-a1", 1), ("F02-a1", 5), ("F02-a2", 3)):
        rate(Mouse(lab), lab, item, step)
    profile = lab.widget("profile")
    profile.scroll_into_view_if_needed()  # JupyterLab lays out what is in sight
    drawing = profile.locator(".pw-profile-drawing")
    expect(drawing.locator(".pw-bar rect")).to_have_count(2)
    one, four = drawing.evaluate(BARS)
    assert (one["section"], one["band"], one["figure"]) == ("F01", "low", figure(lang, 1))
    assert (four["section"], four["band"], four["figure"]) == ("F02", "high", figure(lang, 4))
    assert four["length"] == pytest.approx(4 * one["length"], rel=0.02)
    side = {"en": "start", "fa": "end"}[lang]
    assert one[side] == pytest.approx(four[side], abs=1)
    name = drawing.evaluate("node => document.getElementById(node.getAttribute('aria-labelledby')).textContent")
    assert name == say(lang, "profile.picture")
    expect(drawing).to_contain_text(say(lang, "profile.axis"))
    assert [row(lab, "F01")[0], row(lab, "F02")[0]] == [one["figure"], four["figure"]]


def test_statements_stand_in_groups_with_names(fresh):
    lab, lang, _ = fresh
    groups = lab.widget("statements").get_by_role("group", name="F02")
    expect(groups.first).to_have_accessible_name(f"F02 {plain(bank(lang)['sections'][1]['title'])}")
    expect(groups.first.locator(".pw-item")).to_have_count(3)


def test_advice_leads_to_a_unit_that_is_written_and_names_one_that_is_not(fresh):
    lab, *_ = fresh
    rate(Mouse(lab), lab, "F01-a1", 2)
    learn = lab.widget("profile").locator(".pw-learn").first
    expect(learn.locator("a")).to_have_count(1)
    expect(learn.locator("a")).to_contain_text("S01")
    expect(learn.locator("li").nth(1)).to_contain_text("L02")


def lines(lab, section: str):
    return lab.widget("checklist").locator(f"[data-section='{section}'] .pw-checkline")


@pytest.mark.parametrize("hand", [Mouse, Keyboard])
def test_a_checklist_is_changed_saved_and_comes_back(fresh, hand):
    lab, lang, records = fresh
    person, root = hand(lab), lab.widget("checklist")
    expect(lines(lab, "F01")).to_have_count(5)
    expect(lines(lab, "F01").nth(1).locator("textarea")).to_have_value(plain(bank(lang)["sections"][0]["checklist"][1]["text"]))
    if hand is Keyboard:
        person.enter("checklist")

    def push(button, key="Enter"):
        if hand is Keyboard:
            person.go(button)
            person.press(key)
        else:
            button.click()

    def write(field, text):
        if hand is Keyboard:
            person._type(field, text)
        else:
            field.fill(text)

    write(root.locator("[data-field='library']"), "Valletta")
    push(lines(lab, "F01").nth(0).locator(".pw-tick"), "Space")
    write(lines(lab, "F01").nth(1).locator("textarea"), "I know the bell.")
    tick = say(lang, "checklist.tick", text="I know the bell.")
    expect(lines(lab, "F01").nth(1).locator(".pw-tick")).to_have_accessible_name(tick)
    push(lines(lab, "F01").nth(4).locator(".pw-remove"))
    expect(lines(lab, "F01")).to_have_count(4)
    assert lines(lab, "F01").nth(3).locator(".pw-remove").evaluate("node => document.activeElement === node")
    push(root.locator("[data-section='F02'] .pw-add"))
    expect(lines(lab, "F02")).to_have_count(6)
    added = lines(lab, "F02").nth(5).locator("textarea")
    assert added.evaluate("node => document.activeElement === node")
    write(added, "I know the alarm.")
    push(root.locator(".pw-save"))
    expect(root.locator("> .pw-status")).to_have_text(pattern(lang, "plan.saved-on"))
    records.wait_for(1, mode="survey")
    (one,) = records.attempts(mode="survey")
    assert (one["item"], one["response"]["library"]) == ("F01-checklist", "Valletta")
    assert [len(section["lines"]) for section in one["response"]["sections"]] == [4, 6]
    lab.restart_and_run_all()
    expect(lab.widget("checklist").locator("[data-field='library']")).to_have_value("Valletta")
    expect(lines(lab, "F01")).to_have_count(4)
    expect(lines(lab, "F01").nth(0).locator(".pw-tick")).to_be_checked()
    expect(lines(lab, "F01").nth(1).locator("textarea")).to_have_value("I know the bell.")
    expect(lines(lab, "F02").nth(5).locator("textarea")).to_have_value("I know the alarm.")


def test_a_section_takes_its_number_of_lines_and_can_lose_them_all(fresh):
    lab, lang, _ = fresh
    root = lab.widget("checklist")
    more = root.locator("[data-section='F01'] .pw-add")
    for _ in range(6):
        more.click(force=True)  # at the end it is marked as out of use, and says why when it is pressed all the same
    expect(lines(lab, "F01")).to_have_count(10)
    expect(more).to_have_attribute("aria-disabled", "true")
    expect(root.locator("> .pw-status")).to_have_text(pattern(lang, "checklist.most"))
    region = root.locator("> .pw-status").element_handle()
    region.evaluate(WATCH)
    lines(lab, "F01").nth(0).locator(".pw-remove").click()
    first = plain(bank(lang)["sections"][0]["checklist"][0]["text"])
    assert region.evaluate(TOLD)["after"][-1] == say(lang, "checklist.removed", text=first)
    for _ in range(9):
        lines(lab, "F01").nth(0).locator(".pw-remove").click()
    expect(lines(lab, "F01")).to_have_count(0)
    assert more.evaluate("node => document.activeElement === node")
    expect(more).to_have_attribute("aria-disabled", "false")


@pytest.fixture
def opened(fresh, saved_pages):
    """Give what opens a saved page in a tab of its own, and writes down what that asks the network for."""
    with saved_pages(fresh[0].page.context) as open_file:
        yield open_file


def test_the_checklist_is_printed_and_saved_as_a_page_of_its_own(fresh, opened, tmp_path):
    lab, lang, _ = fresh
    lab.page.evaluate("() => { delete window.hacked; window.papers = []; }")
    root = lab.widget("checklist")
    root.locator("[data-field='library']").fill(HOSTILE)
    lines(lab, "F01").nth(0).locator("textarea").fill(HOSTILE)
    lines(lab, "F01").nth(0).locator(".pw-tick").check()
    root.locator(".pw-print").click()
    lab.page.wait_for_function("window.papers.length === 1")
    (printed,) = lab.page.evaluate("window.papers")
    assert printed["framed"]
    assert "jp-" not in printed["html"]
    tab = opened(saved_page(lab, root, tmp_path))
    assert tab.asked == [tab.url]
    assert tab.locator(".sheet").inner_text().count(HOSTILE) == 2
    assert tab.locator("img").count() == 0
    assert tab.evaluate("window.hacked ?? null") is None
    assert tab.locator("html").get_attribute("dir") == {"en": "ltr", "fa": "rtl"}[lang]
    assert tab.locator("li").count() == 12
    assert tab.get_by_role("img", name=say(lang, "checklist.done"), exact=True).count() == 1
    tab.emulate_media(media="print")
    assert [line.is_visible() for line in tab.locator("section").first.locator("li").all()] == [True] * 5 + [False]
    assert pages_of(tab.pdf(format="A4")) == 1
    tab.emulate_media(media="screen")
    tab.locator("li .field").nth(5).fill("+")
    tab.emulate_media(media="print")
    assert tab.locator("section").first.locator("li").nth(5).is_visible()
    tab.emulate_media(media="screen")
    tab.evaluate(AXE.read_text(encoding="utf-8"))
    found = tab.evaluate("tags => axe.run({ runOnly: { type: 'tag', values: tags } })", TAGS)
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == []
    lab.picture(f"front-desk-page-{lang}")
    tab.screenshot(path=lab.picture(f"front-desk-page-{lang}"), full_page=True)


def test_a_full_checklist_takes_several_pages_in_type_that_can_be_read(fresh, opened, tmp_path):
    lab, lang, _ = fresh
    root = lab.widget("checklist")
    for section in ("F01", "F02"):
        while lines(lab, section).count() < 10:
            root.locator(f"[data-section='{section}'] .pw-add").click()
        for line in lines(lab, section).all():
            line.locator("textarea").fill(({"en": "I know where it is. ", "fa": "می‌دانم که این کجاست. "}[lang] * 9)[:130])
    tab = opened(saved_page(lab, root, tmp_path))
    assert tab.locator(".sheet").evaluate("sheet => sheet.style.fontSize") == "11pt"
    assert pages_of(tab.pdf(prefer_css_page_size=True)) == 2


@pytest.mark.parametrize("part", ["statements", "profile", "checklist"])
def test_no_key_of_a_control_reaches_jupyterlab(fresh, part):
    lab, _, _ = fresh
    lab.page.evaluate("window.papers = []")
    rate(Mouse(lab), lab, "F01-a1", 2)
    person = Keyboard(lab)
    root = person.enter(part)
    seen = set()
    for control in root.locator("button, input, select, textarea").element_handles():
        kind = control.evaluate("node => `${node.tagName} ${node.type ?? ''} ${node.className}`")
        if kind in seen or "pw-remove" in kind:
            continue
        seen.add(kind)
        person.go(control)
        for key in harmless(kind):
            if key.endswith("Enter") and ("pw-save-page" in kind or "pw-print" in kind):
                continue
            person.press(key)
    assert seen or part == "profile"
    person.leave()


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_either_theme(fresh, theme):
    lab, lang, _ = fresh
    lab.page.evaluate(AXE.read_text(encoding="utf-8"))
    for item, step in (("F01-a1", 1), ("F01-a2", 3), ("F02-a1", 5)):
        rate(Mouse(lab), lab, item, step)
    lines(lab, "F01").nth(0).locator(".pw-tick").check()
    for _ in range(5):
        lab.widget("checklist").locator("[data-section='F01'] .pw-add").click()
    lab.set_theme(theme)
    lab.page.mouse.move(0, 0)
    found = lab.page.evaluate(RUN, [TAGS, f"{PANEL} .pw"])
    name = theme.removeprefix("JupyterLab ").lower()
    for part in ("statements", "profile", "checklist"):
        lab.picture(f"front-desk-{part}-{lang}-{name}", lab.widget(part))
    lab.set_theme(THEMES[0])
    assert found["parts"] == ["statements", "section-1", "profile", "checklist"]
    assert found["violations"] == []
    assert set(found["open"]) <= {"color-contrast"}
    for what in ("words", "shapes", "targets"):
        assert found[what] == [], what
    assert "color-contrast" in found["passed"]


def test_on_320_pixels_nothing_is_cut_off(fresh):
    lab, lang, _ = fresh
    for item in STATEMENTS:
        rate(Mouse(lab), lab, item, 3)
    lab.hide_side_bar()
    window = lab.page.viewport_size
    lab.page.set_viewport_size({"width": 320, "height": 800})
    expect(lab.widget("profile").locator(".pw-profile-drawing")).to_contain_text(say(lang, "profile.axis-short"))
    shown = lab.panel.locator(".pw")
    assert [shown.evaluate_all(TOO_WIDE), shown.evaluate_all(CUT_OFF)] == [[], []]
    for part in ("profile", "checklist"):
        lab.picture(f"front-desk-{part}-{lang}-320", lab.widget(part))
    lab.page.set_viewport_size(window)


def test_every_question_of_the_course_can_be_answered_wrongly_and_rightly(desk, server):
    """The front desk itself, as it is committed: what a unit with a role-play has ``sweep`` for."""
    server.fresh_records("front-desk-committed")
    (path,) = (ROOT / "notebooks" / "en" / "front-desk").glob("F-*.ipynb")
    lab = desk.bring(path.relative_to(ROOT).as_posix()).run_all()
    sections = unit("F01", "en")["desk"]["sections"]
    person = Quick()
    for n, section in enumerate(sections, start=1):
        for item in section["questions"]["items"]:
            question = lab.widget(f"section-{n}").locator(f"[data-item='{item['id']}']")
            has_answered(person, question, item, wrong(item), "not-yet")
            has_answered(person, question, item, right(item), "right")
        for name in section["statements"]:
            rate(person, lab, name, n % 5 + 1)
        lab.picture(f"unit-F01-en-section-{n}", of=lab.widget(f"section-{n}"))
    expect(lab.widget("profile").locator(".pw-status")).to_have_text(say("en", "profile.summary", n=8, total=8))
    for part in ("statements", "profile", "checklist"):
        lab.picture(f"unit-F01-en-{part}", of=lab.widget(part))
    lab.put_away()
