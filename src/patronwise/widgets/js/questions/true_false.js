import { h } from "../dom.js";
import { choose, chosen, hush, rows, say } from "./options.js";

/**
 * True or false. Response: a boolean.
 *
 * @type {import("./type.js").QuestionType}
 */
export const true_false = {
  face(_item, kit) {
    const all = rows(
      "radio",
      ["true", "false"].map((id) => ({ id, text: kit.say(`quiz.${id}`) })),
    );
    return {
      node: h(
        "div",
        { class: "pw-rows pw-rows-short" },
        all.map((row) => row.node),
      ),
      all,
    };
  },

  read({ all }) {
    const [id] = chosen(all);
    return id && id === "true";
  },

  restore: ({ all }, response) => choose(all, [String(response)]),

  grade: (key, response) => Number(response === key.answer),

  mark({ all }, key, response, kit) {
    hush(all);
    const right = response === key.answer;
    const row = all.find((/** @type {any} */ one) => one.id === String(response));
    const verdict = kit.verdicts ? (right ? "right" : "not-yet") : "";
    say(row, verdict, kit.say(right ? "quiz.option-right" : "quiz.option-wrong"), key.feedback[String(response)]);
    return [key.feedback[String(response)]];
  },
};
