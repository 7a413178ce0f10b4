import { hubspot } from "@hubspot/ui-extensions";
import React from "react";
import { CrmCard } from "./crmcards/CrmCard";
import { definition } from "./Tickets.definition";

hubspot.extend<"crm.record.tab">(({ context, actions }) => <CrmCard definition={definition} context={context} actions={actions} />);
