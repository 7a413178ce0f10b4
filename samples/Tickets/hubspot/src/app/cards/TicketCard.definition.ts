import type { CardDefinition } from "./crmcards/definition";

export const definition: CardDefinition = {
  title: "Tickets",
  fetchUrl: "https://cards.example.com/cards/tickets",
  objectTypes: [
    { name: "companies", typeId: "0-2", propertiesToSend: ["domain"] },
    { name: "contacts", typeId: "0-1", propertiesToSend: ["email"] },
  ],
  properties: [
    { name: "created", label: "Created", dataType: "DATE" },
    {
      name: "priority", label: "Priority", dataType: "STATUS",
      options: [
        { name: "HIGH", label: "High", type: "DANGER" },
        { name: "MEDIUM", label: "Medium", type: "WARNING" },
        { name: "LOW", label: "Low", type: "DEFAULT" },
      ],
    },
    { name: "project", label: "Project", dataType: "STRING" },
    { name: "reported_by", label: "Reported by", dataType: "EMAIL" },
    { name: "description", label: "Description", dataType: "STRING" },
    { name: "reporter_type", label: "Reporter type", dataType: "STRING" },
    {
      name: "status", label: "Status", dataType: "STATUS",
      options: [
        { name: "Open", label: "Open", type: "INFO" },
        { name: "In Progress", label: "In progress", type: "WARNING" },
        { name: "Resolved", label: "Resolved", type: "SUCCESS" },
      ],
    },
    { name: "ticket_type", label: "Ticket type", dataType: "STRING" },
    { name: "updated", label: "Last updated", dataType: "DATE" },
  ],
};
