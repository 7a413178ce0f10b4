import { element, link, uniqueId } from "./dom.js";
import { menu } from "./menu.js";
import { disclosure, list } from "./properties.js";
import { render } from "./values.js";

/** The card in a record's sidebar, as the legacy card service showed it. */
export function card(view, run) {
  const title = uniqueId();
  const count = view.totalCount ?? view.results.length;
  return element("article", { className: "card", "aria-labelledby": title },
    element("header", {},
      element("h3", { id: title, tabIndex: -1 }, `${view.title} (${count})`),
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
    ...disclosure(result.properties, (some) => list(some, render), "View more", "View less"),
    result.actions.length > 0 ? menu("Actions ▾", `Actions of ${name}`, entries(result.actions, run)) : null);
}

function button(action, run, properties) {
  const node = element("button", { type: "button", ...properties }, action.label);
  node.addEventListener("click", () => run(action));
  return node;
}

function entries(actions, run) {
  return actions.map((action) => ({ text: action.label, run: () => run(action) }));
}
