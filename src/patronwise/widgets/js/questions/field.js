import { h, uuid } from "../dom.js";

/**
 * A text field under a label that can be seen.
 *
 * @template {"input" | "textarea"} T
 * @param {T} tag
 * @param {import("../dom.js").Child} label
 * @param {Record<string, any>} props
 * @param {...import("../dom.js").Child} after what stands beside the field
 */
export function field(tag, label, props, ...after) {
  const input = h(tag, { id: uuid(), class: "pw-field", autocomplete: "off", ...props });
  const node = h(
    "div",
    { class: "pw-labelled" },
    h("label", { for: input.id, class: "pw-label" }, label),
    h("div", { class: "pw-beside" }, input, ...after),
  );
  return { node, input };
}
