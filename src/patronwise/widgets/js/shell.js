import { fill, h } from "./dom.js";

/**
 * Make the root of a widget: language, direction, and a name for the region.
 *
 * @param {any} payload
 * @param {string} heading interface string that names the region
 * @param {...(import("./dom.js").Child | import("./dom.js").Child[])} children
 */
export function root(payload, heading, ...children) {
  return h(
    "section",
    { class: `pw pw-${payload.part}`, lang: payload.lang, dir: payload.dir, "data-unit": payload.unit, "data-part": payload.part, "data-mode": payload.mode, "aria-label": payload.strings[heading] ?? heading },
    ...children,
  );
}

/**
 * Make the place where a widget says that something is not recorded, or recorded after all: a live region, there before it is filled.
 *
 * @param {import("./speech.js").Say} say
 * @param {import("./outbox.js").Problem | null} [problem] what is known to be wrong from the beginning
 */
export function noticeBoard(say, problem) {
  const node = h("div", { class: "pw-notice", role: "status" });
  let waiting = false;

  /** @param {string} text */
  const tell = (text) => {
    if (node.textContent !== text) fill(node, text);
  };

  /** @type {import("./outbox.js").Watch} */
  const show = (fate, what) => {
    if (fate === "saved") {
      if (waiting) tell(say("quiz.recorded-later"));
      waiting = false;
    } else if (fate !== "refused") {
      waiting = true;
      tell(what ? say(`records.${what.code}`, what.params) : say(fate === "kept" ? "quiz.not-saved-kernel" : "quiz.not-kept"));
    }
  };

  if (problem) tell(say(`records.${problem.code}`, problem.params));
  return {
    node,
    show,
    /** For entries of an earlier widget, which the learner believes unrecorded. @type {import("./outbox.js").Watch} */
    later: (fate, what) => {
      waiting ||= fate === "saved";
      show(fate, what);
    },
  };
}
