import { fill, h, svg, uuid } from "./dom.js";
import { watchWidth } from "./width.js";

/**
 * The picture of the desk model: how long people wait on average with one colleague, with two, and so on. It is drawn anew for the
 * width that it has, so that its words keep their size on a narrow page. Where reading begins at the right, so does the picture.
 *
 * @typedef {{staff: number, wait: number | null, said: string, number: string}} Bar the wait in minutes (null where the line grows),
 * what stands above the bar, and below it
 * @typedef {{width: number, top: number, at: (from: number) => number}} Frame in pixels; `top` in minutes; `at` lays a distance from
 * the side on which reading begins
 */

const HEIGHT = 240;
const ROOM = { start: 36, end: 2, top: 48, bottom: 62 };
const FOOT = HEIGHT - ROOM.bottom;
const BELOW = { number: 17, mark: 34, title: 56 };
const STRIPE = 6;
const WIDEST = 30;
/** Minutes at the top of the axis: few, so that bars that grow or shrink are seen to do so. */
const TOPS = [2, 6, 10, 20, 40, 60];

/**
 * @param {import("./speech.js").Say} say
 * @param {string} dir
 * @param {AbortSignal} signal
 */
export function deskPicture(say, dir, signal) {
  const name = h("span", { id: uuid(), class: "pw-caption" });
  const drawing = svg("svg", { class: "pw-drawing", role: "img", "aria-labelledby": name.id, height: HEIGHT });
  const node = h("figure", { class: "pw-picture" }, drawing, h("figcaption", {}, name, " ", say("model.legend")));
  /** @type {Bar[]} */
  let bars = [];
  let chosen = 0;
  let width = 0;

  function draw() {
    if (!width || !bars.length) return;
    const at = (/** @type {number} */ from) => (dir === "rtl" ? width - from : from);
    const frame = { width, top: topOf(bars), at };
    drawing.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
    fill(drawing, scale(say, frame), ...bars.map((bar) => column(bar, bars.length, bar.staff === chosen, frame)));
  }

  watchWidth(node, signal, (now) => {
    width = now;
    draw();
  });

  return {
    node,
    /** @param {Bar[]} next @param {number} staff the chosen one @param {string} title */
    show(next, staff, title) {
      bars = next;
      chosen = staff;
      fill(name, title);
      draw();
    },
  };
}

/**
 * Give the wait at the top of the axis, in minutes: the longest of *bars* fits below it, or it is the highest that there is.
 *
 * @param {{wait: number | null}[]} bars
 */
export function topOf(bars) {
  const longest = Math.max(0, ...bars.map(({ wait }) => wait ?? 0));
  return TOPS.find((top) => top >= longest) ?? TOPS[TOPS.length - 1];
}

/** Say how far down a wait lies. @param {number} wait @param {number} top */
const depth = (wait, top) => FOOT - (Math.min(wait, top) / top) * (FOOT - ROOM.top);

/**
 * Draw axes, their ticks and their titles.
 *
 * @param {import("./speech.js").Say} say
 * @param {Frame} frame
 */
function scale(say, { width, top, at }) {
  const lines = [0, top / 2, top].map((wait) => {
    const y = depth(wait, top);
    const line = { class: wait ? "pw-grid" : "pw-axis", x1: at(ROOM.start), x2: at(width - ROOM.end), y1: y, y2: y };
    return svg(
      "g",
      {},
      svg("line", line),
      svg("text", { x: at(ROOM.start / 2), y: y + 4 }, say("{n}", { n: wait })),
    );
  });
  return svg(
    "g",
    { class: "pw-axes" },
    lines,
    svg("text", { class: "pw-first", x: at(0), y: 14 }, say("model.axis-wait")),
    svg("text", { x: at((ROOM.start + width) / 2), y: FOOT + BELOW.title }, say("model.axis-staff")),
  );
}

/**
 * Draw one bar. Only its outline, stripes or break, what stands above it and a mark below tell it apart, so that colour does not have to.
 *
 * @param {Bar} bar
 * @param {number} count of bars
 * @param {boolean} chosen
 * @param {Frame} frame
 */
function column({ staff, wait, said, number }, count, chosen, { width, top, at }) {
  const share = (width - ROOM.start - ROOM.end) / count;
  const x = at(ROOM.start + share * (staff - 0.5));
  const half = Math.min(share * 0.32, WIDEST);
  const head = depth(wait ?? top, top);
  const kind = wait === null ? "grows" : wait > top ? "broken" : "whole";
  return svg(
    "g",
    { class: chosen ? "pw-bar pw-chosen" : "pw-bar", "data-staff": staff, "data-kind": kind },
    svg("rect", { class: "pw-box", x: x - half, y: head, width: 2 * half, height: FOOT - head }),
    kind === "grows" && stripes(x, half, head),
    kind === "broken" && svg("path", { class: "pw-break", d: `M${x - half - 3} ${head + 24}l${2 * half + 6} -10` }),
    svg("text", { x, y: head - 6 }, said),
    svg("text", { x, y: FOOT + BELOW.number }, number),
    chosen && svg("text", { x, y: FOOT + BELOW.mark }, "▲"),
  );
}

/** @param {number} x @param {number} half @param {number} head */
function stripes(x, half, head) {
  return Array.from({ length: Math.floor((FOOT - head) / STRIPE) }, (_, place) => {
    const y = FOOT - STRIPE * (place + 0.5);
    return svg("line", { class: "pw-stripe", x1: x - half, x2: x + half, y1: y, y2: y });
  });
}
