import { hubspot } from "@hubspot/ui-extensions";
import React from "react";
import { CrmCard } from "./crmcards/CrmCard";
import { definition } from "./AgreementCard.definition";

hubspot.extend<"crm.record.sidebar">(({ context, actions }) => <CrmCard definition={definition} context={context} actions={actions} />);
