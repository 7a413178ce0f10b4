import type { CardDefinition } from "./crmcards/definition";

export const definition: CardDefinition = {
  title: "Everything",
  fetchUrl: "https://cards.example.com/everything",
  objectTypes: [
    { name: "companies", typeId: "0-2", propertiesToSend: ["mode", "note"] },
    { name: "deals", typeId: "0-3", propertiesToSend: ["mode"] },
    { name: "p_vehicle", propertiesToSend: ["mode", "vin"] },
  ],
  properties: [
    { name: "text", label: "Text", dataType: "STRING" },
    { name: "whole_number", label: "Whole number", dataType: "NUMERIC" },
    { name: "fraction", label: "Decimal number", dataType: "NUMERIC" },
    { name: "date", label: "Date", dataType: "DATE" },
    { name: "date_time", label: "Date and time", dataType: "DATETIME" },
    { name: "money", label: "Money", dataType: "CURRENCY" },
    { name: "email", label: "E-mail", dataType: "EMAIL" },
    { name: "page", label: "Page", dataType: "LINK" },
    {
      name: "state",
      label: "State",
      dataType: "STATUS",
      options: [
        { name: "GOOD", label: "Good", type: "SUCCESS" },
        { name: "BAD", label: "Bad", type: "DANGER" },
      ],
    },
    { name: "flag", label: "Yes or no", dataType: "BOOLEAN" },
  ],
};
