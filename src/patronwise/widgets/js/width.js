/**
 * Call *draw* with the width of *node*, in whole pixels, now and whenever it changes, until *signal* is aborted.
 *
 * @param {HTMLElement} node
 * @param {AbortSignal} signal
 * @param {(width: number) => void} draw
 */
export function watchWidth(node, signal, draw) {
  let width = 0;
  const watcher = new ResizeObserver(([{ contentRect }]) => {
    if (Math.round(contentRect.width) === width) return;
    width = Math.round(contentRect.width);
    draw(width);
  });
  watcher.observe(node);
  signal.addEventListener("abort", () => watcher.disconnect());
}
