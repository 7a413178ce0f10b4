import { hubspot } from "@hubspot/ui-extensions";
import { readAnswer, type Answer } from "./answer";
import type { HookAction, IframeAction } from "./card";
import type { CardDefinition } from "./definition";
import type { Host } from "./host";

type Parameters = Record<string, string>;

/** The app answers within 4.5 seconds; the rest is for the way there and back. */
const timeout = 10_000;

/** The types that requests have a name for. Others are sent as their ids. */
const typeNames: Parameters = { "0-1": "CONTACT", "0-2": "COMPANY", "0-3": "DEAL", "0-5": "TICKET" };

/** Asks the app for the card's data. */
export async function fetchData(definition: CardDefinition, host: Host): Promise<Answer> {
  const parameters = await parametersOf(host, propertiesToSend(definition, host.context.crm.objectTypeId));
  return readAnswer(await hubspot.fetch(withQuery(definition.fetchUrl, { ...parameters, ...appId(host) }), { method: "GET", timeout }));
}

/** Has the app carry an action out. */
export async function callHook(action: HookAction, host: Host): Promise<Answer> {
  const { method, uri } = action;
  const parameters = await parametersOf(host, action.propertiesToSend);
  const body = method === "GET" || method === "DELETE" ? undefined : parameters;
  return readAnswer(await hubspot.fetch(withQuery(uri, { ...parameters, ...appId(host) }), { method, timeout, body }));
}

/** The address of an action's page. */
export async function pageAddress(action: IframeAction, host: Host): Promise<string> {
  return withQuery(action.uri, await valuesOf(host, action.propertiesToSend));
}

async function parametersOf(host: Host, names: readonly string[]): Promise<Parameters> {
  const { user, portal, crm } = host.context;
  return {
    userId: String(user.id),
    ...(user.email && { userEmail: user.email }),
    associatedObjectId: String(crm.objectId),
    associatedObjectType: typeNames[crm.objectTypeId] ?? crm.objectTypeId,
    portalId: String(portal.id),
    ...(await valuesOf(host, names)),
  };
}

function appId(host: Host): Parameters {
  const id = host.context.extension?.appId;
  return id === undefined ? {} : { appId: String(id) };
}

/** A custom type that the definition has no id for may be any. */
function propertiesToSend(definition: CardDefinition, objectTypeId: string): string[] {
  const isCustom = objectTypeId.startsWith("2-");
  return definition.objectTypes
    .filter(({ typeId }) => (typeId === undefined ? isCustom : typeId === objectTypeId))
    .flatMap((objectType) => objectType.propertiesToSend);
}

/** The record's properties that have a value. */
async function valuesOf(host: Host, names: readonly string[]): Promise<Parameters> {
  if (names.length === 0) return {};
  const wanted = [...new Set(names)];
  const values: Record<string, string | null | undefined> = await host.actions.fetchCrmObjectProperties(wanted);
  return Object.fromEntries(wanted.flatMap((name) => (values[name] ? [[name, String(values[name])]] : [])));
}

function withQuery(uri: string, parameters: Parameters): string {
  const query = new URLSearchParams(parameters).toString();
  const [address = "", ...fragment] = uri.split("#");
  const separator = address.includes("?") ? "&" : "?";
  return [query === "" ? address : address + separator + query, ...fragment].join("#");
}
