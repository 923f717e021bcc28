import assert from "node:assert/strict";
import { test } from "node:test";

import { asciiDigits, readings, SPACE, writer } from "../../src/patronwise/widgets/js/numbers.js";

test("are digits written in the script of the language", () => {
  assert.equal(writer("fa")(1250), "۱٬۲۵۰");
  assert.equal(writer("en")(1250), "1,250");
});

test("is every row of ten digits that Unicode has read as 0 to 9", () => {
  for (const zero of [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0xe50, 0x1040, 0x1a80, 0x1a90, 0xff10, 0x104a0, 0x1d7ce, 0x1d7d8, 0x1d7f6,
  ]) {
    const row = Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(zero + digit)).join("");
    assert.equal(asciiDigits(row), "0123456789", zero.toString(16));
  }
});

test("can one text mean two numbers, and only where it is unclear", () => {
  assert.deepEqual(readings("1,234"), [1.234, 1234]);
  assert.deepEqual(readings("0,234"), [0.234]);
  assert.deepEqual(readings("1,234.0"), [1234]);
  assert.deepEqual(readings("no"), []);
});

test("is white space what Python takes for it", () => {
  const space = new RegExp(`^[${SPACE}]$`);
  for (const code of [0x09, 0x0d, 0x1c, 0x1f, 0x20, 0x85, 0xa0, 0x2003, 0x3000])
    assert.ok(space.test(String.fromCodePoint(code)), code.toString(16));
  for (const code of [0x200b, 0x200c, 0xfeff, 0x41]) assert.ok(!space.test(String.fromCodePoint(code)), code.toString(16));
});
