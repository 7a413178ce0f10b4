import { element, link, uniqueId } from "./dom.js";
import { menu } from "./menu.js";
import { format } from "./renderer/format.js";
import { isObject, text, webAddress } from "./renderer/json.js";
import { readAction } from "./renderer/readAction.js";
import { readCard } from "./renderer/readCard.js";
import { texts } from "./renderer/texts.js";
import { disclosure, list } from "./properties.js";

/** The answer as an app card reads it, its actions in the preview's shape; undefined where it is not a card. */
export function readAppCard({ answer, body, card }, definition) {
  const json = answer && answer.status >= 200 && answer.status < 300 ? parsed(body) : undefined;
  const read = readCard(json, definition);
  if (!read) return undefined;

  const known = new Map(card ? [card.primaryAction, card.settingsAction, ...card.secondaryActions, ...card.results.flatMap(({ actions }) => actions)]
    .filter(Boolean).map((action) => [action.path, action]) : []);
  const at = (entry, path) => shaped(readAction(entry), path, known);
  const all = (entries, path) => (Array.isArray(entries) ? entries : []).map((entry, index) => at(entry, `${path}[${index}]`)).filter(Boolean);
  const places = json.results.flatMap((entry, index) => isObject(entry) ? [index] : []);
  return {
    ...read,
    results: read.results.map((result, index) => ({ ...result, actions: all(json.results[places[index]].actions, `$.results[${places[index]}].actions`) })),
    primaryAction: at(json.primaryAction, "$.primaryAction"),
    secondaryActions: all(json.secondaryActions, "$.secondaryActions"),
    settingsAction: at(json.settingsAction, "$.settingsAction"),
  };
}

/** An action that the client has left out is shown all the same, but HubSpot would not let it reach its address. */
function shaped(action, path, known) {
  if (!action) return undefined;
  const { label, uri, width, height, method, confirmation, inputs = [] } = action;
  return {
    path, label, uri, width, height, method, inputs,
    type: action.type === "IFRAME" ? "Iframe" : confirmation ? "ConfirmationActionHook" : "ActionHook",
    page: known.get(path)?.page,
    isOutside: !known.has(path),
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
export function appCard(view, definition, run, reload) {
  const title = uniqueId();
  const card = readAppCard(view, definition);
  return element("article", { className: "card app-card", "aria-labelledby": title },
    element("header", {}, element("h3", { id: title, tabIndex: -1 }, definition.title)),
    ...card ? content(card, definition.title, run) : failed(view, reload));
}

function content(card, title, run) {
  return [
    cardActions(card, title, run),
    card.results.length === 0 ? emptyState(texts.emptyTitle, texts.empty) : null,
    card.results.length === 0 ? null : element("ul", { className: "results" }, ...card.results.map((result) => tile(result, run))),
    footer(card, title),
  ];
}

function failed({ answer, body }, reload) {
  const json = parsed(body ?? "");
  const isSuccess = answer && answer.status >= 200 && answer.status < 300;
  const message = (isObject(json) ? text(json.message) : undefined) ?? (isSuccess ? texts.notACard : answer ? texts.status(answer.status) : texts.noAnswer);
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
  return element("li", { className: "tile", "aria-labelledby": id },
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

function footer({ results, totalCount, allItemsLink, itemLabel }, title) {
  if (totalCount === undefined ? !allItemsLink : totalCount <= results.length) return null;
  const { format: number } = new Intl.NumberFormat();
  return element("footer", { className: "see-more" },
    totalCount === undefined ? null : element("span", { className: "count" }, texts.count(number(results.length), number(totalCount))),
    allItemsLink ? link(allItemsLink, itemLabel ?? title) : null);
}

function button(action, run, className) {
  const node = element("button", { type: "button", className }, action.label);
  node.addEventListener("click", () => run(action));
  return node;
}

function entries(actions, run) {
  return actions.map((action) => ({ text: action.label, run: () => run(action) }));
}
