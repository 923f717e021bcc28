/**
 * Escalation card: whom to ring about what, kept in the records and printed for the wall beside the phone.
 */

import { fill, h, put, uuid } from "./dom.js";
import { cardPage, COLUMNS, HEADS } from "./card_page.js";
import { readings } from "./numbers.js";
import { button, paperForm, today } from "./paper_form.js";
import { field } from "./questions/field.js";

/** @typedef {import("./card_page.js").Row} Row */

/** @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view */
function render(view) {
  const { payload, say, tell, actions, show } = paperForm(view);
  const { limits } = payload;
  const saved = payload.saved?.form;
  const short = { type: "text", maxlength: limits.short, dir: "auto" };
  const emergency = field("input", say("card.emergency"), { ...short, "data-field": "emergency" });
  emergency.input.value = saved?.emergency ?? "";

  /** @type {ReturnType<typeof line>[]} */
  const lines = [];
  const list = h("div", { class: "pw-matters" });
  const given = payload.kinds.map((/** @type {string} */ kind) => ({ kind: say(`card.kind.${kind}`) }));
  for (const row of saved?.rows ?? given) add(row);

  const more = button("pw-quiet pw-add", say("card.add"), () => {
    if (lines.length >= limits.rows) return tell(say("card.most", { n: limits.rows }));
    add({});
    full();
    tell(say("card.added", { n: lines.length }));
    lines.at(-1)?.inputs.kind.focus();
  });
  // A button that may have the focus is never disabled; it says why it does nothing.
  const full = () => more.setAttribute("aria-disabled", String(lines.length >= limits.rows));
  full();

  const paper = h(
    "select",
    { id: uuid(), class: "pw-select pw-paper-size" },
    h("option", { value: "a5-landscape" }, say("card.paper-a5")),
    h("option", { value: "a4-landscape" }, say("card.paper-a4")),
  );

  show(
    say("card.heading"),
    h("p", { class: "pw-title" }, say("card.heading")),
    emergency.node,
    list,
    h("div", { class: "pw-actions" }, more),
    h(
      "div",
      { class: "pw-example" },
      h("p", { class: "pw-caption" }, say("card.send-along")),
      h(
        "ol",
        { class: "pw-lines" },
        payload.lines.map((/** @type {string} */ name) => h("li", {}, say(`card.line.${name}`))),
      ),
      h("p", { class: "pw-caption" }, say("card.clock")),
      h("p", {}, say("card.clock-now")),
      h("p", {}, say("card.clock-later")),
    ),
    h("div", { class: "pw-labelled" }, h("label", { for: paper.id, class: "pw-label" }, say("card.paper")), paper),
    actions({
      keep: say("card.save"),
      print: say("paper.print"),
      name: "escalation-card.html",
      read,
      page: (card) => cardPage(say, payload, card, /** @type {any} */ (paper.value), today(payload.lang)),
    }),
  );

  /** @param {Partial<Row>} row */
  function add(row) {
    const one = line(lines.length + 1, row);
    lines.push(one);
    put(list, one.node);
  }

  /**
   * The fields of one kind of matter.
   *
   * @param {number} n
   * @param {Partial<Row>} row
   */
  function line(n, row) {
    const legend = h("legend", { class: "pw-label" });
    const name = () => fill(legend, `${say("card.matter", { n })}${inputs.kind.value.trim() && `: ${inputs.kind.value.trim()}`}`);
    const parts = COLUMNS.map((column) => {
      const made = field("input", say(HEADS[column]), { ...short, "data-field": column });
      made.input.value = row[column] ?? "";
      return made;
    });
    const minutes = field("input", say(HEADS.minutes), { ...short, inputmode: "numeric", "data-field": "minutes" });
    minutes.input.value = row.minutes ? say("{n}", { n: row.minutes }) : "";
    minutes.input.addEventListener("input", () => minutes.input.removeAttribute("aria-invalid"));
    const inputs = Object.fromEntries(COLUMNS.map((column, place) => [column, parts[place].input]));
    inputs.kind.addEventListener("input", name);
    name();
    const node = h(
      "div",
      { class: "pw-matter", "data-matter": n },
      h(
        "fieldset",
        {},
        legend,
        h(
          "div",
          { class: "pw-matter-fields" },
          parts.map((part) => part.node),
          minutes.node,
        ),
      ),
    );
    return { node, legend, inputs, minutes: minutes.input };
  }

  /** Give what is written, or nothing where minutes are no number of minutes: then the focus goes there. */
  function read() {
    const rows = [];
    for (const { legend, inputs, minutes } of lines) {
      const typed = minutes.value.trim();
      const found = typed ? readings(typed).find((n) => Number.isInteger(n) && n >= 1 && n <= limits.minutes) : null;
      if (found === undefined) {
        minutes.setAttribute("aria-invalid", "true");
        minutes.focus();
        tell(say("card.minutes-invalid", { text: legend.textContent ?? "", max: limits.minutes }));
        return null;
      }
      const words = Object.fromEntries(COLUMNS.map((column) => [column, inputs[column].value.trim()]));
      rows.push({ ...words, minutes: found });
    }
    return { emergency: emergency.input.value.trim(), rows };
  }
}

export default { render };
