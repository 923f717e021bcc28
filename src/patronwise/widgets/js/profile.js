/**
 * Profile of the front desk: of each section the mean of what was rated, as a picture and as a table, and what to learn next.
 */

import { fill, h, put, words } from "./dom.js";
import { notebookLink } from "./links.js";
import { live } from "./live.js";
import { meanOf, tenths } from "./profile_means.js";
import { profilePicture } from "./profile_picture.js";
import { hearRatings, ratingOf } from "./ratings.js";
import { speaker } from "./speech.js";

/** @typedef {import("./profile_means.js").Section} Section */
/** @typedef {import("./profile_means.js").Mean} Mean */

/** @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view */
function render(view) {
  const signal = view.signal ?? new AbortController().signal;
  const payload = view.model.get("payload");
  const say = speaker(payload);
  const picture = profilePicture(say, payload.dir, signal);
  const told = h("p", { class: "pw-status", role: "status" });
  const rows = payload.sections.map((/** @type {Section} */ section) => row(section));
  const advice = payload.sections.map((/** @type {Section} */ section) => advised(section));
  const shown = h(
    "div",
    { class: "pw-profile-shown" },
    picture.node,
    h(
      "table",
      { class: "pw-waits pw-means" },
      h("caption", {}, say("profile.table")),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ["profile.section", "profile.mean", "profile.rated"].map((key) => h("th", { scope: "col" }, say(key))),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((/** @type {any} */ one) => one.node),
      ),
    ),
    h("p", { class: "pw-caption" }, say("profile.advice")),
    h(
      "ul",
      { class: "pw-advices" },
      advice.map((/** @type {any} */ one) => one.node),
    ),
  );
  let now = payload.now;

  live(
    { ...view, signal },
    "profile.heading",
    (latest) => {
      now = latest;
      update();
      return [];
    },
    undefined,
    h("div", {}, told, shown, h("p", { class: "pw-note" }, say("profile.note"))),
  );
  hearRatings(signal, update);

  function update() {
    /** @type {Mean[]} */
    const means = payload.sections.map((/** @type {Section} */ section) =>
      meanOf(section, (statement) => ratingOf(payload, now, statement)),
    );
    const n = means.filter((one) => one.mean !== null).length;
    const text = n ? say("profile.summary", { n, total: means.length }) : say("profile.nothing-yet");
    if (told.textContent !== text) fill(told, text);
    shown.hidden = n === 0;
    picture.show(means);
    means.forEach((one, place) => {
      rows[place].show(one);
      advice[place].show(one);
    });
  }

  /** A row of the table. @param {Section} section */
  function row({ id, title, statements }) {
    const [mean, rated] = [h("td"), h("td")];
    const node = h("tr", { "data-section": id }, h("th", { scope: "row" }, `${id} `, words("span", title)), mean, rated);
    return {
      node,
      /** @param {Mean} one */
      show(one) {
        fill(mean, one.mean === null ? say("profile.none") : say("{n}", { n: tenths(one.mean) }));
        fill(rated, say("profile.rated-of", { n: one.rated, total: statements.length }));
      },
    };
  }

  /**
   * What to learn after a section. Its links are made once, so that none of them loses the focus.
   *
   * @param {Section} section
   */
  function advised(section) {
    const { id, title, learn } = section;
    const text = h("div", { class: "pw-advised" });
    const links = h("ul", { class: "pw-learn", "aria-label": say("profile.learn", { id }) });
    for (const one of learn) {
      const name = [`${one.id} `, words("span", one.title)];
      put(links, h("li", {}, one.href === null ? name : notebookLink(view.model, one.href, { class: "pw-unit-link" }, ...name)));
    }
    const head = h("p", { class: "pw-advice-of" }, `${id} `, words("span", title));
    const node = h("li", { "data-section": id, hidden: true }, head, text, learn.length > 0 && links);
    return {
      node,
      /** @param {Mean} one */
      show({ band }) {
        if (node.dataset.band === (band ?? undefined)) return;
        node.hidden = band === null;
        if (band === null) return;
        node.dataset.band = band;
        fill(text, words("p", section.advice[band]));
      },
    };
  }
}

export default { render };
