import { editable, tag } from "./markup.js";
import { page } from "./paper.js";
import { around, GAP } from "./speech.js";

const LOOK = `
.top { display: flex; gap: 1em; align-items: start; justify-content: space-between; }
.top h1 { flex: 1 1 30%; }
.emergency { flex: 0 1 auto; border: 2.5px solid #8c331c; border-radius: 0.5em; padding: 0.3em 0.7em; font-size: 1.15em; font-weight: 650; }
.emergency .field { min-inline-size: 4em; border-block-end: 1px solid; }
table { inline-size: 100%; border-collapse: collapse; margin-block: 0.7em; table-layout: fixed; }
th, td { border: 1px solid #56616c; padding: 0.25em 0.45em; text-align: start; vertical-align: top; }
thead th { background: #eef1f4; print-color-adjust: exact; }
thead th:last-child { inline-size: 13%; }
.sheet :is(td, th) .field { display: block; min-block-size: 1.35em; }
.below { display: flex; gap: 1.5em; margin-block-start: auto; }
.below section { flex: 1 1 50%; }
h2 { font-size: 1.05em; }
ol { padding-inline-start: 1.5em; }
ol:lang(fa) { list-style-type: persian; }
`;

/**
 * @typedef {{kind: string, first: string, second: string, weekday: string, weekend: string, minutes: number | null}} Row
 * @typedef {{emergency: string, rows: Row[]}} Card what a learner typed: text, never HTML
 */

/** The columns that hold words; minutes follow them. @type {("kind" | "first" | "second" | "weekday" | "weekend")[]} */
export const COLUMNS = ["kind", "first", "second", "weekday", "weekend"];

/** Interface strings of the columns, by name. */
export const HEADS = {
  kind: "card.kind",
  first: "card.first",
  second: "card.second",
  weekday: "card.weekday",
  weekend: "card.weekend",
  minutes: "card.minutes",
};

/**
 * Tell whether nothing is written in a row: it is left out on paper.
 *
 * @param {Row} row
 */
export const empty = (row) => COLUMNS.every((name) => !row[name]) && row.minutes === null;

/**
 * Write the card as a page.
 *
 * @param {import("./speech.js").Say} say
 * @param {{lang: string, dir: string, lines: string[]}} payload
 * @param {Card} card
 * @param {"a5-landscape" | "a4-landscape"} sheet
 * @param {string} date
 */
export function cardPage(say, { lang, dir, lines }, { emergency, rows }, sheet, date) {
  const cell = (/** @type {Row} */ row, /** @type {typeof COLUMNS[number]} */ name) =>
    editable(`${say(HEADS[name])}: ${row.kind}`, row[name]);
  return page(
    { lang, dir, title: say("card.heading"), sheet, most: sheet === "a5-landscape" ? 10.5 : 15, look: LOOK, say },
    tag(
      "div",
      { class: "top" },
      tag("h1", {}, say("card.heading")),
      tag(
        "p",
        { class: "emergency" },
        around(say("card.emergency-first", { number: GAP }), editable(say("card.emergency"), emergency)),
      ),
    ),
    tag(
      "table",
      {},
      tag(
        "thead",
        {},
        tag(
          "tr",
          {},
          Object.values(HEADS).map((key) => tag("th", { scope: "col" }, say(key))),
        ),
      ),
      tag(
        "tbody",
        {},
        rows
          .filter((row) => !empty(row))
          .map((row) =>
            tag(
              "tr",
              {},
              tag("th", { scope: "row" }, cell(row, "kind")),
              COLUMNS.slice(1).map((name) => tag("td", {}, cell(row, name))),
              tag(
                "td",
                {},
                editable(`${say(HEADS.minutes)}: ${row.kind}`, row.minutes === null ? "" : say("{n}", { n: row.minutes })),
              ),
            ),
          ),
      ),
    ),
    tag(
      "div",
      { class: "below" },
      tag(
        "section",
        {},
        tag("h2", {}, say("card.send-along")),
        tag(
          "ol",
          {},
          lines.map((line) => tag("li", {}, say(`card.line.${line}`))),
        ),
      ),
      tag(
        "section",
        {},
        tag("h2", {}, say("card.clock")),
        tag("p", {}, say("card.clock-now")),
        tag("p", {}, say("card.clock-later")),
      ),
    ),
    tag("footer", {}, tag("p", {}, say("paper.as-of", { date })), tag("p", {}, say("card.test-it"))),
  );
}
