/**
 * Every element of a widget is made here, so that one place keeps JupyterLab's shortcuts away from it.
 */

/**
 * JupyterLab matches a key press against the focused element before it looks at that element's parents: the attribute does
 * nothing on the widget's root and has to stand on whatever can have the focus.
 */
const SUPPRESS = "data-lm-suppress-shortcuts";
const FOCUSABLE = "a[href], button, input, select, summary, textarea, [tabindex]";

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Make an element. Children that are text become text nodes, never HTML.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [props] attributes; a name that begins with "on" is an event's listener; null and false are left out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  if (node.matches(FOCUSABLE)) node.setAttribute(SUPPRESS, "true");
  if (node.matches("input, textarea")) node.addEventListener("beforeinput", keepLineBreak);
  put(node, ...children);
  return node;
}

/**
 * JupyterLab takes back every line break that is typed inside a cell, so that the Enter which opens a cell's editor leaves no line in
 * it. A text area would get no second line, and Enter in a field would send nothing. It listens on the element that has the
 * focus, and only from the key press on: this listener was there before.
 *
 * @param {InputEvent} event
 */
function keepLineBreak(event) {
  if (event.inputType === "insertLineBreak") event.stopImmediatePropagation();
}

/**
 * Make an element that holds words of the course: HTML that the build has sanitised. Nothing else may come in here.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} html
 * @param {Record<string, any>} [props]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function words(tag, html, props = {}) {
  const node = h(tag, props);
  node.innerHTML = html;
  for (const link of node.querySelectorAll("a[href]")) {
    link.setAttribute(SUPPRESS, "true");
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener noreferrer");
  }
  return node;
}

/**
 * Add children at the end of *node*.
 *
 * @param {Node} node
 * @param {...(Child | Child[])} children
 */
export function put(node, ...children) {
  for (const child of children.flat()) {
    if (child || child === "") node.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  }
}

/**
 * Put *children* in the place of what *node* holds.
 *
 * @param {Element} node
 * @param {...(Child | Child[])} children
 */
export function fill(node, ...children) {
  node.textContent = "";
  put(node, ...children);
}

/**
 * Give the text of *html*, for places that take no markup: an option of a select, an accessible name.
 *
 * @param {string} html
 */
export function textOf(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return (holder.content.textContent ?? "").trim();
}

/**
 * Give a new UUID. A module-level counter would repeat itself, because each widget evaluates a copy of its module; and
 * `crypto.randomUUID` is missing where a server is reached over plain http by another name than localhost.
 */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const ICONS = {
  right: "M3 8.5l3.2 3.2L13 4.8",
  partly: "M3 8h10",
  "not-yet": "M8 3.5v5.4M8 12.4v.1",
  up: "M3.5 10L8 5.5l4.5 4.5",
  down: "M3.5 6L8 10.5 12.5 6",
};

/**
 * Draw an icon; it is hidden from assistive technology, so a word must say the same.
 *
 * @param {keyof typeof ICONS} name
 */
export function icon(name) {
  return svg(
    "svg",
    { viewBox: "0 0 16 16", class: `pw-icon pw-icon-${name}`, "aria-hidden": "true", focusable: "false" },
    svg("path", { d: ICONS[name] }),
  );
}

/**
 * Make an element of a drawing. None of them can have the focus.
 *
 * @param {string} tag
 * @param {Record<string, string | number>} [props] attributes
 * @param {...(Child | Child[])} children
 */
export function svg(tag, props = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(props)) node.setAttribute(name, String(value));
  put(node, ...children);
  return node;
}
