import { h, words } from "../dom.js";
import { field } from "./field.js";
import { choose, chosen, rows } from "./options.js";

/**
 * Self-rated free text: write, compare, tick. Response: {text, ticks}; `ticks` is absent until the learner has rated.
 *
 * @type {import("./type.js").QuestionType}
 */
export const self_rated = {
  missing: ({ keyed }) => (keyed ? "quiz.write-first" : "quiz.choose-first"),
  ask: "quiz.show-model",

  face(_item, kit) {
    /** @type {any} */
    const controls = field("textarea", kit.say("quiz.write-here"), { rows: 4, dir: "auto" });
    controls.rated = false;
    controls.points = [];
    controls.more = h("div", { class: "pw-model" });
    controls.rate = () => {
      controls.rated = true;
      kit.check();
    };
    // Another text is not rated yet; the ticks stay, so that they need not be set again.
    controls.input.addEventListener("input", () => (controls.rated = false));
    return controls;
  },

  read({ input, rated, points }) {
    const text = input.value;
    if (!text.trim()) return undefined;
    return rated ? { text, ticks: chosen(points) } : { text };
  },

  restore(controls, response) {
    controls.input.value = response.text;
    controls.rated = "ticks" in response;
    controls.ticks = response.ticks ?? [];
  },

  grade: (key, response) => (response.ticks ? response.ticks.length / key.rubric.length : null),

  mark(controls, key, _response, kit) {
    // The model answer is built once: later checks find it there, and what has the focus in it stays.
    if (controls.points.length) return [];
    controls.points = rows(
      "checkbox",
      key.rubric.map((/** @type {any} */ point) => ({ id: point.id, html: point.text })),
    );
    choose(controls.points, controls.ticks ?? []);
    controls.more?.append(
      h("p", { class: "pw-caption" }, kit.say("quiz.model-answer")),
      words("blockquote", key.model, { class: "pw-model-words" }),
      h(
        "form",
        { class: "pw-rubric", onsubmit: (/** @type {Event} */ event) => (event.preventDefault(), controls.rate()) },
        h(
          "fieldset",
          { class: "pw-group" },
          h("legend", { class: "pw-caption" }, kit.say("quiz.rubric-intro")),
          controls.points.map((/** @type {any} */ row) => row.node),
        ),
        h("button", { type: "submit", class: "pw-button pw-rate" }, kit.say("quiz.keep")),
      ),
    );
    return [key.model];
  },

  verdict: (key, response, kit) =>
    response.ticks ? kit.say("quiz.rubric-points", { n: response.ticks.length, total: key.rubric.length }) : "",
};
