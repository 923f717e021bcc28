/**
 * Erlang C in the browser, so that the desk model answers at once. `course/queueing.py` is the reference, with formulas and source;
 * a test compares the two, and the rounding with `course/desk_model.py`.
 */

const HOUR = 60;

/**
 * @typedef {{arrivals: number, staff: number, minutes: number}} Desk people an hour, colleagues, minutes a question on average
 * @typedef {{busy: number, waiting: number | null, wait: number | null, within: number | null}} Figures shares from 0 to 1, the
 * average wait in minutes; null where the line grows for as long as this goes on
 */

/**
 * Give what the model says about a desk.
 *
 * @param {Desk} desk
 * @param {number} limit minutes for `within`, the share of people whose turn comes after so long or sooner
 * @returns {Figures}
 */
export function figures({ arrivals, staff, minutes }, limit) {
  const busy = (arrivals * minutes) / (HOUR * staff);
  if (busy >= 1) return { busy, waiting: null, wait: null, within: null };
  const load = busy * staff;
  let lost = 1;
  for (let k = 1; k <= staff; k += 1) lost = (load * lost) / (k + load * lost);
  const waiting = lost / (1 - busy * (1 - lost));
  const free = staff * (1 - busy);
  return { busy, waiting, wait: (waiting * minutes) / free, within: 1 - waiting * Math.exp((-free * limit) / minutes) };
}

/**
 * Give a wait as it is shown: tenths below ten minutes, whole minutes above, null where it is shorter than `least`.
 *
 * @param {number} wait minutes
 * @param {number} least minutes
 */
export function roundedWait(wait, least) {
  if (wait < least) return null;
  const tenths = Math.floor(wait * 10 + 0.5);
  return tenths < 100 ? tenths / 10 : Math.floor(wait + 0.5);
}

/**
 * Give a share as it is shown: per cent, and whether it is not quite so much or so little.
 *
 * @param {number} share 0 to 1
 * @returns {["" | "under" | "over", number]}
 */
export function roundedShare(share) {
  const percent = Math.floor(share * 100 + 0.5);
  if (percent < 1) return ["under", 1];
  return percent >= 100 ? ["over", 99] : ["", percent];
}
