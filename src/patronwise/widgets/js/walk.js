/**
 * Walks through a role-play: pairs of node and choice, from the start.
 *
 * @typedef {{run: string, steps: [string, string][]}} Path
 */

/**
 * Give the node that *steps* lead to, or null where they do not follow one from the other.
 *
 * @param {{nodes: Record<string, any>, start: string}} play
 * @param {[string, string][]} steps
 * @returns {string | null}
 */
export function follow({ nodes, start }, steps) {
  let here = start;
  for (const [node, id] of steps) {
    const choice = choiceOf(nodes, here, id);
    if (node !== here || !choice) return null;
    here = choice.to;
  }
  return here;
}

/**
 * Give the choice *id* of a node, or undefined where it has none of that id.
 *
 * @param {Record<string, any>} nodes
 * @param {string} node
 * @param {string} id
 */
export const choiceOf = (nodes, node, id) => nodes[node]?.choices?.find((/** @type {any} */ one) => one.id === id);

/**
 * Give the path with the steps that the browser kept behind those that the kernel knew. A newer walk takes the place of an older
 * one; a step that was recorded although its acknowledgement got lost is not taken twice, because it does not follow.
 *
 * @param {{nodes: Record<string, any>, start: string, path: Path | null}} play
 * @param {{run: string | null, response: {node: string, choice: string}}[]} entries oldest first
 * @returns {Path | null}
 */
export function resumed(play, entries) {
  let path = play.path;
  for (const { run, response } of entries) {
    const before = path && path.run === run ? path.steps : [];
    const steps = /** @type {[string, string][]} */ ([...before, [response.node, response.choice]]);
    if (run && follow(play, steps) !== null) path = { run, steps };
  }
  return path;
}
