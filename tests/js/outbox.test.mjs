import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { forgetLearner, Outbox } from "../../src/patronwise/widgets/js/outbox.js";

/** What of localStorage the outbox uses; the entries are its own properties, as in a browser. */
class Storage {
  getItem(key) {
    return this[key] ?? null;
  }
  setItem(key, value) {
    this[key] = String(value);
  }
  removeItem(key) {
    delete this[key];
  }
}

/** A kernel that hears, and answers when told to. */
class Model {
  sent = [];
  alive = true;
  #hear = () => {};
  on(_name, hear) {
    this.#hear = hear;
  }
  off() {
    this.#hear = () => {};
  }
  send(message) {
    if (!this.alive) throw new Error("Kernel is dead");
    this.sent.push(structuredClone(message));
  }
  say(message) {
    this.#hear(message, []);
  }
  get ids() {
    return this.sent.at(-1).entries.map((entry) => entry.id);
  }
}

const payload = { learner: "l1", unit: "T01", part: "quiz", lang: "en" };
const answer = { item: "T01-q1", type: "answer", response: "a", version: "0123" };
const quiet = () => {};

let model;
let outbox;
let ending;
const fresh = (own = payload, notify = quiet) => {
  ending = new AbortController();
  return new Outbox(model, own, ending.signal, notify);
};
const kept = () => Object.keys(localStorage);

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(console, "warn", quiet);
  globalThis.localStorage = new Storage();
  model = new Model();
  outbox = fresh();
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
  delete globalThis.localStorage;
});

test("does an entry stay in the browser until its id comes back", () => {
  const fates = [];
  outbox.record(answer, (fate) => fates.push(fate));
  const [id] = model.ids;
  assert.deepEqual(kept(), [`patronwise:l1:T01:quiz:${id}`]);
  model.say({ kind: "recorded", ids: ["another"], problem: null });
  assert.equal(kept().length, 1);
  model.say({ kind: "recorded", ids: [id], problem: null });
  assert.deepEqual(kept(), []);
  mock.timers.tick(5000);
  assert.deepEqual(fates, ["saved"]);
});

