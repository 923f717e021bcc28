/**
 * Erlang C in the browser, compared with Python at every setting of the desk model, and with a printed table.
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { figures, roundedShare, roundedWait } from "../../src/patronwise/widgets/js/queueing.js";

const local = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));
const python = process.env.PATRONWISE_PYTHON ?? (existsSync(local) ? local : "python3");
const script = fileURLToPath(new URL("../course/queueing_grid.py", import.meta.url));
const grid = JSON.parse(execFileSync(python, [script], { encoding: "utf8", maxBuffer: 1 << 26 }));

// "Erlang C, mean service 4 minutes", as computed for the course's authors.
// Caveat of that table: exponential service, nobody walks away.
// arrivals an hour, staff, utilisation, mean wait (min), served within 3 min (%)
const TABLE = [
  [10, 1, 0.67, 8.0, 48],
  [12, 1, 0.8, 16.0, 31],
  [12, 2, 0.4, 0.8, 91],
  [20, 2, 0.67, 3.2, 68],
  [20, 3, 0.44, 0.4, 95],
  [30, 3, 0.67, 1.8, 79],
];

test("does the formula give the printed table", () => {
  for (const [arrivals, staff, busy, wait, within] of TABLE) {
    const said = figures({ arrivals, staff, minutes: 4 }, 3);
    assert.equal(said.busy.toFixed(2), busy.toFixed(2));
    assert.equal(said.wait.toFixed(1), wait.toFixed(1));
    assert.equal((100 * said.within).toFixed(0), String(within));
  }
});

test("does the browser say what Python says at every setting", () => {
  assert.equal(grid.rows.length, 60 * 6 * 29);
  let growing = 0;
  for (const { desk, said } of grid.rows) {
    const mine = figures(desk, grid.within);
    const told = JSON.stringify({ desk, said, mine });
    assert.deepEqual(Object.keys(mine), Object.keys(said));
    for (const [name, value] of Object.entries(said)) {
      if (value === null) assert.equal(mine[name], null, told);
      else assert.ok(mine[name] !== null && Math.abs(mine[name] - value) <= 1e-9 * Math.max(1, Math.abs(value)), told);
    }
    growing += Number(said.wait === null);
  }
  assert.ok(growing > 1000 && growing < grid.rows.length - 1000, `${growing} settings let the line grow`);
});

test("are figures rounded as Python rounds them", () => {
  const seen = new Set();
  for (const { desk, said, shown } of grid.rows) {
    if (shown === null) continue;
    const shares = [said.busy, said.waiting, said.within].map((share) => roundedShare(share));
    assert.deepEqual([roundedWait(said.wait, grid.least), ...shares], shown, JSON.stringify(desk));
    for (const [how] of shares) seen.add(how);
    seen.add(shown[0] === null ? "none" : "some");
  }
  assert.deepEqual([...seen].sort(), ["", "none", "over", "some", "under"]);
});

test("does the line grow as soon as as much work comes in as can be done", () => {
  assert.equal(figures({ arrivals: 15, staff: 1, minutes: 4 }, 3).wait, null);
  assert.equal(figures({ arrivals: 60, staff: 6, minutes: 6 }, 3).wait, null);
  assert.ok(figures({ arrivals: 14, staff: 1, minutes: 4 }, 3).wait > 50);
});
