/**
 * Lists whose entries can be moved: two buttons beside each entry, and Alt with an arrow key on them.
 */

import { h, icon } from "./dom.js";

/**
 * Let the entries of *list*, its children, be moved.
 *
 * @param {HTMLElement} list
 * @param {object} kit
 * @param {import("./speech.js").Say} kit.say
 * @param {(text: string) => void} kit.announce
 * @param {() => void} kit.changed hears that the order is another
 * @param {(line: HTMLElement) => string} kit.nameOf an entry, as text
 */
export function movable(list, { say, announce, changed, nameOf }) {
  const lines = () => /** @type {HTMLElement[]} */ ([...list.children]);

  /** @param {HTMLElement} line @param {1 | -1} by */
  const move = (line, by) => {
    const neighbour = by < 0 ? line.previousElementSibling : line.nextElementSibling;
    if (!neighbour) return;
    // The neighbour goes around the line that was asked to move: an element that is moved in the document loses the focus.
    if (by < 0) line.after(neighbour);
    else line.before(neighbour);
    changed();
    refresh();
    announce(say("quiz.moved", { text: nameOf(line), n: lines().indexOf(line) + 1, total: list.children.length }));
  };

  /**
   * Tell at both ends of the list that there is no further to go; a button is never disabled, because it may have the focus.
   */
  function refresh() {
    const all = lines();
    all.forEach((line, place) => {
      const [up, down] = ["up", "down"].map((way) => line.querySelector(`[data-move="${way}"]`));
      up?.setAttribute("aria-label", say("quiz.move-up", { text: nameOf(line) }));
      up?.setAttribute("aria-disabled", String(place === 0));
      down?.setAttribute("aria-label", say("quiz.move-down", { text: nameOf(line) }));
      down?.setAttribute("aria-disabled", String(place === all.length - 1));
    });
  }

  /**
   * Make the two buttons of *line*; their names come with `refresh`.
   *
   * @param {HTMLElement} line
   */
  function buttons(line) {
    line.addEventListener("keydown", (event) => {
      const by = { ArrowUp: /** @type {-1} */ (-1), ArrowDown: /** @type {1} */ (1) }[event.key];
      // In a field the same keys move the cursor.
      if (!event.altKey || !by || /** @type {Element} */ (event.target).matches("input, textarea")) return;
      event.preventDefault();
      move(line, by);
    });
    const button = (/** @type {"up" | "down"} */ way, /** @type {1 | -1} */ by) =>
      h("button", { type: "button", class: "pw-move", "data-move": way, onclick: () => move(line, by) }, icon(way));
    return h("span", { class: "pw-moves" }, button("up", -1), button("down", 1));
  }

  return { buttons, refresh };
}
