import { isObject, objects, text, webAddress } from "./json.js";
import { hasBody, isMethod } from "./methods.js";
import { readInputs } from "./readInputs.js";
import { texts } from "./texts.js";
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
    const hook = readHook(json);
    const confirmation = readConfirmation(json);
    switch (json.type) {
        case "IFRAME":
            return { ...common, type: "IFRAME", width: pixels(json.width) ?? usualWidth, height: pixels(json.height) ?? usualHeight };
        case "ACTION_HOOK":
            return hook && { ...common, ...hook };
        case "CONFIRMATION_ACTION_HOOK":
            return hook && confirmation && { ...common, ...hook, confirmation };
        default:
            return undefined;
    }
}
function readHook(json) {
    const { httpMethod: method } = json;
    const inputs = readInputs(json.inputs);
    if (!isMethod(method) || inputs === undefined)
        return undefined;
    return inputs.length === 0 || hasBody(method) ? { type: "HOOK", method, inputs } : undefined;
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
