import type { Action, HookAction } from "./card";
import { isObject, objects, text, webAddress, type JsonObject } from "./json";
import { hasBody, isMethod } from "./methods";
import { readInputs } from "./readInputs";
import { texts } from "./texts";

const usualWidth = 800;
const usualHeight = 600;

/** The actions of an array that can be carried out. */
export function readActions(json: unknown): Action[] {
  return objects(json).flatMap((action) => readAction(action) ?? []);
}

/** An action; undefined where there is none, or none that can be carried out. */
export function readAction(json: unknown): Action | undefined {
  if (!isObject(json)) return undefined;
  const label = text(json.label);
  const uri = webAddress(json.uri);
  if (label === undefined || uri === undefined) return undefined;

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

function readHook(json: JsonObject): Pick<HookAction, "type" | "method" | "inputs"> | undefined {
  const { httpMethod: method } = json;
  const inputs = readInputs(json.inputs);
  if (!isMethod(method) || inputs === undefined) return undefined;
  return inputs.length === 0 || hasBody(method) ? { type: "HOOK", method, inputs } : undefined;
}

function readConfirmation(json: JsonObject) {
  const message = text(json.confirmationMessage);
  return message === undefined
    ? undefined
    : { message, confirm: text(json.confirmButtonText) ?? texts.confirm, cancel: text(json.cancelButtonText) ?? texts.cancel };
}

function names(json: unknown): string[] {
  return Array.isArray(json) ? json.filter((name): name is string => typeof name === "string") : [];
}

function pixels(json: unknown): number | undefined {
  return typeof json === "number" && json > 0 ? json : undefined;
}
