/**
 * What a learner chose before a skill was trained, told from the widget in which it is chosen to the one that shows it beside the
 * second answer. Both stand on one page, often made in one run before anything was answered; and a busy kernel must not be waited for.
 *
 * The page itself is the place, because each widget evaluates a copy of its module.
 */

const PLACE = Symbol.for("patronwise.before");

/** @typedef {{learner: string, unit: string, part: string, before?: Record<string, any>}} Payload */

/** @returns {{chosen: Map<string, any>, bell: EventTarget}} */
function page() {
  const all = /** @type {any} */ (globalThis);
  return (all[PLACE] ??= { chosen: new Map(), bell: new EventTarget() });
}

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
  if (payload.part !== "before") return;
  page().chosen.set(statement(payload, item), response);
  page().bell.dispatchEvent(new Event("told"));
}

/**
 * Give what was chosen before, as this page or else the record knows it; undefined where nothing was, and in all other parts.
 *
 * @param {Payload} payload
 * @param {string} item
 */
export function chosenBefore(payload, item) {
  return payload.part === "after" ? (page().chosen.get(statement(payload, item)) ?? payload.before?.[item]) : undefined;
}

/**
 * Hear whenever something was told.
 *
 * @param {AbortSignal} signal ends it
 * @param {() => void} heard
 */
export function hearBefore(signal, heard) {
  page().bell.addEventListener("told", heard, { signal });
}
