import { h, textOf, words } from "../dom.js";
import { movable } from "../moves.js";
import { badge } from "./badge.js";

/**
 * Ordering. Response: all entry ids in the learner's order.
 *
 * @type {import("./type.js").QuestionType}
 */
export const ordering = {
  beside: false,

  face({ entries }, kit) {
    const list = h("ol", { class: "pw-order" });

    const moves = movable(list, { ...kit, nameOf: (line) => line.title });

    for (const { id, text } of entries) {
      const line = h("li", { class: "pw-entry", "data-entry": id, title: textOf(text) });
      line.append(words("span", text, { class: "pw-entry-words" }), badge(), moves.buttons(line));
      list.append(line);
    }
    moves.refresh();
    return { node: h("div", {}, h("p", { class: "pw-note" }, kit.say("quiz.order-instructions")), list), list, moves };
  },

  read: ({ list }) => [...list.children].map((line) => line.dataset.entry),

  restore({ list, moves }, response) {
    for (const id of response) list.append(list.querySelector(`[data-entry="${id}"]`));
    moves.refresh();
  },

  grade({ order }, response) {
    const place = (/** @type {string} */ id) => response.indexOf(id);
    let pairs = 0;
    let concordant = 0;
    order.forEach((/** @type {string} */ first, /** @type {number} */ index) => {
      for (const second of order.slice(index + 1)) {
        pairs += 1;
        if (place(first) < place(second)) concordant += 1;
      }
    });
    return Math.max(0, (2 * concordant - pairs) / pairs);
  },

  mark({ list }, key, response, kit) {
    if (kit.verdicts) {
      [...list.children].forEach((line, place) => {
        const right = line.dataset.entry === key.order[place];
        badge(
          line.querySelector(".pw-badge"),
          right ? "right" : "not-yet",
          kit.say(right ? "quiz.place-right" : "quiz.place-wrong"),
        );
      });
    }
    return [key.feedback];
  },

  unmark: ({ list }) => list.querySelectorAll(".pw-badge").forEach((/** @type {HTMLElement} */ one) => badge(one)),
};
