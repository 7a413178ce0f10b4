import type { Card, Page, Result } from "./card";
import type { CardDefinition } from "./definition";
import { isObject, objects, text, webAddress, type JsonObject } from "./json";
import { firstPage, readPages } from "./pages";
import { readAction, readActions } from "./readAction";
import { readProperties } from "./readProperties";
import { texts } from "./texts";

/** The card in an answer's JSON; undefined where it is not a card. */
export function readCard(json: unknown, definition: CardDefinition, asked: Page = firstPage): Card | undefined {
  if (!isObject(json) || !Array.isArray(json.results)) return undefined;
  const results = objects(json.results);
  const ids = results.map(readId);
  const pages = readPages(json, asked, results.length);
  return {
    results: results.map((result, index) => ({ id: ids[index], key: keyOf(ids, index, asked.from), ...readResult(result, definition) })),
    pages,
    totalCount: typeof json.totalCount === "number" ? json.totalCount : pages && asked.from + results.length,
    allItemsLink: webAddress(json.allItemsLink),
    itemLabel: text(json.itemLabel),
    primaryAction: readAction(json.primaryAction),
    secondaryActions: readActions(json.secondaryActions),
    settingsAction: readAction(json.settingsAction),
  };
}

function readResult(json: JsonObject, definition: CardDefinition): Omit<Result, "id" | "key"> {
  return {
    title: text(json.title) ?? texts.untitled,
    link: webAddress(json.link),
    properties: readProperties(json, definition.properties),
    actions: readActions(json.actions),
  };
}

/** JavaScript rounds large numbers, so that two objects may have one number; their titles tell them apart. */
function readId({ objectId, title }: JsonObject): string | undefined {
  if (objectId === undefined || objectId === null) return undefined;
  return typeof objectId !== "number" || Number.isSafeInteger(objectId) ? String(objectId) : `${objectId} ${String(title)}`;
}

/** The id, which is unique by contract; where an answer breaks that, React still needs a key for each. */
function keyOf(ids: (string | undefined)[], index: number, from: number): string {
  const id = ids[index];
  return id !== undefined && ids.indexOf(id) === index ? id : `${id}/${from + index}`;
}
