import { expect, it, vi } from "vitest";
// @ts-expect-error The preview is written in JavaScript.
import { render } from "../../../../src/CrmCards.Preview/Assets/values.js";
import { definition as everything } from "../work/Everything/src/app/cards/EverythingCard.definition";
import type { CardDefinition } from "../work/Tickets/src/app/cards/crmcards/definition";
import { definition as tickets } from "../work/Tickets/src/app/cards/TicketCard.definition";
import { through, variable } from "./apps";
import { plain, ShownCard } from "./shown";

type Read = { label: string; dataType: string; value: string; status?: { label: string; type: string } };
type Drawn = string | { children: Drawn[] };

const dataTypes: Record<string, string> = {
  STRING: "String",
  NUMERIC: "Numeric",
  DATE: "Date",
  DATETIME: "DateTime",
  CURRENCY: "Currency",
  EMAIL: "Email",
  LINK: "Link",
  STATUS: "Status",
  BOOLEAN: "Boolean",
};

/** The little of a browser's document that the preview draws values with. */
const drawing = { createElement: () => ({ children: [] as Drawn[], append, setAttribute: () => {} }) };

it.each([
  ["TICKETS", tickets, { domain: "testcompany.com" }],
  ["EVERYTHING", everything, { note: "Grüße, it's 😀 ~*(:/?)! a+b & c=d" }],
])("The card and the preview say the same of %s, row by row", async (name, definition: CardDefinition, properties: object) => {
  vi.stubGlobal("document", drawing);
  const card = await ShownCard.load(definition, { locale: "en-US", properties: { ...properties } }, through(variable(`${name}_PROXY`), "as it is"));
  for (const tile of card.tiles.filter((tile) => tile.rows.length === 3)) tile.button("View more").trigger("onClick");

  const { results } = JSON.parse(variable(`${name}_READING`)) as { results: { title: string; properties: Read[] }[] };
  const previewed = results.map(({ title, properties }) => ({ title, rows: properties.map((property) => [property.label, draw(property)]) }));
  expect(card.tiles.map(({ title, rows }) => ({ title, rows }))).toEqual(previewed);
});

function draw({ dataType, status, ...property }: Read): string {
  const drawn: Drawn = render({ ...property, dataType: dataTypes[dataType], optionLabel: status?.label, optionType: status?.type });
  return plain(textOf(drawn));
}

function textOf(drawn: Drawn): string {
  return typeof drawn === "string" ? drawn : drawn.children.map(textOf).join("");
}

function append(this: { children: Drawn[] }, ...children: Drawn[]): void {
  this.children.push(...children);
}
