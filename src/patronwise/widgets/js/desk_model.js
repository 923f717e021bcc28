/**
 * Desk model: three numbers in, waits out, in a picture, in a sentence and in a table. Nothing is graded and nothing recorded.
 */

import { deskPicture } from "./desk_picture.js";
import { dial } from "./dial.js";
import { fill, h } from "./dom.js";
import { figures, roundedShare, roundedWait } from "./queueing.js";
import { root } from "./shell.js";
import { speaker } from "./speech.js";

/** Milliseconds without a change after which a screen reader hears the sentence: a slider that is dragged would be talked over. */
const QUIET = 700;
const ASSUMPTIONS = [
  "model.assume-random",
  "model.assume-lengths",
  "model.assume-stay",
  "model.assume-line",
  "model.assume-steady",
  "model.assume-whole",
];

/** @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view */
function render({ model, el, signal = new AbortController().signal }) {
  const payload = model.get("payload");
  const say = speaker(payload);
  // The payload's own object: what was set comes back when the cell is drawn anew.
  const desk = payload.set;
  const picture = deskPicture(say, payload.dir, signal);
  const sentence = h("p", { class: "pw-sentence" });
  const spoken = h("p", { class: "pw-hidden", role: "status" });
  const rows = h("tbody", {});
  let timer = 0;

  const dials = [
    dialOf("arrivals", "model.arrivals", "model.arrivals-unit"),
    dialOf("staff", "model.staff", "model.staff-unit"),
    dialOf("minutes", "model.minutes", "model.minutes-unit"),
  ];

  /** @param {"arrivals" | "staff" | "minutes"} name @param {string} label @param {string} unit */
  function dialOf(name, label, unit) {
    const words = { label: say(label), unit: say(unit) };
    return dial(say, payload.lang, name, words, payload.ranges[name], desk[name], (value) => {
      desk[name] = value;
      show();
      clearTimeout(timer);
      timer = setTimeout(() => fill(spoken, sentence.textContent), QUIET);
    });
  }

  function show() {
    const { min, max } = payload.ranges.staff;
    const desks = Array.from({ length: max - min + 1 }, (_, more) => ({ ...desk, staff: min + more }));
    const all = desks.map((one) => ({ ...figures(one, payload.within), staff: one.staff }));
    picture.show(
      all.map(({ staff, wait }) => ({ staff, wait, said: above(wait), number: say("{n}", { n: staff }) })),
      desk.staff,
      say("model.picture", { arrivals: desk.arrivals, minutes: desk.minutes }),
    );
    fill(sentence, told(all[desk.staff - min]));
    fill(rows, ...all.map(row));
  }

  /** Say what stands above a bar. @param {number | null} wait minutes */
  function above(wait) {
    if (wait === null) return "↑";
    const shown = roundedWait(wait, payload.least);
    return shown === null ? say("model.almost-none", { n: 0 }) : say("{n}", { n: shown });
  }

  /** @param {number} wait minutes */
  function minutes(wait) {
    const shown = roundedWait(wait, payload.least);
    return shown === null ? say("model.minutes-under", { n: payload.least }) : say("model.minutes-n", { n: shown });
  }

  /** @param {number} part 0 to 1 */
  function share(part) {
    const [how, n] = roundedShare(part);
    return say({ "": "model.percent", under: "model.percent-under", over: "model.percent-over" }[how], { n });
  }

  /** @param {import("./queueing.js").Figures} found */
  function told({ busy, waiting, wait, within }) {
    if (waiting === null || wait === null || within === null) {
      return say("model.grows", { work: desk.arrivals * desk.minutes, time: 60 * desk.staff });
    }
    const shares = { waiting: share(waiting), within: share(within), busy: share(busy) };
    return say("model.said", { wait: minutes(wait), limit: payload.within, ...shares });
  }

  /** @param {import("./queueing.js").Figures & {staff: number}} found */
  function row({ staff, busy, wait, within }) {
    const chosen = staff === desk.staff;
    const head = h(
      "th",
      { scope: "row" },
      say("{n}", { n: staff }),
      chosen && h("span", { "aria-hidden": "true" }, " ▲"),
      chosen && h("span", { class: "pw-hidden" }, ` ${say("model.chosen")}`),
    );
    const cells =
      wait === null || within === null
        ? [h("td", { colspan: 3 }, say("model.grows-short"))]
        : [share(busy), minutes(wait), share(within)].map((text) => h("td", {}, text));
    return h("tr", { class: chosen && "pw-chosen", "data-staff": staff }, head, cells);
  }

  const heads = [
    say("model.head-staff"),
    say("model.head-busy"),
    say("model.head-wait"),
    say("model.head-within", { limit: payload.within }),
  ];
  show();
  el.append(
    root(
      payload,
      say("model.heading"),
      h("p", { class: "pw-title" }, say("model.heading")),
      h("p", { class: "pw-note" }, say("model.purpose")),
      h("div", { class: "pw-dials" }, dials),
      sentence,
      spoken,
      picture.node,
      h(
        "table",
        { class: "pw-waits" },
        h("caption", {}, say("model.table")),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            heads.map((text) => h("th", { scope: "col" }, text)),
          ),
        ),
        rows,
      ),
      h("p", { class: "pw-caption" }, say("model.assumptions")),
      h(
        "ul",
        { class: "pw-assumptions" },
        ASSUMPTIONS.map((key) => h("li", {}, say(key))),
      ),
      h("p", {}, say("model.compare")),
    ),
  );
  signal.addEventListener("abort", () => clearTimeout(timer));
}

export default { render };
