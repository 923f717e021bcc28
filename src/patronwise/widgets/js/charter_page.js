import { editable, tag } from "./markup.js";
import { page } from "./paper.js";

const LOOK = `
.sheet.sheet { padding: 0.4em; border-block-start: 0.5em solid #1560b0; print-color-adjust: exact; }
.sheet h1 { font-size: 1.8em; padding-block: 0.3em; }
.sheet ol { list-style: none; flex: 1 0 auto; display: grid; gap: 0.9em 1.4em; align-content: space-evenly; }
.sheet ol.many { grid-template-columns: 1fr 1fr; }
li { border-block-start: 1.5px solid #7a8590; padding-block-start: 0.4em; min-inline-size: 0; }
h2 { font-size: 1.2em; line-height: 1.25; display: flex; gap: 0.45em; }
.number { color: #1560b0; }
h2 .field { flex: 1 1 auto; }
p { margin-block-start: 0.25em; }
.what { color: #444; font-weight: 600; }
.sheet p .field { display: inline; }
`;

/** From how many rights on the poster has two columns. */
const MANY = 5;

/**
 * @typedef {{title: string, does: string, seen: string, standing: string | null}} Right
 * @typedef {{heading: string, rights: Right[]}} Charter what a group typed: text, never HTML
 */

/**
 * Write the charter as a poster. How a right stands to the published ones is the group's own question, and is not on it.
 *
 * @param {import("./speech.js").Say} say
 * @param {{lang: string, dir: string}} payload
 * @param {Charter} charter
 * @param {string} date
 */
export function charterPage(say, { lang, dir }, { heading, rights }, date) {
  const part = (/** @type {string} */ key, /** @type {string} */ text, /** @type {Right} */ { title }) =>
    text && tag("p", {}, tag("span", { class: "what" }, say(key)), " ", editable(`${say(key)} ${title}`, text));
  return page(
    { lang, dir, title: heading, sheet: "a4", most: 26, look: LOOK, say },
    tag("h1", {}, editable(say("charter.poster-heading"), heading)),
    tag(
      "ol",
      { class: rights.length >= MANY ? "many" : "few" },
      rights.map((right, place) =>
        tag(
          "li",
          {},
          tag(
            "h2",
            {},
            tag("span", { class: "number" }, say("{n}", { n: place + 1 })),
            editable(say("charter.title"), right.title),
          ),
          part("charter.poster-does", right.does, right),
          part("charter.poster-seen", right.seen, right),
        ),
      ),
    ),
    tag("footer", {}, tag("p", {}, say("paper.as-of", { date }))),
  );
}
