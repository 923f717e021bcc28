import { fill, h, uuid } from "./dom.js";
import { asciiDigits, writer } from "./numbers.js";

/**
 * A number that can be moved on a slider and typed in a field, both under one label.
 *
 * @param {import("./speech.js").Say} say
 * @param {string} lang
 * @param {string} name of the setting, for tests and stylesheets
 * @param {{label: string, unit: string}} words
 * @param {{min: number, max: number, step: number}} range
 * @param {number} value to begin with
 * @param {(value: number) => void} moved hears of every other value that can be set
 */
export function dial(say, lang, name, { label, unit }, range, value, moved) {
  const write = writer(lang);
  const [labelId, unitId, adviceId] = [uuid(), uuid(), uuid()];
  const shared = { ...range, value, "aria-labelledby": `${labelId} ${unitId}` };
  // What is typed is told as it is; what is moved, as a number with its unit.
  const slider = h("input", { ...shared, type: "range", class: "pw-slider", oninput: () => set(Number(slider.value), true) });
  const field = h("input", {
    ...shared,
    id: uuid(),
    type: "number",
    class: "pw-field pw-number",
    inputmode: range.step < 1 ? "decimal" : "numeric",
    autocomplete: "off",
    dir: "ltr",
    "aria-describedby": adviceId,
    onbeforeinput: digitsOfAnyScript,
    oninput: () => typed(),
    onchange: () => settle(),
  });
  const advice = h("p", { class: "pw-advice", id: adviceId, role: "status" });

  /** @param {number} next @param {boolean} alsoField */
  function set(next, alsoField) {
    advise(true);
    slider.value = String(next);
    slider.setAttribute("aria-valuetext", `${write(next)} ${unit}`);
    if (alsoField) field.value = String(next);
    if (next === value) return;
    value = next;
    moved(next);
  }

  function typed() {
    const next = possible(field.value, range);
    if (next === null) advise(false);
    else set(next, false);
  }

  /** Leave nothing in the field that is not set: the nearest number that can be, or the last. */
  function settle() {
    const given = field.value === "" ? value : Number(field.value);
    const steps = Math.round((Math.min(range.max, Math.max(range.min, given)) - range.min) / range.step);
    set(range.min + steps * range.step, true);
  }

  /** @param {boolean} fine */
  function advise(fine) {
    if (fine) field.removeAttribute("aria-invalid");
    else field.setAttribute("aria-invalid", "true");
    fill(advice, !fine && say("model.range", { low: range.min, high: range.max }));
  }

  set(value, true);
  return h(
    "div",
    { class: "pw-dial", "data-setting": name },
    h("label", { class: "pw-label", id: labelId, for: field.id }, label),
    h("div", { class: "pw-beside" }, slider, field, h("span", { id: unitId, class: "pw-unit-of" }, unit)),
    advice,
  );
}

/**
 * Give the number that *text* stands for, or null where it cannot be set.
 *
 * @param {string} text
 * @param {{min: number, max: number, step: number}} range
 */
export function possible(text, { min, max, step }) {
  const number = Number(text);
  const whole = Number.isInteger((number - min) / step);
  return text.trim() !== "" && whole && number >= min && number <= max ? number : null;
}

/**
 * Type digits of any script as 0 to 9, and any decimal sign as a point: a number field takes no others.
 *
 * @param {InputEvent} event
 */
function digitsOfAnyScript(event) {
  const plain = asciiDigits(event.data ?? "").replace(/[\u066b\u060c,/]/g, ".");
  if (plain === (event.data ?? "")) return;
  event.preventDefault();
  document.execCommand("insertText", false, plain); // where the caret is, which a number field does not tell
}
