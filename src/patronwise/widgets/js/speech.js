import { writer } from "./numbers.js";

/**
 * @callback Say
 * @param {string} key of an interface string
 * @param {Record<string, string | number>} [params] what stands for the words in braces; numbers get the language's digits
 * @returns {string}
 */

/**
 * Give the function that looks up the interface strings of *payload*. A missing string shows as its key, so that nothing breaks.
 *
 * @param {{lang: string, strings: Record<string, string>}} payload
 * @returns {Say}
 */
export function speaker({ lang, strings }) {
  const number = writer(lang);
  return (key, params = {}) =>
    (strings[key] ?? key).replace(/\{(\w+)\}/g, (braces, name) => {
      const value = params[name];
      return typeof value === "number" ? number(value) : (value ?? braces);
    });
}

/** Stands in a sentence for something that is no text. */
export const GAP = "\u0000";

/**
 * Give the parts of a sentence with *node* in the place of `GAP`.
 *
 * @param {string} sentence
 * @param {Node} node
 */
export function around(sentence, node) {
  const [before, after] = sentence.split(GAP);
  return [before, node, after];
}

/**
 * Write a time in the language's own calendar, to the minute.
 *
 * @param {string} lang
 * @param {string} at ISO 8601
 */
export function written(lang, at) {
  const date = new Date(at);
  return Number.isNaN(date.valueOf()) ? at : new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" }).format(date);
}
