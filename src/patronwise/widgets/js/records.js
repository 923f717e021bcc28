/**
 * The learner's records in the learner's hands: where they lie, export, import, deletion in two steps.
 */

import { fill, h, uuid } from "./dom.js";
import { live } from "./live.js";
import { forgetLearner } from "./outbox.js";
import { download, pack, unpack } from "./packing.js";
import { around, GAP, speaker } from "./speech.js";

/** @param {{model: any, el: HTMLElement, signal?: AbortSignal}} view */
function render(view) {
  const { model } = view;
  const payload = model.get("payload");
  const say = speaker(payload);
  const status = h("p", { class: "pw-status", role: "status" });
  // The button opens the chooser: a file input writes its own words, in the browser's language and not in the page's.
  const file = h("input", { type: "file", class: "pw-file", accept: ".jsonl,.csv", hidden: true, onchange: bringIn });
  const confirm = h("div", { class: "pw-confirm", role: "group", "aria-labelledby": uuid(), tabindex: "-1", hidden: true });
  const remove = button("pw-quiet pw-delete", "records.delete", () => ask(true));
  confirm.append(
    h("p", { id: confirm.getAttribute("aria-labelledby") }, say("records.delete-confirm")),
    h(
      "div",
      { class: "pw-actions" },
      button("pw-danger pw-delete-yes", "records.delete-yes", () => (ask(false), send({ kind: "delete" }))),
      button("pw-quiet pw-delete-no", "records.delete-no", () => ask(false)),
    ),
  );
  const below = h(
    "div",
    { class: "pw-records-actions" },
    h(
      "div",
      { class: "pw-actions" },
      button("pw-quiet pw-export", "records.export-jsonl", () => send({ kind: "export", form: "jsonl" })),
      button("pw-quiet pw-export", "records.export-csv", () => send({ kind: "export", form: "csv" })),
    ),
    h(
      "div",
      { class: "pw-actions" },
      button("pw-quiet pw-import", "records.import", () => file.click()),
      file,
      remove,
    ),
    confirm,
    status,
  );
  const shown = live(
    view,
    "records.heading",
    (now) =>
      (now && [
        h("p", { class: "pw-where" }, around(say("records.where", { path: GAP }), h("code", { dir: "ltr" }, now.path))),
        h("p", { class: "pw-total" }, say("records.count", { n: now.count })),
      ]) ||
      [],
    (message, buffers) => void hear(message, buffers),
    below,
  );

  /** @param {string} name @param {string} key @param {() => void} onclick */
  function button(name, key, onclick) {
    return h("button", { type: "button", class: name, onclick }, say(key));
  }

  /** Ask for the second step, or take the question back; the focus goes along. @param {boolean} open */
  function ask(open) {
    if (open) confirm.hidden = false;
    (open ? confirm : remove).focus();
    confirm.hidden = !open;
    if (open) fill(status);
  }

  async function bringIn() {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const form = chosen.name.toLowerCase().endsWith(".csv") ? "csv" : "jsonl";
    send({ kind: "import", form }, [await pack(chosen)]);
    file.value = "";
  }

  /** @param {any} content @param {ArrayBuffer[]} [buffers] */
  function send(content, buffers) {
    fill(status, say("status.working"));
    try {
      model.send(content, undefined, buffers);
    } catch (error) {
      console.warn("patronwise: the kernel cannot be reached;", error);
      fill(status, say("status.failed"));
    }
  }

  /** @param {any} message @param {DataView[]} buffers */
  async function hear(message, buffers) {
    if (message.kind === "exported") {
      const name = `patronwise-records-${new Date().toISOString().slice(0, 10)}.${message.form}`;
      download(await unpack(buffers[0]), name);
      fill(status, say("records.exported", { n: message.n, path: name }));
    } else if (message.kind === "imported") {
      const left = message.refused > 0 && ` ${say("records.import-refused", { n: message.refused, line: message.line })}`;
      fill(status, say("records.imported", { n: message.added, known: message.known }), left);
    } else if (message.kind === "deleted") {
      if (payload.now) forgetLearner(payload.now.learner);
      fill(
        status,
        say("records.delete-done"),
        message.left.length > 0 && ` ${say("records.delete-left", { path: message.left.join(", ") })}`,
      );
    } else if (message.kind === "failed") {
      fill(status, say("status.failed"));
      shown.board.problem(message.problem);
    }
  }
}

export default { render };
