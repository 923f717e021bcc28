/**
 * What a learner rated at the front desk, told from the widget with the statements to the profile on the same page: both are often
 * made in one run before anything was answered, and a busy kernel must not be waited for.
 */

import { pageBoard, tellPage } from "./page_board.js";

/** @typedef {{learner: string, unit: string, part: string}} Payload */

const BOARD = "ratings";

/** @param {Payload} payload @param {string} item */
const key = ({ learner, unit }, item) => [learner, unit, item].join(":");

/**
 * Tell that *response* was chosen for the statement *item*; other parts of a unit tell nothing.
 *
 * @param {Payload} payload
 * @param {string} item
 * @param {any} response
 */
export function tellRating(payload, item, response) {
  if (payload.part === "statements") tellPage(BOARD, key(payload, item), response);
}

/**
 * Give what was chosen, as this page or else the record (*now*) knows it; undefined where nothing was.
 *
 * @param {Payload} payload
 * @param {Record<string, number>} now
 * @param {string} item
 * @returns {number | undefined}
 */
export const ratingOf = (payload, now, item) => pageBoard(BOARD).told.get(key(payload, item)) ?? now[item];

/**
 * Hear whenever something was told.
 *
 * @param {AbortSignal} signal ends it
 * @param {() => void} heard
 */
export function hearRatings(signal, heard) {
  pageBoard(BOARD).bell.addEventListener("told", heard, { signal });
}
