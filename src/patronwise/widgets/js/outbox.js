/**
 * What the learner did, on its way to the record: kept in the browser until the kernel says that it is written down.
 */

import { uuid } from "./dom.js";

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} item
 * @property {"answer" | "step" | "plan"} type
 * @property {any} response
 * @property {string | null} run
 * @property {string} version of the item as it was shown
 * @property {string} lang in which it was shown
 * @property {string} at ISO 8601, UTC
 *
 * @typedef {{code: string, params: Record<string, string | number>}} Problem
 *
 * @typedef {"saved" | "kept" | "loose" | "refused"} Fate
 * saved: written down by the kernel; kept: not yet, but the browser keeps it; loose: not yet, and the browser keeps nothing;
 * refused: the kernel will never take it
 *
 * @callback Watch
 * @param {Fate} fate
 * @param {Problem | null} problem why it is not written down, where the kernel said so
 */

const PATIENCE = 2000;
const PAUSES = [5000, 15000, 60000];

export class Outbox {
  /** Entries without an acknowledgement, oldest first. @type {Map<string, {entry: Entry, watch: Watch, stored: boolean}>} */
  #open = new Map();
  /** Counts refusals to write in a row: the pause before the next try grows with it. */
  #failures = 0;
  #retry = 0;

  /**
   * @param {any} model anywidget's
   * @param {{learner: string, unit: string, part: string, lang: string}} payload
   * @param {AbortSignal} signal ends the outbox; what is kept stays kept
   * @param {(notices: Problem[]) => void} notify hears what happened to the files of the record
   */
  constructor(model, payload, signal, notify) {
    this.model = model;
    this.lang = payload.lang;
    this.notify = notify;
    /** A key for each entry, because two tabs that rewrite one list would lose each other's entries. */
    this.prefix = prefixOf(payload.learner, payload.unit, payload.part);
    /** Where entries went while no store could be opened and so nobody knew the learner. */
    this.orphans = prefixOf("", payload.unit, payload.part);
    const hear = (/** @type {any} */ message) => this.#hear(message);
    model.on("msg:custom", hear);
    signal.addEventListener("abort", () => (clearTimeout(this.#retry), model.off("msg:custom", hear)));
  }

  /**
   * Take up the entries that earlier widgets could not get recorded, oldest first, and send them.
   *
   * @param {Watch} watch
   * @returns {Entry[]}
   */
  resume(watch) {
    const entries = stored(this.prefix, this.orphans);
    for (const entry of entries) this.#open.set(entry.id, { entry, watch, stored: true });
    if (entries.length) this.#send(entries);
    return entries;
  }

  /**
   * Keep and send one entry.
   *
   * @param {Pick<Entry, "item" | "type" | "response" | "version"> & {run?: string}} what
   * @param {Watch} watch hears what becomes of it, more than once where that changes
   */
  record(what, watch) {
    const entry = { run: null, ...what, id: uuid(), lang: this.lang, at: new Date().toISOString() };
    this.#open.set(entry.id, { entry, watch, stored: store(this.prefix + entry.id, entry) });
    // Older entries go along: a kernel that could not write them may have room again.
    this.#send([...this.#open.values()].map((one) => one.entry));
  }

  /** @param {Entry[]} entries */
  #send(entries) {
    try {
      this.model.send({ kind: "record", entries });
    } catch (error) {
      // A dead kernel: the widget goes on, and the entries wait.
      console.warn("patronwise: the kernel cannot be reached;", error);
    }
    setTimeout(() => entries.forEach(({ id }) => this.#wait(id, null)), PATIENCE);
  }

  /**
   * Tell the watcher of an entry that it is not written down yet, if that is so.
   *
   * @param {string} id
   * @param {Problem | null} problem
   */
  #wait(id, problem) {
    const one = this.#open.get(id);
    if (one) one.watch(one.stored ? "kept" : "loose", problem);
  }

  /** @param {any} message */
  #hear({ kind, ids, problem, notices }) {
    if (kind === "refused") console.warn("patronwise: the kernel refused", ids);
    if (kind !== "recorded" && kind !== "refused") return;
    for (const id of ids) {
      const one = this.#open.get(id);
      forget(this.prefix + id);
      forget(this.orphans + id);
      this.#open.delete(id);
      one?.watch(kind === "recorded" ? "saved" : "refused", null);
    }
    if (notices?.length) this.notify(notices);
    if (problem) {
      for (const id of this.#open.keys()) this.#wait(id, problem);
      this.#again();
    } else if (kind === "recorded") {
      this.#failures = 0;
    }
  }

  /** Try again after a while, since the kernel answers and only its disk does not. */
  #again() {
    clearTimeout(this.#retry);
    const pause = PAUSES[Math.min(this.#failures, PAUSES.length - 1)];
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#open.size && this.#send([...this.#open.values()].map((one) => one.entry)), pause);
  }
}

/**
 * Forget what this browser keeps for *learner*, in every unit: part of deleting the records.
 *
 * @param {string} learner
 */
export function forgetLearner(learner) {
  for (const key of keys(prefixOf(learner), prefixOf(""))) forget(key);
}

/** @param {...string} parts */
const prefixOf = (...parts) => `patronwise:${parts.join(":")}:`;

/** @param {...string} prefixes @returns {string[]} */
function keys(...prefixes) {
  try {
    return Object.keys(localStorage).filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
  } catch {
    return []; // no storage in this browser window
  }
}

/** @param {...string} prefixes @returns {Entry[]} oldest first */
function stored(...prefixes) {
  const found = [];
  for (const key of keys(...prefixes)) {
    try {
      found.push(JSON.parse(localStorage.getItem(key) ?? ""));
    } catch {
      forget(key); // not written by this code
    }
  }
  return found.sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** @param {string} key @param {Entry} entry */
function store(key, entry) {
  try {
    localStorage.setItem(key, JSON.stringify(entry));
    return true;
  } catch {
    return false; // no storage, or no room in it
  }
}

/** @param {string} key */
function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // no storage: then there is nothing to forget
  }
}
