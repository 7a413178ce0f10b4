import { expect, it } from "vitest";
import { definition as everything } from "../work/Everything/src/app/cards/EverythingCard.definition";
import { readAnswer } from "../work/Tickets/src/app/cards/crmcards/answer";
import type { CardDefinition } from "../work/Tickets/src/app/cards/crmcards/definition";
import { readCard } from "../work/Tickets/src/app/cards/crmcards/readCard";
import { definition as tickets } from "../work/Tickets/src/app/cards/TicketCard.definition";
import { through, variable } from "./apps";
import { ShownCard } from "./shown";

it.each([
  ["TICKETS", tickets, { domain: "testcompany.com" }],
  ["EVERYTHING", everything, { note: "Grüße, it's 😀 ~*(:/?)! a+b & c=d" }],
])("The card and .NET's client ask and read the same of %s", async (name, definition: CardDefinition, properties: object) => {
  const { url, pages, ...expected } = JSON.parse(variable(`${name}_READING`), (_, value) => value ?? undefined);
  const asked: string[] = [];
  let read: unknown;

  const card = await ShownCard.load(definition, { appId: 1234567, properties: { ...properties } }, async (requested, options) => {
    asked.push(requested);
    const response = await through(variable(`${name}_PROXY`), "as it is")(requested, options);
    read = readCard((await readAnswer(response.clone())).body, definition);
    return response;
  });

  expect(asked).toEqual([url]);
  for (const [label, page] of Object.entries(pages)) {
    expect((await card.openPage(card.button(label))).uri).toBe(`https://cards.example.com${page}`);
  }

  expect(JSON.parse(JSON.stringify(read))).toMatchObject(expected);
});
