import { fill, h, uuid } from "./dom.js";

/**
 * The two meters of a role-play, trust (0 to 100) and time (seconds), and the live region that tells how they moved.
 *
 * @param {import("./speech.js").Say} say
 * @param {{trust: number, time: number}} begin
 */
export function meters(say, begin) {
  const label = h("span", { class: "pw-meter-name", id: uuid() }, say("roleplay.trust"));
  const meter = h("meter", { class: "pw-meter", min: 0, max: 100, "aria-labelledby": label.id });
  const figure = h("span", { class: "pw-figure pw-trust" });
  const clock = h("span", { class: "pw-figure pw-time" });
  const moved = h("span", { class: "pw-moved", role: "status" });
  let { trust, time } = begin;

  function show() {
    meter.value = trust;
    fill(figure, say("{n} / {total}", { n: trust, total: 100 }));
    // The sentence is what assistive technology reads in the place of a bare number.
    meter.setAttribute("aria-valuetext", say("roleplay.trust-n", { n: trust, total: 100 }));
    fill(clock, say("roleplay.time", { n: time }));
  }

  show();
  return {
    node: h("div", { class: "pw-meters" }, label, meter, figure, clock, moved),
    reset() {
      ({ trust, time } = begin);
      fill(moved);
      show();
    },
    /** @param {{trust: number, time: number}} choice @param {boolean} tell */
    add(choice, tell) {
      trust = Math.min(100, Math.max(0, trust + choice.trust));
      time += choice.time;
      show();
      fill(moved, tell && change(say, choice.trust));
    },
  };
}

/**
 * Say how a choice moved trust.
 *
 * @param {import("./speech.js").Say} say
 * @param {number} by points
 */
export function change(say, by) {
  return say(by > 0 ? "roleplay.trust-up" : by < 0 ? "roleplay.trust-down" : "roleplay.trust-same", { n: Math.abs(by) });
}
