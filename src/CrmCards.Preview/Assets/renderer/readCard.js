import { isObject, objects, text, webAddress } from "./json.js";
import { readAction, readActions } from "./readAction.js";
import { readProperties } from "./readProperties.js";
import { texts } from "./texts.js";
/** The card in an answer's JSON; undefined where it is not a card. */
export function readCard(json, definition) {
    if (!isObject(json) || !Array.isArray(json.results))
        return undefined;
    return {
        results: objects(json.results).map((result, index, all) => readResult(result, keyOf(index, all), definition)),
        totalCount: typeof json.totalCount === "number" ? json.totalCount : undefined,
        allItemsLink: webAddress(json.allItemsLink),
        itemLabel: text(json.itemLabel),
        primaryAction: readAction(json.primaryAction),
        secondaryActions: readActions(json.secondaryActions),
        settingsAction: readAction(json.settingsAction),
    };
}
function readResult(json, key, definition) {
    return {
        key,
        title: text(json.title) ?? texts.untitled,
        link: webAddress(json.link),
        properties: readProperties(json, definition.properties),
        actions: readActions(json.actions),
    };
}
/** The objectId, which is unique by contract; where an answer breaks that, React still needs a key for each. */
function keyOf(index, results) {
    const id = results[index]?.objectId;
    const isFirst = results.findIndex(({ objectId }) => objectId === id) === index;
    return isFirst ? String(id) : `${String(id)}/${index}`;
}
