import { element, link, uniqueId } from "./dom.js";
import { menu } from "./menu.js";
import { format } from "./renderer/format.js";
import { isObject, text, webAddress } from "./renderer/json.js";
import { readAction } from "./renderer/readAction.js";
import { readCard } from "./renderer/readCard.js";
import { texts } from "./renderer/texts.js";
import { disclosure, list } from "./properties.js";

/** The answer as an app card reads it, its actions in the preview's shape, or why it is not a card. */
export function readAppCard(view, definition, page) {
  const { answer, body, actions } = view;
  const json = answer && answer.status >= 200 && answer.status < 300 ? parsed(body) : undefined;
  const read = readCard(json, definition, page);
  if (!read) return { status: "failed", message: failure(view) };

  const known = new Map(actions.map((action) => [action.path, action]));
  const at = (entry, path, place = path) => shaped(readAction(entry), path, place, known.get(path));
  const all = (entries, path, place = path) =>
    (Array.isArray(entries) ? entries : []).map((entry, index) => at(entry, `${path}[${index}]`, `${place}[${index}]`)).filter(Boolean);
  const places = json.results.flatMap((entry, index) => isObject(entry) ? [index] : []);
  const actionsAt = (place, key) => all(json.results[place].actions, `$.results[${place}].actions`, key);
  const card = {
    ...read,
    results: read.results.map((result, index) => ({ ...result, actions: actionsAt(places[index], result.key) })),
    primaryAction: at(json.primaryAction, "$.primaryAction"),
    secondaryActions: all(json.secondaryActions, "$.secondaryActions"),
    settingsAction: at(json.settingsAction, "$.settingsAction"),
  };
  return { status: "loaded", card };
}

/** An action that the client has left out is shown all the same, but HubSpot would not let it reach its address. */
function shaped(action, path, place, known) {
  if (!action) return undefined;
  const { label, uri, width, height, method, confirmation, inputs = [] } = action;
  return {
    path, place, label, uri, width, height, method, inputs,
    type: action.type === "IFRAME" ? "Iframe" : confirmation ? "ConfirmationActionHook" : "ActionHook",
    exchange: known?.exchange,
    page: known?.page,
    isOutside: !known,
    confirmationMessage: confirmation?.message, confirmButtonText: confirmation?.confirm, cancelButtonText: confirmation?.cancel,
  };
}

function parsed(body) {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** The card in a record's sidebar, part by part as the renderer of the tool crmcards has it. */
export function appCard(state, definition, handlers) {
  const title = uniqueId();
  return element("article", { className: "card app-card", "aria-labelledby": title },
    element("header", {}, element("h3", { id: title, tabIndex: -1 }, definition.title)),
    ...state.status === "loaded" ? content(state, definition.title, handlers) : failed(state, handlers));
}

/** Has a card that is shown keep in step: it gets the results that have come, and a new footer. The focus goes from the button to the first new result. */
export function growAppCard(article, state, definition, handlers) {
  const list = article.querySelector(".results");
  const added = state.card.results.slice(list.children.length).map((result) => tile(result, handlers.run));
  const [before, after] = [article.querySelector("footer"), footer(state, definition.title, handlers)];
  const focused = before.contains(document.activeElement) ? document.activeElement.localName : null;
  list.append(...added);
  before.replaceWith(...after ? [after] : []);
  if (focused === null) return;
  const target = focused === "button" && added.length > 0 ? added[0] : after?.querySelector(focused);
  (target ?? article.querySelector("h3")).focus({ preventScroll: true });
}

function content(state, title, handlers) {
  const { card } = state;
  return [
    cardActions(card, title, handlers.run),
    card.results.length === 0 ? emptyState(texts.emptyTitle, texts.empty) : null,
    card.results.length === 0 ? null : element("ul", { className: "results" }, ...card.results.map((result) => tile(result, handlers.run))),
    footer(state, title, handlers),
  ];
}

function failure({ answer, body }) {
  const json = parsed(body ?? "");
  const isSuccess = answer && answer.status >= 200 && answer.status < 300;
  return (isObject(json) ? text(json.message) : undefined) ?? (isSuccess ? texts.notACard : answer ? texts.status(answer.status) : texts.noAnswer);
}

function failed({ message }, { reload }) {
  const again = element("button", { type: "button" }, texts.tryAgain);
  again.addEventListener("click", reload);
  return [emptyState(texts.failed, message, again)];
}

function emptyState(title, message, ...children) {
  return element("div", { className: "empty-state" }, element("h4", {}, title), element("p", {}, message), ...children);
}

function cardActions({ primaryAction, secondaryActions, settingsAction }, title, run) {
  if (!primaryAction && secondaryActions.length === 0 && !settingsAction) return null;
  return element("div", { className: "card-actions" },
    primaryAction && button(primaryAction, run, "strong small"),
    secondaryActions.length > 0 ? menu(`${texts.moreActions} ▾`, `More actions of ${title}`, entries(secondaryActions, run)) : null,
    settingsAction && button(settingsAction, run, "quiet small"));
}

function tile({ title, link: address, properties, actions }, run) {
  const id = uniqueId();
  return element("li", { className: "tile", tabIndex: -1, "aria-labelledby": id },
    element("div", { className: "tile-head" },
      element("h4", { id }, address ? link(address, title) : title),
      actions.length > 0 ? menu(`${texts.actions} ▾`, `Actions of ${title}`, entries(actions, run)) : null),
    ...disclosure(properties, (some) => list(some, value), texts.viewMore, texts.viewLess));
}

function value(property) {
  const { dataType, value: content, linkLabel, status } = property;
  if (dataType === "LINK" && webAddress(content)) return link(content, linkLabel ?? content);
  if (dataType === "EMAIL" && /^[^\s@]+@[^\s@]+$/.test(content)) {
    return element("a", { href: `mailto:${content.split("@").map(encodeURIComponent).join("@")}` }, content);
  }
  if (status) return element("span", { className: `tag tag-${status.type.toLowerCase()}` }, status.label);
  return format(property, undefined);
}

function footer({ card: { results, totalCount, allItemsLink, itemLabel, pages }, isLoadingMore }, title, { showMore }) {
  if (totalCount === undefined ? !allItemsLink : totalCount <= results.length) return null;
  const { format: number } = new Intl.NumberFormat();
  return element("footer", { className: "see-more" },
    totalCount === undefined ? null : element("span", { className: "count" }, texts.count(number(results.length), number(totalCount))),
    pages?.next ? moreButton(isLoadingMore, showMore) : null,
    allItemsLink ? link(allItemsLink, itemLabel ?? title) : null);
}

/** The button keeps the focus while it is busy, so it is not disabled. */
function moreButton(isLoadingMore, showMore) {
  const node = element("button", { type: "button", className: "small", "aria-disabled": String(isLoadingMore) }, texts.showMore);
  node.addEventListener("click", showMore);
  return node;
}

function button(action, run, className) {
  const node = element("button", { type: "button", className }, action.label);
  node.addEventListener("click", () => run(action));
  return node;
}

function entries(actions, run) {
  return actions.map((action) => ({ text: action.label, run: () => run(action) }));
}
