import { fill, h, textOf, uuid, words } from "../dom.js";
import { badge } from "./badge.js";

// A closed list shows one line and cuts the rest off; from about this many letters on the chosen text is written out below it.
const ONE_LINE = 36;

/**
 * Matching: one select a pair. Response: {pair id: id of the chosen right-hand side}.
 *
 * @type {import("./type.js").QuestionType}
 */
export const matching = {
  beside: false,

  face({ lefts, rights }, kit) {
    const choices = rights.map((/** @type {any} */ right) => ({ id: right.id, text: textOf(right.text) }));
    const all = lefts.map((/** @type {any} */ left) => {
      const name = uuid();
      const reason = h("div", { class: "pw-feedback", id: `${name}-why` });
      const select = h(
        "select",
        { id: name, class: "pw-select", "aria-describedby": reason.id, onchange: () => writeOut(pair) },
        h("option", { value: "" }, kit.say("quiz.match-choose")),
        choices.map((/** @type {any} */ choice) => h("option", { value: choice.id }, choice.text)),
      );
      const mark = badge();
      const chosen = h("span", { class: "pw-chosen", "aria-hidden": "true" }); // a screen reader reads the option in full
      const node = h(
        "div",
        { class: "pw-pair", "data-pair": left.id },
        words("label", left.text, { for: name, class: "pw-left" }),
        h("span", { class: "pw-choice-of" }, select, chosen, mark),
        reason,
      );
      const pair = { id: left.id, select, chosen, mark, reason, node };
      return pair;
    });
    return {
      node: h(
        "div",
        { class: "pw-pairs" },
        all.map((/** @type {any} */ pair) => pair.node),
      ),
      all,
    };
  },

  read({ all }) {
    if (all.some((/** @type {any} */ pair) => !pair.select.value)) return undefined;
    return Object.fromEntries(all.map((/** @type {any} */ pair) => [pair.id, pair.select.value]));
  },

  restore({ all }, response) {
    for (const pair of all) {
      pair.select.value = response[pair.id] ?? "";
      writeOut(pair);
    }
  },

  grade({ pairs }, response) {
    const ids = Object.keys(pairs);
    return ids.filter((id) => response[id] === pairs[id]).length / ids.length;
  },

  mark({ all }, key, response, kit) {
    const said = [key.feedback];
    for (const { id, mark, reason } of all) {
      const right = response[id] === key.pairs[id];
      if (kit.verdicts) badge(mark, right ? "right" : "not-yet", kit.say(right ? "quiz.pair-right" : "quiz.pair-wrong"));
      // Why two sides belong together names the pair: it is said to those who found it.
      const why = right ? key.each[id] : undefined;
      fill(reason, why && words("span", why, { class: "pw-reason" }));
    }
    return said;
  },

  unmark({ all }) {
    for (const { mark, reason } of all) {
      badge(mark);
      fill(reason);
    }
  },
};

/** @param {{select: HTMLSelectElement, chosen: HTMLElement}} pair */
function writeOut({ select, chosen }) {
  const text = (select.value && select.selectedOptions[0]?.textContent) || "";
  fill(chosen, text.length > ONE_LINE && text);
}
