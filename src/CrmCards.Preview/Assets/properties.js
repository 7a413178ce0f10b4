import { element } from "./dom.js";

const openly = 3;

/** The first properties of an object, and a button that shows the rest. */
export function disclosure(properties, draw, more, less) {
  if (properties.length === 0) return [];
  const shown = draw(properties.slice(0, openly));
  if (properties.length <= openly) return [shown];

  const rest = draw(properties.slice(openly));
  rest.hidden = true;
  const toggle = element("button", { type: "button", className: "quiet view-more", "aria-expanded": "false" }, more);
  toggle.addEventListener("click", () => {
    rest.hidden = !rest.hidden;
    toggle.setAttribute("aria-expanded", String(!rest.hidden));
    toggle.textContent = rest.hidden ? more : less;
  });
  return [shown, rest, toggle];
}

/** Labels and values. */
export function list(properties, value) {
  return element("dl", {}, ...properties.map((property) =>
    element("div", {}, element("dt", {}, property.label), element("dd", {}, value(property)))));
}
