/**
 * Charter: a group drafts its own rights beside a published list, and makes a poster of them.
 */

import { fill, h, put, uuid } from "./dom.js";
import { charterPage } from "./charter_page.js";
import { movable } from "./moves.js";
import { button, paperForm, today } from "./paper_form.js";
import { field } from "./questions/field.js";

/** @typedef {import("./charter_page.js").Right} Right */

/** @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view */
function render(view) {
  const { payload, say, tell, actions, show } = paperForm(view);
  const { limits } = payload;
  const saved = payload.saved?.form;
  /** What can be read of a right, by its entry in the list. @type {Map<Element, {read: () => Right, title: HTMLInputElement}>} */
  const drafts = new Map();
  const lines = () => /** @type {HTMLElement[]} */ ([...list.children]);

  const shape = { type: "text", maxlength: limits.short, dir: "auto", "data-field": "heading" };
  const heading = field("input", say("charter.poster-heading"), shape);
  heading.input.value = saved?.heading ?? say("charter.default-heading");
  const list = h("ol", { class: "pw-rights" });
  const tally = h("p", { class: "pw-tally" });
  const placeOf = (/** @type {HTMLElement} */ line) => lines().indexOf(line) + 1;
  const nameOf = (/** @type {HTMLElement} */ line) =>
    drafts.get(line)?.title.value.trim() || say("charter.right", { n: placeOf(line) });
  const moves = movable(list, { say, announce: tell, changed: number, nameOf });
  for (const right of saved?.rights.length ? saved.rights : [{}]) add(right);
  count();

  const more = button("pw-quiet pw-add", say("charter.add"), () => {
    if (list.children.length >= limits.rights) return tell(say("charter.most", { n: limits.rights }));
    const line = add({});
    full();
    tell(say("charter.added", { n: list.children.length }));
    drafts.get(line)?.title.focus();
  });
  const full = () => more.setAttribute("aria-disabled", String(list.children.length >= limits.rights));
  full();

  const published = uuid();
  show(
    say("charter.heading"),
    h("p", { class: "pw-title" }, say("charter.heading")),
    h(
      "div",
      { class: "pw-beside-charter" },
      h(
        "section",
        { class: "pw-published", "aria-labelledby": published },
        h("p", { class: "pw-caption", id: published }, say("charter.published")),
        h(
          "ul",
          { class: "pw-points" },
          payload.points.map((/** @type {string} */ point) => h("li", {}, say(`charter.point.${point}`))),
        ),
        h("p", { class: "pw-note" }, say("charter.cited")),
      ),
      h("div", {}, heading.node, list, h("div", { class: "pw-actions" }, more), tally),
    ),
    actions({
      keep: say("charter.save"),
      print: say("charter.print"),
      name: "library-charter.html",
      read,
      page: poster,
    }),
  );

  /** Put a right at the end of the list. @param {Partial<Right>} right */
  function add(right) {
    const text = (/** @type {"title" | "does" | "seen"} */ name, /** @type {"input" | "textarea"} */ kind) => {
      const size = kind === "input" ? { type: "text", maxlength: limits.sentence } : { rows: 2, maxlength: limits.long };
      const made = field(kind, say(`charter.${name}`), { ...size, dir: "auto", "data-field": name });
      made.input.value = right[name] ?? "";
      return made;
    };
    const title = text("title", "input");
    const does = text("does", "textarea");
    const seen = text("seen", "textarea");
    const group = uuid();
    const choices = payload.standings.map((/** @type {string} */ value) => {
      const input = h("input", { type: "radio", name: group, value, onchange: count });
      input.checked = right.standing === value;
      return { input, node: h("label", { class: "pw-option" }, input, h("span", {}, say(`charter.standing.${value}`))) };
    });
    const line = h("li", { class: "pw-right" });
    put(
      line,
      h(
        "fieldset",
        {},
        h("legend", { class: "pw-label" }),
        h("div", { class: "pw-right-top" }, title.node, moves.buttons(line)),
        does.node,
        seen.node,
        h(
          "fieldset",
          { class: "pw-standing" },
          h("legend", { class: "pw-label" }, say("charter.compare")),
          h(
            "div",
            { class: "pw-standings" },
            choices.map((/** @type {{node: HTMLElement}} */ { node }) => node),
          ),
        ),
      ),
    );
    title.input.addEventListener("input", moves.refresh);
    drafts.set(line, {
      title: /** @type {HTMLInputElement} */ (title.input),
      read: () => ({
        title: title.input.value.trim(),
        does: does.input.value.trim(),
        seen: seen.input.value.trim(),
        standing: choices.find((/** @type {{input: HTMLInputElement}} */ { input }) => input.checked)?.input.value ?? null,
      }),
    });
    list.append(line);
    number();
    moves.refresh();
    return line;
  }

  /** Give every right the number of its place. */
  function number() {
    for (const line of lines()) fill(/** @type {Element} */ (line.querySelector("legend")), say("charter.right", { n: placeOf(line) }));
  }

  /** Say how many rights stand how to the published ones. */
  function count() {
    const all = [...drafts.values()].map(({ read }) => read().standing);
    const of = (/** @type {string} */ standing) => all.filter((one) => one === standing).length;
    fill(tally, say("charter.tally", { there: of("there"), further: of("further"), fresh: of("new") }));
  }

  /** Give what is written; a right in which nothing is written is left out. */
  function read() {
    const rights = lines().map((line) => /** @type {any} */ (drafts.get(line)).read());
    return { heading: heading.input.value.trim(), rights: rights.filter(({ title, does, seen }) => title || does || seen) };
  }

  /**
   * Give the poster, or nothing where it would have no right or one without a title.
   *
   * @param {{heading: string, rights: Right[]}} charter
   */
  function poster({ heading: written, rights }) {
    const nameless = rights.length
      ? lines().find((line) => {
          const { title, does, seen } = /** @type {any} */ (drafts.get(line)).read();
          return !title && (does || seen);
        })
      : lines()[0];
    if (nameless) {
      tell(say(rights.length ? "charter.needs-title" : "charter.nothing-yet"));
      drafts.get(nameless)?.title.focus();
      return null;
    }
    return charterPage(say, payload, { heading: written || say("charter.default-heading"), rights }, today(payload.lang));
  }
}

export default { render };
