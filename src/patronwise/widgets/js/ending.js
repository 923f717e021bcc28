import { h, icon, words } from "./dom.js";
import { change } from "./meters.js";

const MARKS = /** @type {const} */ ({ good: "right", mixed: "partly", bad: "not-yet" });

/**
 * How a role-play ended: what happened, the debrief, and why each choice did what it did.
 *
 * @param {import("./speech.js").Say} say
 * @param {{ending: keyof typeof MARKS, text: string, debrief: string}} node
 * @param {any[]} taken the choices of this walk, in order
 * @param {() => void} restart
 */
export function ending(say, node, taken, restart) {
  return h(
    "div",
    { class: "pw-ending", "data-outcome": node.ending, tabindex: "-1" },
    h(
      "p",
      { class: "pw-outcome" },
      icon(MARKS[node.ending]),
      h("span", { class: "pw-caption" }, `${say("roleplay.ending")}: `),
      h("strong", {}, say(`roleplay.ending.${node.ending}`)),
    ),
    words("p", node.text, { class: "pw-ending-words" }),
    h("p", { class: "pw-caption" }, say("roleplay.debrief")),
    words("p", node.debrief, { class: "pw-debrief" }),
    h("p", { class: "pw-caption" }, say("roleplay.your-choices")),
    h(
      "ol",
      { class: "pw-reasons" },
      taken.map((choice) =>
        h(
          "li",
          {},
          words("p", choice.say, { class: "pw-said" }),
          h(
            "p",
            { class: "pw-why" },
            h("span", { class: "pw-why-word" }, `${say("roleplay.why")}: `),
            words("span", choice.why),
            " ",
            h("span", { class: "pw-change" }, change(say, choice.trust)),
          ),
        ),
      ),
    ),
    h("button", { type: "button", class: "pw-button pw-again", onclick: restart }, say("roleplay.play-again")),
  );
}
