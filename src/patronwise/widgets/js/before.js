/**
 * What a learner chose before a skill was trained, told from the widget in which it is chosen to the one that shows it beside the
 * second answer. Both stand on one page, often made in one run before anything was answered; and a busy kernel must not be waited for.
 */

import { pageBoard, tellPage } from "./page_board.js";

/** @typedef {{learner: string, unit: string, part: string, before?: Record<string, any>}} Payload */

const BOARD = "before";

/** Name a statement, whichever of its two askings *item* is. @param {Payload} payload @param {string} item */
const statement = ({ learner, unit }, item) => [learner, unit, item.replace(/-(?:before|after)$/, "")].join(":");

/**
 * Tell that *response* was chosen before; other parts of a unit tell nothing.
 *
 * @param {Payload} payload
 * @param {string} item
 * @param {any} response
 */
export function tellBefore(payload, item, response) {
  if (payload.part === "before") tellPage(BOARD, statement(payload, item), response);
}

/**
 * Give what was chosen before, as this page or else the record knows it; undefined where nothing was, and in all other parts.
 *
 * @param {Payload} payload
 * @param {string} item
 */
export function chosenBefore(payload, item) {
  return payload.part === "after" ? (pageBoard(BOARD).told.get(statement(payload, item)) ?? payload.before?.[item]) : undefined;
}

/**
 * Hear whenever something was told.
 *
 * @param {AbortSignal} signal ends it
 * @param {() => void} heard
 */
export function hearBefore(signal, heard) {
  pageBoard(BOARD).bell.addEventListener("told", heard, { signal });
}
