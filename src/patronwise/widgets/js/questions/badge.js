import { fill, h, icon } from "../dom.js";

/**
 * Make or change the small verdict beside a control that has no room for a sentence.
 *
 * @param {HTMLElement} [node] an existing badge; without it a new, empty one is made
 * @param {"right" | "not-yet"} [verdict] without it the badge is emptied
 * @param {string} [word]
 */
export function badge(node = h("span", { class: "pw-badge" }), verdict, word) {
  node.dataset.mark = verdict ?? "";
  fill(node, verdict && icon(verdict), word);
  return node;
}
