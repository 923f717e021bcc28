import { h } from "../dom.js";
import { choose, chosen, hush, rows, say } from "./options.js";

/**
 * Multiple choice. Response: a list of option ids.
 *
 * @type {import("./type.js").QuestionType}
 */
export const multiple = {
  face({ options }) {
    const all = rows(
      "checkbox",
      options.map((/** @type {any} */ option) => ({ id: option.id, html: option.text })),
    );
    return {
      node: h(
        "div",
        { class: "pw-rows" },
        all.map((row) => row.node),
      ),
      all,
    };
  },

  read: ({ all }) => (chosen(all).length ? chosen(all) : undefined),

  restore: ({ all }, response) => choose(all, response),

  grade({ correct }, response) {
    if (!correct.length) return null;
    const hits = response.filter((/** @type {string} */ id) => correct.includes(id)).length;
    return Math.max(0, (2 * hits - response.length) / correct.length);
  },

  mark({ all }, key, response, kit) {
    hush(all);
    const solved = kit.verdicts && multiple.grade(key, response) === 1;
    for (const row of all) {
      const mine = response.includes(row.id);
      if (!mine && !solved) continue;
      const verdict = kit.verdicts && mine && key.correct.length ? (key.correct.includes(row.id) ? "right" : "not-yet") : "";
      say(row, verdict, kit.say(verdict === "right" ? "quiz.option-right" : "quiz.option-wrong"), key.feedback[row.id]);
    }
    return response.map((/** @type {string} */ id) => key.feedback[id]);
  },
};
