/**
 * The table of cases of tests/questions, graded in JavaScript with the keys that Python sends.
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { types } from "../../src/patronwise/widgets/js/questions/index.js";

const local = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));
const python = process.env.PATRONWISE_PYTHON ?? (existsSync(local) ? local : "python3");
const script = fileURLToPath(new URL("../questions/keyed_cases.py", import.meta.url));
const cases = JSON.parse(execFileSync(python, [script], { encoding: "utf8", maxBuffer: 1 << 26 }));

for (const name of Object.keys(types)) {
  test(`does ${name} give the scores of the table`, () => {
    const own = cases.filter((one) => one.type === name);
    assert.ok(own.length > 0, `the table has no case of ${name}`);
    for (const { item, key, response, score } of own) {
      const given = types[name].grade(key, response);
      const told = `${item} ${JSON.stringify(response).slice(0, 60)}`;
      if (score === null) assert.equal(given, null, told);
      else assert.ok(given !== null && Math.abs(given - score) < 1e-12, `${told}: ${given} is not ${score}`);
    }
  });
}

test("does the table hold only types that the browser knows", () => {
  for (const { type } of cases) assert.ok(type in types, type);
});
