import { h } from "./dom.js";
import { written } from "./speech.js";

/**
 * @typedef {{if: string, then: string, at: string}} Plan what a learner typed: text, never HTML
 */

/**
 * Earlier versions of a plan, folded away; nothing where there are none.
 *
 * @param {import("./speech.js").Say} say
 * @param {string} lang
 * @param {Plan[]} plans newest first
 */
export function earlier(say, lang, plans) {
  if (!plans.length) return null;
  return h(
    "details",
    { class: "pw-earlier" },
    h("summary", {}, `${say("plan.earlier")}: ${say("{n}", { n: plans.length })}`),
    h(
      "ol",
      { class: "pw-plans" },
      plans.map((plan) => h("li", {}, sentence(say, plan), when(say, lang, plan))),
    ),
  );
}

/**
 * A plan as a sentence.
 *
 * @param {import("./speech.js").Say} say
 * @param {Plan} plan
 */
export const sentence = (say, plan) =>
  h("p", { class: "pw-plan-words", dir: "auto" }, say("plan.sentence", { cue: plan.if, reply: plan.then }));

/**
 * When a plan was saved.
 *
 * @param {import("./speech.js").Say} say
 * @param {string} lang
 * @param {Plan} plan
 */
export const when = (say, lang, plan) => h("p", { class: "pw-when" }, say("plan.saved-on", { date: written(lang, plan.at) }));
