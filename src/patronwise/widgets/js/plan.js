/**
 * If-then plan: two halves of a sentence, kept in the journal.
 */

import { fill, h, words } from "./dom.js";
import { fates } from "./fate.js";
import { Outbox } from "./outbox.js";
import { field } from "./questions/field.js";
import { earlier } from "./plans.js";
import { noticeBoard, root } from "./shell.js";
import { speaker, written } from "./speech.js";

/** @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view */
function render({ model, el, signal = new AbortController().signal }) {
  const payload = model.get("payload");
  const say = speaker(payload);
  const board = noticeBoard(say, payload);
  const fate = fates(say, board);
  const outbox = new Outbox(model, payload, signal, board.notify);
  for (const { response, at } of outbox.resume(fate.later)) {
    // One that was recorded although its acknowledgement got lost is there already.
    if (![payload.saved, ...payload.earlier].some((one) => one?.at === at)) keep({ ...response, at });
  }

  const cue = field("textarea", say("plan.if"), { rows: 2, dir: "auto", "data-half": "if" });
  const reply = field("textarea", say("plan.then"), { rows: 2, dir: "auto", "data-half": "then" });
  const status = h("p", { class: "pw-status", role: "status" });
  const old = h("div", {});
  cue.input.value = payload.saved?.if ?? "";
  reply.input.value = payload.saved?.then ?? "";
  if (payload.saved) fill(status, say("plan.saved-on", { date: written(payload.lang, payload.saved.at) }));
  fill(old, earlier(say, payload.lang, payload.earlier));

  el.append(
    root(
      payload,
      say("plan.heading"),
      h(
        "div",
        { class: "pw-example" },
        h("p", { class: "pw-caption" }, say("plan.example")),
        h("p", {}, say("plan.if"), " ", words("em", payload.cue), " ", say("plan.then"), " ", words("em", payload.reply)),
      ),
      h(
        "form",
        { novalidate: true, onsubmit: (/** @type {Event} */ event) => (event.preventDefault(), save()) },
        cue.node,
        reply.node,
        h("div", { class: "pw-actions" }, h("button", { type: "submit", class: "pw-button pw-save" }, say("plan.save"))),
      ),
      status,
      old,
      board.node,
    ),
  );

  function save() {
    const response = { if: cue.input.value.trim(), then: reply.input.value.trim() };
    if (!response.if || !response.then) {
      fill(status, say("plan.needed-both"));
      return;
    }
    const at = new Date().toISOString();
    fill(status, say("quiz.saving"));
    keep({ ...response, at });
    fill(old, earlier(say, payload.lang, payload.earlier));
    outbox.record({ item: payload.item, type: "plan", response, version: payload.version }, (what, problem) => {
      const text = {
        saved: say("plan.saved-on", { date: written(payload.lang, at) }),
        kept: say("quiz.kept"),
        loose: say("quiz.loose"),
        refused: say("status.failed"),
      };
      if (payload.saved.at === at) fill(status, text[what]);
      fate.show(what, problem);
    });
  }

  /** @param {{if: string, then: string, at: string}} plan */
  function keep(plan) {
    if (payload.saved) payload.earlier.unshift(payload.saved);
    payload.saved = plan;
  }
}

export default { render };