test("has an entry everything that the record needs", () => {
  outbox.record({ ...answer, run: "r" }, quiet);
  const { id, at, ...rest } = model.sent[0].entries[0];
  assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.match(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.deepEqual(rest, { ...answer, run: "r", lang: "en" });
});

test("is the learner told after two seconds, and not before, that an answer is only kept", () => {
  const fates = [];
  outbox.record(answer, (fate) => fates.push(fate));
  mock.timers.tick(1999);
  assert.deepEqual(fates, []);
  mock.timers.tick(1);
  assert.deepEqual(fates, ["kept"]);
  model.say({ kind: "recorded", ids: model.ids, problem: null });
  assert.deepEqual(fates, ["kept", "saved"]);
});

test("is an answer kept when the kernel is dead", () => {
  const fates = [];
  model.alive = false;
  outbox.record(answer, (fate) => fates.push(fate));
  mock.timers.tick(2000);
  assert.deepEqual(fates, ["kept"]);
  assert.equal(kept().length, 1);
});

test("does the next widget send what the last one could not, oldest first, and forget it when recorded", () => {
  model.alive = false;
  outbox.record({ ...answer, response: "later" }, quiet);
  const key = kept()[0];
  const older = {
    ...JSON.parse(localStorage.getItem(key)),
    id: "11111111-1111-4111-8111-111111111111",
    response: "sooner",
    at: "2000-01-01T00:00:00.000Z",
  };
  localStorage.setItem(`patronwise:l1:T01:quiz:${older.id}`, JSON.stringify(older));
  model = new Model();
  outbox = fresh();
  const fates = [];
  assert.deepEqual(
    outbox.resume((fate) => fates.push(fate)).map((entry) => entry.response),
    ["sooner", "later"],
  );
  assert.deepEqual(
    model.sent[0].entries.map((entry) => entry.response),
    ["sooner", "later"],
  );
  model.say({ kind: "recorded", ids: model.ids, problem: null });
  assert.deepEqual(kept(), []);
  assert.deepEqual(fates, ["saved", "saved"]);
});

test("does a widget leave alone what belongs to another part, unit or learner", () => {
  fresh({ ...payload, part: "plan" }).record(answer, quiet);
  fresh({ ...payload, unit: "T02" }).record(answer, quiet);
  fresh({ ...payload, learner: "l2" }).record(answer, quiet);
  assert.deepEqual(fresh().resume(quiet), []);
});

test("is an answer found again that was given while nobody knew the learner", () => {
  fresh({ ...payload, learner: "" }).record(answer, quiet);
  outbox = fresh();
  assert.equal(outbox.resume(quiet).length, 1);
  model.say({ kind: "recorded", ids: model.ids, problem: null });
  assert.deepEqual(kept(), []);
});

test("is a problem of the store passed on, and the entry sent again after a pause that grows", () => {
  const told = [];
  outbox.record(answer, (fate, problem) => told.push([fate, problem?.code]));
  const full = { kind: "recorded", ids: [], problem: { code: "disk-full", params: {} } };
  model.say(full);
  assert.deepEqual(told, [["kept", "disk-full"]]);
  mock.timers.tick(5000);
  assert.equal(model.sent.length, 2);
  model.say(full);
  mock.timers.tick(5000);
  assert.equal(model.sent.length, 2);
  mock.timers.tick(10000);
  assert.equal(model.sent.length, 3);
  model.say({ kind: "recorded", ids: model.ids, problem: null });
  mock.timers.tick(600000);
  assert.equal(model.sent.length, 3);
  assert.deepEqual(told.at(-1), ["saved", undefined]);
});

test("does a new answer take along what is still waiting, under the same ids", () => {
  outbox.record(answer, quiet);
  const [first] = model.ids;
  outbox.record({ ...answer, response: "b" }, quiet);
  assert.equal(model.ids.length, 2);
  assert.equal(model.ids[0], first);
});

test("is a refused entry dropped with a line in the console", () => {
  const fates = [];
  outbox.record(answer, (fate) => fates.push(fate));
  model.say({ kind: "refused", ids: model.ids });
  assert.deepEqual(kept(), []);
  assert.deepEqual(fates, ["refused"]);
  assert.equal(console.warn.mock.callCount(), 1);
});

test("does a learner hear that an answer is lost where the browser keeps nothing", () => {
  for (const broken of [
    undefined,
    {
      setItem: () => {
        throw new Error("full");
      },
    },
  ]) {
    globalThis.localStorage = broken;
    const fates = [];
    model.alive = false;
    fresh().record(answer, (fate) => fates.push(fate));
    mock.timers.tick(2000);
    assert.deepEqual(fates, ["loose"]);
  }
});

test("does an entry that this code did not write stop nothing", () => {
  localStorage.setItem("patronwise:l1:T01:quiz:x", "{");
  assert.deepEqual(fresh().resume(quiet), []);
  assert.deepEqual(kept(), []);
});

test("are notices about the files of the record passed on", () => {
  const heard = [];
  outbox = fresh(payload, (notices) => heard.push(...notices));
  model.say({ kind: "recorded", ids: [], problem: null, notices: [{ code: "side-begun", params: {} }] });
  assert.deepEqual(
    heard.map((one) => one.code),
    ["side-begun"],
  );
});

test("does the end of a view end its outbox", () => {
  const fates = [];
  outbox.record(answer, (fate) => fates.push(fate));
  const ids = model.ids;
  ending.abort();
  model.say({ kind: "recorded", ids, problem: null });
  assert.deepEqual(fates, []);
  assert.equal(kept().length, 1);
});

test("does deleting the records forget what the browser keeps for this learner, and for nobody else", () => {
  outbox.record(answer, quiet);
  fresh({ ...payload, learner: "" }).record(answer, quiet);
  fresh({ ...payload, learner: "l2" }).record(answer, quiet);
  forgetLearner("l1");
  assert.equal(kept().length, 1);
  assert.ok(kept()[0].startsWith("patronwise:l2:"));
});
