import { asciiDigits, SPACE } from "../numbers.js";
import { field } from "./field.js";

const INVISIBLE = /[\u00ad\u0640\u061c\u064b-\u0652\u200b\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const GAPS = new RegExp(`[${SPACE}]+`, "g");

/**
 * Give *text* without what does not count. The same rules as `plain` in `questions/short_text.py`.
 *
 * @param {string} text
 */
export function plain(text) {
  return asciiDigits(text.normalize("NFKC").toLowerCase())
    .replace(INVISIBLE, "")
    .replace(/[\u064a\u0649]/g, "\u06cc")
    .replace(/\u0643/g, "\u06a9")
    .replace(/\u200c|\p{P}/gu, " ")
    .replace(GAPS, " ")
    .trim();
}

/**
 * Short text. Response: the text as typed.
 *
 * @type {import("./type.js").QuestionType}
 */
export const short_text = {
  beside: false,

  face: (_item, kit) => field("input", kit.say("quiz.write-here"), { type: "text", dir: "auto" }),

  read: ({ input }) => input.value.trim() || undefined,

  restore({ input }, response) {
    input.value = response;
  },

  grade: (key, response) => Number(key.accepted.includes(plain(response))),

  mark(_controls, key, response) {
    if (short_text.grade(key, response)) return [key.feedback.right];
    const slip = key.near.find((/** @type {any} */ near) => near.forms.includes(plain(response)));
    return [slip ? slip.feedback : key.feedback.wrong];
  },
};
