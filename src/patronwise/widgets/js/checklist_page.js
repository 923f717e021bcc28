import { editable, tag } from "./markup.js";
import { page } from "./paper.js";

// As many sheets as the lines need, in type that can be read beside a desk: not one sheet, as other papers are.
const LOOK = `
.sheet { block-size: auto; overflow: visible; display: block; }
.sheet h1 { margin-block-end: 0.2em; }
.library { font-size: 1.15em; font-weight: 650; margin-block-end: 0.6em; }
.library .field { min-inline-size: 8em; border-block-end: 1px solid; }
section { break-inside: avoid; margin-block-start: 0.9em; }
h2 { font-size: 1.1em; border-block-end: 1px solid #56616c; margin-block-end: 0.35em; }
ul { list-style: none; }
li { display: flex; gap: 0.6em; align-items: start; padding-block: 0.18em; break-inside: avoid; }
.box { flex: 0 0 auto; inline-size: 1.05em; block-size: 1.05em; margin-block-start: 0.12em; border: 1.5px solid #111; line-height: 1; text-align: center; }
li .field { flex: 1 1 auto; min-block-size: 1.35em; }
@media print { li:has(.field:empty) { display: none; } }
`;

/**
 * @typedef {{text: string, done: boolean}} Line what a learner typed: text, never HTML
 */

/**
 * Write the checklist as a page. Below each section stands an empty line to write in, which is not printed while it is empty.
 *
 * @param {import("./speech.js").Say} say
 * @param {{lang: string, dir: string}} payload
 * @param {string} library
 * @param {{title: string, lines: Line[]}[]} sections
 * @param {string} date
 */
export function checklistPage(say, { lang, dir }, library, sections, date) {
  const line = (/** @type {string} */ title, /** @type {Line} */ { text, done }) =>
    tag(
      "li",
      {},
      tag("span", { class: "box", role: "img", "aria-label": say(done ? "checklist.done" : "checklist.not-done") }, done && "✓"),
      editable(`${say("checklist.line")}: ${title}`, text),
    );
  return page(
    { lang, dir, title: say("checklist.heading"), sheet: "a4", most: 11, look: LOOK, say },
    tag("h1", {}, say("checklist.heading")),
    tag("p", { class: "library" }, editable(say("checklist.library"), library)),
    sections
      .filter(({ lines }) => lines.length)
      .map(({ title, lines }) =>
        tag(
          "section",
          {},
          tag("h2", {}, title),
          tag(
            "ul",
            {},
            [...lines, { text: "", done: false }].map((one) => line(title, one)),
          ),
        ),
      ),
    tag("footer", {}, say("paper.as-of", { date })),
  );
}
