/**
 * Checklist of the front desk: the course's lines, changed into a library's own, kept in the records and printed.
 */

import { checklistPage } from "./checklist_page.js";
import { h, put, textOf } from "./dom.js";
import { button, paperForm, today } from "./paper_form.js";
import { field } from "./questions/field.js";

/** @typedef {import("./checklist_page.js").Line} Line */

/** @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view */
function render(view) {
  const { payload, say, tell, actions, show } = paperForm(view);
  const { limits } = payload;
  const saved = payload.saved?.form;
  const library = field("input", say("checklist.library"), {
    type: "text",
    maxlength: limits.short,
    dir: "auto",
    "data-field": "library",
  });
  library.input.value = saved?.library ?? "";
  /** @type {ReturnType<typeof sectionOf>[]} */
  const sections = payload.sections.map((/** @type {any} */ one) => {
    const own = saved?.sections.find((/** @type {any} */ other) => other.id === one.id)?.lines;
    return sectionOf(one, own ?? one.lines.map((/** @type {string} */ html) => ({ text: textOf(html), done: false })));
  });

  show(
    say("checklist.heading"),
    h("p", { class: "pw-title" }, say("checklist.heading")),
    library.node,
    ...sections.map((one) => one.node),
    actions({
      keep: say("checklist.save"),
      print: say("paper.print"),
      name: "front-desk-checklist.html",
      read: () => ({
        library: library.input.value.trim(),
        sections: sections.map(({ id, read }) => ({ id, lines: read() })),
      }),
      page: (form) =>
        checklistPage(
          say,
          payload,
          form.library,
          form.sections.map((/** @type {{lines: Line[]}} */ one, /** @type {number} */ place) => ({
            title: sections[place].title,
            lines: one.lines,
          })),
          today(payload.lang),
        ),
    }),
  );

  /**
   * The lines of one section.
   *
   * @param {{id: string, title: string}} of
   * @param {Line[]} given
   */
  function sectionOf({ id, title }, given) {
    const name = `${id} ${textOf(title)}`;
    const list = h("ul", { class: "pw-checklines" });
    /** @type {ReturnType<typeof lineOf>[]} */
    const lines = [];
    const more = button("pw-quiet pw-add", say("checklist.add"), () => {
      if (lines.length >= limits.lines) return tell(say("checklist.most", { n: limits.lines }));
      add({ text: "", done: false });
      full();
      tell(say("checklist.added", { text: name }));
      lines.at(-1)?.input.focus();
    });
    more.setAttribute("aria-label", say("checklist.add-to", { text: name }));
    // A button that may have the focus is never disabled; it says why it does nothing.
    const full = () => more.setAttribute("aria-disabled", String(lines.length >= limits.lines));
    for (const line of given) add(line);
    full();
    const node = h(
      "fieldset",
      { class: "pw-check-section", "data-section": id },
      h("legend", { class: "pw-label" }, name),
      list,
      h("div", { class: "pw-actions" }, more),
    );
    return { id, title: name, node, read };

    /** @param {Line} given */
    function add(given) {
      const line = lineOf(given, () => {
        const place = lines.indexOf(line);
        // The focus goes on before its button is taken away.
        (lines[place + 1] ?? lines[place - 1])?.remover.focus();
        if (lines.length === 1) more.focus();
        lines.splice(place, 1);
        line.node.remove();
        full();
        tell(say("checklist.removed", { text: line.text() || say("checklist.new-line") }));
      });
      lines.push(line);
      put(list, line.node);
    }

    /** Give the lines in which something is written. @returns {Line[]} */
    function read() {
      return lines.map((line) => ({ text: line.text(), done: line.box.checked })).filter((line) => line.text);
    }
  }

  /**
   * One line: a box, its words, and a button that removes it.
   *
   * @param {Line} given
   * @param {() => void} remove
   */
  function lineOf(given, remove) {
    const box = h("input", { type: "checkbox", class: "pw-tick", checked: given.done });
    const name = say("checklist.line");
    const input = h("textarea", { class: "pw-field", rows: 2, maxlength: limits.line, dir: "auto", autocomplete: "off", "aria-label": name });
    const remover = button("pw-quiet pw-remove", say("checklist.remove"), remove);
    input.value = given.text;
    const text = () => input.value.replace(/\s+/g, " ").trim();
    const rename = () => {
      const shown = text() || say("checklist.new-line");
      box.setAttribute("aria-label", say("checklist.tick", { text: shown }));
      remover.setAttribute("aria-label", say("checklist.remove-line", { text: shown }));
    };
    input.addEventListener("input", rename);
    rename();
    return { node: h("li", { class: "pw-checkline" }, box, input, remover), box, input, remover, text };
  }
}

export default { render };
