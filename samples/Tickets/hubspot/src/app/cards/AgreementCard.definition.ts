import type { CardDefinition } from "./crmcards/definition";

export const definition: CardDefinition = {
  title: "Support agreements",
  fetchUrl: "https://cards.example.com/cards/agreements",
  objectTypes: [
    { name: "deals", typeId: "0-3", propertiesToSend: ["customer_domain"] },
    { name: "p_product", propertiesToSend: ["customer_domain"] },
  ],
  properties: [
    {
      name: "state", label: "State", dataType: "STATUS",
      options: [
        { name: "RUNNING", label: "Running", type: "SUCCESS" },
        { name: "ENDED", label: "Ended", type: "DEFAULT" },
      ],
    },
    { name: "support_level", label: "Level", dataType: "STRING" },
    { name: "hours_left", label: "Hours left", dataType: "NUMERIC" },
    { name: "ends", label: "Ends", dataType: "DATETIME" },
    { name: "terms", label: "Terms", dataType: "LINK" },
    { name: "fee", label: "Yearly fee", dataType: "CURRENCY" },
  ],
};
