import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { checklistPage } from "../../src/patronwise/widgets/js/checklist_page.js";
import { meanOf, tenths } from "../../src/patronwise/widgets/js/profile_means.js";
import { reach } from "../../src/patronwise/widgets/js/profile_picture.js";
import { hearRatings, ratingOf, tellRating } from "../../src/patronwise/widgets/js/ratings.js";
import { speaker } from "../../src/patronwise/widgets/js/speech.js";

const HOSTILE = `</span></script></style><img src=x onerror="top.hacked=1">'"&lt;<!--`;
const SECTION = { id: "F01", title: "a", statements: ["F01-a1", "F01-a2", "F01-a3", "F01-a4"], advice: {}, learn: [] };
const mean = (...steps) => meanOf(SECTION, (name) => steps[SECTION.statements.indexOf(name)]);

test("is the mean that of the statements that were rated, and of no others", () => {
  assert.deepEqual(mean(), { section: SECTION, rated: 0, mean: null, band: null });
  assert.deepEqual(mean(undefined, 4), { section: SECTION, rated: 1, mean: 4, band: "high" });
  assert.deepEqual([mean(1, 2, 3, 5).mean, mean(1, 2, 3, 5).rated], [2.75, 4]);
  assert.equal(mean(1).band, "low");
});

test("do the bands begin at 2.5 and at 4", () => {
  const bands = [[1, 1, 1, 1], [2, 2, 3, 2], [2, 3], [2, 2, 3, 3], [4, 4, 4, 3], [4, 4, 4, 4], [5, 5, 5, 5]];
  assert.deepEqual(
    bands.map((steps) => mean(...steps).band),
    ["low", "low", "middle", "middle", "middle", "high", "high"],
  );
});

test("says no figure of a mean that it lies in another band", () => {
  for (const [value, shown] of [[1, 1], [2.4999, 2.4], [2.5, 2.5], [3.96, 3.9], [4, 4], [11 / 3, 3.7], [2.25, 2.3], [5, 5]]) {
    assert.equal(tenths(value), shown, String(value));
  }
});

test("grows a bar with its mean, from 0 to the highest step", () => {
  const [none, one, five] = [0, 1, 5].map((step) => reach(step, 400));
  assert.ok(Math.abs((one - none) * 5 - (five - none)) < 1e-9);
  assert.ok(none > 0 && five < 400);
});

const payload = (part, more = {}) => ({ learner: "a", unit: "F01", part, ...more });

test("hears a profile on the same page what was rated, and nothing of other parts, units or learners", () => {
  let rung = 0;
  const quiet = new AbortController();
  hearRatings(quiet.signal, () => (rung += 1));
  const profile = payload("profile");
  assert.equal(ratingOf(profile, { "F01-a1": 2 }, "F01-a1"), 2);
  tellRating(payload("section-1"), "F01-a1", 5);
  tellRating(payload("statements", { learner: "b" }), "F01-a1", 5);
  assert.equal(ratingOf(profile, { "F01-a1": 2 }, "F01-a1"), 2);
  tellRating(payload("statements"), "F01-a1", 4);
  assert.equal(ratingOf(profile, { "F01-a1": 2 }, "F01-a1"), 4);
  assert.equal(ratingOf(profile, {}, "F01-a2"), undefined);
  assert.equal(rung, 2);
  quiet.abort();
  tellRating(payload("statements"), "F01-a1", 3);
  assert.equal(rung, 2);
});

function pageOf(lang, library, sections) {
  const po = readFileSync(new URL(`../../src/patronwise/locale/${lang}/LC_MESSAGES/patronwise.po`, import.meta.url), "utf8");
  const strings = Object.fromEntries([...po.matchAll(/^msgid "(.+)"\nmsgstr (".*")$/gm)].map(([, key, text]) => [key, JSON.parse(text)]));
  const given = { lang, dir: lang === "fa" ? "rtl" : "ltr", strings };
  return checklistPage(speaker(given), given, library, sections, "today");
}
const count = (text, what) => text.split(what).length - 1;
const line = (text, done = false) => ({ text, done });

test("has the page every line with its box, ticked or not, and one empty line a section to write in", () => {
  const html = pageOf("en", "Old Town", [
    { title: "F01 Know", lines: [line("I know the door.", true), line("I know the bell.")] },
    { title: "F02 Count", lines: [] },
  ]);
  assert.ok(html.includes(">Old Town<") && html.includes("I know the door.") && html.includes("I know the bell."));
  assert.equal(count(html, "<li>"), 3);
  assert.equal(count(html, 'aria-label="done">✓<'), 1);
  assert.equal(count(html, 'aria-label="not done"><'), 2);
  assert.ok(!html.includes("F02 Count"), "a section without lines is left out");
  assert.match(html, /size: A4 portrait/);
  assert.doesNotMatch(html, /https?:|\bsrc=|\bhref=|url\(|@import|fetch\(/);
});

test("is what was typed text on the page and never HTML", () => {
  const tags = (html) => html.match(/<[a-z!/][^>]*/g).map((one) => one.match(/^<\S*/)[0]);
  const hostile = pageOf("en", HOSTILE, [{ title: HOSTILE, lines: [line(HOSTILE)] }]);
  assert.deepEqual(tags(hostile), tags(pageOf("en", "a", [{ title: "b", lines: [line("c")] }])));
  assert.ok(count(hostile, "&lt;img src=x onerror=&quot;top.hacked=1&quot;&gt;") >= 3);
});

test("is a page in Persian written from right to left, with every string in its catalogue", () => {
  const html = pageOf("fa", "کتابخانه", [{ title: "F01 خدمات", lines: [line("می‌دانم.")] }]);
  assert.ok(html.startsWith(`<!doctype html>\n<html lang="fa" dir="rtl">`));
  assert.doesNotMatch(html, /(checklist|paper)\.[a-z]/);
});
