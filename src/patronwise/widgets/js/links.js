import { h } from "./dom.js";

/**
 * A link to another notebook. In JupyterLab it opens in a tab of its own, as links in text do; elsewhere it is a plain link.
 *
 * @param {any} model
 * @param {string} href relative to the notebook that shows the widget
 * @param {Record<string, any>} props
 * @param {...import("./dom.js").Child} children
 */
export function notebookLink(model, href, props, ...children) {
  const link = h("a", { href, ...props }, ...children);
  void connect(model, link, href);
  return link;
}

/**
 * JupyterLab's widget manager knows where the notebook lies and who handles links; other front ends lack one or the other.
 *
 * @param {any} model
 * @param {HTMLAnchorElement} link
 * @param {string} href
 */
async function connect(model, link, href) {
  try {
    const { context, rendermime } = model.widget_manager;
    const path = await context.urlResolver.resolveUrl(href);
    rendermime.linkHandler.handleLink(link, path);
  } catch {
    // no JupyterLab: the link works by itself
  }
}
