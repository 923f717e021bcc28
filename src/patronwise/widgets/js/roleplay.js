/**
 * Role-play: a conversation that reads like one. The path is replayed from its steps, so that what is shown and what is
 * recorded cannot differ.
 */

import { fill, h, put, textOf, uuid, words } from "./dom.js";
import { Outbox } from "./outbox.js";
import { ending } from "./ending.js";
import { fates } from "./fate.js";
import { meters } from "./meters.js";
import { noticeBoard, root } from "./shell.js";
import { around, GAP, speaker } from "./speech.js";
import { choiceOf, resumed } from "./walk.js";

/** @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view */
function render({ model, el, signal = new AbortController().signal }) {
  const payload = model.get("payload");
  const say = speaker(payload);
  const board = noticeBoard(say, payload);
  const fate = fates(say, board);
  const outbox = new Outbox(model, payload, signal, board.notify);
  const talk = h("ol", { class: "pw-talk" });
  const turn = h("div", { class: "pw-turn" });
  const gauge = meters(say, payload.meters);
  const note = h("p", { class: "pw-note" });
  const legend = uuid();

  payload.path = resumed(payload, outbox.resume(fate.later));
  /** @type {import("./walk.js").Path} */
  let path = payload.path ?? { run: uuid(), steps: [] };
  let here = payload.start;
  replay();
  if (path.steps.length && payload.nodes[here].choices) fill(note, say("roleplay.resumed"));
  el.append(
    root(
      payload,
      say("roleplay.heading", { title: textOf(payload.title) }),
      h("p", { class: "pw-title" }, around(say("roleplay.heading", { title: GAP }), words("span", payload.title))),
      h(
        "p",
        { class: "pw-setting" },
        h("span", { class: "pw-caption" }, say("roleplay.setting")),
        " ",
        words("span", payload.setting),
      ),
      talk,
      gauge.node,
      note,
      turn,
      board.node,
    ),
  );

  /** Show the path from its beginning, without moving the focus. */
  function replay() {
    fill(talk);
    gauge.reset();
    here = payload.start;
    put(talk, patron(here));
    for (const [node, choice] of path.steps) {
      const chosen = choiceOf(payload.nodes, node, choice);
      gauge.add(chosen, false);
      here = chosen.to;
      put(talk, mine(chosen), patron(here));
    }
    offer();
  }

  /** Say *choice*: the conversation grows by two lines, and the focus goes to the newer one. @param {any} choice */
  function take(choice) {
    outbox.record(
      { item: payload.item, type: "step", response: { node: here, choice: choice.id }, run: path.run, version: payload.version },
      fate.show,
    );
    path.steps.push([here, choice.id]);
    payload.path = path;
    here = choice.to;
    const reply = patron(here);
    put(talk, mine(choice), reply);
    fill(note);
    // The button that was pressed goes away: the focus moves first, to what was said, from where Tab leads to the next choices.
    attend(reply ?? turn);
    offer();
    gauge.add(choice, true);
    if (!reply) attend(/** @type {HTMLElement} */ (turn.firstElementChild));
  }

  function restart() {
    path = { run: uuid(), steps: [] };
    const first = patron(payload.start);
    // The old lines go after the focus has left them.
    put(talk, first);
    attend(/** @type {HTMLElement} */ (first));
    while (talk.firstChild !== first) talk.firstChild?.remove();
    here = payload.start;
    gauge.reset();
    fill(note);
    offer();
  }

  /** Show what can be said now, or how it ended. */
  function offer() {
    const node = payload.nodes[here];
    if (!node.choices) {
      fill(turn, ending(say, node, taken(), restart));
      return;
    }
    fill(
      turn,
      h("p", { class: "pw-caption", id: legend }, say("roleplay.choose")),
      h(
        "div",
        { class: "pw-choices", role: "group", "aria-labelledby": legend },
        node.choices.map((/** @type {any} */ choice) =>
          words("button", choice.say, {
            type: "button",
            class: "pw-choice",
            "data-choice": choice.id,
            onclick: () => take(choice),
          }),
        ),
      ),
      path.steps.length > 0 &&
        h("button", { type: "button", class: "pw-quiet pw-restart", onclick: restart }, say("roleplay.restart")),
    );
  }

  /** @param {string} id */
  function patron(id) {
    const node = payload.nodes[id];
    if (!node.choices) return null;
    const name = node.speaker ? words("strong", node.speaker) : h("strong", {}, say("roleplay.patron"));
    const who = node.mood
      ? around(say("roleplay.speaker-mood", { speaker: GAP, mood: say(`roleplay.mood.${node.mood}`) }), name)
      : [name];
    return h(
      "li",
      { class: "pw-line pw-patron", tabindex: "-1", "data-node": id },
      h("p", { class: "pw-who" }, who),
      words("p", node.patron, { class: "pw-said" }),
    );
  }

  /** @param {any} choice */
  function mine(choice) {
    return h(
      "li",
      { class: "pw-line pw-you", "data-choice": choice.id },
      h("p", { class: "pw-who" }, h("strong", {}, say("roleplay.you"))),
      words("p", choice.say, { class: "pw-said" }),
    );
  }

  /** The choices of this walk, in order. */
  function taken() {
    return path.steps.map(([node, id]) => choiceOf(payload.nodes, node, id));
  }
}

/**
 * Move the focus to *node* and bring it into view, as gently as the learner wants it.
 *
 * @param {HTMLElement} node
 */
function attend(node) {
  node.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  node.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
}

export default { render };
