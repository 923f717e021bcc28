import { fill, h, icon, uuid, words } from "./dom.js";
import { types } from "./questions/index.js";

/**
 * One question: its frame, its Check button, its live region. What differs between types is in `questions/`.
 *
 * @typedef {object} Quiz what a question needs of the quiz around it
 * @property {import("./speech.js").Say} say
 * @property {"practice" | "neutral" | "exam" | "survey"} mode
 * @property {Record<string, any> | undefined} keys
 * @property {Record<string, any>} answers latest response by item id
 * @property {(item: any, response: any, watch: import("./outbox.js").Watch) => void} record
 * @property {(fate: import("./outbox.js").Fate, problem: import("./outbox.js").Problem | null) => void} notice
 * @property {() => void} answered called when an answer was checked
 * @property {string | false} asking the part's name where one page asks the same twice, so that each question has a name of its own
 * @property {((item: any) => any) | false} before gives what was chosen before (undefined: nothing), where that is to be told
 */

/**
 * Build the question *item*, number *n* of *total*.
 *
 * @param {any} item
 * @param {number} n
 * @param {number} total
 * @param {Quiz} quiz
 */
export function question(item, n, total, quiz) {
  const { say, mode } = quiz;
  const type = types[item.type];
  const key = quiz.keys?.[item.id];
  const unscored = !key || type.open || mode === "neutral" || key.correct === null || key.correct?.length === 0;
  const kit = {
    say,
    verdicts: !unscored,
    keyed: Boolean(key),
    check,
    announce: (/** @type {string} */ text) => fill(status, text),
    changed: open,
  };
  const controls = type.face(item, kit);
  const status = h("div", { class: "pw-status", role: "status" });
  const kept = h("span", { class: "pw-kept" });
  const before = quiz.before && h("p", { class: "pw-chosen-before", role: "status" });
  const ask = (key && type.ask) || (unscored ? "quiz.keep" : "quiz.check");
  const legend = uuid();
  const asking = quiz.asking && h("span", { hidden: true, id: uuid() }, quiz.asking);
  const node = h(
    "section",
    {
      class: "pw-item",
      "data-item": item.id,
      "data-type": item.type,
      "data-state": "open",
      "aria-labelledby": asking ? `${asking.id} ${legend}` : legend,
    },
    asking,
    h(
      "form",
      { novalidate: true, onsubmit: (/** @type {Event} */ event) => (event.preventDefault(), check()), onkeydown: enter },
      h(
        "fieldset",
        { class: "pw-group" },
        h(
          "legend",
          { class: "pw-legend", id: legend },
          h(
            "span",
            { class: "pw-eyebrow" },
            h("span", { class: "pw-count" }, say("quiz.question-n", { n, total })),
            " ",
            h("span", {}, say(`type.${item.type}`)),
          ),
          " ",
          words("span", item.stem, { class: "pw-stem" }),
        ),
        controls.node,
      ),
      item.hint &&
        h("details", { class: "pw-hint" }, h("summary", {}, say("quiz.hint")), words("div", item.hint, { class: "pw-hint-words" })),
      h("div", { class: "pw-actions" }, h("button", { type: "submit", class: "pw-button pw-check" }, say(ask)), kept),
    ),
    before,
    status,
    controls.more,
  );
  // A changed choice takes back the verdict and nothing else: the next check is the retry.
  controls.node.addEventListener("input", open);

  if (item.id in quiz.answers) {
    type.restore(controls, quiz.answers[item.id]);
    show(quiz.answers[item.id]);
  }
  return { node, scored: !unscored && !type.verdict, state: () => node.dataset.state, recall };

  /** Enter in a text area makes a line; with Ctrl or Cmd it answers. @param {KeyboardEvent} event */
  function enter(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      check();
    }
  }

  function open() {
    if (node.dataset.state === "open") return;
    node.dataset.state = "open";
    fill(status);
    fill(kept);
    type.unmark?.(controls);
  }

  function check() {
    const response = type.read(controls);
    if (response === undefined) {
      fill(status, h("span", { class: "pw-ask" }, say(type.missing?.(kit) ?? "quiz.choose-first")));
      return;
    }
    show(response);
    quiz.answers[item.id] = response;
    let settled = false;
    fill(kept);
    // Where there is no verdict and no reason, that the answer is saved is what the live region has to say.
    const silent = !key || !status.textContent?.trim();
    if (silent) fill(status, say("quiz.saving"));
    quiz.record(item, response, (fate, problem) => {
      // A late word about an answer that was changed since says nothing about the one on the screen.
      if (settled || quiz.answers[item.id] !== response) return;
      settled = fate === "saved";
      const text = say({ saved: "quiz.saved", kept: "quiz.kept", loose: "quiz.loose", refused: "status.failed" }[fate]);
      if (!silent) fill(kept, text);
      else fill(status, fate === "saved" && mode === "exam" ? say("quiz.exam-saved") : text);
      kept.dataset.fate = fate;
      quiz.notice(fate, problem);
    });
    quiz.answered();
  }

  /** Say what was chosen before, beside an answer that is there already: told earlier, it would lead the answer. */
  function recall() {
    const response = quiz.before && quiz.before(item);
    if (!before || response === undefined || node.dataset.state === "open") return;
    const text = say("quiz.before-said", { n: response, total: item.steps });
    if (before.textContent !== text) fill(before, text);
  }

  /** Show what *response* is worth. @param {any} response */
  function show(response) {
    if (!key) {
      node.dataset.state = "kept";
      fill(status, mode === "exam" && say("quiz.exam-saved"));
      recall();
      return;
    }
    const score = kit.verdicts ? type.grade(key, response) : null;
    const reasons = type.mark(controls, key, response, kit).filter(Boolean);
    const own = type.verdict?.(key, response, kit);
    const state = own !== undefined || score === null ? "kept" : score === 1 ? "right" : score > 0 ? "partly" : "not-yet";
    node.dataset.state = state;
    fill(
      status,
      own && h("span", { class: "pw-verdict" }, own),
      state !== "kept" && h("span", { class: "pw-verdict" }, icon(/** @type {any} */ (state)), verdict(state, score ?? 0)),
      " ",
      // Where the reason stands beside the choice already, the live region says it without showing it twice.
      reasons.map((html) =>
        words("span", /** @type {string} */ (html), { class: type.beside === false ? "pw-reason" : "pw-reason pw-hidden" }),
      ),
      item.after && words("div", item.after, { class: "pw-after" }),
    );
  }

  /** @param {string} state @param {number} score */
  function verdict(state, score) {
    // 1 to 99: a part is never all or nothing.
    return state === "partly"
      ? say("quiz.partly", { percent: Math.min(99, Math.max(1, Math.round(score * 100))) })
      : say(`quiz.${state}`);
  }
}
