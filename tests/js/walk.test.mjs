import assert from "node:assert/strict";
import { test } from "node:test";

import { choiceOf, follow, resumed } from "../../src/patronwise/widgets/js/walk.js";

const nodes = {
  a: {
    choices: [
      { id: "on", to: "b" },
      { id: "stay", to: "a" },
    ],
  },
  b: {
    choices: [
      { id: "end", to: "c" },
      { id: "back", to: "a" },
    ],
  },
  c: { ending: "good" },
};
const play = (path) => ({ nodes, start: "a", path });
const step = (run, node, choice) => ({ run, response: { node, choice } });

test("do steps lead to where the last choice goes, and nowhere if one does not follow", () => {
  assert.equal(follow(play(), []), "a");
  assert.equal(
    follow(play(), [
      ["a", "on"],
      ["b", "end"],
    ]),
    "c",
  );
  assert.equal(
    follow(play(), [
      ["a", "on"],
      ["b", "back"],
      ["a", "on"],
    ]),
    "b",
  );
  assert.equal(follow(play(), [["b", "end"]]), null);
  assert.equal(follow(play(), [["b", "on"]]), null);
  assert.equal(
    follow(play(), [
      ["a", "on"],
      ["b", "gone"],
    ]),
    null,
  );
  assert.equal(
    follow(play(), [
      ["a", "on"],
      ["b", "end"],
      ["c", "on"],
    ]),
    null,
  );
});

test("is a choice that a node does not have undefined", () => {
  assert.equal(choiceOf(nodes, "a", "on").to, "b");
  assert.equal(choiceOf(nodes, "a", "end"), undefined);
  assert.equal(choiceOf(nodes, "nowhere", "on"), undefined);
  assert.equal(choiceOf(nodes, "c", "on"), undefined);
});

test("goes a walk on behind what the kernel knew", () => {
  assert.deepEqual(resumed(play({ run: "1", steps: [["a", "on"]] }), [step("1", "b", "end")]), {
    run: "1",
    steps: [
      ["a", "on"],
      ["b", "end"],
    ],
  });
  assert.deepEqual(resumed(play(null), [step("1", "a", "on"), step("1", "b", "end")]), {
    run: "1",
    steps: [
      ["a", "on"],
      ["b", "end"],
    ],
  });
});

test("takes a newer walk the place of an older one", () => {
  assert.deepEqual(resumed(play({ run: "1", steps: [["a", "on"]] }), [step("2", "a", "stay")]), {
    run: "2",
    steps: [["a", "stay"]],
  });
});

test("is a step not taken twice whose acknowledgement got lost", () => {
  const path = { run: "1", steps: [["a", "on"]] };
  assert.deepEqual(resumed(play(path), [step("1", "a", "on")]), path);
});

test("is a kept step passed over that the conversation no longer has", () => {
  assert.equal(resumed(play(null), [step("1", "b", "end"), step("1", "a", "gone"), step(null, "a", "on")]), null);
});
