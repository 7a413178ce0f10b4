import { isObject, objects, text, webAddress } from "./json.js";
import { texts } from "./texts.js";
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const usualWidth = 800;
const usualHeight = 600;
/** The actions of an array that can be carried out. */
export function readActions(json) {
    return objects(json).flatMap((action) => readAction(action) ?? []);
}
/** An action; undefined where there is none, or none that can be carried out. */
export function readAction(json) {
    if (!isObject(json))
        return undefined;
    const label = text(json.label);
    const uri = webAddress(json.uri);
    if (label === undefined || uri === undefined)
        return undefined;
    const common = { label, uri, propertiesToSend: names(json.associatedObjectProperties) };
    const method = isMethod(json.httpMethod) ? json.httpMethod : undefined;
    const confirmation = readConfirmation(json);
    switch (json.type) {
        case "IFRAME":
            return { ...common, type: "IFRAME", width: pixels(json.width) ?? usualWidth, height: pixels(json.height) ?? usualHeight };
        case "ACTION_HOOK":
            return method && { ...common, type: "HOOK", method };
        case "CONFIRMATION_ACTION_HOOK":
            return method && confirmation && { ...common, type: "HOOK", method, confirmation };
        default:
            return undefined;
    }
}
function readConfirmation(json) {
    const message = text(json.confirmationMessage);
    return message === undefined
        ? undefined
        : { message, confirm: text(json.confirmButtonText) ?? texts.confirm, cancel: text(json.cancelButtonText) ?? texts.cancel };
}
function names(json) {
    return Array.isArray(json) ? json.filter((name) => typeof name === "string") : [];
}
function pixels(json) {
    return typeof json === "number" && json > 0 ? json : undefined;
}
function isMethod(json) {
    return typeof json === "string" && methods.includes(json);
}
