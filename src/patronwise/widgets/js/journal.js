/**
 * The learner's journal: the plans of all units.
 */

import { h, words } from "./dom.js";
import { notebookLink } from "./links.js";
import { live } from "./live.js";
import { earlier, sentence, when } from "./plans.js";

/** @param {any} view */
function render(view) {
  live(view, "journal.heading", (plans, { say, payload, model }) => {
    if (!plans.length) return [h("p", { class: "pw-note" }, say("journal.empty"))];
    return [
      h("p", { class: "pw-note" }, say("journal.intro")),
      h(
        "ul",
        { class: "pw-journal" },
        plans.map((/** @type {any} */ plan) => {
          const title = [h("span", { class: "pw-unit-id" }, plan.unit), " ", words("span", plan.title)];
          return h(
            "li",
            { class: "pw-plan-of", "data-unit": plan.unit },
            plan.href
              ? notebookLink(model, plan.href, { class: "pw-unit-link", "data-focus": plan.unit }, ...title)
              : h("p", {}, ...title),
            sentence(say, plan.saved),
            when(say, payload.lang, plan.saved),
            earlier(say, payload.lang, plan.earlier),
          );
        }),
      ),
    ];
  });
}

export default { render };
