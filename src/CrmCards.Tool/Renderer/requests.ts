import { hubspot } from "@hubspot/ui-extensions";
import { failure, readAnswer, type Answer } from "./answer";
import type { HookAction, IframeAction, Method, Page } from "./card";
import type { CardDefinition } from "./definition";
import type { Host } from "./host";
import type { InputValues } from "./input";
import { hasBody } from "./methods";
import { firstPage } from "./pages";
import { texts } from "./texts";

type Parameters = Record<string, string>;

/** The app answers within 4.5 seconds; the rest is for the way there and back. */
const timeout = 10_000;

/** The types that requests have a name for. Others are sent as their ids. */
const typeNames: Parameters = { "0-1": "CONTACT", "0-2": "COMPANY", "0-3": "DEAL", "0-5": "TICKET" };

/** Asks the app for a page of the card's data. */
export function fetchData(definition: CardDefinition, host: Host, page: Page): Promise<Answer> {
  const url = withVariables(definition.fetchUrl, host);
  if (url === undefined) return Promise.resolve(failure(texts.noProfile));
  return send(host, "GET", url, propertiesToSend(definition, host.context.crm.objectTypeId), {
    query: { cardExtensions: "inputs,pages", ...pageParameters(page) },
  });
}

/** An app answers with the first page where it is not told which one. */
function pageParameters({ from, size }: Page): Parameters {
  return from === firstPage.from && size === firstPage.size ? {} : { cardFrom: String(from), cardSize: String(size) };
}

/** Asks the app to carry an action out, with what was entered where the action has inputs. */
export function callHook(action: HookAction, host: Host, inputs?: InputValues): Promise<Answer> {
  return send(host, action.method, action.uri, action.propertiesToSend, { body: inputs && { inputs } });
}

/** The address of an action's page; undefined where the record's properties cannot be read. */
export async function pageAddress(action: IframeAction, host: Host): Promise<string | undefined> {
  const values = await valuesOf(host, action.propertiesToSend);
  return values && withQuery(action.uri, values);
}

interface More {
  query?: Parameters;
  body?: { inputs: InputValues };
}

/** Sends the contract's parameters and the record's properties, and more, which no property takes the place of. */
async function send(host: Host, method: Method, uri: string, names: readonly string[], { query, body }: More): Promise<Answer> {
  const values = await valuesOf(host, names);
  if (values === undefined) return failure(texts.noProperties);

  const parameters = { ...contractParameters(host), ...values };
  const url = withQuery(uri, { ...parameters, ...appId(host), ...query });
  try {
    return await readAnswer(await hubspot.fetch(url, { method, timeout, ...(hasBody(method) && { body: { ...parameters, ...body } }) }));
  } catch {
    return failure(texts.noAnswer);
  }
}

/** The address with the variables of the profile that the project was uploaded with; undefined where one has no value. */
function withVariables(url: string, { context: { variables = {} } }: Host): string | undefined {
  const filled = url.replace(/\$\{(\w+)\}/g, (reference, name: string) => String(variables[name] ?? reference));
  return filled.includes("${") ? undefined : filled;
}

function contractParameters({ context: { user, portal, crm } }: Host): Parameters {
  return {
    userId: String(user.id),
    ...(user.email && { userEmail: user.email }),
    associatedObjectId: String(crm.objectId),
    associatedObjectType: typeNames[crm.objectTypeId] ?? crm.objectTypeId,
    portalId: String(portal.id),
  };
}

function appId(host: Host): Parameters {
  const id = host.context.extension?.appId;
  return id === undefined ? {} : { appId: String(id) };
}

/** A custom type without an id in the definition stands for any custom type. */
function propertiesToSend(definition: CardDefinition, objectTypeId: string): string[] {
  const isCustom = objectTypeId.startsWith("2-");
  return definition.objectTypes
    .filter(({ typeId }) => (typeId === undefined ? isCustom : typeId === objectTypeId))
    .flatMap((objectType) => objectType.propertiesToSend);
}

/** The record's properties that have a value; undefined where they cannot be read. */
async function valuesOf(host: Host, names: readonly string[]): Promise<Parameters | undefined> {
  if (names.length === 0) return {};
  const wanted = [...new Set(names)];
  try {
    const values: Record<string, string | null | undefined> = await host.actions.fetchCrmObjectProperties(wanted);
    return Object.fromEntries(wanted.flatMap((name) => (values[name] ? [[name, String(values[name])]] : [])));
  } catch {
    return undefined;
  }
}

function withQuery(uri: string, parameters: Parameters): string {
  const query = new URLSearchParams(parameters).toString();
  const [address = "", ...fragment] = uri.split("#");
  const separator = address.includes("?") ? "&" : "?";
  return [query === "" ? address : address + separator + query, ...fragment].join("#");
}
