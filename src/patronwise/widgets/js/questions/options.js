import { fill, h, icon, uuid, words } from "../dom.js";

/**
 * Rows of radio buttons or check boxes, each with a place for feedback beside it: single, multiple, true or false, rating.
 *
 * @typedef {object} Row
 * @property {string} id
 * @property {HTMLInputElement} input
 * @property {HTMLElement} node
 * @property {HTMLElement} feedback
 */

/**
 * @param {"radio" | "checkbox"} type
 * @param {{id: string, html?: string, text?: string}[]} options words of the course as HTML, words of the interface as text
 * @returns {Row[]}
 */
export function rows(type, options) {
  const name = uuid();
  return options.map(({ id, html, text }, place) => {
    const feedback = h("div", { class: "pw-feedback", id: `${name}-${place}` });
    const input = h("input", { type, name, value: id, "aria-describedby": feedback.id });
    const caption = html === undefined ? h("span", {}, text) : words("span", html);
    caption.className = "pw-option-words";
    const label = h("label", { class: "pw-option" }, input, caption);
    return { id, input, feedback, node: h("div", { class: "pw-row", "data-option": id }, label, feedback) };
  });
}

/**
 * Give the ids of the rows that are chosen.
 *
 * @param {Row[]} all
 */
export const chosen = (all) => all.filter((row) => row.input.checked).map((row) => row.id);

/**
 * Choose the rows with these ids and no other.
 *
 * @param {Row[]} all
 * @param {string[]} ids
 */
export function choose(all, ids) {
  for (const row of all) row.input.checked = ids.includes(row.id);
}

/**
 * Say something beside one row, or nothing.
 *
 * @param {Row} row
 * @param {"right" | "not-yet" | ""} verdict "" gives a reason without a verdict
 * @param {string} word the verdict in one or two words
 * @param {string} [html] the reason
 */
export function say(row, verdict, word, html) {
  row.node.dataset.mark = verdict;
  fill(
    row.feedback,
    verdict && h("span", { class: "pw-mark" }, icon(verdict), word),
    html && words("span", html, { class: "pw-reason" }),
  );
}

/**
 * Take every mark and reason away.
 *
 * @param {Row[]} all
 */
export function hush(all) {
  for (const row of all) {
    delete row.node.dataset.mark;
    fill(row.feedback);
  }
}
