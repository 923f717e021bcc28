import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenBefore, hearBefore, tellBefore } from "../../src/patronwise/widgets/js/before.js";

const of = (part, unit, learner = "me") => ({ part, unit, learner });

test("does the widget after hear what was chosen before, under the name of the same statement", () => {
  const after = of("after", "S01");
  assert.equal(chosenBefore(after, "S01-a1-after"), undefined);
  tellBefore(of("before", "S01"), "S01-a1-before", 2);
  assert.equal(chosenBefore(after, "S01-a1-after"), 2);
  assert.equal(chosenBefore(after, "S01-a2-after"), undefined);
  tellBefore(of("before", "S01"), "S01-a1-before", 5);
  assert.equal(chosenBefore(after, "S01-a1-after"), 5);
});

test("is the record asked where the page knows nothing, and the page before the record", () => {
  const after = { ...of("after", "S02"), before: { "S02-a1-after": 3, "S02-a2-after": 4 } };
  tellBefore(of("before", "S02"), "S02-a1-before", 1);
  assert.equal(chosenBefore(after, "S02-a1-after"), 1);
  assert.equal(chosenBefore(after, "S02-a2-after"), 4);
});

test("do other units, learners and parts hear nothing", () => {
  tellBefore(of("before", "S03"), "S03-a1-before", 1);
  assert.equal(chosenBefore(of("after", "S04"), "S03-a1-after"), undefined);
  assert.equal(chosenBefore(of("after", "S03", "you"), "S03-a1-after"), undefined);
  assert.equal(chosenBefore(of("before", "S03"), "S03-a1-before"), undefined);
  tellBefore(of("after", "S03"), "S03-a1-after", 5);
  tellBefore(of("drill-1", "S03"), "S03-a1-before", 4);
  assert.equal(chosenBefore(of("after", "S03"), "S03-a1-after"), 1);
});

test("is a view that is closed told no more", () => {
  const closed = new AbortController();
  let heard = 0;
  hearBefore(closed.signal, () => (heard += 1));
  tellBefore(of("before", "S05"), "S05-a1-before", 1);
  assert.equal(heard, 1);
  closed.abort();
  tellBefore(of("before", "S05"), "S05-a1-before", 2);
  assert.equal(heard, 1);
});

test("do two copies of the module share the page", async () => {
  const other = await import("../../src/patronwise/widgets/js/before.js?copy");
  assert.notEqual(other.tellBefore, tellBefore);
  other.tellBefore(of("before", "S06"), "S06-a1-before", 4);
  assert.equal(chosenBefore(of("after", "S06"), "S06-a1-after"), 4);
});
