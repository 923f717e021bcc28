"""The escalation card and the charter, from the form to the sheet of paper: what is saved, printed and kept as a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from audit import AXE, RUN, TAGS, THEMES
from every_kind import write_notebook
from learner import Keyboard
from playwright.sync_api import expect
from test_keyboard import harmless
from test_live_region import TOLD, WATCH
from test_narrow import CUT_OFF, TOO_WIDE
from test_train_skill import DIGITS
from words import pattern, say

from lab import PANEL

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ["card", "charter"]
HOSTILE = '</span></script><img src=x onerror="top.hacked=1"><b>&'
WORDS = {
    "en": ("Mr Goh, archive", "To be told when your turn comes", "We say a time and keep it, or we come and say another one."),
    "fa": ("آقای گوهری، بایگانی", "حق دانستن نوبت خود", "زمانی می‌گوییم و سر آن می‌مانیم، یا می‌آییم و زمان دیگری می‌گوییم."),
}
# Frames that are made from now on write down what they are asked to print, and say at once that the dialog was closed.
PRINTED = """window.print = () => {
  const papers = (window.top.papers ??= []);
  papers.push({ html: document.documentElement.outerHTML, framed: window !== window.top });
  window.dispatchEvent(new Event("afterprint"));
};"""
# Whether words stick out of the sheet: they would be cut off, since the sheet is as large as the paper.
SHEET = """() => {
  const sheet = document.querySelector(".sheet");
  return {
    size: parseFloat(sheet.style.fontSize),
    over: Math.max(sheet.scrollHeight - sheet.clientHeight, sheet.scrollWidth - sheet.clientWidth),
    start: getComputedStyle(document.querySelector("h1")).direction,
    box: [sheet.offsetWidth, sheet.offsetHeight],
  };
}"""


SIDES = "fields => [...new Set(fields.map(field => getComputedStyle(field).textAlign))]"


def paper(lang: str) -> str:
    return f"notebooks/{lang}/paper.ipynb"


@pytest.fixture(scope="module", params=["en", "fa"])
def forms(request, server, desk):
    """Run a notebook with both forms in one language, with records of its own."""
    lang = request.param
    server.fresh_records(f"paper-{lang}")
    write_notebook(server.root / paper(lang), server.folder / "bank", lang, "unit.card()", "unit.charter()")
    lab = desk.bring(paper(lang)).restart_and_run_all()
    lab.page.context.add_init_script(PRINTED)
    return lab, lang


@pytest.fixture
def fresh(forms):
    """Give both forms as they are when nothing has been typed since they were saved."""
    lab, lang = forms
    lab.run_all()
    return lab, lang


def fill_row(card, place: int, **fields: str) -> None:
    row = card.locator(".pw-matter").nth(place)
    for name, words in fields.items():
        row.locator(f"[data-field='{name}']").fill(words)


def fill_rights(charter, rights: list[dict]) -> None:
    """Write *rights* and nothing else: the form may hold others."""
    while charter.locator(".pw-right").count() < len(rights):
        charter.locator(".pw-add").click()
    for place, line in enumerate(charter.locator(".pw-right").all()):
        for name in ("title", "does", "seen"):
            line.locator(f"[data-field='{name}']").fill(rights[place][name] if place < len(rights) else "")


def saved_page(lab, root, tmp_path) -> Path:
    """Press "Save as page" and give the file that the browser saved."""
    with lab.page.expect_download() as caught:
        root.locator(".pw-save-page").click()
    path = tmp_path / caught.value.suggested_filename
    caught.value.save_as(path)
    return path


@pytest.fixture
def opened(forms, saved_pages):
    """Give what opens a saved page in a tab of its own, which may not reach any network."""
    lab, _ = forms
    with saved_pages(lab.page.context) as open_file:
        yield open_file


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_the_pages_of_a_pdf_are_counted(opened, tmp_path):
    path = tmp_path / "two.html"
    path.write_text("<p>one</p><p style='break-before: page'>two</p>", encoding="utf-8")
    assert pages_of(opened(path).pdf()) == 2


RIGHTS = {"one": (1, 1), "eight": (8, 1), "eight long": (8, 12)}


@pytest.mark.parametrize("amount", RIGHTS)
def test_a_charter_is_one_page_whatever_is_written(fresh, opened, tmp_path, amount):
    lab, lang = fresh
    number, times = RIGHTS[amount]
    _, title, does = WORDS[lang]
    charter = lab.widget("charter")
    right = {
        "title": " ".join([title] * times)[:160],
        "does": " ".join([does] * times)[:300],
        "seen": " ".join([does] * times)[:300],
    }
    fill_rights(charter, [right] * number)
    tab = opened(saved_page(lab, charter, tmp_path))
    assert pages_of(tab.pdf(prefer_css_page_size=True)) == 1
    assert pages_of(tab.pdf(format="A4")) == 1
    assert pages_of(tab.pdf(format="Letter")) == 1
    tab.emulate_media(media="print")
    sheet = tab.evaluate(SHEET)
    assert sheet["over"] <= 0
    assert sheet["start"] == {"en": "ltr", "fa": "rtl"}[lang]
    assert sheet["size"] >= {"one": 26, "eight": 12, "eight long": 7}[amount]
    assert sheet["size"] <= {"one": 26, "eight": 20, "eight long": 11}[amount]
    expect(tab.locator("li")).to_have_count(number)
    assert tab.locator("ol").evaluate("list => getComputedStyle(list).listStyleType") == "none"  # each bears its number
    assert tab.asked == [tab.url]
    tab.emulate_media(media="screen")
    picture(lab, tab, f"charter-page-{amount.replace(' ', '-')}-{lang}")


def picture(lab, tab, name: str) -> None:
    path = lab.picture(name)
    if path:
        tab.screenshot(path=path, full_page=True)


@pytest.mark.parametrize("size", ["a5-landscape", "a4-landscape"])
@pytest.mark.parametrize("full", [False, True])
def test_a_card_is_one_page_on_either_paper(fresh, opened, tmp_path, size, full):
    lab, lang = fresh
    name, *_ = WORDS[lang]
    card = lab.widget("card")
    while full and card.locator(".pw-matter").count() < 10:
        card.locator(".pw-add").click()
    filled = {
        "kind": name * 3,
        "first": name * 2,
        "second": name * 2,
        "weekday": "+98 21 1234 5678",
        "weekend": "112",
        "minutes": "15",
    }
    for place in range(10 if full else 1):
        fill_row(card, place, **filled)
    card.locator("[data-field='emergency']").fill("115")
    card.locator("select").select_option(size)
    tab = opened(saved_page(lab, card, tmp_path))
    for pdf in (tab.pdf(prefer_css_page_size=True), tab.pdf(format="A4", landscape=True), tab.pdf(format="A5", landscape=True)):
        assert pages_of(pdf) == 1
    tab.emulate_media(media="print")
    sheet = tab.evaluate(SHEET)
    assert sheet["over"] <= 0
    assert sheet["size"] >= {"a5-landscape": 5.5, "a4-landscape": 8}[size]
    assert sheet["box"][0] > sheet["box"][1]
    assert tab.locator("tbody tr").count() == (10 if full else 6)
    assert tab.locator("td .field").evaluate_all(SIDES) == [{"en": "left", "fa": "right"}[lang]]
    assert tab.locator("ol").evaluate("list => getComputedStyle(list).listStyleType") == {"en": "decimal", "fa": "persian"}[lang]
    expect(tab.locator(".emergency")).to_contain_text("115")
    assert tab.asked == [tab.url]
    tab.emulate_media(media="screen")
    picture(lab, tab, f"card-page-{size}-{'full' if full else 'new'}-{lang}")


@pytest.mark.parametrize("part", PARTS)
def test_printing_opens_the_dialog_for_the_sheet_alone(fresh, opened, tmp_path, part):
    lab, lang = fresh
    root = lab.widget(part)
    if part == "charter":
        fill_rights(root, [dict(zip(("title", "does", "seen"), WORDS[lang], strict=True))])
    else:
        fill_row(root, 0, first=WORDS[lang][0])
    lab.page.evaluate("window.papers = []")
    button = root.locator(".pw-print")
    button.click()
    lab.page.wait_for_function("window.papers.length === 1")
    (printed,) = lab.page.evaluate("window.papers")
    assert printed["framed"]
    assert WORDS[lang][0] in printed["html"]
    assert "jp-" not in printed["html"]
    expect(root.locator("> .pw-status")).to_have_text(say(lang, "paper.print-opened"))
    button.click()
    lab.page.wait_for_function("window.papers.length === 2")
    expect(lab.page.locator("iframe.pw-paper")).to_have_count(1)
    expect(lab.page.locator("iframe.pw-paper")).not_to_be_visible()
    assert button.evaluate("node => document.activeElement === node")
    path = tmp_path / "printed.html"
    path.write_text(f"<!doctype html>{printed['html']}", encoding="utf-8")
    assert pages_of(opened(path).pdf(prefer_css_page_size=True)) == 1


def test_what_people_type_is_text_on_the_page_and_in_the_frame(fresh, opened, tmp_path):
    lab, lang = fresh
    lab.page.evaluate("() => { delete window.hacked; window.papers = []; }")
    card, charter = lab.widget("card"), lab.widget("charter")
    fill_row(card, 0, **dict.fromkeys(("kind", "first", "second", "weekday", "weekend"), HOSTILE))
    card.locator("[data-field='emergency']").fill(HOSTILE)
    charter.locator("[data-field='heading']").fill(HOSTILE)
    fill_rights(charter, [dict.fromkeys(("title", "does", "seen"), HOSTILE)] * 2)
    for place, root in enumerate((card, charter), start=1):
        root.locator(".pw-print").click()
        lab.page.wait_for_function("n => window.papers.length === n", arg=place)
        root.locator(".pw-save").click()
        expect(root.locator("> .pw-status")).to_have_text(pattern(lang, "plan.saved-on"))
        tab = opened(saved_page(lab, root, tmp_path))
        assert HOSTILE in tab.locator(".sheet").inner_text()
        assert tab.locator("img").count() == 0
        assert tab.evaluate("window.hacked ?? null") is None
    assert lab.panel.locator(".pw img").count() == 0
    lab.run_all()
    expect(lab.widget("card").locator("[data-field='first']").first).to_have_value(HOSTILE)
    expect(lab.widget("charter").locator("legend").first).to_have_text(pattern(lang, "charter.right"))
    assert lab.page.evaluate("window.hacked ?? null") is None


def test_the_newest_version_comes_back_after_the_kernel_has_gone(forms):
    lab, lang = forms
    name, title, does = WORDS[lang]
    lab.run_all()
    card, charter = lab.widget("card"), lab.widget("charter")
    fill_row(card, 5, kind="", first=name, minutes={"en": "25", "fa": "۲۵"}[lang])
    fill_rights(charter, [{"title": f"{title} {n}", "does": does, "seen": ""} for n in (1, 2)])
    charter.locator(".pw-right").nth(1).locator("[value='further']").check()
    for root in (card, charter):
        root.locator(".pw-save").click()
        expect(root.locator("> .pw-status")).to_have_text(pattern(lang, "plan.saved-on"))
    charter.locator(".pw-right").nth(1).locator("[data-move='up']").click()
    charter.locator(".pw-save").click()
    expect(charter.locator("> .pw-status")).to_have_text(pattern(lang, "plan.saved-on"))
    lab.restart_and_run_all()
    row = lab.widget("card").locator(".pw-matter").nth(5)
    expect(row.locator("[data-field='kind']")).to_have_value("")
    expect(row.locator("[data-field='first']")).to_have_value(name)
    expect(row.locator("[data-field='minutes']")).to_have_value({"en": "25", "fa": "۲۵"}[lang])
    rights = lab.widget("charter").locator(".pw-right")
    expect(rights).to_have_count(2)
    expect(rights.nth(0).locator("[data-field='title']")).to_have_value(f"{title} 2")
    expect(rights.nth(0).locator("[value='further']")).to_be_checked()
    expect(rights.nth(1).locator("input:checked")).to_have_count(0)


def test_a_saved_page_can_be_changed_saved_again_and_printed(fresh, opened, tmp_path):
    lab, lang = fresh
    name, title, does = WORDS[lang]
    charter = lab.widget("charter")
    fill_rights(charter, [{"title": title, "does": does, "seen": does}])
    tab = opened(saved_page(lab, charter, tmp_path))
    field = tab.locator("h2 .field")
    before = tab.evaluate(SHEET)["size"]
    field.click()
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text(f"{name} {HOSTILE} " * 40)
    assert tab.evaluate(SHEET)["size"] < before
    assert tab.evaluate(SHEET)["over"] <= 0
    with tab.expect_download() as caught:
        tab.locator("[data-do='save']").click()
    again = tmp_path / "again.html"
    caught.value.save_as(again)
    second = opened(again)
    assert second.locator("h2 .field").inner_text().startswith(f"{name} {HOSTILE}")
    assert second.locator("img").count() == 0
    assert pages_of(second.pdf(prefer_css_page_size=True)) == 1
    second.evaluate(PRINTED)
    second.evaluate("window.papers = []")
    second.locator("[data-do='print']").click()
    assert second.evaluate("window.papers.length") == 1


@pytest.mark.parametrize("part", PARTS)
def test_a_saved_page_has_nothing_that_axe_finds(fresh, opened, tmp_path, part):
    lab, lang = fresh
    root = lab.widget(part)
    if part == "charter":
        fill_rights(root, [dict(zip(("title", "does", "seen"), WORDS[lang], strict=True))])
    tab = opened(saved_page(lab, root, tmp_path))
    tab.evaluate(AXE.read_text(encoding="utf-8"))
    found = tab.evaluate("tags => axe.run({ runOnly: { type: 'tag', values: tags } })", TAGS)
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == []
    assert "color-contrast" in [rule["id"] for rule in found["passes"]]


def test_what_is_missing_is_told_where_it_is_heard(fresh):
    lab, lang = fresh
    card, charter = lab.widget("card"), lab.widget("charter")
    region = card.locator("> .pw-status").element_handle()
    fill_row(card, 1, minutes="ten")
    for name in (".pw-save", ".pw-print", ".pw-save-page"):
        region.evaluate("node => { node.textContent = ''; }")
        region.evaluate(WATCH)
        card.locator(name).click()
        told = region.evaluate(TOLD)
        assert re.search(pattern(lang, "card.minutes-invalid"), told["after"][-1])
        invalid = card.locator("[aria-invalid='true']")
        expect(invalid).to_have_count(1)
        assert invalid.evaluate("node => document.activeElement === node")
    fill_row(card, 1, minutes="10")
    expect(card.locator("[aria-invalid]")).to_have_count(0)
    fill_rights(charter, [])
    charter.locator(".pw-print").click()
    expect(charter.locator("> .pw-status")).to_have_text(say(lang, "charter.nothing-yet"))
    charter.locator("[data-field='does']").first.fill("a")
    charter.locator(".pw-save-page").click()
    expect(charter.locator("> .pw-status")).to_have_text(say(lang, "charter.needs-title"))
    assert charter.locator("[data-field='title']").first.evaluate("node => document.activeElement === node")


@pytest.mark.parametrize(("part", "lines", "most"), [("card", ".pw-matter", 10), ("charter", ".pw-right", 8)])
def test_rows_and_rights_can_be_added_up_to_their_number(fresh, part, lines, most):
    lab, lang = fresh
    root = lab.widget(part)
    more = root.locator(".pw-add")
    for _ in range(most + 1):
        more.click(force=True)  # at the end it is marked as out of use, and says why when it is pressed all the same
    expect(root.locator(lines)).to_have_count(most)
    expect(more).to_have_attribute("aria-disabled", "true")
    expect(root.locator("> .pw-status")).to_have_text(pattern(lang, f"{part}.most"))


def test_a_right_is_moved_with_the_keyboard_and_the_focus_stays_on_it(fresh):
    lab, lang = fresh
    person = Keyboard(lab)
    fill_rights(lab.widget("charter"), [{"title": f"t{n}", "does": "", "seen": ""} for n in range(3)])
    charter = person.enter("charter")
    titles = charter.locator("[data-field='title']")
    read = "fields => fields.map(field => field.value)"
    person.go(charter.locator(".pw-right").nth(2).locator("[data-move='up']"))
    person.press("Enter")
    assert titles.evaluate_all(read) == ["t0", "t2", "t1"]
    person.press("Alt+ArrowUp")
    person.press("Alt+ArrowUp")
    assert titles.evaluate_all(read) == ["t2", "t0", "t1"]
    moved = charter.locator("> .pw-status")
    expect(moved).to_have_text(say(lang, "quiz.moved", text="t2", n=DIGITS[lang][1], total=DIGITS[lang][3]))
    assert charter.locator(".pw-right").first.evaluate("line => line.contains(document.activeElement)")
    expect(charter.locator(".pw-right").first.locator("[data-move='down']")).to_have_attribute(
        "aria-label", say(lang, "quiz.move-down", text="t2")
    )
    person.go(titles.nth(1))
    person.press("Alt+ArrowUp")  # in a field the key belongs to the text
    assert titles.evaluate_all(read) == ["t2", "t0", "t1"]


def test_choosing_counts_how_the_rights_stand(fresh):
    lab, lang = fresh
    charter = lab.widget("charter")
    fill_rights(charter, [{"title": f"t{n}", "does": "", "seen": ""} for n in range(3)])
    for place, standing in enumerate(["new", "new", "there"]):
        charter.locator(".pw-right").nth(place).locator(f"[value='{standing}']").check()
    none, one, two, *_ = DIGITS[lang]
    expect(charter.locator(".pw-tally")).to_have_text(say(lang, "charter.tally", there=one, further=none, fresh=two))
    expect(charter.locator(".pw-points li")).to_have_count(8)


@pytest.mark.parametrize("part", PARTS)
def test_no_key_of_a_control_reaches_jupyterlab(fresh, part):
    lab, _ = fresh
    lab.page.evaluate("window.papers = []")
    person = Keyboard(lab)
    root = person.enter(part)
    seen = set()
    for control in root.locator("button, input, select, textarea").element_handles():
        kind = control.evaluate("node => `${node.tagName} ${node.type ?? ''} ${node.className}`")
        if kind in seen:
            continue
        seen.add(kind)
        person.go(control)
        for key in harmless(kind):
            if key.endswith("Enter") and ("pw-save-page" in kind or "pw-print" in kind):
                continue
            person.press(key)
    assert {"INPUT text pw-field", "BUTTON button pw-quiet pw-print"} <= seen
    person.leave()


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_the_forms(fresh, theme):
    lab, lang = fresh
    lab.page.evaluate(AXE.read_text(encoding="utf-8"))
    fill_row(lab.widget("card"), 1, minutes="ten")
    lab.widget("card").locator(".pw-save").click()
    fill_rights(lab.widget("charter"), [{"title": "a", "does": "b", "seen": "c"}] * 2)
    lab.set_theme(theme)
    lab.page.mouse.move(0, 0)
    found = lab.page.evaluate(RUN, [TAGS, f"{PANEL} .pw"])
    for part in PARTS:
        lab.picture(f"{part}-{lang}-{theme.removeprefix('JupyterLab ').lower()}", lab.widget(part))
    lab.set_theme(THEMES[0])
    assert found["parts"] == PARTS
    for what in ("violations", "words", "shapes", "targets"):
        assert found[what] == [], what
    assert set(found["open"]) <= {"color-contrast"}
    assert "color-contrast" in found["passed"]


def test_nothing_is_cut_off_at_320_pixels(fresh):
    lab, lang = fresh
    fill_row(lab.widget("card"), 0, kind="a" * 80)
    fill_rights(lab.widget("charter"), [{"title": "a" * 80, "does": "b" * 80, "seen": "c" * 80}] * 2)
    lab.hide_side_bar()
    window = lab.page.viewport_size
    lab.page.set_viewport_size({"width": 320, "height": 800})
    try:
        expect(lab.widget("card")).to_be_visible()
        assert 150 < lab.widget("card").evaluate("root => root.clientWidth") < 320
        for found in (TOO_WIDE, CUT_OFF):
            assert lab.panel.locator(".pw").evaluate_all(found) == []
        for part in PARTS:
            lab.picture(f"{part}-{lang}-320", lab.widget(part))
    finally:
        lab.page.set_viewport_size(window)
