import { fill, h } from "./dom.js";
import { fates } from "./fate.js";
import { Outbox } from "./outbox.js";
import { printPage, savePage } from "./paper.js";
import { noticeBoard, root } from "./shell.js";
import { speaker, written } from "./speech.js";

/**
 * What every form has in common that becomes a sheet of paper: it is saved whole, its newest version comes back, and the same page
 * is printed and saved as a file.
 *
 * @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view
 */
export function paperForm({ model, el, signal = new AbortController().signal }) {
  const payload = model.get("payload");
  const say = speaker(payload);
  const board = noticeBoard(say, payload);
  const fate = fates(say, board);
  const status = h("p", { class: "pw-status", role: "status" });
  const outbox = new Outbox(model, payload, signal, board.notify);
  for (const { response, at, version } of outbox.resume(fate.later)) {
    const newer = !payload.saved || payload.saved.at < at;
    if (newer && version === payload.version) payload.saved = { form: response, at };
  }
  if (payload.saved) fill(status, say("plan.saved-on", { date: written(payload.lang, payload.saved.at) }));

  /** Say what came of a press of a button. @param {string} text */
  const tell = (text) => fill(status, text);

  /** Record *response* as the newest version. @param {any} response */
  function save(response) {
    const at = new Date().toISOString();
    payload.saved = { form: response, at };
    tell(say("quiz.saving"));
    outbox.record({ item: payload.item, type: "answer", response, version: payload.version }, (what, problem) => {
      const text = {
        saved: say("plan.saved-on", { date: written(payload.lang, at) }),
        kept: say("quiz.kept"),
        loose: say("quiz.loose"),
        refused: say("status.failed"),
      };
      if (payload.saved.at === at) tell(text[what]);
      fate.show(what, problem);
    });
  }

  /**
   * Make the buttons below the form.
   *
   * @param {object} does
   * @param {string} does.keep the words of the button that saves in the records
   * @param {string} does.print the words of the button that prints
   * @param {string} does.name of the file
   * @param {() => any} does.read gives the response, or nothing and says why
   * @param {(response: any) => string | null} does.page gives the page, or nothing and says why
   */
  function actions({ keep, print, name, read, page }) {
    const made = () => {
      const response = read();
      return response && page(response);
    };
    const printer = button("pw-quiet pw-print", print, () => {
      const html = made();
      if (!html) return;
      tell(say("paper.print-opened"));
      printPage(html, () => printer.focus());
    });
    return h(
      "div",
      { class: "pw-actions" },
      button("pw-button pw-save", keep, () => {
        const response = read();
        if (response) save(response);
      }),
      printer,
      button("pw-quiet pw-save-page", say("paper.save-page"), () => {
        const html = made();
        if (!html) return;
        savePage(html, name);
        tell(say("paper.page-saved", { path: name }));
      }),
    );
  }

  /** Put the widget together. @param {string} name @param {...import("./dom.js").Child} children */
  function show(name, ...children) {
    el.append(root(payload, name, ...children, status, h("p", { class: "pw-note" }, say("paper.stays-here")), board.node));
  }

  return { payload, say, tell, actions, show };
}

/** @param {string} name @param {string} text @param {() => void} onclick */
export function button(name, text, onclick) {
  return h("button", { type: "button", class: name, onclick }, text);
}

/**
 * Today in the language's own calendar.
 *
 * @param {string} lang
 */
export const today = (lang) => new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(new Date());
