import { element, link, uniqueId } from "./dom.js";
import { menu } from "./menu.js";
import { render } from "./values.js";

const openly = 3;

/** The card in a record's sidebar. */
export function card(view, run) {
  const title = uniqueId();
  const count = view.totalCount ?? view.results.length;
  return element("article", { className: "card", "aria-labelledby": title },
    element("header", {},
      element("h3", { id: title }, `${view.title} (${count})`),
      view.settingsAction && button(view.settingsAction, run, { className: "quiet" })),
    cardActions(view, run),
    view.results.length === 0
      ? element("p", { className: "empty" }, "There is nothing to show for this record.")
      : element("ul", { className: "results" }, ...view.results.map((result) => tile(result, run))),
    view.allItemsLink && count > view.results.length
      ? element("p", { className: "see-more" }, link(view.allItemsLink, view.itemLabel))
      : null);
}

function cardActions(view, run) {
  if (!view.primaryAction && view.secondaryActions.length === 0) return null;
  return element("div", { className: "card-actions" },
    view.primaryAction && button(view.primaryAction, run, { className: "strong" }),
    view.secondaryActions.length > 0 ? menu("More ▾", `More actions of ${view.title}`, entries(view.secondaryActions, run)) : null);
}

function tile(result, run) {
  const title = uniqueId();
  const name = result.title ?? "Untitled";
  return element("li", { className: "tile", "aria-labelledby": title },
    element("h4", { id: title }, result.link ? link(result.link, name) : name),
    ...properties(result),
    result.actions.length > 0 ? menu("Actions ▾", `Actions of ${name}`, entries(result.actions, run)) : null);
}

function properties(result) {
  const shown = list(result.properties.slice(0, openly));
  const more = result.properties.slice(openly);
  if (more.length === 0) return [shown];

  const rest = list(more);
  rest.hidden = true;
  const toggle = element("button", { type: "button", className: "quiet", "aria-expanded": "false" }, "View more");
  toggle.addEventListener("click", () => {
    rest.hidden = !rest.hidden;
    toggle.setAttribute("aria-expanded", String(!rest.hidden));
    toggle.textContent = rest.hidden ? "View more" : "View less";
  });
  return [shown, rest, toggle];
}

function list(properties) {
  return element("dl", {}, ...properties.map((property) =>
    element("div", {}, element("dt", {}, property.label), element("dd", {}, render(property)))));
}

function button(action, run, properties) {
  const node = element("button", { type: "button", ...properties }, action.label);
  node.addEventListener("click", () => run(action));
  return node;
}

function entries(actions, run) {
  return actions.map((action) => ({ text: action.label, run: () => run(action) }));
}
