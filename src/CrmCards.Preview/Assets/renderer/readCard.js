import { isObject, objects, text, webAddress } from "./json.js";
import { firstPage, readPages } from "./pages.js";
import { readAction, readActions } from "./readAction.js";
import { readProperties } from "./readProperties.js";
import { texts } from "./texts.js";
/** The card in an answer's JSON; undefined where it is not a card. */
export function readCard(json, definition, asked = firstPage) {
    if (!isObject(json) || !Array.isArray(json.results))
        return undefined;
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
function readResult(json, definition) {
    return {
        title: text(json.title) ?? texts.untitled,
        link: webAddress(json.link),
        properties: readProperties(json, definition.properties),
        actions: readActions(json.actions),
    };
}
/** JavaScript rounds large numbers, so that two objects may have one number; their titles tell them apart. */
function readId({ objectId, title }) {
    if (objectId === undefined || objectId === null)
        return undefined;
    return typeof objectId !== "number" || Number.isSafeInteger(objectId) ? String(objectId) : `${objectId} ${String(title)}`;
}
/** The id, which is unique by contract; where an answer breaks that, React still needs a key for each. */
function keyOf(ids, index, from) {
    const id = ids[index];
    return id !== undefined && ids.indexOf(id) === index ? id : `${id}/${from + index}`;
}
