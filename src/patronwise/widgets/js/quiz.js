/**
 * Quiz, prediction, drill, section, statements to rate: one widget for all questions of a part, because a model and a comm for each of
 * them is what makes others slow.
 */

import { chosenBefore, hearBefore, tellBefore } from "./before.js";
import { fill, h, uuid, words } from "./dom.js";
import { fates } from "./fate.js";
import { Outbox } from "./outbox.js";
import { question } from "./question.js";
import { tellRating } from "./ratings.js";
import { noticeBoard, root } from "./shell.js";
import { speaker } from "./speech.js";

const HEADINGS = {
  after: "quiz.after-heading",
  before: "quiz.before-heading",
  drill: "quiz.drill-heading",
  predict: "quiz.predict-heading",
  quiz: "quiz.heading",
  section: "quiz.section-heading",
  statements: "quiz.statements-heading",
};

/** What is counted below the questions, in the parts where something is. */
const TALLIES = {
  drill: "quiz.answered",
  quiz: "quiz.answered",
  section: "quiz.answered",
  statements: "quiz.statements-rated",
};

/** @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view */
function render({ model, el, signal = new AbortController().signal }) {
  const payload = model.get("payload");
  const say = speaker(payload);
  const board = noticeBoard(say, payload);
  const fate = fates(say, board);
  const outbox = new Outbox(model, payload, signal, board.notify);
  const tally = h("p", { class: "pw-tally" });
  const [kind, number] = payload.part.split("-");
  const name = say(HEADINGS[/** @type {keyof typeof HEADINGS} */ (kind)], { n: Number(number) });

  // What waited in the browser is newer than what the kernel had when it made the payload.
  for (const entry of outbox.resume(fate.later)) payload.answers[entry.item] = entry.response;

  for (const [item, response] of Object.entries(payload.answers)) tell(item, response);

  const back = Object.keys(payload.answers).length > 0;
  /** @type {ReturnType<typeof question>[]} */
  const all = payload.items.map((/** @type {any} */ item, /** @type {number} */ place) =>
    question(item, place + 1, payload.items.length, {
      say,
      mode: payload.mode,
      keys: payload.keys,
      answers: payload.answers,
      notice: fate.show,
      answered: count,
      asking: (kind === "before" || kind === "after") && name,
      before: kind === "after" && ((what) => chosenBefore(payload, what.id)),
      record(what, response, watch) {
        tell(what.id, response);
        outbox.record({ item: what.id, type: "answer", response, version: what.version }, watch);
      },
    }),
  );
  hearBefore(signal, () => all.forEach((one) => one.recall()));
  count();
  el.append(
    root(
      payload,
      name,
      back && h("p", { class: "pw-note" }, say(payload.keys ? "quiz.answered-before" : "quiz.exam-back")),
      payload.groups ? payload.groups.map(group) : all.map((one) => one.node),
      kind in TALLIES && tally,
      board.node,
    ),
  );

  /** Tell other widgets of this page what was chosen. @param {string} item @param {any} response */
  function tell(item, response) {
    tellBefore(payload, item, response);
    tellRating(payload, item, response);
  }

  /** Put statements under the title of their section. @param {{id: string, title: string, items: string[]}} one */
  function group({ id, title, items }) {
    const caption = h("p", { class: "pw-group-title", id: uuid() }, `${id} `, words("span", title));
    const within = all.filter((_, place) => items.includes(payload.items[place].id));
    return h(
      "div",
      { class: "pw-group-of", role: "group", "aria-labelledby": caption.id, "data-section": id },
      caption,
      within.map((one) => one.node),
    );
  }

  function count() {
    const total = all.length;
    const n = payload.items.filter((/** @type {any} */ item) => item.id in payload.answers).length;
    const scored = all.filter((one) => one.scored);
    const right = scored.filter((one) => one.state() === "right").length;
    fill(
      tally,
      say(TALLIES[/** @type {keyof typeof TALLIES} */ (kind)] ?? "", { n, total }),
      n === total && scored.length > 0 && ` · ${say("quiz.summary", { right, total: scored.length })}`,
    );
  }
}

export default { render };
