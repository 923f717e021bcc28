import { fill, h, put } from "./dom.js";

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
    {
      class: `pw pw-${payload.part}`, lang: payload.lang, dir: payload.dir, "aria-label": payload.strings[heading] ?? heading,
      "data-unit": payload.unit, "data-part": payload.part, "data-mode": payload.mode,
    },
    ...children,
  );
}

/**
 * Make the place where a widget says that something is not recorded, or recorded after all: a live region, there before it is filled.
 *
 * @param {import("./speech.js").Say} say
 * @param {{problem: import("./outbox.js").Problem | null, notices: import("./outbox.js").Problem[]}} payload
 * what is known to be wrong, or has happened to the files of the record, from the beginning
 */
export function noticeBoard(say, { problem, notices }) {
  const told = h("p", { class: "pw-told" });
  const news = h("ul", { class: "pw-news" });
  const node = h("div", { class: "pw-notice", role: "status" }, told, news);
  let waiting = false;

  /** @param {string} text */
  const tell = (text) => {
    if (told.textContent !== text) fill(told, text);
  };

  /** @param {import("./outbox.js").Problem[]} all */
  const notify = (all) => put(news, all.map((one) => h("li", {}, say(`records.${one.code}`, one.params))));

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

  /** Say what is wrong with the records, or that nothing is. @param {import("./outbox.js").Problem | null} what */
  const state = (what) => tell(what ? say(`records.${what.code}`, what.params) : "");

  state(problem);
  notify(notices);
  return {
    node,
    show,
    notify,
    problem: state,
    /** For entries of an earlier widget, which the learner believes unrecorded. @type {import("./outbox.js").Watch} */
    later: (fate, what) => {
      waiting ||= fate === "saved";
      show(fate, what);
    },
  };
}
