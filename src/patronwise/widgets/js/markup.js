/**
 * HTML as text, for a page that is saved as a file. What people typed comes into it as text alone: `tag` escapes whatever it did
 * not make itself.
 */

/** HTML that may stand as it is. */
class Markup {
  /** @param {string} html */
  constructor(html) {
    this.html = html;
  }
}

/**
 * Let *html* stand as it is: for stylesheets and scripts of ours, never for anything that was typed.
 *
 * @param {string} html
 */
export const markup = (html) => new Markup(html);

/** @typedef {Markup | string | null | undefined | false} Part */

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const VOID = new Set(["meta"]);

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => SIGNS[/** @type {keyof typeof SIGNS} */ (sign)]);

/**
 * Write an element. Parts that are text are escaped.
 *
 * @param {string} name
 * @param {Record<string, string | number | boolean>} [attributes] false leaves one out
 * @param {...(Part | Part[])} parts
 */
export function tag(name, attributes = {}, ...parts) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== false)
    .map(([key, value]) => ` ${key}="${escaped(value === true ? "" : String(value))}"`);
  const inner = parts
    .flat()
    .filter((part) => part)
    .map((part) => (part instanceof Markup ? part.html : escaped(String(part))));
  return new Markup(`<${name}${written.join("")}>${VOID.has(name) ? "" : `${inner.join("")}</${name}>`}`);
}

/**
 * Write words that can be changed on the saved page.
 *
 * @param {string} label what they are, for assistive technology
 * @param {string} text
 */
export const editable = (label, text) =>
  tag("span", { class: "field", role: "textbox", "aria-label": label, contenteditable: "plaintext-only", dir: "auto" }, text);
