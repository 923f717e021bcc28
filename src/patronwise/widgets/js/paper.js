/**
 * From words to paper: a page of its own that holds all that it needs, printed by a hidden frame or saved as a file.
 */

import { h } from "./dom.js";
import { markup, tag } from "./markup.js";
import { download } from "./packing.js";

/** Sheets by name: what `@page` calls the paper, and the inline and block size of what is printed on it, in millimetres. */
const SHEETS = {
  a4: { size: "A4 portrait", margin: 10, inline: 190, block: 276 },
  "a4-landscape": { size: "A4 landscape", margin: 10, inline: 277, block: 189 },
  "a5-landscape": { size: "A5 landscape", margin: 8, inline: 194, block: 131 },
};

/** @typedef {keyof typeof SHEETS} Sheet */

const LOOK = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #e4e8ec; color: #111; color-scheme: light; font-family: system-ui, "Segoe UI", Tahoma, "Noto Sans", "Noto Naskh Arabic", sans-serif; line-height: 1.35; }
.bar { max-inline-size: 46rem; margin: 1rem auto; padding-inline: 1rem; display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }
.bar p { flex-basis: 100%; }
.bar button { font: inherit; padding: 0.4rem 1rem; min-block-size: 2.25rem; border: 1px solid #56616c; border-radius: 8px; background: #fff; color: #111; cursor: pointer; }
:focus-visible { outline: 2px solid #1560b0; outline-offset: 2px; }
.sheet { background: #fff; margin: 1rem auto; overflow: hidden; overflow-wrap: anywhere; display: flex; flex-direction: column; }
.sheet h1 { font-size: 1.7em; line-height: 1.15; }
.sheet .field { display: inline-block; min-inline-size: 2em; max-inline-size: 100%; white-space: pre-wrap; text-align: left; vertical-align: top; }
[dir="rtl"] > body .field { text-align: right; }
.sheet footer { color: #444; font-size: min(0.85em, 11pt); padding-block-start: 0.8em; display: flex; flex-wrap: wrap; gap: 0 1.5em; }
@media screen { .sheet { box-shadow: 0 0 0 10mm #fff, 0 0 0 calc(10mm + 1px) #7a8590; margin-block: 14mm; } .field:hover { background: #eaf2fb; } }
@media print { html { background: none; } .bar { display: none; } .sheet { margin: 0; } }
`;

/**
 * Write a whole page that asks the network for nothing.
 *
 * @param {object} of
 * @param {string} of.lang
 * @param {string} of.dir
 * @param {string} of.title
 * @param {Sheet} of.sheet the paper
 * @param {number} of.most the largest size of type, in points; it falls until everything fits on the sheet
 * @param {string} of.look rules of its own
 * @param {import("./speech.js").Say} of.say
 * @param {...(import("./markup.js").Part | import("./markup.js").Part[])} parts what stands on the sheet
 */
export function page({ lang, dir, title, sheet, most, look, say }, ...parts) {
  const { size, margin, inline, block } = SHEETS[sheet];
  const paper = `@page { size: ${size}; margin: ${margin}mm; }\n.sheet { inline-size: ${inline}mm; block-size: ${block}mm; }`;
  // No network, and nothing of another page: what is typed on this one stays on it.
  const closed = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";
  const whole = tag(
    "html",
    { lang, dir },
    tag(
      "head",
      {},
      tag("meta", { charset: "utf-8" }),
      tag("meta", { "http-equiv": "Content-Security-Policy", content: closed }),
      tag("meta", { name: "viewport", content: "width=device-width" }),
      tag("title", {}, title),
      tag("style", {}, markup(`${LOOK}${paper}\n${look}`)),
    ),
    tag(
      "body",
      {},
      tag(
        "div",
        { class: "bar", role: "region", "aria-label": say("paper.print") },
        tag("p", {}, say("paper.change-hint")),
        tag("button", { type: "button", "data-do": "print" }, say("paper.print")),
        tag("button", { type: "button", "data-do": "save" }, say("paper.save-changed")),
        tag("a", { hidden: true, download: "page.html" }),
      ),
      tag("main", { class: "sheet", "data-most": most }, ...parts),
      tag("script", {}, markup(`(${wake})(document, ${fit});`)),
    ),
  );
  return `<!doctype html>\n${whole.html}\n`;
}

/**
 * Let the type on the sheet fall until everything fits: one page, whatever was written. It is part of every saved page, so it uses
 * nothing from outside.
 *
 * @param {Document} page
 */
export function fit(page) {
  const sheet = /** @type {HTMLElement} */ (page.querySelector(".sheet"));
  const full = () => sheet.scrollHeight > sheet.clientHeight || sheet.scrollWidth > sheet.clientWidth;
  let size = Number(sheet.dataset.most);
  sheet.style.fontSize = `${size}pt`;
  while (full() && size > 3) {
    size -= 0.25;
    sheet.style.fontSize = `${size}pt`;
  }
}

/**
 * What a saved page does once it is opened. It uses nothing from outside either.
 *
 * @param {Document} page
 * @param {typeof fit} fit
 */
function wake(page, fit) {
  const view = /** @type {Window} */ (page.defaultView);
  const again = () => fit(page);
  for (const field of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(".field"))) {
    if (!field.isContentEditable) field.contentEditable = "true"; // a browser that does not know plaintext-only
  }
  again();
  page.addEventListener("input", again);
  view.addEventListener("beforeprint", again);
  page.querySelector('[data-do="print"]')?.addEventListener("click", () => view.print());
  page.querySelector('[data-do="save"]')?.addEventListener("click", () => {
    const link = /** @type {HTMLAnchorElement} */ (page.querySelector("a[download]"));
    link.href = URL.createObjectURL(new Blob([`<!doctype html>\n${page.documentElement.outerHTML}\n`], { type: "text/html" }));
    link.click();
    URL.revokeObjectURL(link.href);
    link.removeAttribute("href");
  });
}

/**
 * Open the browser's print dialog for *html* alone.
 *
 * @param {string} html of `page`
 * @param {() => void} after is called when the dialog has closed
 */
export function printPage(html, after) {
  // The frame of the last printing, of whichever widget, stayed until now: some browsers say that they are done before they are.
  for (const last of document.querySelectorAll("iframe.pw-paper")) last.remove();
  // Neither `display: none` nor the attribute hidden: what is not laid out is printed as an empty page.
  const style = "position:fixed;inset-block-start:0;inset-inline-start:0;inline-size:0;block-size:0;border:0;visibility:hidden";
  const own = h("iframe", { class: "pw-paper", style, tabindex: "-1", "aria-hidden": "true", srcdoc: html });
  own.addEventListener("load", () => {
    const view = own.contentWindow;
    if (!view) return;
    fit(view.document); // where the page around forbids scripts in the frame
    view.addEventListener("afterprint", after);
    view.focus();
    view.print();
  });
  document.body.append(own);
}

/**
 * Let the browser save *html* under *name*.
 *
 * @param {string} html of `page`
 * @param {string} name
 */
export function savePage(html, name) {
  download(new Blob([html], { type: "text/html;charset=utf-8" }), name);
}
