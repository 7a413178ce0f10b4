import type { CardDefinition } from "../work/Tickets/src/app/cards/crmcards/definition";
import { json, ShownCard, type Reader } from "./shown";

export const definition: CardDefinition = {
  title: "Tickets",
  fetchUrl: "https://cards.example.com/tickets",
  objectTypes: [{ name: "companies", typeId: "0-2", propertiesToSend: ["domain"] }],
  properties: [
    { name: "one", label: "One", dataType: "STRING" },
    { name: "two", label: "Two", dataType: "NUMERIC" },
    { name: "three", label: "Three", dataType: "BOOLEAN" },
    { name: "four", label: "Four", dataType: "CURRENCY" },
    {
      name: "five",
      label: "Five",
      dataType: "STATUS",
      options: [
        { name: "BAD", label: "Quite bad", type: "DANGER" },
        { name: "ODD", label: "Odd", type: "WARNING" },
        { name: "NEW", label: "New", type: "INFO" },
        { name: "OK", label: "Fine", type: "SUCCESS" },
        { name: "OLD", label: "Old", type: "DEFAULT" },
      ],
    },
    { name: "six", label: "Six", dataType: "LINK" },
    { name: "seven", label: "Seven", dataType: "EMAIL" },
    { name: "eight", label: "Eight", dataType: "DATE" },
    { name: "nine", label: "Nine", dataType: "DATETIME" },
  ],
};

export const reader: Reader = { locale: "en-US" };
export const result = (more: object) => ({ objectId: 1, title: "A ticket", link: null, ...more });
/** A card whose app gives this answer. */
export const answering = (answer: object, about = reader) => ShownCard.load(definition, about, async () => json(answer));
/** The tile of a result, opened. */
export const showing = async (more: object, about = reader) => {
  const card = await answering({ results: [result(more)] }, about);
  if (card.texts.includes("View more")) card.button("View more").trigger("onClick");
  return card.tiles[0]!;
};

/** What HubSpot's development proxy makes of an app's answer. */
export function envelope(status: string, appStatus: number, responseBody: unknown): object {
  return { status, message: "Error returned from Request Uri", responseBody, context: { appServerStatusCode: [`${appStatus}`] } };
}
