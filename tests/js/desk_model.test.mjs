import assert from "node:assert/strict";
import { test } from "node:test";

import { topOf } from "../../src/patronwise/widgets/js/desk_picture.js";
import { possible } from "../../src/patronwise/widgets/js/dial.js";

const waits = (...all) => all.map((wait) => ({ wait }));

test("does the axis end where the longest wait still fits, and nowhere else", () => {
  assert.equal(topOf(waits(0.1, 2)), 2);
  assert.equal(topOf(waits(2.1, 0.4)), 6);
  assert.equal(topOf(waits(16, 0.8)), 20);
  assert.equal(topOf(waits(60)), 60);
});

test("does a longer wait than an hour leave the axis at an hour", () => {
  assert.equal(topOf(waits(421, 1)), 60);
});

test("does a line that grows have no say about the axis", () => {
  assert.equal(topOf(waits(null, null, 5)), 6);
  assert.equal(topOf(waits(null, null)), 2);
});

test("can only a number on a step and in its range be set", () => {
  const minutes = { min: 1, max: 15, step: 0.5 };
  assert.equal(possible("4.5", minutes), 4.5);
  assert.equal(possible("1", minutes), 1);
  assert.equal(possible("15", minutes), 15);
  for (const text of ["", " ", "0.5", "15.5", "4.25", "four", "-4"]) assert.equal(possible(text, minutes), null, text);
  assert.equal(possible("2.5", { min: 1, max: 6, step: 1 }), null);
});
