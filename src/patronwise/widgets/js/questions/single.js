import { h } from "../dom.js";
import { choose, chosen, hush, rows, say } from "./options.js";

/**
 * Single choice. Response: the id of an option.
 *
 * @type {import("./type.js").QuestionType}
 */
export const single = {
  face({ options }) {
    const all = rows(
      "radio",
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

  read: ({ all }) => chosen(all)[0],

  restore: ({ all }, response) => choose(all, [response]),

  grade: (key, response) => (key.correct ? Number(response === key.correct) : null),

  mark({ all }, key, response, kit) {
    hush(all);
    const solved = kit.verdicts && response === key.correct;
    for (const row of all) {
      const mine = row.id === response;
      // The reasons for the options not taken come once the answer is found: before, they would give it away.
      if (!mine && !solved) continue;
      const verdict = kit.verdicts && mine && key.correct ? (solved ? "right" : "not-yet") : "";
      say(row, verdict, kit.say(verdict === "right" ? "quiz.option-right" : "quiz.option-wrong"), key.feedback[row.id]);
    }
    return [key.feedback[response]];
  },
};
