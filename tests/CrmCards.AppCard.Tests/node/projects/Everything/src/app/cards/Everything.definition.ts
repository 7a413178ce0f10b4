import type { CardDefinition } from "./crmcards/definition";

export const definition: CardDefinition = {
  title: "Everything",
  fetchUrl: "https://cards.example.com/everything",
  objectTypes: [],
  properties: [],
};
