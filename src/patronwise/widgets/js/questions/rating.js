import { h, uuid, words } from "../dom.js";

/**
 * Rating: a neutral scale. Response: the step, from 1. Nothing is right or wrong, so nothing is marked.
 *
 * @type {import("./type.js").QuestionType}
 */
export const rating = {
  ask: "quiz.keep",
  open: true,

  face({ steps, low, high }, kit) {
    const name = uuid();
    const ends = [`${name}-low`, `${name}-high`];
    const inputs = Array.from({ length: steps }, (_, place) =>
      h("input", {
        type: "radio",
        name,
        value: place + 1,
        // The words at the ends belong to the two steps that they describe.
        "aria-describedby": place === 0 ? ends[0] : place === steps - 1 ? ends[1] : null,
      }),
    );
    const scale = inputs.map((input, place) =>
      h("label", { class: "pw-step" }, input, h("span", {}, kit.say("{n}", { n: place + 1 }))),
    );
    const node = h(
      "div",
      { class: "pw-scale" },
      words("span", low, { class: "pw-end", id: ends[0] }),
      h("div", { class: "pw-steps" }, scale),
      words("span", high, { class: "pw-end", id: ends[1] }),
    );
    return { node, inputs };
  },

  read({ inputs }) {
    const input = inputs.find((/** @type {HTMLInputElement} */ one) => one.checked);
    return input && Number(input.value);
  },

  restore({ inputs }, response) {
    for (const input of inputs) input.checked = Number(input.value) === response;
  },

  grade: () => null,

  mark: () => [],
};
