import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { cardPage, empty } from "../../src/patronwise/widgets/js/card_page.js";
import { charterPage } from "../../src/patronwise/widgets/js/charter_page.js";
import { editable, tag } from "../../src/patronwise/widgets/js/markup.js";
import { fit } from "../../src/patronwise/widgets/js/paper.js";
import { speaker } from "../../src/patronwise/widgets/js/speech.js";

const HOSTILE = `</span></script></style><img src=x onerror="top.hacked=1">'"&lt;<!--`;
const DIR = { en: "ltr", fa: "rtl" };

/** What a widget gives to its page, with the interface strings of the catalogue. */
function payloadOf(lang) {
  const po = readFileSync(new URL(`../../src/patronwise/locale/${lang}/LC_MESSAGES/patronwise.po`, import.meta.url), "utf8");
  const strings = Object.fromEntries([...po.matchAll(/^msgid "(.+)"\nmsgstr (".*")$/gm)].map(([, key, text]) => [key, JSON.parse(text)]));
  return { lang, dir: DIR[lang], strings, lines: ["happened", "state", "time", "decision", "reach"] };
}

const NOTHING = { kind: "", first: "", second: "", weekday: "", weekend: "", minutes: null };
const row = (more) => ({ ...NOTHING, ...more });
const right = (title, more = {}) => ({ title, does: "", seen: "", standing: null, ...more });
const drawCard = (card, lang = "en", sheet = "a5-landscape") => {
  const payload = payloadOf(lang);
  return cardPage(speaker(payload), payload, card, sheet, "today");
};
const drawCharter = (charter, lang = "en") => {
  const payload = payloadOf(lang);
  return charterPage(speaker(payload), payload, charter, "today");
};
const count = (text, what) => text.split(what).length - 1;

test("is text that goes into an element or an attribute never HTML", () => {
  assert.equal(tag("p", { title: `"><b>` }, "<b>&'").html, `<p title="&quot;&gt;&lt;b&gt;">&lt;b&gt;&amp;&#39;</p>`);
  assert.equal(tag("p", { hidden: true, lang: false }, tag("b", {}, "x"), [null, "", "y"]).html, `<p hidden=""><b>x</b>y</p>`);
  assert.equal(tag("meta", { charset: "utf-8" }).html, `<meta charset="utf-8">`);
  assert.doesNotMatch(editable(HOSTILE, HOSTILE).html, /<(?!\/?span)/);
});

test("does nothing that was typed leave its place on the card or on the poster", () => {
  const words = { kind: HOSTILE, first: HOSTILE, second: HOSTILE, weekday: HOSTILE, weekend: HOSTILE };
  const pages = [
    [drawCard({ emergency: HOSTILE, rows: [row(words)] }), drawCard({ emergency: "112", rows: [row({ kind: "a", first: "b" })] }), 6],
    [
      drawCharter({ heading: HOSTILE, rights: [right(HOSTILE, { does: HOSTILE, seen: HOSTILE })] }),
      drawCharter({ heading: "a", rights: [right("b", { does: "c", seen: "d" })] }),
      5,
    ],
  ];
  for (const [hostile, tame, places] of pages) {
    const tags = (html) => html.match(/<[a-z!/][^>]*/g).map((one) => one.match(/^<\S*/)[0]);
    assert.deepEqual(tags(hostile), tags(tame));
    assert.ok(count(hostile, "&lt;img src=x onerror=&quot;top.hacked=1&quot;&gt;") >= places);
    assert.doesNotMatch(hostile, /<img/);
  }
});

test("asks a page the network for nothing", () => {
  for (const html of [drawCard({ emergency: "112", rows: [] }), drawCharter({ heading: "a", rights: [right("b")] })]) {
    assert.match(html, /Content-Security-Policy" content="default-src &#39;none&#39;/);
    assert.doesNotMatch(html, /https?:|\bsrc=|\bhref=|url\(|@import|fetch\(/);
  }
});

test("has the card the emergency number first, the rows that hold something, and the part that is always the same", () => {
  const rows = [row({ kind: "Building", first: "Mr Goh", weekday: "112-7", minutes: 10 }), row({}), row({ kind: "Computers" })];
  const html = drawCard({ emergency: "999", rows });
  assert.ok(html.indexOf(">999<") < html.indexOf("Mr Goh"));
  assert.equal(count(html, '<th scope="row">'), 2);
  assert.equal(count(html, '<th scope="col">'), 6);
  assert.ok(html.includes('aria-label="Minutes before going on to the next: Building" contenteditable="plaintext-only" dir="auto">10</span>'));
  assert.equal(count(html, "<li>"), 5);
  for (const part of ["What happened.", "How: by the clock", "As of today", "size: A5 landscape"]) assert.ok(html.includes(part), part);
  assert.ok(drawCard({ emergency: "", rows }, "en", "a4-landscape").includes("size: A4 landscape"));
});

test("is a row empty only when nothing at all is written in it", () => {
  assert.equal(empty(row({})), true);
  for (const more of [{ kind: "a" }, { first: "a" }, { second: "a" }, { weekday: "1" }, { weekend: "1" }, { minutes: 1 }]) {
    assert.equal(empty(row(more)), false, JSON.stringify(more));
  }
});

test("is a page in Persian written from right to left, with its own digits", () => {
  const html = drawCard({ emergency: "۱۱۵", rows: [row({ kind: "ساختمان", minutes: 25 })] }, "fa");
  assert.ok(html.startsWith(`<!doctype html>\n<html lang="fa" dir="rtl">`));
  assert.ok(html.includes(">۲۵<"));
  assert.ok(drawCharter({ heading: "الف", rights: [right("ب")] }, "fa").includes(">۱<"));
  assert.doesNotMatch(html, /(card|paper)\.[a-z]/);
});

test("has the poster every right in its order, and nothing about how it stands to the published ones", () => {
  const charter = { heading: "Ours", rights: [right("Second", { standing: "new", does: "We look up." }), right("First")] };
  const html = drawCharter(charter);
  assert.ok(html.indexOf("Second") < html.indexOf("First"));
  assert.equal(count(html, "<li>"), 2);
  assert.equal(count(html, "What we do:</span>"), 1);
  assert.equal(html, drawCharter({ ...charter, rights: charter.rights.map((one) => ({ ...one, standing: "there" })) }));
  assert.ok(html.includes('class="few"'));
  assert.ok(drawCharter({ heading: "Ours", rights: Array.from({ length: 5 }, (_, n) => right(`r${n}`)) }).includes('class="many"'));
});

/** A sheet on which type of *fits* points or less has room. */
function sheetOf(most, fits) {
  const style = { fontSize: "" };
  const over = () => parseFloat(style.fontSize) > fits;
  const node = {
    dataset: { most: String(most) },
    style,
    clientHeight: 100,
    clientWidth: 100,
    get scrollHeight() {
      return over() ? 101 : 100;
    },
    scrollWidth: 100,
  };
  return { style, page: { querySelector: () => node } };
}

test("falls the type until everything fits, and no further", () => {
  for (const [most, fits, wanted] of [
    [26, 30, "26pt"],
    [26, 26, "26pt"],
    [26, 12.3, "12.25pt"],
    [10.5, 7, "7pt"],
    [10.5, 0, "3pt"],
  ]) {
    const { style, page } = sheetOf(most, fits);
    fit(page);
    assert.equal(style.fontSize, wanted);
  }
});
