import { textOf, words } from "../dom.js";
import { readings } from "../numbers.js";
import { field } from "./field.js";

/**
 * Tell whether *number* is *answer* give or take *tolerance*, forgiving what binary fractions lose.
 *
 * @param {number} number
 * @param {number} answer
 * @param {number} tolerance
 */
const within = (number, answer, tolerance) => Math.abs(number - answer) <= tolerance + 1e-9 * Math.max(1, Math.abs(answer));

/**
 * Numeric. Response: the text as typed.
 *
 * @type {import("./type.js").QuestionType}
 */
export const numeric = {
  beside: false,
  missing: () => "quiz.number-invalid",

  face({ unit }, kit) {
    const label = unit ? kit.say("quiz.number-label-unit", { unit: textOf(unit) }) : kit.say("quiz.number-label");
    // Digits, signs and separators run from left to right in every language.
    return field(
      "input",
      label,
      { type: "text", inputmode: "decimal", dir: "ltr", class: "pw-field pw-number" },
      unit && words("span", unit, { "aria-hidden": "true" }),
    );
  },

  read: ({ input }) => (readings(input.value).length ? input.value.trim() : undefined),

  restore({ input }, response) {
    input.value = response;
  },

  grade: (key, response) => Number(readings(response).some((number) => within(number, key.answer, key.tolerance))),

  mark(_controls, key, response) {
    if (numeric.grade(key, response)) return [key.feedback.right];
    const slip = key.near.find((/** @type {any} */ near) =>
      readings(response).some((number) => within(number, near.value, near.tolerance)),
    );
    return [slip ? slip.feedback : key.feedback.wrong];
  },
};
