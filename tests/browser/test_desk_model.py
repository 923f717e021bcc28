"""The desk model under a mouse and under keys: what is set, what is said, and the picture with its text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from audit import AXE, RUN, TAGS, THEMES
from every_kind import write_notebook
from learner import Keyboard
from playwright.sync_api import expect
from test_live_region import TOLD, WATCH
from test_narrow import CUT_OFF, TOO_WIDE
from words import say

from lab import PANEL

LOOK = Path(__file__).with_name("look.js").read_text(encoding="utf-8")
DIGITS = {"en": str.maketrans("", ""), "fa": str.maketrans("0123456789.", "۰۱۲۳۴۵۶۷۸۹٫")}  # noqa: RUF001 - Persian digits
DIRECTION = {"en": "ltr", "fa": "rtl"}
SAID = {
    (12, 1, 4): {"wait": "16", "waiting": "80", "within": "31", "busy": "80"},
    (12, 2, 4): {"wait": "0.8", "waiting": "23", "within": "91", "busy": "40"},
    (20, 2, 4): {"wait": "3.2", "waiting": "53", "within": "68", "busy": "67"},
}
"""What the model has to say, of people an hour, colleagues and minutes."""
DRAWN = """drawing => {
  const edge = drawing.getBoundingClientRect();
  const texts = [...drawing.querySelectorAll('text')];
  const fill = node => getComputedStyle(node).fill;
  return {
    outside: texts.filter(text => {
      const box = text.getBoundingClientRect();
      return box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
    }).map(text => text.textContent),
    sizes: [...new Set(texts.map(text => Math.round(parseFloat(getComputedStyle(text).fontSize) * drawing.getScreenCTM().a)))],
    colours: texts.map(fill), edges: [...drawing.querySelectorAll('.pw-box')].map(box => getComputedStyle(box).stroke),
    marks: texts.filter(text => text.textContent === '▲').map(text => Number(text.closest('.pw-bar').dataset.staff)),
    bars: [...drawing.querySelectorAll('.pw-bar')].map(bar => {
      const box = bar.querySelector('.pw-box').getBoundingClientRect();
      return {
        staff: Number(bar.dataset.staff), kind: bar.dataset.kind, said: bar.querySelector('text').textContent,
        middle: box.left + box.width / 2, height: box.height, stripes: bar.querySelectorAll('.pw-stripe').length,
        breaks: bar.querySelectorAll('.pw-break').length,
      };
    }),
  };
}"""
CONTRAST = """([colours, ground]) => {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = colour => {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3)
      .map(part => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const under = luminance(ground);
  return Math.min(...colours.map(luminance).map(over => (Math.max(over, under) + 0.05) / (Math.min(over, under) + 0.05)));
}"""

COUNT_SENT = """() => {
  window.sent = 0;
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (...words) {
    window.sent += 1;
    return send.apply(this, words);
  };
}"""

PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))"


def place(lang: str) -> str:
    return f"notebooks/{lang}/desk-model.ipynb"


@pytest.fixture(scope="module", params=["en", "fa"])
def model(request, server, desk):
    """Open a notebook that shows the desk model and nothing else, run it, and give it with its language."""
    lang = request.param
    write_notebook(server.root / place(lang), server.folder / "bank", lang, "model")
    server.fresh_records(f"desk-model-{lang}")
    lab = desk.bring(place(lang)).restart_and_run_all()
    return lab, lang, lab.widget("desk-model")


@pytest.fixture(autouse=True)
def at_first(model):
    """Set the desk of the beginning before each test."""
    set_to(model[2], 12, 1, 4)


def set_to(root, *values) -> None:
    for name, value in zip(("arrivals", "staff", "minutes"), values, strict=True):
        root.locator(f"[data-setting='{name}'] .pw-number").fill(str(value))


def sentence(lang: str, setting: tuple) -> str:
    """Give what the model has to say of a desk in SAID."""
    shown = {name: value.translate(DIGITS[lang]) for name, value in SAID[setting].items()}
    shares = {name: say(lang, "model.percent", n=shown[name]) for name in ("waiting", "within", "busy")}
    limit = "3".translate(DIGITS[lang])
    return say(lang, "model.said", wait=say(lang, "model.minutes-n", n=shown["wait"]), limit=limit, **shares)


def drawn(root) -> dict:
    return root.locator(".pw-drawing").evaluate(DRAWN)


@pytest.mark.parametrize("setting", SAID)
def test_the_sentence_says_what_the_formula_gives(model, setting):
    _, lang, root = model
    set_to(root, *setting)
    expect(root.locator(".pw-sentence")).to_have_text(sentence(lang, setting))


def test_slider_and_field_show_one_number(model):
    _, _, root = model
    slider, field = (root.locator(f"[data-setting='arrivals'] {name}") for name in (".pw-slider", ".pw-number"))
    field.fill("33")
    expect(slider).to_have_value("33")
    slider.fill("7")
    expect(field).to_have_value("7")


def test_arrow_keys_set_numbers_and_reach_nothing_else(model):
    lab, lang, root = model
    person = Keyboard(lab)
    person.enter("desk-model")
    person.go(root.locator("[data-setting='staff'] .pw-slider"))
    person.press("ArrowUp")
    expect(root.locator(".pw-sentence")).to_have_text(sentence(lang, (12, 2, 4)))
    person.go(root.locator("[data-setting='arrivals'] .pw-number"))
    for _ in range(8):
        person.press("ArrowUp")
    expect(root.locator(".pw-sentence")).to_have_text(sentence(lang, (20, 2, 4)))
    for control in (".pw-slider", ".pw-number"):
        person.go(root.locator(f"[data-setting='minutes'] {control}"))
        for key in (
            "ArrowDown",
            "ArrowUp",
            "ArrowLeft",
            "ArrowRight",
            "PageUp",
            "PageDown",
            "Home",
            "End",
            "b",
            "d",
            "Enter",
            "Shift+Enter",
        ):
            person.press(key)
            ring = lab.page.evaluate(f"{LOOK}.focus()")
            assert ring["shown"]
            assert ring["contrast"] >= 3
    assert person.root.evaluate("root => root.isConnected"), "a key ran the cell"
    person.leave()


def test_digits_of_another_script_are_taken_as_digits(model):
    lab, _, root = model
    field = root.locator("[data-setting='arrivals'] .pw-number")
    field.click()
    lab.page.keyboard.press("Control+a")
    lab.page.keyboard.type("۲۵")
    expect(field).to_have_value("25")
    expect(root.locator("[data-setting='arrivals'] .pw-slider")).to_have_value("25")
    minutes = root.locator("[data-setting='minutes'] .pw-number")
    minutes.click()
    lab.page.keyboard.press("Control+a")
    lab.page.keyboard.type("۴٫۵")  # noqa: RUF001 - as a Persian keyboard types it
    expect(minutes).to_have_value("4.5")


@pytest.mark.parametrize(("typed", "stays"), [("", "12"), ("0", "1"), ("99", "60"), ("7.6", "8")])
def test_what_cannot_be_set_is_told_and_mended(model, typed, stays):
    lab, lang, root = model
    field, advice = (root.locator(f"[data-setting='arrivals'] {name}") for name in (".pw-number", ".pw-advice"))
    region = advice.element_handle()
    region.evaluate(WATCH)
    before = root.locator(".pw-sentence").text_content()
    field.click()
    lab.page.keyboard.press("Control+a")
    lab.page.keyboard.press("Delete")
    lab.page.keyboard.type(typed)
    if typed != "7.6":  # 7 could be set, so the sentence is about 7
        assert root.locator(".pw-sentence").text_content() == before or typed == "99"
    expect(field).to_have_attribute("aria-invalid", "true")
    told = region.evaluate(TOLD)
    assert told["before"] == ""
    bounds = {"low": "1".translate(DIGITS[lang]), "high": "60".translate(DIGITS[lang])}
    assert told["after"][-1] == say(lang, "model.range", **bounds)
    assert field.evaluate("node => document.getElementById(node.getAttribute('aria-describedby')).textContent") == told["after"][-1]
    lab.page.keyboard.press("Tab")
    expect(field).to_have_value(stays)
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(advice).to_have_text("")


def test_where_the_line_grows_no_number_of_minutes_is_said(model):
    _, lang, root = model
    set_to(root, 18, 1, 4)
    work, time = (number.translate(DIGITS[lang]) for number in ("72", "60"))
    expect(root.locator(".pw-sentence")).to_have_text(say(lang, "model.grows", work=work, time=time))
    first = root.locator(".pw-waits tr[data-staff='1'] td")
    expect(first).to_have_count(1)
    expect(first).to_have_text(say(lang, "model.grows-short"))
    bar = drawn(root)["bars"][0]
    assert (bar["kind"], bar["said"]) == ("grows", "↑")
    assert bar["stripes"] > 10


def test_the_table_says_what_the_picture_shows(model):
    _, lang, root = model
    set_to(root, 20, 2, 4)
    rows = root.locator(".pw-waits tbody tr").evaluate_all("rows => rows.map(row => [...row.children].map(cell => cell.innerText))")
    bars = drawn(root)["bars"]
    assert len(rows) == len(bars) == 6
    assert [len(row) for row in rows] == [2, 4, 4, 4, 4, 4]
    for row, bar in zip(rows[1:3], bars[1:3], strict=True):
        assert row[2] == say(lang, "model.minutes-n", n=bar["said"])
    assert [bar["said"] for bar in bars][1:3] == [number.translate(DIGITS[lang]) for number in ("3.2", "0.4")]
    assert rows[5][2] == say(lang, "model.minutes-under", n="0.1".translate(DIGITS[lang]))
    assert rows[5][3] == say(lang, "model.percent-over", n="99".translate(DIGITS[lang]))


def test_the_chosen_bar_is_marked_in_words_and_shape(model):
    _, lang, root = model
    for staff in (1, 4):
        set_to(root, 12, staff, 4)
        assert drawn(root)["marks"] == [staff]
        chosen = root.locator(".pw-waits tr.pw-chosen")
        expect(chosen).to_have_attribute("data-staff", str(staff))
        expect(chosen.locator("th")).to_contain_text(say(lang, "model.chosen"))


def test_bars_stand_in_the_direction_of_reading_and_to_one_scale(model):
    _, lang, root = model
    set_to(root, 20, 2, 4)
    bars = drawn(root)["bars"]
    middles = [bar["middle"] for bar in bars]
    assert middles == sorted(middles, reverse=lang == "fa")
    assert bars[1]["height"] / bars[2]["height"] == pytest.approx((80 / 3 * 4 / 2 / 15) / 0.4383, rel=0.15)
    assert [bar["kind"] for bar in bars] == ["grows", *["whole"] * 5]


def test_a_wait_that_is_longer_than_the_picture_is_broken_off(model):
    _, lang, root = model
    set_to(root, 59, 1, 1)
    assert [bar["breaks"] for bar in drawn(root)["bars"]] == [0] * 6
    set_to(root, 4, 1, 14.5)
    first = drawn(root)["bars"][0]
    assert (first["kind"], first["breaks"], first["said"]) == ("broken", 1, "421".translate(DIGITS[lang]))


def test_a_screen_reader_hears_the_sentence_once_when_nothing_moves_any_more(model):
    lab, lang, root = model
    region = root.locator("> [role=status].pw-hidden").element_handle()
    region.evaluate(WATCH)
    slider = root.locator("[data-setting='arrivals'] .pw-slider")
    slider.focus()
    for _ in range(8):
        lab.page.keyboard.press("ArrowUp")
    root.locator("[data-setting='staff'] .pw-slider").focus()
    lab.page.keyboard.press("ArrowUp")
    lab.page.wait_for_function("region => region.told.after.length > 0", arg=region)
    told = region.evaluate(TOLD)
    assert told["after"] == [sentence(lang, (20, 2, 4))]
    assert (told["connected"], told["live"]) == (True, "status")


def test_a_slider_has_a_name_and_says_its_number_with_the_unit(model):
    _, lang, root = model
    for name in ("arrivals", "staff", "minutes"):
        for control in (".pw-slider", ".pw-number"):
            node = root.locator(f"[data-setting='{name}'] {control}")
            expect(node).to_have_accessible_name(f"{say(lang, f'model.{name}')} {say(lang, f'model.{name}-unit')}")
    value = f"{'12'.translate(DIGITS[lang])} {say(lang, 'model.arrivals-unit')}"
    expect(root.locator("[data-setting='arrivals'] .pw-slider")).to_have_attribute("aria-valuetext", value)
    expect(root.locator(".pw-drawing")).to_have_accessible_name(
        say(lang, "model.picture", arrivals="12".translate(DIGITS[lang]), minutes="4".translate(DIGITS[lang]))
    )


def test_what_was_set_comes_back_when_the_page_draws_the_cell_anew(model):
    lab, lang, root = model
    set_to(root, 20, 2, 4)
    lab.page.evaluate("""() => {
      const notebook = window.jupyterapp.shell.currentWidget.content;
      const cell = notebook.widgets.find(cell => cell.node.querySelector('.pw'));
      const [output] = cell.outputArea.model.toJSON();
      cell.outputArea.model.fromJSON([]);
      cell.outputArea.model.fromJSON([output]);
    }""")
    again = lab.widget("desk-model")
    expect(again.locator(".pw-sentence")).to_have_text(sentence(lang, (20, 2, 4)))
    expect(again.locator("[data-setting='staff'] .pw-number")).to_have_value("2")


def test_the_kernel_is_not_asked(model):
    lab, lang, _ = model
    root = lab.widget("desk-model")
    lab.page.evaluate(COUNT_SENT)
    set_to(root, 20, 2, 4)
    expect(root.locator(".pw-sentence")).to_have_text(sentence(lang, (20, 2, 4)))
    assert lab.page.evaluate("window.sent") == 0
    lab.page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.requestKernelInfo()")
    assert lab.page.evaluate("window.sent") > 0, "this would not have been seen"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("setting", [(12, 2, 4), (40, 2, 4)], ids=["waits", "grows"])
def test_axe_finds_nothing_and_everything_can_be_told_apart(model, theme, setting):
    lab, lang, _ = model
    root = lab.widget("desk-model")
    lab.page.evaluate(AXE.read_text(encoding="utf-8"))
    lab.page.evaluate("document.body.style.overflow = 'visible'")
    lab.set_theme(theme)
    set_to(root, *setting)
    lab.page.mouse.move(0, 0)
    root.scroll_into_view_if_needed()
    lab.page.evaluate(PAINTED)  # axe sees no contrast in what is not painted
    found = lab.page.evaluate(RUN, [TAGS, f"{PANEL} .pw"])
    picture = drawn(root)
    ground = root.evaluate("root => getComputedStyle(root).backgroundColor")
    lab.picture(f"desk-model-{lang}-{theme.removeprefix('JupyterLab ').lower()}-{setting[0]}", root)
    lab.set_theme(THEMES[0])
    assert found["parts"] == ["desk-model"]
    assert {"color-contrast", "label", "svg-img-alt"} <= set(found["passed"])
    assert (found["violations"], found["words"], found["shapes"], found["targets"]) == ([], [], [], [])
    assert lab.page.evaluate(CONTRAST, [picture["colours"], ground]) >= 4.5
    assert lab.page.evaluate(CONTRAST, [picture["edges"], ground]) >= 3


def test_on_320_pixels_nothing_is_cut_off_and_words_keep_their_size(model):
    lab, lang, _ = model
    root = lab.widget("desk-model")
    window = lab.page.viewport_size
    lab.hide_side_bar()
    lab.page.set_viewport_size({"width": 320, "height": 900})
    set_to(root, 40, 3, 4)
    lab.page.wait_for_function("drawing => drawing.viewBox.baseVal.width < 300", arg=root.locator(".pw-drawing").element_handle())
    try:
        assert 150 < root.evaluate("root => root.clientWidth") < 320
        lab.picture(f"desk-model-{lang}-320", root)
        too_wide = lab.panel.locator(".pw").evaluate_all(TOO_WIDE)
        assert [one for one in too_wide if "pw-hidden" not in one] == []  # what only is heard is one pixel wide
        assert lab.panel.locator(".pw").evaluate_all(CUT_OFF) == []
        picture = drawn(root)
        assert picture["outside"] == []
        assert picture["sizes"] == [12]
    finally:
        lab.page.set_viewport_size(window)


def test_the_saved_notebook_holds_words_for_a_reader_without_a_kernel(model):
    lab, lang, _ = model
    lab.save()
    book = json.loads((lab.server.root / lab.path).read_text(encoding="utf-8"))
    (output,) = book["cells"][-1]["outputs"]
    assert {"text/html", "text/plain"} <= set(output["data"])
    assert f'dir="{DIRECTION[lang]}"' in "".join(output["data"]["text/html"])
    assert say(lang, "start.run-me") in "".join(output["data"]["text/plain"])
