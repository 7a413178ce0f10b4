import { expect, it } from "vitest";
import { definition as everything } from "../work/Everything/src/app/cards/EverythingCard.definition";
import type { CardDefinition } from "../work/Tickets/src/app/cards/crmcards/definition";
import { definition as tickets } from "../work/Tickets/src/app/cards/TicketCard.definition";
import { variable } from "./apps";

it.each([
  ["TICKETS_DEFINITION", tickets],
  ["EVERYTHING_DEFINITION", everything],
])("%s is what the class declares", (name, definition: CardDefinition) => {
  const { title, fetch, display } = JSON.parse(variable(name));
  expect({
    title: definition.title,
    targetUrl: definition.fetchUrl,
    objectTypes: definition.objectTypes.map(({ name, propertiesToSend }) => ({ name, propertiesToSend })),
    properties: definition.properties.map((property) => ({ options: [], ...property })),
  }).toEqual({ title, targetUrl: fetch.targetUrl, objectTypes: fetch.objectTypes, properties: display.properties });
});
