/**
 * What one widget tells another on the same page: the page itself is the place, because each widget evaluates a copy of its module.
 */

/**
 * Give the board of this page that is called *name*: what was told by key, and a bell that rings ("told") when there is more.
 *
 * @param {string} name
 * @returns {{told: Map<string, any>, bell: EventTarget}}
 */
export function pageBoard(name) {
  const all = /** @type {any} */ (globalThis);
  return (all[Symbol.for(`patronwise.${name}`)] ??= { told: new Map(), bell: new EventTarget() });
}

/**
 * @param {string} name of the board
 * @param {string} key
 * @param {any} value
 */
export function tellPage(name, key, value) {
  const board = pageBoard(name);
  board.told.set(key, value);
  board.bell.dispatchEvent(new Event("told"));
}
