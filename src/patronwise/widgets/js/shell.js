import { fill, h, put } from "./dom.js";

/**
 * Make the root of a widget: language, direction, and a name for the region.
 *
 * @param {any} payload
 * @param {string} name of the region
 * @param {...(import("./dom.js").Child | import("./dom.js").Child[])} children
 */
export function root(payload, name, ...children) {
  return h(
    "section",
    {
      class: `pw pw-${payload.part}`,
      lang: payload.lang,
      dir: payload.dir,
      "aria-label": name,
      "data-unit": payload.unit,
      "data-part": payload.part,
      "data-mode": payload.mode,
    },
    ...children,
  );
}

/**
 * Make the place where a widget says what is wrong with the records: a live region, there before it is filled.
 *
 * @param {import("./speech.js").Say} say
 * @param {{problem: import("./outbox.js").Problem | null, notices: import("./outbox.js").Problem[]}} payload
 * what is known to be wrong, or has happened to the files of the record, from the beginning
 */
export function noticeBoard(say, { problem, notices }) {
  const told = h("p", { class: "pw-told" });
  const news = h("ul", { class: "pw-news" });
  const words = (/** @type {import("./outbox.js").Problem} */ one) => say(`records.${one.code}`, one.params);

  const board = {
    node: h("div", { class: "pw-notice", role: "status" }, told, news),
    /** Say one thing, in the place of the last. @param {string} text */
    tell(text) {
      if (told.textContent !== text) fill(told, text);
    },
    /** Say what is wrong, or that nothing is any more. @param {import("./outbox.js").Problem | null} one */
    problem(one) {
      board.tell(one ? words(one) : "");
    },
    /** Add what happened to the files. @param {import("./outbox.js").Problem[]} all */
    notify(all) {
      put(
        news,
        all.map((one) => h("li", {}, words(one))),
      );
    },
  };
  board.problem(problem);
  board.notify(notices);
  return board;
}
