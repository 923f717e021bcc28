import { fill, h } from "./dom.js";
import { noticeBoard, root } from "./shell.js";
import { speaker } from "./speech.js";

/**
 * A widget that shows what is recorded, and asks again whenever the learner comes back to it.
 *
 * @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view
 * @param {string} heading interface string
 * @param {(now: any, tools: {say: import("./speech.js").Say, payload: any, model: any}) => import("./dom.js").Child[]} show
 * @param {(message: any, buffers: DataView[]) => void} [hear] other messages of the kernel
 * @param {import("./dom.js").Child} [below] what stands below and is never made anew
 */
export function live({ model, el, signal = new AbortController().signal }, heading, show, hear, below) {
  const payload = model.get("payload");
  const say = speaker(payload);
  const board = noticeBoard(say, payload);
  const body = h("div", { class: "pw-body" });
  let shown = "";

  /** @param {any} now */
  const draw = (now) => {
    const key = JSON.stringify(now);
    // What has the focus is not made anew unless there is something new to show.
    if (key === shown) return;
    shown = key;
    const target = /** @type {HTMLElement | null} */ (document.activeElement?.closest("[data-focus]"));
    const name = target && body.contains(target) ? target.dataset.focus : null;
    fill(body, ...show(now, { say, payload, model }));
    if (name) /** @type {HTMLElement | null} */ (body.querySelector(`[data-focus="${CSS.escape(name)}"]`))?.focus();
  };

  const listen = (/** @type {any} */ message, /** @type {DataView[]} */ buffers) => {
    if (message.kind === "now") {
      payload.now = message.now;
      board.problem(message.problem);
      board.notify(message.notices);
      draw(message.now);
    } else {
      hear?.(message, buffers);
    }
  };
  model.on("msg:custom", listen);

  draw(payload.now);
  const node = root(payload, say(heading), h("p", { class: "pw-title" }, say(heading)), body, below, board.node);
  el.append(node);

  // The start page stays open while units are taken: what it shows is asked for anew when it comes into view.
  const ask = () => {
    try {
      model.send({ kind: "look" });
    } catch (error) {
      console.warn("patronwise: the kernel cannot be reached;", error);
    }
  };
  const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && ask());
  watcher.observe(node);
  signal.addEventListener("abort", () => (watcher.disconnect(), model.off("msg:custom", listen)));
  return { say, payload, board };
}
