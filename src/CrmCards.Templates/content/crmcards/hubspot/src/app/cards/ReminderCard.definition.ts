import type { CardDefinition } from "./crmcards/definition";

export const definition: CardDefinition = {
  title: "Reminders",
  fetchUrl: "https://cards.example.com/cards/reminders",
  objectTypes: [
    { name: "contacts", typeId: "0-1", propertiesToSend: ["email"] },
  ],
  properties: [
    { name: "due", label: "Due", dataType: "DATE" },
    {
      name: "urgency", label: "Urgency", dataType: "STATUS",
      options: [
        { name: "LOW", label: "Can wait", type: "DEFAULT" },
        { name: "HIGH", label: "Urgent", type: "DANGER" },
      ],
    },
  ],
};
