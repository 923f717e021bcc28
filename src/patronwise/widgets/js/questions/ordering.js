import { h, icon, textOf, words } from "../dom.js";
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

    /** @param {HTMLElement} line @param {1 | -1} by */
    const move = (line, by) => {
      const neighbour = by < 0 ? line.previousElementSibling : line.nextElementSibling;
      if (!neighbour) return;
      // The neighbour goes around the line that was asked to move: an element that is moved in the document loses the focus.
      if (by < 0) line.after(neighbour);
      else line.before(neighbour);
      kit.changed();
      refresh(list);
      const place = [...list.children].indexOf(line) + 1;
      kit.announce(kit.say("quiz.moved", { text: line.title, n: place, total: list.children.length }));
    };

    for (const { id, text } of entries) {
      const plain = textOf(text);
      const line = h("li", {
        class: "pw-entry",
        "data-entry": id,
        onkeydown: (/** @type {KeyboardEvent} */ event) => {
          const by = { ArrowUp: /** @type {-1} */ (-1), ArrowDown: /** @type {1} */ (1) }[event.key];
          if (!event.altKey || !by) return;
          event.preventDefault();
          move(line, by);
        },
      });
      line.title = plain;
      const up = h(
        "button",
        {
          type: "button",
          class: "pw-move",
          "data-move": "up",
          "aria-label": kit.say("quiz.move-up", { text: plain }),
          onclick: () => move(line, -1),
        },
        icon("up"),
      );
      const down = h(
        "button",
        {
          type: "button",
          class: "pw-move",
          "data-move": "down",
          "aria-label": kit.say("quiz.move-down", { text: plain }),
          onclick: () => move(line, 1),
        },
        icon("down"),
      );
      line.append(words("span", text, { class: "pw-entry-words" }), badge(), h("span", { class: "pw-moves" }, up, down));
      list.append(line);
    }
    refresh(list);
    return { node: h("div", {}, h("p", { class: "pw-note" }, kit.say("quiz.order-instructions")), list), list };
  },

  read: ({ list }) => [...list.children].map((line) => line.dataset.entry),

  restore({ list }, response) {
    for (const id of response) list.append(list.querySelector(`[data-entry="${id}"]`));
    refresh(list);
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

/**
 * Tell at both ends of the list that there is no further to go; a button is never disabled, because it may have the focus.
 *
 * @param {HTMLElement} list
 */
function refresh(list) {
  const lines = [...list.children];
  lines.forEach((line, place) => {
    line.querySelector('[data-move="up"]')?.setAttribute("aria-disabled", String(place === 0));
    line.querySelector('[data-move="down"]')?.setAttribute("aria-disabled", String(place === lines.length - 1));
  });
}
