import type { CardDefinition } from "./crmcards/definition";

export const definition: CardDefinition = {
  title: "Open tickets",
  fetchUrl: "https://cards.example.com/cards/open-tickets",
  objectTypes: [
    { name: "contacts", typeId: "0-1", propertiesToSend: ["email"] },
  ],
  properties: [
    {
      name: "priority", label: "Priority", dataType: "STATUS",
      options: [
        { name: "HIGH", label: "High", type: "DANGER" },
        { name: "MEDIUM", label: "Medium", type: "WARNING" },
        { name: "LOW", label: "Low", type: "DEFAULT" },
      ],
    },
  ],
};
