import { element } from "./dom.js";
import { exchange, summary } from "./exchange.js";

const kept = 10;
const list = document.querySelector("#history");
const past = [];

let selected;

/** Keeps an exchange among the latest, and shows it. */
export function remember(view, select) {
  past.unshift(view);
  past.length = Math.min(past.length, kept);
  if (select || !past.includes(selected)) selected = view;
  show();
}

function show() {
  list.replaceChildren(...past.map((view) => {
    const button = element("button", { type: "button", className: "quiet", "aria-current": view === selected ? "true" : "false" }, summary(view));
    button.addEventListener("click", () => {
      selected = view;
      show();
      list.children[past.indexOf(view)].firstChild.focus();
    });
    return element("li", {}, button);
  }));
  document.querySelector("#exchange").replaceChildren(exchange(selected));
}
