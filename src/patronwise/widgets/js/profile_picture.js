import { fill, h, svg, uuid } from "./dom.js";
import { tenths } from "./profile_means.js";
import { watchWidth } from "./width.js";

/**
 * The picture of the profile: a bar a section, its figure written beside it. It is drawn anew for the width that it has, so
 * that its words keep their size on a narrow page. Where reading begins at the right, so do the bars. The bars have one colour:
 * only their length tells them apart, and the figure says it too.
 *
 * @typedef {import("./profile_means.js").Mean} Mean
 */

const STEPS = 5;
const ROOM = { start: 40, end: 38, top: 6, bottom: 44 };
const ROW = 30;
const THICK = 16;

/**
 * @param {import("./speech.js").Say} say
 * @param {string} dir
 * @param {AbortSignal} signal
 */
export function profilePicture(say, dir, signal) {
  const caption = h("span", { id: uuid(), class: "pw-caption" }, say("profile.picture"));
  const drawing = svg("svg", { class: "pw-drawing pw-profile-drawing", role: "img", "aria-labelledby": caption.id });
  const node = h("figure", { class: "pw-picture" }, h("figcaption", {}, caption), drawing);
  /** @type {Mean[]} */
  let means = [];
  let width = 0;

  function draw() {
    if (!width || !means.length) return;
    const height = ROOM.top + means.length * ROW + ROOM.bottom;
    const at = (/** @type {number} */ from) => (dir === "rtl" ? width - from : from);
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    drawing.setAttribute("height", String(height));
    fill(drawing, axis(say, means.length, width, at), ...means.map((mean, place) => bar(say, mean, place, width, at)));
  }

  watchWidth(node, signal, (now) => {
    width = now;
    draw();
  });

  return {
    node,
    /** @param {Mean[]} next */
    show(next) {
      means = next;
      draw();
    },
  };
}

/** How far from the side on which reading begins a mean lies; the axis begins at 0, so that lengths can be compared. @param {number} mean @param {number} width */
export const reach = (mean, width) => ROOM.start + (mean / STEPS) * (width - ROOM.start - ROOM.end);

/**
 * @param {import("./speech.js").Say} say
 * @param {number} count of bars
 * @param {number} width
 * @param {(from: number) => number} at
 */
function axis(say, count, width, at) {
  const foot = ROOM.top + count * ROW;
  const ticks = Array.from({ length: STEPS + 1 }, (_, step) => {
    const x = at(reach(step, width));
    const line = { class: step ? "pw-grid" : "pw-axis", x1: x, x2: x, y1: ROOM.top, y2: foot };
    // No statement can be rated 0: the line is there, its figure is not.
    return svg("g", {}, svg("line", line), step > 0 && svg("text", { x, y: foot + 16 }, say("{n}", { n: step })));
  });
  const title = say(width < 360 ? "profile.axis-short" : "profile.axis");
  return svg("g", { class: "pw-axes" }, ticks, svg("text", { x: at((ROOM.start + width - ROOM.end) / 2), y: foot + 36 }, title));
}

/**
 * @param {import("./speech.js").Say} say
 * @param {Mean} one
 * @param {number} place
 * @param {number} width
 * @param {(from: number) => number} at
 */
function bar(say, { section, mean, band }, place, width, at) {
  const middle = ROOM.top + (place + 0.5) * ROW;
  const far = reach(mean ?? 0, width);
  const [start, end] = [at(ROOM.start), at(far)];
  return svg(
    "g",
    { class: "pw-bar", "data-section": section.id, "data-band": band ?? "none" },
    svg("text", { class: "pw-bar-name", x: at(ROOM.start / 2 - 2), y: middle + 4 }, section.id),
    mean !== null &&
      svg("rect", { class: "pw-box", x: Math.min(start, end), y: middle - THICK / 2, width: Math.abs(end - start), height: THICK }),
    svg("text", { class: "pw-bar-figure", x: at(far + 18), y: middle + 4 }, mean === null ? "–" : say("{n}", { n: tenths(mean) })),
  );
}
