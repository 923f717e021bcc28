/**
 * The map of the course with what was done in each unit.
 */

import { h, icon, textOf, words } from "./dom.js";
import { notebookLink } from "./links.js";
import { live } from "./live.js";

const MARKS = /** @type {const} */ ({ done: "right", started: "partly" });

/** @param {any} view */
function render(view) {
  live(view, "progress.heading", (tracks, { say, model }) => {
    const begun = tracks.some((/** @type {any} */ track) =>
      track.units.some((/** @type {any} */ unit) => unit.state !== "not-started"),
    );
    return [
      !begun && h("p", { class: "pw-note" }, say("progress.nothing-yet")),
      ...tracks.map((/** @type {any} */ track) => {
        const n = track.units.filter((/** @type {any} */ unit) => unit.state === "done").length;
        return h(
          "section",
          { class: "pw-track", "data-track": track.id },
          h(
            "p",
            { class: "pw-track-head" },
            words("span", track.title, { class: "pw-caption" }),
            " ",
            h("span", { class: "pw-count" }, say("progress.track-done", { n, total: track.units.length })),
          ),
          h(
            "ul",
            { class: "pw-units" },
            track.units.map((/** @type {any} */ unit) => row(unit, say, model)),
          ),
        );
      }),
    ];
  });
}

/**
 * @param {any} unit
 * @param {import("./speech.js").Say} say
 * @param {any} model
 */
function row(unit, say, model) {
  const mark = MARKS[/** @type {keyof typeof MARKS} */ (unit.state)];
  const facts = [
    unit.answered > 0 &&
      say(unit.section ? "progress.section" : unit.drills ? "progress.drills" : "progress.quiz", {
        n: unit.answered,
        total: unit.total,
      }),
    unit.ending && say("progress.roleplay-ending", { ending: say(`roleplay.ending.${unit.ending}`) }),
    unit.plan && say("progress.plan-made"),
  ].filter(Boolean);
  return h(
    "li",
    { class: "pw-unit", "data-unit": unit.id, "data-state": unit.state },
    notebookLink(
      model,
      unit.href,
      {
        class: "pw-unit-link",
        "data-focus": unit.id,
        "aria-label": say("progress.open-unit", { title: `${unit.id} ${textOf(unit.title)}` }),
      },
      h("span", { class: "pw-unit-id" }, unit.id),
      " ",
      words("span", unit.title),
    ),
    h("span", { class: "pw-state" }, mark && icon(mark), say(`progress.${unit.state}`)),
    h("span", { class: "pw-facts" }, facts.join(" · ")),
  );
}

export default { render };
